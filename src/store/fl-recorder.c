/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fl-recorder.h"

struct _FlRecorder
{
  GPtrArray  *rows;  /* (element-type FlRowChange) in the order they were first touched */
  GHashTable *by_id; /* "table/id" → FlRowChange */
};

/* What a write has done to one row: %NULL values are no row. */
typedef struct
{
  const FlTable *table;
  char          *row_id;
  FlValue       *before;
  FlValue       *after;
} FlRowChange;

static const FlValue no_value = { .type = FL_VALUE_NULL };

static void
row_change_free (gpointer data)
{
  FlRowChange *row = data;

  fl_values_free (row->before, row->table->n_fields);
  fl_values_free (row->after, row->table->n_fields);
  g_free (row->row_id);
  g_free (row);
}

static const FlValue *
value_at (const FlValue *values,
          guint          i)
{
  return values != NULL ? &values[i] : &no_value;
}

static gboolean
field_changed (const FlRowChange *row,
               guint              i)
{
  return !fl_value_equal (value_at (row->before, i), value_at (row->after, i));
}

/* Whether the row came or went. */
static gboolean
row_changed (const FlRowChange *row)
{
  return (row->before == NULL) != (row->after == NULL);
}

/**
 * fl_recorder_new:
 *
 * Returns: (transfer full): a recorder of nothing
 */
FlRecorder *
fl_recorder_new (void)
{
  FlRecorder *recorder = g_new0 (FlRecorder, 1);

  recorder->rows = g_ptr_array_new_with_free_func (row_change_free);
  recorder->by_id = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  return recorder;
}

/**
 * fl_recorder_free:
 * @recorder: (transfer full): a recorder
 */
void
fl_recorder_free (FlRecorder *recorder)
{
  g_hash_table_unref (recorder->by_id);
  g_ptr_array_unref (recorder->rows);
  g_free (recorder);
}

/**
 * fl_recorder_note:
 * @recorder: a recorder
 * @table: the row's table
 * @row_id: its id
 * @before: (nullable): what it was, or %NULL if it was not there
 * @after: (nullable): what it is now, or %NULL if it is gone
 */
void
fl_recorder_note (FlRecorder    *recorder,
                  const FlTable *table,
                  const char    *row_id,
                  const FlValue *before,
                  const FlValue *after)
{
  g_autofree char *key = g_strconcat (table->name, "/", row_id, NULL);
  FlRowChange *row = g_hash_table_lookup (recorder->by_id, key);

  if (row == NULL)
    {
      row = g_new0 (FlRowChange, 1);
      row->table = table;
      row->row_id = g_strdup (row_id);
      row->before = fl_values_copy (before, table->n_fields);
      g_ptr_array_add (recorder->rows, row);
      g_hash_table_insert (recorder->by_id, g_steal_pointer (&key), row);
    }
  fl_values_free (row->after, table->n_fields);
  row->after = fl_values_copy (after, table->n_fields);
}

/**
 * fl_recorder_is_empty:
 * @recorder: a recorder
 *
 * Returns: whether all is as it was before the write
 */
gboolean
fl_recorder_is_empty (FlRecorder *recorder)
{
  for (guint i = 0; i < recorder->rows->len; i++)
    {
      const FlRowChange *row = g_ptr_array_index (recorder->rows, i);

      if (row_changed (row))
        return FALSE;
      for (guint j = 0; j < row->table->n_fields; j++)
        {
          if (field_changed (row, j))
            return FALSE;
        }
    }
  return TRUE;
}

/**
 * fl_recorder_is_derived:
 * @recorder: a recorder
 *
 * A write that only brings stored summaries up to date, for example with a new rulebook, is
 * nothing that anybody did: undo passes it over.
 *
 * Returns: whether only derived fields changed
 */
gboolean
fl_recorder_is_derived (FlRecorder *recorder)
{
  for (guint i = 0; i < recorder->rows->len; i++)
    {
      const FlRowChange *row = g_ptr_array_index (recorder->rows, i);

      if (row_changed (row))
        return FALSE;
      for (guint j = 0; j < row->table->n_fields; j++)
        {
          if (!row->table->fields[j].derived && field_changed (row, j))
            return FALSE;
        }
    }
  return TRUE;
}

/**
 * fl_recorder_get_new:
 * @recorder: a recorder
 * @table: a table
 *
 * Returns: (nullable) (transfer none): the id of the first row that was added to @table
 */
const char *
fl_recorder_get_new (FlRecorder    *recorder,
                     const FlTable *table)
{
  for (guint i = 0; i < recorder->rows->len; i++)
    {
      const FlRowChange *row = g_ptr_array_index (recorder->rows, i);

      if (row->table == table && row->before == NULL && row->after != NULL)
        return row->row_id;
    }
  return NULL;
}

static gboolean
write_value (FlDb              *db,
             gint64             event,
             gint64             n,
             const FlRowChange *row,
             const char        *column,
             const FlValue     *before,
             const FlValue     *after,
             GError           **error)
{
  g_autoptr (FlStmt) stmt = fl_db_prepare (
    db,
    "INSERT INTO event_value (event, n, table_name, row_id, column_name, old_value, new_value)"
    " VALUES (?, ?, ?, ?, ?, ?, ?)",
    error);

  if (stmt == NULL)
    return FALSE;

  fl_stmt_bind_int (stmt, 1, event);
  fl_stmt_bind_int (stmt, 2, n);
  fl_stmt_bind_text (stmt, 3, row->table->name);
  fl_stmt_bind_text (stmt, 4, row->row_id);
  fl_stmt_bind_text (stmt, 5, column);
  fl_stmt_bind_value (stmt, 6, before);
  fl_stmt_bind_value (stmt, 7, after);
  return fl_stmt_run (stmt, error);
}

/**
 * fl_recorder_write:
 * @recorder: a recorder
 * @db: the store's connection, in the write's transaction
 * @event: the event's number
 * @error: return location for an error
 *
 * Writes the old and the new value of every field that differs.  A row that came or went also
 * has its id changed, from nothing or to nothing, and that first.
 *
 * Returns: whether all was written
 */
gboolean
fl_recorder_write (FlRecorder  *recorder,
                   FlDb        *db,
                   gint64       event,
                   GError     **error)
{
  gint64 n = 0;

  for (guint i = 0; i < recorder->rows->len; i++)
    {
      const FlRowChange *row = g_ptr_array_index (recorder->rows, i);
      FlValue id = { .type = FL_VALUE_TEXT, .text = row->row_id };

      if (row_changed (row)
          && !write_value (db, event, n++, row, "id", row->before != NULL ? &id : &no_value,
                           row->after != NULL ? &id : &no_value, error))
        return FALSE;

      for (guint j = 0; j < row->table->n_fields; j++)
        {
          if (field_changed (row, j)
              && !write_value (db, event, n++, row, row->table->fields[j].column,
                               value_at (row->before, j), value_at (row->after, j), error))
            return FALSE;
        }
    }
  return TRUE;
}
