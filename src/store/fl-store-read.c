/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fl-store-private.h"

#include <glib/gi18n-lib.h>

#include "fl-error.h"

/**
 * fl_store_get_records:
 * @store: a store
 * @table: a table
 * @where: which, and in what order; ?1 is @parent_id
 * @parent_id: (nullable): what they belong to
 * @error: return location for an error
 *
 * Returns: (nullable) (transfer full): the records, none is an empty array
 */
GPtrArray *
fl_store_get_records (FlStore        *store,
                      const FlTable  *table,
                      const char     *where,
                      const char     *parent_id,
                      GError        **error)
{
  g_autofree char *sql = fl_table_select_sql (table, where);
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (table->free);
  g_autoptr (FlStmt) stmt = fl_store_prepare (store, sql, error);
  gboolean row = TRUE;

  if (stmt == NULL)
    return NULL;

  if (parent_id != NULL)
    fl_stmt_bind_text (stmt, 1, parent_id);
  while (row)
    {
      if (!fl_stmt_next (stmt, &row, error))
        return NULL;
      if (row)
        {
          gpointer record = g_malloc0 (table->record_size);

          fl_table_read (table, stmt, NULL, NULL, record);
          g_ptr_array_add (records, record);
        }
    }
  return g_steal_pointer (&records);
}

/**
 * fl_store_get_record:
 * @store: a store
 * @table: a table
 * @id: a record's id
 * @error: return location for an error, %FL_ERROR_NOT_FOUND where there is none
 *
 * Returns: (nullable) (transfer full): the record
 */
gpointer
fl_store_get_record (FlStore        *store,
                     const FlTable  *table,
                     const char     *id,
                     GError        **error)
{
  g_autoptr (GPtrArray) records = fl_store_get_records (store, table, "id = ?1", id, error);

  if (records == NULL)
    return NULL;
  if (records->len > 0)
    return g_ptr_array_steal_index (records, 0);

  g_set_error (error, FL_ERROR, FL_ERROR_NOT_FOUND,
               _("There is nothing with the id “%s” in “%s”."), id, store->path);
  return NULL;
}
