/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fl-question-list.h"
#include "fl-question-row.h"
#include "fl-ui.h"

#include <glib/gi18n.h>

struct _FlQuestionList
{
  AdwBin           parent_instance;

  GtkBox          *box;
  FlRulebook      *rulebook;
  const FlJourney *journey;
  GHashTable      *rows;   /* FlQuestion → FlQuestionRow, both borrowed */
  GtkWidget       *latest; /* (nullable) the card answered last */
};

G_DEFINE_FINAL_TYPE (FlQuestionList, fl_question_list, ADW_TYPE_BIN)

enum
{
  ANSWERED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
answered_cb (FlQuestionList *self,
             const char     *value,
             FlQuestionRow  *row)
{
  self->latest = GTK_WIDGET (row);
  g_signal_emit (self, signals[ANSWERED], 0, fl_question_row_get_question (row)->id, value);
}

static GtkWidget *
add_row (FlQuestionList   *self,
         const FlQuestion *question,
         GtkWidget        *after)
{
  GtkWidget *row = fl_question_row_new (self->rulebook, question);

  g_signal_connect_object (row, "answered", G_CALLBACK (answered_cb), self, G_CONNECT_SWAPPED);
  g_hash_table_insert (self->rows, (gpointer) question, row);
  gtk_box_insert_child_after (self->box, row, after);
  return row;
}

static void
clear (FlQuestionList *self)
{
  self->latest = NULL;
  g_hash_table_remove_all (self->rows);
  fl_ui_remove_children (GTK_WIDGET (self->box));
}

/* What the answer would decide, on one quiet line. */
static char *
hint_text (const FlPlanQuestion *open)
{
  g_autofree char *steps = NULL;

  if (open->n_decides > 0)
    steps = g_strdup_printf (ngettext ("Decides %u step.", "Decides %u steps.", open->n_decides),
                             open->n_decides);
  if (open->early)
    return g_strconcat (_("Ask early: it is often found out too late."), steps ? " " : NULL,
                        steps, NULL);
  return g_steal_pointer (&steps);
}

static void
show_row (FlQuestionList       *self,
          FlPlan               *plan,
          const FlQuestion     *question,
          const FlPlanQuestion *open, /* (nullable) */
          GHashTable           *shown)
{
  GtkWidget *row = g_hash_table_lookup (self->rows, question);
  g_autofree char *value = fl_answers_get (fl_plan_get_answers (plan), question);
  g_autofree char *hint = open ? hint_text (open) : NULL;

  if (!row)
    {
      GtkWidget *after = self->latest ? self->latest
                                      : gtk_widget_get_last_child (GTK_WIDGET (self->box));

      row = add_row (self, question, after);
      if (self->latest)
        self->latest = row;
    }
  gtk_widget_set_visible (row, TRUE);
  fl_question_row_set_value (FL_QUESTION_ROW (row), value);
  fl_question_row_set_hint (FL_QUESTION_ROW (row), hint);
  g_hash_table_add (shown, (gpointer) question);
}

static void
fl_question_list_dispose (GObject *object)
{
  FlQuestionList *self = FL_QUESTION_LIST (object);

  g_clear_pointer (&self->rows, g_hash_table_unref);
  g_clear_pointer (&self->rulebook, fl_rulebook_unref);
  G_OBJECT_CLASS (fl_question_list_parent_class)->dispose (object);
}

static void
fl_question_list_class_init (FlQuestionListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = fl_question_list_dispose;

  /**
   * FlQuestionList::answered:
   * @self: the list
   * @question_id: the question's id
   * @value: (nullable): the answer as fl_answers_set() reads it
   */
  signals[ANSWERED] = g_signal_new ("answered", FL_TYPE_QUESTION_LIST, G_SIGNAL_RUN_LAST, 0, NULL,
                                    NULL, NULL, G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_STRING);
}

static void
fl_question_list_init (FlQuestionList *self)
{
  self->rows = g_hash_table_new (NULL, NULL);
  self->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 12));
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->box));
}

/**
 * fl_question_list_set_plan:
 * @self: a list
 * @plan: (nullable): a plan with its answers
 *
 * Shows the questions that still matter and those that are answered.  Cards that are there stay
 * in their places, with focus and what is being written.
 */
void
fl_question_list_set_plan (FlQuestionList *self,
                           FlPlan         *plan)
{
  g_autoptr (GHashTable) shown = g_hash_table_new (NULL, NULL);
  const FlQuestion *const *all;
  const FlPlanQuestion *open;
  GHashTableIter iter;
  gpointer question;
  gpointer row;
  guint n_open;
  guint n_all;

  g_return_if_fail (FL_IS_QUESTION_LIST (self));

  if (!plan)
    {
      clear (self);
      return;
    }
  if (self->rulebook != fl_plan_get_rulebook (plan)
      || self->journey != fl_plan_get_journey (plan))
    {
      clear (self);
      g_clear_pointer (&self->rulebook, fl_rulebook_unref);
      self->rulebook = fl_rulebook_ref (fl_plan_get_rulebook (plan));
      self->journey = fl_plan_get_journey (plan);
    }

  open = fl_plan_get_questions (plan, &n_open);
  for (guint i = 0; i < n_open; i++)
    show_row (self, plan, open[i].question, &open[i], shown);
  all = fl_rulebook_get_questions (self->rulebook, &n_all);
  for (guint i = 0; i < n_all; i++)
    if (!g_hash_table_contains (shown, all[i])
        && fl_plan_get_answers (plan)->items[i].state != FL_ANSWER_NONE
        && fl_plan_asks (plan, all[i]))
      show_row (self, plan, all[i], NULL, shown);

  g_hash_table_iter_init (&iter, self->rows);
  while (g_hash_table_iter_next (&iter, &question, &row))
    if (!g_hash_table_contains (shown, question))
      gtk_widget_set_visible (row, FALSE);
}

/**
 * fl_question_list_commit:
 * @self: a list
 *
 * Takes what is being written in any of the cards now.
 */
void
fl_question_list_commit (FlQuestionList *self)
{
  g_autolist (GtkWidget) rows = NULL;

  g_return_if_fail (FL_IS_QUESTION_LIST (self));

  /* An answer may add cards and take them away, so the table must not be walked meanwhile. */
  rows = g_hash_table_get_values (self->rows);
  for (GList *row = rows; row; row = row->next)
    g_object_ref (row->data);
  for (GList *row = rows; row; row = row->next)
    fl_question_row_commit (row->data);
}

/**
 * fl_question_list_format_state:
 * @plan: (nullable): a plan
 *
 * Returns: (transfer full): how many questions still matter to it, as a sentence
 */
char *
fl_question_list_format_state (FlPlan *plan)
{
  guint n_open = 0;

  if (plan)
    fl_plan_get_questions (plan, &n_open);
  if (n_open == 0)
    return g_strdup (_("Nothing more needs to be asked."));
  return g_strdup_printf (ngettext ("%u question still matters. All can wait.",
                                    "%u questions still matter, the most decisive first. "
                                    "All can wait.", n_open), n_open);
}
