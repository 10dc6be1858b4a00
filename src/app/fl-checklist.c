/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fl-checklist.h"
#include "fl-item-row.h"

struct _FlChecklist
{
  AdwBin      parent_instance;

  GtkBox     *box;
  GHashTable *rows;  /* "step/item" → FlItemRow, borrowed */
  GHashTable *added; /* the keys added since begin() */
  GtkWidget  *last;  /* (nullable) the row added last */
};

G_DEFINE_FINAL_TYPE (FlChecklist, fl_checklist, ADW_TYPE_BIN)

static void
fl_checklist_dispose (GObject *object)
{
  FlChecklist *self = FL_CHECKLIST (object);

  g_clear_pointer (&self->rows, g_hash_table_unref);
  g_clear_pointer (&self->added, g_hash_table_unref);
  G_OBJECT_CLASS (fl_checklist_parent_class)->dispose (object);
}

static void
fl_checklist_class_init (FlChecklistClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = fl_checklist_dispose;

  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
fl_checklist_init (FlChecklist *self)
{
  self->rows = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->added = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->box));
  gtk_widget_add_css_class (GTK_WIDGET (self->box), "checklist");
}

/**
 * fl_checklist_new:
 *
 * Returns: (transfer floating): an empty list
 */
GtkWidget *
fl_checklist_new (void)
{
  return g_object_new (FL_TYPE_CHECKLIST, NULL);
}

/**
 * fl_checklist_begin:
 * @self: a list
 *
 * Begins to say what the list holds.
 */
void
fl_checklist_begin (FlChecklist *self)
{
  g_return_if_fail (FL_IS_CHECKLIST (self));

  g_hash_table_remove_all (self->added);
  self->last = NULL;
}

/**
 * fl_checklist_add:
 * @self: a list
 * @fl_case: the case that keeps the tick
 * @step: the item's step
 * @item: the item
 * @context: (nullable): small words with it
 *
 * Says that the item comes next.
 */
void
fl_checklist_add (FlChecklist      *self,
                  FlCase           *fl_case,
                  const FlPlanStep *step,
                  const FlPlanItem *item,
                  const char       *context)
{
  g_autofree char *key = g_strconcat (step->step->id, "/", item->item->id, NULL);
  GtkWidget *row;

  g_return_if_fail (FL_IS_CHECKLIST (self));

  row = g_hash_table_lookup (self->rows, key);
  if (!row)
    {
      row = fl_item_row_new (step->step->id, item->item->id);
      gtk_box_insert_child_after (self->box, row, self->last);
      g_hash_table_insert (self->rows, g_strdup (key), row);
    }
  else if (gtk_widget_get_prev_sibling (row) != self->last)
    gtk_box_reorder_child_after (self->box, row, self->last);
  fl_item_row_show (FL_ITEM_ROW (row), item, context,
                    fl_case_get_tick (fl_case, step->step->id, item->item->id));
  g_hash_table_add (self->added, g_steal_pointer (&key));
  self->last = row;
}

/**
 * fl_checklist_end:
 * @self: a list
 *
 * Takes away the items that were not added again.
 *
 * Returns: how many items the list has
 */
guint
fl_checklist_end (FlChecklist *self)
{
  GHashTableIter iter;
  gpointer key;
  gpointer row;

  g_return_val_if_fail (FL_IS_CHECKLIST (self), 0);

  g_hash_table_iter_init (&iter, self->rows);
  while (g_hash_table_iter_next (&iter, &key, &row))
    if (!g_hash_table_contains (self->added, key))
      {
        gtk_box_remove (self->box, row);
        g_hash_table_iter_remove (&iter);
      }
  return g_hash_table_size (self->rows);
}

/**
 * fl_checklist_commit:
 * @self: a list
 *
 * Keeps the notes that are being written now.
 */
void
fl_checklist_commit (FlChecklist *self)
{
  g_autoptr (GList) rows = NULL;

  g_return_if_fail (FL_IS_CHECKLIST (self));

  /* Keeping one shows the list anew, so the table must not be walked meanwhile. */
  rows = g_hash_table_get_values (self->rows);
  for (GList *row = rows; row; row = row->next)
    fl_item_row_commit (row->data);
}
