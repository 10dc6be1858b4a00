/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fl-store-private.h"

#include <glib/gi18n-lib.h>

#include "fl-error.h"

static void
end_write (FlStore *store)
{
  FlWrite *write = g_steal_pointer (&store->write);

  g_free (write->action);
  g_free (write->case_id);
  fl_recorder_free (write->recorder);
  g_free (write);
}

/**
 * fl_store_begin:
 * @store: a store
 * @action: what is being done, for the event log: case-created, answer-set …
 * @case_id: (nullable): the case it is done to; %NULL where there is none, or where it is
 *   created in this write
 * @error: return location for an error, %FL_ERROR_BUSY where another program is writing
 *
 * Begins a write.  It ends with fl_store_commit() or fl_store_rollback().
 *
 * Returns: whether it has begun
 */
gboolean
fl_store_begin (FlStore     *store,
                const char  *action,
                const char  *case_id,
                GError     **error)
{
  return fl_store_begin_undo (store, action, case_id, 0, error);
}

/**
 * fl_store_begin_undo:
 * @store: a store
 * @action: what is being done
 * @case_id: (nullable): the case it is done to
 * @undoes: the number of the event that is taken back, or 0
 * @error: return location for an error
 *
 * Returns: whether a write has begun
 */
gboolean
fl_store_begin_undo (FlStore     *store,
                     const char  *action,
                     const char  *case_id,
                     gint64       undoes,
                     GError     **error)
{
  g_autoptr (FlStmt) stmt = NULL;

  g_return_val_if_fail (FL_IS_STORE (store), FALSE);
  g_return_val_if_fail (action != NULL, FALSE);
  g_return_val_if_fail (store->write == NULL, FALSE);
  g_return_val_if_fail (store->thread == g_thread_self (), FALSE);

  stmt = fl_store_prepare (store, "BEGIN IMMEDIATE", error);
  if (stmt == NULL || !fl_stmt_run (stmt, error))
    return FALSE;

  store->write = g_new0 (FlWrite, 1);
  store->write->action = g_strdup (action);
  store->write->case_id = g_strdup (case_id);
  store->write->undoes = undoes;
  store->write->recorder = fl_recorder_new ();
  return TRUE;
}

static gboolean
write_event (FlStore  *store,
             GError  **error)
{
  FlWrite *write = store->write;
  g_autofree char *id = g_uuid_string_random ();
  g_autoptr (FlStmt) stmt = fl_db_prepare (
    store->db,
    "INSERT INTO event (id, at, actor, case_id, action, undoes, derived)"
    " VALUES (?, ?, ?, ?, ?, nullif (?, 0), ?)",
    error);

  if (stmt == NULL)
    return FALSE;

  fl_stmt_bind_text (stmt, 1, id);
  fl_stmt_bind_int (stmt, 2, fl_clock_now (store->clock));
  fl_stmt_bind_text (stmt, 3, store->actor);
  fl_stmt_bind_text (stmt, 4, write->case_id);
  fl_stmt_bind_text (stmt, 5, write->action);
  fl_stmt_bind_int (stmt, 6, write->undoes);
  fl_stmt_bind_int (stmt, 7, write->undoes == 0 && fl_recorder_is_derived (write->recorder));
  return fl_stmt_run (stmt, error)
         && fl_recorder_write (write->recorder, store->db,
                               sqlite3_last_insert_rowid (fl_db_get_handle (store->db)), error);
}

static gboolean
run_commit (FlStore  *store,
            GError  **error)
{
  g_autoptr (FlStmt) stmt = fl_db_prepare (store->db, "COMMIT", error);

  return stmt != NULL && fl_stmt_run (stmt, error);
}

/**
 * fl_store_commit:
 * @store: a store in a write
 * @error: return location for an error
 *
 * Ends the write: when this returns %TRUE it is on the disk.  A write that changed nothing is no
 * event, and nobody is told of it.  Where anything failed, now or earlier in the write, all of it
 * is taken back and the store can be used as before.
 *
 * Returns: whether the write is kept
 */
gboolean
fl_store_commit (FlStore  *store,
                 GError  **error)
{
  g_autofree char *case_id = NULL;
  gboolean empty;

  g_return_val_if_fail (FL_IS_STORE (store), FALSE);
  g_return_val_if_fail (store->write != NULL, FALSE);

  if (store->write->failed)
    {
      g_set_error (error, FL_ERROR, FL_ERROR_FAILED,
                   _("A part of the change could not be written to “%s”, so nothing was saved."),
                   store->path);
      fl_store_rollback (store);
      return FALSE;
    }

  if (store->write->case_id == NULL)
    store->write->case_id = g_strdup (fl_recorder_get_new (store->write->recorder,
                                                           &fl_table_case));
  empty = fl_recorder_is_empty (store->write->recorder);
  if ((!empty && !write_event (store, error)) || !run_commit (store, error))
    {
      fl_store_rollback (store);
      return FALSE;
    }

  case_id = g_steal_pointer (&store->write->case_id);
  end_write (store);
  if (!empty)
    fl_store_emit_changed (store, case_id);
  return TRUE;
}

/**
 * fl_store_rollback:
 * @store: a store
 *
 * Ends the write and takes all of it back.  Does nothing outside a write, so that it can be
 * called on every way out of a failure.
 */
void
fl_store_rollback (FlStore *store)
{
  g_return_if_fail (FL_IS_STORE (store));

  if (store->write == NULL)
    return;

  fl_db_rollback (store->db);
  end_write (store);
}
