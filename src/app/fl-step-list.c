/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fl-step-list.h"
#include "fl-step-row.h"
#include "fl-ui.h"

#include <glib/gi18n.h>

struct _FlStepList
{
  AdwBin      parent_instance;

  GtkListBox *list;
  GHashTable *rows; /* step id → FlStepRow, borrowed */
  gboolean    showing;
};

G_DEFINE_FINAL_TYPE (FlStepList, fl_step_list, ADW_TYPE_BIN)

enum
{
  SELECTED,
  OPENED,
  ENTERED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* A stage's name stands above its first step. */
static void
header_cb (GtkListBoxRow *row,
           GtkListBoxRow *before,
           gpointer       data)
{
  const char *stage = fl_step_row_get_stage (FL_STEP_ROW (row));
  GtkWidget *header = gtk_list_box_row_get_header (row);

  if (before && g_strcmp0 (fl_step_row_get_stage (FL_STEP_ROW (before)), stage) == 0)
    {
      gtk_list_box_row_set_header (row, NULL);
      return;
    }
  if (!header)
    {
      header = fl_ui_text_new (stage, "stage-heading");
      gtk_list_box_row_set_header (row, header);
    }
  gtk_label_set_text (GTK_LABEL (header), stage);
}

static void
row_selected_cb (FlStepList    *self,
                 GtkListBoxRow *row)
{
  if (row && !self->showing)
    g_signal_emit (self, signals[SELECTED], 0, fl_step_row_get_step_id (FL_STEP_ROW (row)));
}

static void
row_activated_cb (FlStepList    *self,
                  GtkListBoxRow *row)
{
  g_signal_emit (self, signals[OPENED], 0, fl_step_row_get_step_id (FL_STEP_ROW (row)));
}

/* Enter goes on into the step; a click leaves the keyboard in the list. */
static void
row_entered_cb (FlStepList *self)
{
  g_signal_emit (self, signals[ENTERED], 0);
}

static void
fl_step_list_dispose (GObject *object)
{
  FlStepList *self = FL_STEP_LIST (object);

  g_clear_pointer (&self->rows, g_hash_table_unref);
  self->showing = TRUE;
  G_OBJECT_CLASS (fl_step_list_parent_class)->dispose (object);
}

static void
fl_step_list_class_init (FlStepListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = fl_step_list_dispose;

  /**
   * FlStepList::selected:
   * @self: the list
   * @step_id: the step
   */
  signals[SELECTED] = g_signal_new ("selected", FL_TYPE_STEP_LIST, G_SIGNAL_RUN_LAST, 0, NULL,
                                    NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  /**
   * FlStepList::opened:
   * @self: the list
   * @step_id: the step
   */
  signals[OPENED] = g_signal_new ("opened", FL_TYPE_STEP_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  /**
   * FlStepList::entered:
   * @self: the list
   *
   * Enter was pressed on the step that was opened just before.
   */
  signals[ENTERED] = g_signal_new ("entered", FL_TYPE_STEP_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 0);
}

static void
fl_step_list_init (FlStepList *self)
{
  self->rows = g_hash_table_new (g_str_hash, g_str_equal);
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_BROWSE);
  gtk_list_box_set_header_func (self->list, header_cb, NULL, NULL);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "path");
  fl_ui_describe (GTK_WIDGET (self->list), _("Steps"), NULL);
  g_signal_connect_object (self->list, "row-selected", G_CALLBACK (row_selected_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->list, "row-activated", G_CALLBACK (row_activated_cb), self,
                           G_CONNECT_SWAPPED);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->list));
}

static void
remove_gone (FlStepList *self,
             FlPlan     *plan)
{
  GHashTableIter iter;
  gpointer id;
  gpointer row;

  g_hash_table_iter_init (&iter, self->rows);
  while (g_hash_table_iter_next (&iter, &id, &row))
    if (!plan || !fl_plan_find_step (plan, id))
      {
        g_hash_table_iter_remove (&iter);
        gtk_list_box_remove (self->list, row);
      }
}

/**
 * fl_step_list_show:
 * @self: a list
 * @fl_case: (nullable): a case
 *
 * Shows the steps of the case's plan.  Rows that are there stay, with focus and selection.
 */
void
fl_step_list_show (FlStepList *self,
                   FlCase     *fl_case)
{
  FlPlan *plan = fl_case ? fl_case_get_plan (fl_case) : NULL;
  const FlPlanStep *next = fl_case ? fl_case_get_next_step (fl_case) : NULL;
  const FlPlanStep *steps = NULL;
  guint n_steps = 0;

  g_return_if_fail (FL_IS_STEP_LIST (self));

  self->showing = TRUE;
  remove_gone (self, plan);
  if (plan)
    steps = fl_plan_get_steps (plan, &n_steps);
  for (guint i = 0; i < n_steps; i++)
    {
      const char *id = steps[i].step->id;
      GtkWidget *row = g_hash_table_lookup (self->rows, id);

      if (!row)
        {
          row = fl_step_row_new (id);
          g_hash_table_insert (self->rows, (gpointer) fl_step_row_get_step_id (FL_STEP_ROW (row)),
                               row);
          g_signal_connect_object (row, "activate", G_CALLBACK (row_entered_cb), self,
                                   G_CONNECT_SWAPPED | G_CONNECT_AFTER);
          gtk_list_box_insert (self->list, row, (int) i);
        }
      else if (gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row)) != (int) i)
        {
          gboolean selected = gtk_list_box_row_is_selected (GTK_LIST_BOX_ROW (row));

          g_object_ref (row);
          gtk_list_box_remove (self->list, row);
          gtk_list_box_insert (self->list, row, (int) i);
          g_object_unref (row);
          if (selected)
            gtk_list_box_select_row (self->list, GTK_LIST_BOX_ROW (row));
        }
      fl_step_row_show (FL_STEP_ROW (row), fl_case, &steps[i],
                        next && g_str_equal (next->step->id, id));
    }
  gtk_list_box_invalidate_headers (self->list);
  self->showing = FALSE;
}

/**
 * fl_step_list_select:
 * @self: a list
 * @step_id: (nullable): a step's id
 *
 * Selects the step; does not emit ::selected.
 */
void
fl_step_list_select (FlStepList *self,
                     const char *step_id)
{
  GtkListBoxRow *row;

  g_return_if_fail (FL_IS_STEP_LIST (self));

  row = step_id ? g_hash_table_lookup (self->rows, step_id) : NULL;
  self->showing = TRUE;
  gtk_list_box_select_row (self->list, row);
  self->showing = FALSE;
}

/**
 * fl_step_list_focus:
 * @self: a list
 *
 * Gives the selected step the focus.
 *
 * Returns: whether there was one that could take it
 */
gboolean
fl_step_list_focus (FlStepList *self)
{
  GtkListBoxRow *row;

  g_return_val_if_fail (FL_IS_STEP_LIST (self), FALSE);

  row = gtk_list_box_get_selected_row (self->list);
  return row && gtk_widget_grab_focus (GTK_WIDGET (row));
}
