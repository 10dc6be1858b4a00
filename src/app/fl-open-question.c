/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fl-open-question.h"
#include "fl-question-row.h"
#include "fl-ui.h"

#include <glib/gi18n.h>

struct _FlOpenQuestion
{
  AdwBin    parent_instance;

  GtkLabel *state;
  AdwBin   *card;
};

G_DEFINE_FINAL_TYPE (FlOpenQuestion, fl_open_question, ADW_TYPE_BIN)

static void
answered_cb (FlOpenQuestion *self,
             const char     *value,
             FlQuestionRow  *row)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "case.answer", "(sms)",
                              fl_question_row_get_question (row)->id, value);
}

static void
fl_open_question_dispose (GObject *object)
{
  adw_bin_set_child (ADW_BIN (object), NULL);
  G_OBJECT_CLASS (fl_open_question_parent_class)->dispose (object);
}

static void
fl_open_question_class_init (FlOpenQuestionClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fl_open_question_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, FL_UI_TEMPLATE ("fl-open-question"));
  gtk_widget_class_bind_template_child (widget_class, FlOpenQuestion, state);
  gtk_widget_class_bind_template_child (widget_class, FlOpenQuestion, card);
}

static void
fl_open_question_init (FlOpenQuestion *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  fl_ui_wrap_buttons (GTK_WIDGET (self));
}

/**
 * fl_open_question_set_plan:
 * @self: the place of the question
 * @plan: (nullable): the plan that it is a question of
 *
 * Shows the question that decides most.  A card whose question is still that one stays, with
 * what is being written in it.
 */
void
fl_open_question_set_plan (FlOpenQuestion *self,
                           FlPlan         *plan)
{
  GtkWidget *row;
  const FlPlanQuestion *open = NULL;
  g_autofree char *state = NULL;
  g_autofree char *hint = NULL;
  guint n_open = 0;

  g_return_if_fail (FL_IS_OPEN_QUESTION (self));

  if (plan)
    open = fl_plan_get_questions (plan, &n_open);
  gtk_widget_set_visible (GTK_WIDGET (self), n_open > 0);
  if (n_open == 0)
    {
      adw_bin_set_child (self->card, NULL);
      return;
    }
  state = g_strdup_printf (ngettext ("%u open question", "%u open questions", n_open), n_open);
  gtk_label_set_text (self->state, state);
  row = adw_bin_get_child (self->card);
  if (!row || fl_question_row_get_question (FL_QUESTION_ROW (row)) != open[0].question)
    {
      row = fl_question_row_new (fl_plan_get_rulebook (plan), open[0].question);
      g_signal_connect_object (row, "answered", G_CALLBACK (answered_cb), self,
                               G_CONNECT_SWAPPED);
      adw_bin_set_child (self->card, row);
    }
  fl_question_row_set_value (FL_QUESTION_ROW (row),
                             open[0].state == FL_ANSWER_UNKNOWN ? FL_ANSWER_DONT_KNOW : NULL);
  hint = g_strdup_printf (ngettext ("Decides %u step.", "Decides %u steps.", open[0].n_decides),
                          open[0].n_decides);
  fl_question_row_set_hint (FL_QUESTION_ROW (row), open[0].n_decides > 0 ? hint : NULL);
}

/**
 * fl_open_question_commit:
 * @self: the place of the question
 *
 * Takes what is being written now, without waiting for a pause.
 */
void
fl_open_question_commit (FlOpenQuestion *self)
{
  GtkWidget *row;

  g_return_if_fail (FL_IS_OPEN_QUESTION (self));

  row = adw_bin_get_child (self->card);
  if (row)
    fl_question_row_commit (FL_QUESTION_ROW (row));
}
