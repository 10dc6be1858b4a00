/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fl-backup-names.h"
#include "fl-backup.h"
#include "fl-private-file.h"
#include "fl-store-private.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

/* What a backup needs to know of the store, so that another thread can make it. */
typedef struct
{
  char   *path;
  FlDate  today;
} DailyBackup;

static void
daily_backup_free (gpointer data)
{
  DailyBackup *daily = data;

  g_free (daily->path);
  g_free (daily);
}

/* With a connection of its own: the store's may be in the middle of a write. */
static gboolean
copy_store (const char  *path,
            const char  *to,
            GError     **error)
{
  g_autoptr (FlDb) db = fl_db_open (path, FL_DB_READ, error);

  return db != NULL && fl_backup_copy (db, to, error);
}

static gboolean
run_daily (const char  *path,
           FlDate       today,
           GError     **error)
{
  g_autofree char *folder = fl_backup_names_get_folder (path);
  g_autofree char *to = fl_backup_names_make (path, today);
  g_autoptr (GPtrArray) spare = NULL;

  if (g_file_test (to, G_FILE_TEST_EXISTS))
    return TRUE;
  if (!fl_private_folder_create (folder, error) || !copy_store (path, to, error))
    return FALSE;

  /* Only now, when there is a newer one that is known to be whole. */
  spare = fl_backup_names_list_spare (path);
  for (guint i = 0; i < spare->len; i++)
    g_remove (g_ptr_array_index (spare, i));
  return TRUE;
}

/**
 * fl_store_backup:
 * @store: a store
 * @to: the path of the copy; there must be no file there
 * @error: return location for an error
 *
 * Returns: whether a checked copy of all that was committed is at @to
 */
gboolean
fl_store_backup (FlStore     *store,
                 const char  *to,
                 GError     **error)
{
  g_return_val_if_fail (FL_IS_STORE (store), FALSE);
  g_return_val_if_fail (to != NULL, FALSE);

  if (g_file_test (to, G_FILE_TEST_EXISTS))
    {
      g_set_error (error, FL_ERROR, FL_ERROR_INVALID,
                   _("There is already a file “%s”. Give the backup another name."), to);
      return FALSE;
    }
  return copy_store (store->path, to, error);
}

/**
 * fl_store_backup_daily:
 * @store: a store
 * @error: return location for an error
 *
 * Makes today's backup in `backups/` beside the file, unless it is there already, and removes
 * the oldest: seven days are kept, and before them one of each of four weeks.
 *
 * Returns: whether today's backup is there
 */
gboolean
fl_store_backup_daily (FlStore  *store,
                       GError  **error)
{
  g_return_val_if_fail (FL_IS_STORE (store), FALSE);

  return run_daily (store->path, fl_clock_today (store->clock), error);
}

static void
run_daily_in_thread (GTask        *task,
                     gpointer      source,
                     gpointer      data,
                     GCancellable *cancellable)
{
  const DailyBackup *daily = data;
  GError *error = NULL;

  if (run_daily (daily->path, daily->today, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/**
 * fl_store_backup_daily_async:
 * @store: a store
 * @callback: (nullable): called when it is done
 * @user_data: for @callback
 *
 * fl_store_backup_daily() in a thread of its own, while the store is in use.
 */
void
fl_store_backup_daily_async (FlStore             *store,
                             GAsyncReadyCallback  callback,
                             gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;
  DailyBackup *daily;

  g_return_if_fail (FL_IS_STORE (store));

  daily = g_new0 (DailyBackup, 1);
  daily->path = g_strdup (store->path);
  daily->today = fl_clock_today (store->clock);
  task = g_task_new (store, NULL, callback, user_data);
  g_task_set_source_tag (task, fl_store_backup_daily_async);
  g_task_set_task_data (task, daily, daily_backup_free);
  g_task_run_in_thread (task, run_daily_in_thread);
}

/**
 * fl_store_backup_daily_finish:
 * @store: a store
 * @result: what the callback was given
 * @error: return location for an error
 *
 * Returns: whether today's backup is there
 */
gboolean
fl_store_backup_daily_finish (FlStore       *store,
                              GAsyncResult  *result,
                              GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, store), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

/**
 * fl_store_list_backups:
 * @path: a store's file, which need not be there
 *
 * Returns: (transfer full) (element-type filename): the paths of its daily backups, the newest
 *   first
 */
GPtrArray *
fl_store_list_backups (const char *path)
{
  g_return_val_if_fail (path != NULL, NULL);

  return fl_backup_names_list (path);
}
