/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fl-store-private.h"

/* Fills the event's values in. */
static gboolean
read_values (FlStore  *store,
             FlEvent  *event,
             GError  **error)
{
  g_autoptr (FlStmt) stmt = fl_store_prepare (
    store,
    "SELECT table_name, row_id, column_name, old_value, new_value FROM event_value"
    " WHERE event = ?1 ORDER BY n",
    error);
  gboolean row = TRUE;

  if (stmt == NULL)
    return FALSE;

  fl_stmt_bind_int (stmt, 1, event->sequence);
  while (row)
    {
      FlEventValue *value;
      const FlTable *table;
      const FlField *field;
      FlValue pair[2] = { { FL_VALUE_NULL }, { FL_VALUE_NULL } };

      if (!fl_stmt_next (stmt, &row, error))
        return FALSE;
      if (!row)
        break;

      value = g_new0 (FlEventValue, 1);
      value->table = fl_stmt_column_dup (stmt, 0);
      value->row_id = fl_stmt_column_dup (stmt, 1);
      value->column = fl_stmt_column_dup (stmt, 2);
      fl_stmt_column_value (stmt, 3, &pair[0]);
      fl_stmt_column_value (stmt, 4, &pair[1]);
      table = fl_table_find (value->table);
      field = table != NULL ? fl_table_find_field (table, value->column) : NULL;
      value->old_value = fl_field_format (field, &pair[0]);
      value->new_value = fl_field_format (field, &pair[1]);
      fl_value_clear (&pair[0]);
      fl_value_clear (&pair[1]);
      g_ptr_array_add (event->values, value);
    }
  return TRUE;
}

/**
 * fl_store_get_events:
 * @store: a store
 * @case_id: (nullable): a case's id, or %NULL for everything
 * @limit: how many at most; 0: all
 * @error: return location for an error
 *
 * Returns: (nullable) (transfer full) (element-type FlEvent): what was done, the newest first
 */
GPtrArray *
fl_store_get_events (FlStore     *store,
                     const char  *case_id,
                     guint        limit,
                     GError     **error)
{
  g_autoptr (GPtrArray) events = g_ptr_array_new_with_free_func ((GDestroyNotify) fl_event_free);
  g_autoptr (FlStmt) stmt = NULL;
  gboolean row = TRUE;

  g_return_val_if_fail (FL_IS_STORE (store), NULL);

  stmt = fl_store_prepare (
    store,
    case_id != NULL
      ? "SELECT seq, id, at, actor, case_id, action FROM event WHERE case_id = ?2"
        " ORDER BY seq DESC LIMIT ?1"
      : "SELECT seq, id, at, actor, case_id, action FROM event ORDER BY seq DESC LIMIT ?1",
    error);
  if (stmt == NULL)
    return NULL;

  fl_stmt_bind_int (stmt, 1, limit > 0 ? (gint64) limit : -1);
  if (case_id != NULL)
    fl_stmt_bind_text (stmt, 2, case_id);
  while (row)
    {
      FlEvent *event;

      if (!fl_stmt_next (stmt, &row, error))
        return NULL;
      if (!row)
        break;

      event = g_new0 (FlEvent, 1);
      event->sequence = fl_stmt_column_int (stmt, 0);
      event->id = fl_stmt_column_dup (stmt, 1);
      event->at = fl_stmt_column_int (stmt, 2);
      event->actor = fl_stmt_column_dup (stmt, 3);
      event->case_id = fl_stmt_column_dup (stmt, 4);
      event->action = fl_stmt_column_dup (stmt, 5);
      event->values = g_ptr_array_new_with_free_func ((GDestroyNotify) fl_event_value_free);
      g_ptr_array_add (events, event);
      if (!read_values (store, event, error))
        return NULL;
    }
  return g_steal_pointer (&events);
}
