/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fl-step-row.h"
#include "fl-owner-card.h"
#include "fl-ui.h"
#include "fl-words.h"

#include <glib/gi18n.h>

struct _FlStepRow
{
  GtkListBoxRow  parent_instance;

  GtkImage      *icon;
  GtkLabel      *name;
  GtkLabel      *detail;
  char          *step_id;
  char          *stage; /* the name of its stage */
};

G_DEFINE_FINAL_TYPE (FlStepRow, fl_step_row, GTK_TYPE_LIST_BOX_ROW)

static const char *
state_class (FlStepState state)
{
  switch (state)
    {
    case FL_STEP_OPEN:
      return "open";
    case FL_STEP_BLOCKED:
      return "blocked";
    case FL_STEP_WAITING:
      return "waiting";
    case FL_STEP_DONE:
      return "done";
    case FL_STEP_MAYBE:
      return "maybe";
    }
  g_return_val_if_reached ("");
}

static void
fl_step_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), FL_TYPE_STEP_ROW);
  G_OBJECT_CLASS (fl_step_row_parent_class)->dispose (object);
}

static void
fl_step_row_finalize (GObject *object)
{
  FlStepRow *self = FL_STEP_ROW (object);

  g_free (self->step_id);
  g_free (self->stage);
  G_OBJECT_CLASS (fl_step_row_parent_class)->finalize (object);
}

static void
fl_step_row_class_init (FlStepRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fl_step_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = fl_step_row_finalize;

  gtk_widget_class_set_template_from_resource (widget_class, FL_UI_TEMPLATE ("fl-step-row"));
  gtk_widget_class_bind_template_child (widget_class, FlStepRow, icon);
  gtk_widget_class_bind_template_child (widget_class, FlStepRow, name);
  gtk_widget_class_bind_template_child (widget_class, FlStepRow, detail);
}

static void
fl_step_row_init (FlStepRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * fl_step_row_new:
 * @step_id: a step's id
 *
 * Returns: (transfer floating): a row for the step
 */
GtkWidget *
fl_step_row_new (const char *step_id)
{
  FlStepRow *self = g_object_new (FL_TYPE_STEP_ROW, NULL);

  self->step_id = g_strdup (step_id);
  return GTK_WIDGET (self);
}

/**
 * fl_step_row_show:
 * @self: a row
 * @fl_case: a case
 * @step: the row's step as the case's plan has it
 * @next: whether it is the next thing to do
 */
void
fl_step_row_show (FlStepRow        *self,
                  FlCase           *fl_case,
                  const FlPlanStep *step,
                  gboolean          next)
{
  static const char *const states[] = { "open", "blocked", "waiting", "done", "maybe" };
  FlStepState state = fl_case_get_step_state (fl_case, step);
  const char *word = next && state == FL_STEP_OPEN ? C_("step", "Next")
                                                   : fl_words_step_state (state);
  g_autofree char *detail = NULL;
  g_autofree char *spoken = NULL;

  g_return_if_fail (FL_IS_STEP_ROW (self));

  g_free (self->stage);
  self->stage = g_strdup (step->stage->name);
  detail = g_strconcat (word, " · ", fl_owner_card_heading (&step->owner), NULL);
  gtk_image_set_from_icon_name (self->icon, fl_words_step_state_icon (state));
  gtk_label_set_text (self->name, step->process->name);
  gtk_label_set_text (self->detail, detail);
  for (gsize i = 0; i < G_N_ELEMENTS (states); i++)
    gtk_widget_remove_css_class (GTK_WIDGET (self), states[i]);
  gtk_widget_add_css_class (GTK_WIDGET (self), state_class (state));
  fl_ui_set_class (GTK_WIDGET (self), "next", next);
  spoken = g_strconcat (step->process->name, ", ", word, NULL);
  fl_ui_describe (GTK_WIDGET (self), spoken, fl_owner_card_heading (&step->owner));
}

/**
 * fl_step_row_get_step_id:
 * @self: a row
 *
 * Returns: (transfer none): the id of its step
 */
const char *
fl_step_row_get_step_id (FlStepRow *self)
{
  g_return_val_if_fail (FL_IS_STEP_ROW (self), NULL);
  return self->step_id;
}

/**
 * fl_step_row_get_stage:
 * @self: a row
 *
 * Returns: (transfer none) (nullable): the name of its step's stage
 */
const char *
fl_step_row_get_stage (FlStepRow *self)
{
  g_return_val_if_fail (FL_IS_STEP_ROW (self), NULL);
  return self->stage;
}
