/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fl-question-row.h"
#include "fl-date-entry.h"
#include "fl-draft.h"
#include "fl-ui.h"
#include "fl-wrap-box.h"

#include <glib/gi18n.h>

struct _FlQuestionRow
{
  AdwBin            parent_instance;

  GtkLabel         *title;
  GtkLabel         *help;
  GtkLabel         *hint;
  GtkLabel         *error;
  GtkBox           *controls;

  FlRulebook       *rulebook;
  const FlQuestion *question;
  char             *value; /* (nullable) the answer as it is kept */
  GPtrArray        *buttons; /* of the options, in order; GtkToggleButton or GtkCheckButton */
  GtkWidget        *unknown; /* "Don’t know yet" */
  GtkEntry         *entry;
  FlDraft          *draft;
  FlDateEntry      *date;
  gboolean          setting;
};

G_DEFINE_FINAL_TYPE (FlQuestionRow, fl_question_row, ADW_TYPE_BIN)

enum
{
  ANSWERED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static gboolean
is_active (GtkWidget *button)
{
  return GTK_IS_CHECK_BUTTON (button) ? gtk_check_button_get_active (GTK_CHECK_BUTTON (button))
                                      : gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (button));
}

static void
set_active (GtkWidget *button,
            gboolean   active)
{
  if (GTK_IS_CHECK_BUTTON (button))
    gtk_check_button_set_active (GTK_CHECK_BUTTON (button), active);
  else
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), active);
}

static void
show_error (FlQuestionRow *self,
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
      show_error (self, error->message);
      return;
    }
  show_error (self, NULL);
  if (g_strcmp0 (given, self->value) == 0)
    return;
  g_free (self->value);
  self->value = g_strdup (given);
  g_signal_emit (self, signals[ANSWERED], 0, given);
}

/* The text of what the buttons say. */
static char *
value_of_buttons (FlQuestionRow *self)
{
  g_autoptr (GString) value = g_string_new (NULL);

  if (self->unknown && is_active (self->unknown))
    return g_strdup (FL_ANSWER_DONT_KNOW);
  for (guint i = 0; i < self->buttons->len; i++)
    {
      if (!is_active (self->buttons->pdata[i]))
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
  if (self->question->type != FL_QUESTION_CHOICES && !is_active (button))
    return;
  if (self->question->type == FL_QUESTION_CHOICES && is_active (button))
    {
      self->setting = TRUE;
      set_active (self->unknown, FALSE);
      self->setting = FALSE;
    }
  value = value_of_buttons (self);
  answer (self, value);
}

static void
unknown_toggled_cb (FlQuestionRow *self,
                    GtkWidget     *button)
{
  gboolean unknown = is_active (button);
  g_autofree char *value = NULL;

  if (self->setting)
    return;
  if (unknown)
    {
      self->setting = TRUE;
      for (guint i = 0; i < self->buttons->len; i++)
        if (self->question->type == FL_QUESTION_CHOICES)
          set_active (self->buttons->pdata[i], FALSE);
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
  set_active (self->unknown, FALSE);
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
                         : is_active (self->unknown) ? FL_ANSWER_DONT_KNOW : NULL);
}

/* What is wrong is said while it is written; the answer itself waits for a pause. */
static void
text_changed_cb (FlQuestionRow *self,
                 GtkEditable   *editable)
{
  g_autofree char *trimmed = g_strstrip (g_strdup (gtk_editable_get_text (editable)));
  g_autoptr (GError) error = NULL;

  if (!*trimmed || check_value (self, trimmed, &error))
    show_error (self, NULL);
  else
    show_error (self, error->message);
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
      g_signal_connect_object (button, "toggled", G_CALLBACK (unknown_toggled_cb), self,
                               G_CONNECT_SWAPPED);
    }
  else
    {
      g_ptr_array_add (self->buttons, button);
      g_signal_connect_object (button, "toggled", G_CALLBACK (option_toggled_cb), self,
                               G_CONNECT_SWAPPED);
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
      g_signal_connect_object (self->date, "changed", G_CALLBACK (date_changed_cb), self,
                               G_CONNECT_SWAPPED);
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
      self->draft = fl_draft_new_for_editable (GTK_EDITABLE (self->entry));
      g_signal_connect_object (self->entry, "changed", G_CALLBACK (text_changed_cb), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (self->draft, "committed", G_CALLBACK (text_committed_cb), self,
                               G_CONNECT_SWAPPED);
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
  switch (question->type)
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
  show_error (self, NULL);
  g_free (self->value);
  self->value = g_strdup (value);
  chosen = g_strsplit (value ? value : "", " ", -1);
  self->setting = TRUE;
  for (guint i = 0; i < self->buttons->len; i++)
    set_active (self->buttons->pdata[i],
                g_strv_contains ((const char *const *) chosen, self->question->options[i].id));
  set_active (self->unknown, unknown);
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
