/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fl-question-row-private.h"
#include "fl-ui.h"

gboolean
fl_question_row_is_active (GtkWidget *button)
{
  return GTK_IS_CHECK_BUTTON (button) ? gtk_check_button_get_active (GTK_CHECK_BUTTON (button))
                                      : gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (button));
}

void
fl_question_row_set_active (GtkWidget *button,
                            gboolean   active)
{
  if (GTK_IS_CHECK_BUTTON (button))
    gtk_check_button_set_active (GTK_CHECK_BUTTON (button), active);
  else
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), active);
}

void
fl_question_row_show_error (FlQuestionRow *self,
                            const char    *message)
{
  fl_ui_set_text (self->error, message);
  if (!self->entry)
    return;
  fl_ui_set_class (GTK_WIDGET (self->entry), "error", message != NULL);
  if (message)
    {
      gtk_accessible_update_state (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_STATE_INVALID,
                                   GTK_ACCESSIBLE_INVALID_TRUE, -1);
      fl_ui_describe (GTK_WIDGET (self->entry), NULL, message);
    }
  else
    {
      gtk_accessible_reset_state (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_STATE_INVALID);
      gtk_accessible_reset_property (GTK_ACCESSIBLE (self->entry),
                                     GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
    }
}

/* Whether the rulebook takes the value as an answer to this question. */
static gboolean
check_value (FlQuestionRow  *self,
             const char     *value,
             GError        **error)
{
  g_autoptr (FlAnswers) scratch = fl_answers_new (self->question->index + 1);

  return fl_answers_set (scratch, self->question, value, error);
}

static void
answer (FlQuestionRow *self,
        const char    *value)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *given = g_strdup (value);

  if (given && !check_value (self, given, &error))
    {
      fl_question_row_show_error (self, error->message);
      return;
    }
  fl_question_row_show_error (self, NULL);
  if (g_strcmp0 (given, self->value) == 0)
    return;
  fl_question_row_keep (self, given);
}

/* The text of what the buttons say. */
static char *
value_of_buttons (FlQuestionRow *self)
{
  g_autoptr (GString) value = g_string_new (NULL);

  if (self->unknown && fl_question_row_is_active (self->unknown))
    return g_strdup (FL_ANSWER_DONT_KNOW);
  for (guint i = 0; i < self->buttons->len; i++)
    {
      if (!fl_question_row_is_active (self->buttons->pdata[i]))
        continue;
      if (value->len > 0)
        g_string_append_c (value, ' ');
      g_string_append (value, self->question->options[i].id);
    }
  return value->len > 0 ? g_string_free (g_steal_pointer (&value), FALSE) : NULL;
}

static void
option_toggled_cb (FlQuestionRow *self,
                   GtkWidget     *button)
{
  g_autofree char *value = NULL;

  if (self->setting)
    return;
  /* One of a group goes off before the other goes on: only the one that goes on is an answer. */
  if (self->question->type != FL_QUESTION_CHOICES && !fl_question_row_is_active (button))
    return;
  if (self->question->type == FL_QUESTION_CHOICES && fl_question_row_is_active (button))
    {
      self->setting = TRUE;
      fl_question_row_set_active (self->unknown, FALSE);
      self->setting = FALSE;
    }
  value = value_of_buttons (self);
  answer (self, value);
}

static void
unknown_toggled_cb (FlQuestionRow *self,
                    GtkWidget     *button)
{
  gboolean unknown = fl_question_row_is_active (button);
  g_autofree char *value = NULL;

  if (self->setting)
    return;
  if (unknown)
    {
      self->setting = TRUE;
      for (guint i = 0; i < self->buttons->len; i++)
        if (self->question->type == FL_QUESTION_CHOICES)
          fl_question_row_set_active (self->buttons->pdata[i], FALSE);
      if (self->draft)
        fl_draft_reset (self->draft);
      if (self->date)
        fl_date_entry_set_date (self->date, FL_DATE_NONE);
      self->setting = FALSE;
      answer (self, FL_ANSWER_DONT_KNOW);
    }
  else if (self->entry || self->date || self->question->type == FL_QUESTION_CHOICES)
    answer (self, NULL);
}

static void
clear_unknown (FlQuestionRow *self)
{
  self->setting = TRUE;
  fl_question_row_set_active (self->unknown, FALSE);
  self->setting = FALSE;
}

static void
text_committed_cb (FlQuestionRow *self,
                   const char    *text,
                   FlDraft       *draft)
{
  g_autofree char *trimmed = g_strstrip (g_strdup (text));

  if (*trimmed)
    clear_unknown (self);
  answer (self, *trimmed ? trimmed
                         : fl_question_row_is_active (self->unknown) ? FL_ANSWER_DONT_KNOW : NULL);
}

/* What is wrong is said while it is written; the answer itself waits for a pause. */
static void
text_changed_cb (FlQuestionRow *self,
                 GtkEditable   *editable)
{
  g_autofree char *trimmed = g_strstrip (g_strdup (gtk_editable_get_text (editable)));
  g_autoptr (GError) error = NULL;

  if (!*trimmed || check_value (self, trimmed, &error))
    fl_question_row_show_error (self, NULL);
  else
    fl_question_row_show_error (self, error->message);
}

static void
date_changed_cb (FlQuestionRow *self,
                 FlDateEntry   *entry)
{
  FlDate date = fl_date_entry_get_date (entry);
  g_autofree char *text = NULL;

  if (self->setting)
    return;
  if (date != FL_DATE_NONE)
    {
      clear_unknown (self);
      text = fl_date_format (date);
    }
  answer (self, text);
}

/* How the card hears of the controls that it is built with. */

void
fl_question_row_follow_option (FlQuestionRow *self,
                               GtkWidget     *button)
{
  g_signal_connect_object (button, "toggled", G_CALLBACK (option_toggled_cb), self,
                           G_CONNECT_SWAPPED);
}

void
fl_question_row_follow_unknown (FlQuestionRow *self,
                                GtkWidget     *button)
{
  g_signal_connect_object (button, "toggled", G_CALLBACK (unknown_toggled_cb), self,
                           G_CONNECT_SWAPPED);
}

void
fl_question_row_follow_entry (FlQuestionRow *self,
                              GtkEntry      *entry)
{
  self->draft = fl_draft_new_for_editable (GTK_EDITABLE (entry));
  g_signal_connect_object (entry, "changed", G_CALLBACK (text_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->draft, "committed", G_CALLBACK (text_committed_cb), self,
                           G_CONNECT_SWAPPED);
}

void
fl_question_row_follow_date (FlQuestionRow *self,
                             FlDateEntry   *date)
{
  g_signal_connect_object (date, "changed", G_CALLBACK (date_changed_cb), self,
                           G_CONNECT_SWAPPED);
}
