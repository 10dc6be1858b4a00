/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fl-store-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "fl-error.h"

/**
 * fl_store_read_row:
 * @store: a store
 * @table: a table
 * @id: a row's id
 * @values: (out) (nullable) (transfer full): the row, or %NULL where there is none; free with
 *   fl_values_free()
 * @error: return location for an error
 *
 * Returns: whether it could be read
 */
gboolean
fl_store_read_row (FlStore        *store,
                   const FlTable  *table,
                   const char     *id,
                   FlValue       **values,
                   GError        **error)
{
  g_autofree char *sql = fl_table_select_sql (table, "id = ?1");
  g_autoptr (FlStmt) stmt = fl_store_prepare (store, sql, error);
  gboolean row;

  *values = NULL;
  if (stmt == NULL)
    return FALSE;
  fl_stmt_bind_text (stmt, 1, id);
  if (!fl_stmt_next (stmt, &row, error))
    return FALSE;

  if (row)
    {
      *values = g_new0 (FlValue, table->n_fields);
      for (guint i = 0; i < table->n_fields; i++)
        fl_stmt_column_value (stmt, (int) i + 1, &(*values)[i]);
    }
  return TRUE;
}

/* What one field may hold; the rest is checked by the file's own constraints. */
static gboolean
check_values (const FlTable  *table,
              const FlValue  *values,
              GError        **error)
{
  for (guint i = 0; values != NULL && i < table->n_fields; i++)
    {
      if (values[i].type != FL_VALUE_TEXT)
        continue;
      if (strlen (values[i].text) > FL_STMT_MAX_TEXT)
        {
          g_set_error (error, FL_ERROR, FL_ERROR_INVALID,
                       _("The text in “%s” is too long to be kept. Shorten it to at most %d "
                         "characters."),
                       table->fields[i].column, FL_STMT_MAX_TEXT);
          return FALSE;
        }
      if (!g_utf8_validate (values[i].text, -1, NULL))
        {
          g_set_error (error, FL_ERROR, FL_ERROR_INVALID,
                       _("The text in “%s” is not valid UTF-8. Write it again."),
                       table->fields[i].column);
          return FALSE;
        }
    }
  return TRUE;
}

static gboolean
values_equal (const FlValue *a,
              const FlValue *b,
              guint          n)
{
  if (a == NULL || b == NULL)
    return a == b;

  for (guint i = 0; i < n; i++)
    {
      if (!fl_value_equal (&a[i], &b[i]))
        return FALSE;
    }
  return TRUE;
}

static gboolean
run_change (FlStore        *store,
            const FlTable  *table,
            const char     *id,
            gboolean        exists,
            const FlValue  *values,
            GError        **error)
{
  g_autofree char *sql = values == NULL ? fl_table_delete_sql (table)
                         : exists       ? fl_table_update_sql (table)
                                        : fl_table_insert_sql (table);
  g_autoptr (FlStmt) stmt = fl_db_prepare (store->db, sql, error);

  if (stmt == NULL)
    return FALSE;

  fl_stmt_bind_text (stmt, 1, id);
  for (guint i = 0; values != NULL && i < table->n_fields; i++)
    fl_stmt_bind_value (stmt, (int) i + 2, &values[i]);
  return fl_stmt_run (stmt, error);
}

/**
 * fl_store_write_row:
 * @store: a store in a write
 * @table: a table
 * @id: a row's id
 * @values: (nullable): what it is to be, or %NULL where it is to go
 * @error: return location for an error
 *
 * The one way that a record is changed: what is the same already is not written, what is not is
 * recorded for the event.
 *
 * Returns: whether the row is so now
 */
gboolean
fl_store_write_row (FlStore        *store,
                    const FlTable  *table,
                    const char     *id,
                    const FlValue  *values,
                    GError        **error)
{
  FlValue *before = NULL;
  gboolean ok;

  g_return_val_if_fail (store->write != NULL, FALSE);

  ok = check_values (table, values, error) && fl_store_read_row (store, table, id, &before, error);
  if (ok && !values_equal (before, values, table->n_fields))
    {
      ok = run_change (store, table, id, before != NULL, values, error);
      if (ok)
        fl_recorder_note (store->write->recorder, table, id, before, values);
    }
  fl_values_free (before, table->n_fields);
  if (!ok)
    store->write->failed = TRUE;
  return ok;
}

/**
 * fl_store_put_record:
 * @store: a store in a write
 * @table: a table whose structs begin with their id
 * @record: (inout): the record; an id of %NULL is filled in
 * @error: return location for an error
 *
 * Returns: whether it is written
 */
gboolean
fl_store_put_record (FlStore        *store,
                     const FlTable  *table,
                     void           *record,
                     GError        **error)
{
  char **id = record;
  g_autofree char *new_id = *id == NULL ? g_uuid_string_random () : NULL;
  FlValue *values = fl_table_get_values (table, record, NULL);
  gboolean ok = fl_store_write_row (store, table, new_id != NULL ? new_id : *id, values, error);

  fl_values_free (values, table->n_fields);
  if (ok && new_id != NULL)
    *id = g_steal_pointer (&new_id);
  return ok;
}

/* The id of the row of @case_id that its own key names; NULL where there is none. */
static gboolean
find_child (FlStore        *store,
            const FlTable  *table,
            const char     *case_id,
            const char     *key,
            const char     *second_key,
            char          **id,
            GError        **error)
{
  g_autofree char *sql = NULL;
  g_autoptr (FlStmt) stmt = NULL;
  gboolean row;

  /* The columns of the key come first in a child's table, after the case that it belongs to. */
  sql = second_key == NULL
          ? g_strdup_printf ("SELECT id FROM %s WHERE case_id = ?1 AND %s = ?2", table->name,
                             table->fields[1].column)
          : g_strdup_printf ("SELECT id FROM %s WHERE case_id = ?1 AND %s = ?2 AND %s = ?3",
                             table->name, table->fields[1].column, table->fields[2].column);
  stmt = fl_store_prepare (store, sql, error);
  if (stmt == NULL)
    return FALSE;

  fl_stmt_bind_text (stmt, 1, case_id);
  fl_stmt_bind_text (stmt, 2, key);
  if (second_key != NULL)
    fl_stmt_bind_text (stmt, 3, second_key);
  if (!fl_stmt_next (stmt, &row, error))
    return FALSE;
  *id = row ? fl_stmt_column_dup (stmt, 0) : NULL;
  return TRUE;
}

/**
 * fl_store_put_child:
 * @store: a store in a write
 * @table: a table whose rows belong to a case
 * @case_id: the case
 * @key: the value of the first column after the case
 * @second_key: (nullable): the value of the second, where the key has two
 * @record: (nullable): the record, or %NULL where there is nothing to keep
 * @error: return location for an error
 *
 * Returns: whether it is written
 */
gboolean
fl_store_put_child (FlStore        *store,
                    const FlTable  *table,
                    const char     *case_id,
                    const char     *key,
                    const char     *second_key,
                    const void     *record,
                    GError        **error)
{
  g_autofree char *id = NULL;
  FlValue *values;
  gboolean ok;

  g_return_val_if_fail (store->write != NULL, FALSE);

  if (!find_child (store, table, case_id, key, second_key, &id, error))
    {
      store->write->failed = TRUE;
      return FALSE;
    }
  if (id == NULL && record == NULL)
    return TRUE;

  if (id == NULL)
    id = g_uuid_string_random ();
  values = record != NULL ? fl_table_get_values (table, record, case_id) : NULL;
  ok = fl_store_write_row (store, table, id, values, error);
  fl_values_free (values, table->n_fields);
  return ok;
}
