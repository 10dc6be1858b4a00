/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fl-question-row-private.h"
#include "fl-ui.h"

G_DEFINE_FINAL_TYPE (FlQuestionRow, fl_question_row, ADW_TYPE_BIN)

enum
{
  ANSWERED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
fl_question_row_dispose (GObject *object)
{
  FlQuestionRow *self = FL_QUESTION_ROW (object);

  g_clear_object (&self->draft);
  g_clear_pointer (&self->buttons, g_ptr_array_unref);
  adw_bin_set_child (ADW_BIN (self), NULL);
  G_OBJECT_CLASS (fl_question_row_parent_class)->dispose (object);
}

static void
fl_question_row_finalize (GObject *object)
{
  FlQuestionRow *self = FL_QUESTION_ROW (object);

  g_free (self->value);
  g_clear_pointer (&self->rulebook, fl_rulebook_unref);
  G_OBJECT_CLASS (fl_question_row_parent_class)->finalize (object);
}

static void
fl_question_row_class_init (FlQuestionRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = fl_question_row_dispose;
  object_class->finalize = fl_question_row_finalize;

  /**
   * FlQuestionRow::answered:
   * @self: the card
   * @value: (nullable): the answer as fl_answers_set() reads it
   */
  signals[ANSWERED] = g_signal_new ("answered", FL_TYPE_QUESTION_ROW, G_SIGNAL_RUN_LAST, 0, NULL,
                                    NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (widget_class, FL_UI_TEMPLATE ("fl-question-row"));
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_bind_template_child (widget_class, FlQuestionRow, title);
  gtk_widget_class_bind_template_child (widget_class, FlQuestionRow, help);
  gtk_widget_class_bind_template_child (widget_class, FlQuestionRow, hint);
  gtk_widget_class_bind_template_child (widget_class, FlQuestionRow, error);
  gtk_widget_class_bind_template_child (widget_class, FlQuestionRow, controls);
}

static void
fl_question_row_init (FlQuestionRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->buttons = g_ptr_array_new ();
}

/* Used by the card's other files. */

void
fl_question_row_keep (FlQuestionRow *self,
                      const char    *value)
{
  g_free (self->value);
  self->value = g_strdup (value);
  g_signal_emit (self, signals[ANSWERED], 0, self->value);
}

/**
 * fl_question_row_new:
 * @rulebook: the rulebook that the question is in
 * @question: a question
 *
 * Returns: (transfer floating): a card without an answer
 */
GtkWidget *
fl_question_row_new (FlRulebook       *rulebook,
                     const FlQuestion *question)
{
  FlQuestionRow *self;

  g_return_val_if_fail (rulebook != NULL && question != NULL, NULL);

  self = g_object_new (FL_TYPE_QUESTION_ROW, NULL);
  self->rulebook = fl_rulebook_ref (rulebook);
  self->question = question;
  gtk_label_set_text (self->title, question->text);
  fl_ui_set_text (self->help, question->help);
  fl_ui_describe (GTK_WIDGET (self), question->text, question->help);
  fl_question_row_build (self);
  return GTK_WIDGET (self);
}

/**
 * fl_question_row_get_question:
 * @self: a card
 *
 * Returns: (transfer none): its question
 */
const FlQuestion *
fl_question_row_get_question (FlQuestionRow *self)
{
  g_return_val_if_fail (FL_IS_QUESTION_ROW (self), NULL);
  return self->question;
}

/**
 * fl_question_row_get_value:
 * @self: a card
 *
 * Returns: (transfer none) (nullable): the last answer that could be taken
 */
const char *
fl_question_row_get_value (FlQuestionRow *self)
{
  g_return_val_if_fail (FL_IS_QUESTION_ROW (self), NULL);
  return self->value;
}

/**
 * fl_question_row_set_value:
 * @self: a card
 * @value: (nullable): the answer that is kept, as fl_answers_get() writes it
 *
 * Shows an answer.  Does not emit ::answered, and leaves what is being written alone.
 */
void
fl_question_row_set_value (FlQuestionRow *self,
                           const char    *value)
{
  gboolean unknown = g_strcmp0 (value, FL_ANSWER_DONT_KNOW) == 0;
  g_auto (GStrv) chosen = NULL;

  g_return_if_fail (FL_IS_QUESTION_ROW (self));

  /* What is wrong in the field stays to be mended while the answer kept is the same. */
  if (gtk_widget_get_visible (GTK_WIDGET (self->error)) && g_strcmp0 (value, self->value) == 0)
    return;
  fl_question_row_show_error (self, NULL);
  g_free (self->value);
  self->value = g_strdup (value);
  chosen = g_strsplit (value ? value : "", " ", -1);
  self->setting = TRUE;
  for (guint i = 0; i < self->buttons->len; i++)
    fl_question_row_set_active (self->buttons->pdata[i],
                g_strv_contains ((const char *const *) chosen, self->question->options[i].id));
  fl_question_row_set_active (self->unknown, unknown);
  if (self->draft)
    fl_draft_set_text (self->draft, unknown ? NULL : value);
  if (self->date)
    {
      FlDate date = FL_DATE_NONE;

      if (value && !unknown)
        fl_date_parse (value, &date, NULL);
      fl_date_entry_set_date (self->date, date);
    }
  self->setting = FALSE;
}

/**
 * fl_question_row_set_hint:
 * @self: a card
 * @hint: (nullable): what the answer would decide
 */
void
fl_question_row_set_hint (FlQuestionRow *self,
                          const char    *hint)
{
  g_return_if_fail (FL_IS_QUESTION_ROW (self));

  fl_ui_set_text (self->hint, hint);
}

/**
 * fl_question_row_commit:
 * @self: a card
 *
 * Takes what is being written now, without waiting for a pause.
 */
void
fl_question_row_commit (FlQuestionRow *self)
{
  g_autoptr (FlQuestionRow) alive = NULL;

  g_return_if_fail (FL_IS_QUESTION_ROW (self));

  /* Whoever hears the answer may take the card away. */
  alive = g_object_ref (self);
  if (self->draft)
    fl_draft_commit (self->draft);
  if (self->date)
    fl_date_entry_commit (self->date);
}
