/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fl-question-row-private.h"
#include "fl-ui.h"
#include "fl-wrap-box.h"

#include <glib/gi18n.h>

/* Yes and no are said in the user's language, as "don't know yet" beside them is. */
static const char *
option_text (FlQuestionRow  *self,
             const FlOption *option)
{
  if (self->question->type == FL_QUESTION_BOOLEAN)
    return g_str_equal (option->id, "yes") ? _("Yes") : _("No");
  return option->text;
}

static void
add_button (FlQuestionRow *self,
            GtkWidget     *parent,
            GtkWidget     *button,
            gboolean       is_unknown)
{
  if (is_unknown)
    {
      self->unknown = button;
      fl_question_row_follow_unknown (self, button);
    }
  else
    {
      g_ptr_array_add (self->buttons, button);
      fl_question_row_follow_option (self, button);
    }
  if (FL_IS_WRAP_BOX (parent))
    fl_wrap_box_append (FL_WRAP_BOX (parent), button);
  else
    gtk_box_append (GTK_BOX (parent), button);
}

/* Yes, no and don't know yet as buttons that hang together. */
static void
build_boolean (FlQuestionRow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkToggleButton *group = NULL;

  gtk_widget_add_css_class (box, "linked");
  gtk_widget_set_halign (box, GTK_ALIGN_START);
  for (guint i = 0; i <= self->question->n_options; i++)
    {
      gboolean is_unknown = i == self->question->n_options;
      const char *text = is_unknown ? _("Don’t know yet")
                                    : option_text (self, &self->question->options[i]);
      GtkWidget *button = gtk_toggle_button_new_with_label (text);

      /* Large text in a narrow window must not make the card wider. */
      gtk_label_set_wrap (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button))), TRUE);
      gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (button), group);
      group = GTK_TOGGLE_BUTTON (button);
      add_button (self, box, button, is_unknown);
    }
  gtk_box_append (self->controls, box);
}

static GtkWidget *
check_button_new (const char *text)
{
  GtkWidget *button = gtk_check_button_new ();

  gtk_check_button_set_child (GTK_CHECK_BUTTON (button), fl_ui_text_new (text, NULL));
  fl_ui_describe (button, text, NULL);
  return button;
}

/* One or several of the options, one below the other. */
static void
build_options (FlQuestionRow *self)
{
  GtkCheckButton *group = NULL;

  for (guint i = 0; i <= self->question->n_options; i++)
    {
      gboolean is_unknown = i == self->question->n_options;
      const char *text = is_unknown ? _("Don’t know yet")
                                    : option_text (self, &self->question->options[i]);
      GtkWidget *button = check_button_new (text);

      if (self->question->type == FL_QUESTION_CHOICE)
        {
          gtk_check_button_set_group (GTK_CHECK_BUTTON (button), group);
          group = GTK_CHECK_BUTTON (button);
        }
      add_button (self, GTK_WIDGET (self->controls), button, is_unknown);
    }
}

static char *
range_text (const FlQuestion *question)
{
  const char *unit = question->unit ? question->unit : "";

  if (question->has_min && question->has_max)
    /* Translators: the least and the greatest number possible, and their unit */
    return g_strdup_printf (_("From %1$g to %2$g %3$s"), question->min, question->max, unit);
  if (question->has_max)
    return g_strdup_printf (_("At most %1$g %2$s"), question->max, unit);
  if (question->has_min && question->min != 0)
    return g_strdup_printf (_("At least %1$g %2$s"), question->min, unit);
  return NULL;
}

/* A field to write in, with "don't know yet" beside it. */
static void
build_field (FlQuestionRow *self)
{
  GtkWidget *box = fl_wrap_box_new ();
  FlQuestionType type = self->question->type;

  if (type == FL_QUESTION_DATE)
    {
      self->date = FL_DATE_ENTRY (fl_date_entry_new ());
      fl_date_entry_set_label (self->date, self->question->text);
      fl_question_row_follow_date (self, self->date);
      fl_wrap_box_append (FL_WRAP_BOX (box), GTK_WIDGET (self->date));
    }
  else
    {
      self->entry = GTK_ENTRY (gtk_entry_new ());
      fl_ui_describe (GTK_WIDGET (self->entry), self->question->text, NULL);
      if (type == FL_QUESTION_NUMBER)
        {
          gtk_entry_set_input_purpose (self->entry, GTK_INPUT_PURPOSE_NUMBER);
          gtk_editable_set_width_chars (GTK_EDITABLE (self->entry), 8);
          gtk_editable_set_max_width_chars (GTK_EDITABLE (self->entry), 12);
          gtk_widget_add_css_class (GTK_WIDGET (self->entry), "numeric");
        }
      else
        gtk_editable_set_max_width_chars (GTK_EDITABLE (self->entry), 40);
      fl_question_row_follow_entry (self, self->entry);
      fl_wrap_box_append (FL_WRAP_BOX (box), GTK_WIDGET (self->entry));
      if (self->question->unit)
        fl_wrap_box_append (FL_WRAP_BOX (box), gtk_label_new (self->question->unit));
    }
  add_button (self, box, gtk_toggle_button_new_with_label (_("Don’t know yet")), TRUE);
  gtk_widget_set_valign (self->unknown, GTK_ALIGN_START);
  gtk_box_append (self->controls, box);
  if (type == FL_QUESTION_NUMBER)
    {
      g_autofree char *range = range_text (self->question);

      if (range)
        gtk_box_append (self->controls, fl_ui_text_new (range, "caption"));
    }
}

void
fl_question_row_build (FlQuestionRow *self)
{
  switch (self->question->type)
    {
    case FL_QUESTION_BOOLEAN:
      build_boolean (self);
      break;
    case FL_QUESTION_CHOICE:
    case FL_QUESTION_CHOICES:
      build_options (self);
      break;
    case FL_QUESTION_NUMBER:
    case FL_QUESTION_DATE:
    case FL_QUESTION_TEXT:
      build_field (self);
      break;
    }
}
