/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fl-backup-names.h"
#include "fl-backup.h"
#include "fl-private-file.h"
#include "fl-store-schema.h"
#include "fl-store-private.h"

#include <glib/gi18n-lib.h>

#include "fl-error.h"

/* A file up to this many bytes is checked each time it is opened; a larger one when it was not
 * closed, and once a day by way of its backup.  docs/architecture.md tells why. */
#define ALWAYS_CHECK_BELOW (4 * 1024 * 1024)

enum
{
  SIGNAL_CHANGED,
  SIGNAL_CASE_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (FlStore, fl_store, G_TYPE_OBJECT)

static void
fl_store_finalize (GObject *object)
{
  FlStore *store = FL_STORE (object);

  fl_store_close (store);
  g_free (store->path);
  g_free (store->actor);
  g_clear_pointer (&store->clock, fl_clock_unref);

  G_OBJECT_CLASS (fl_store_parent_class)->finalize (object);
}

static void
fl_store_class_init (FlStoreClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = fl_store_finalize;

  /**
   * FlStore::changed:
   * @store: the store
   *
   * A write was kept.  Emitted after ::case-changed.
   */
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", FL_TYPE_STORE, G_SIGNAL_RUN_LAST, 0, NULL,
                                          NULL, NULL, G_TYPE_NONE, 0);
  /**
   * FlStore::case-changed:
   * @store: the store
   * @case_id: the case
   *
   * A write that concerns a case was kept: one of its own, an undo or a redo.
   */
  signals[SIGNAL_CASE_CHANGED] = g_signal_new ("case-changed", FL_TYPE_STORE, G_SIGNAL_RUN_LAST,
                                               0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                               G_TYPE_STRING);
}

static void
fl_store_init (FlStore *store)
{
  store->thread = g_thread_self ();
}

/* Opens, and leaves the file as it is where it cannot be used. */
static FlDb *
open_as_it_is (const char      *path,
               const FlDbFile  *file,
               FlStoreSchemaState   *state,
               GError         **error)
{
  g_autoptr (FlDb) db = NULL;

  /* A file that is not finished holds newer bytes in its -wal than in itself, its version among
   * them.  Closing would move them over: not before it is known that the file is ours. */
  db = fl_db_open (path, FL_DB_WRITE, error);
  if (db == NULL)
    return NULL;
  sqlite3_db_config (fl_db_get_handle (db), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE,
                     file->unfinished ? 1 : 0, NULL);
  if (!fl_store_schema_get_state (db, state, error))
    return NULL;
  if (*state != FL_STORE_SCHEMA_NEW && (file->unfinished || file->size < ALWAYS_CHECK_BELOW)
      && !fl_db_check (db, TRUE, error))
    return NULL;

  sqlite3_db_config (fl_db_get_handle (db), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 0, NULL);
  return g_steal_pointer (&db);
}

static gboolean
check_writable (FlDb    *db,
                GError **error)
{
  if (sqlite3_db_readonly (fl_db_get_handle (db), "main") == 0)
    return TRUE;

  g_set_error (error, FL_ERROR, FL_ERROR_READ_ONLY,
               _("“%s” cannot be written to. Check that you may write to the file and its "
                 "folder."),
               fl_db_get_path (db));
  return FALSE;
}

/* A migration that goes wrong is found out later, perhaps by a person: the file as it was is
 * kept. */
static gboolean
back_up_older (FlDb        *db,
               const char  *path,
               GError     **error)
{
  g_autofree char *folder = fl_backup_names_get_folder (path);
  g_autofree char *to = NULL;
  gint64 version;

  if (!fl_db_get_int (db, "PRAGMA user_version", &version, error))
    return FALSE;

  to = fl_backup_names_make_version (path, (guint) version);
  return fl_private_folder_create (folder, error) && fl_backup_copy (db, to, error);
}

static FlDb *
open_db (const char  *path,
         GError     **error)
{
  g_autofree char *real = fl_db_file_resolve (path);
  g_autofree char *folder = g_path_get_dirname (real);
  g_autoptr (FlDb) db = NULL;
  FlStoreSchemaState state;
  FlDbFile file;

  if (!fl_db_file_peek (path, &file, error) || !fl_store_schema_check_file (path, &file, error)
      || !fl_private_folder_create (folder, error) || !fl_private_file_create (real, error))
    return NULL;

  db = open_as_it_is (path, &file, &state, error);
  if (db == NULL || !check_writable (db, error)
      || (state == FL_STORE_SCHEMA_OLDER && !back_up_older (db, path, error))
      || !fl_db_enable_wal (db, error)
      || (state != FL_STORE_SCHEMA_CURRENT && !fl_store_schema_migrate (db, error)))
    return NULL;

  return g_steal_pointer (&db);
}

/**
 * fl_store_open:
 * @path: the file; it is created with its folder where it is not there
 * @clock: what tells the time of events and backups
 * @error: return location for an error: %FL_ERROR_TOO_NEW where a newer version of the program
 *   wrote the file, which is left as it is; %FL_ERROR_DAMAGED where it is not a store, or fails
 *   its check; %FL_ERROR_READ_ONLY; %FL_ERROR_BUSY; %FL_ERROR_FULL; %FL_ERROR_IO
 *
 * Returns: (nullable) (transfer full): the store
 */
FlStore *
fl_store_open (const char  *path,
               FlClock     *clock,
               GError     **error)
{
  FlDb *db;
  FlStore *store;

  g_return_val_if_fail (path != NULL, NULL);
  g_return_val_if_fail (clock != NULL, NULL);

  db = open_db (path, error);
  if (db == NULL)
    return NULL;

  store = g_object_new (FL_TYPE_STORE, NULL);
  store->db = db;
  store->path = g_strdup (path);
  store->clock = fl_clock_ref (clock);
  return store;
}

/**
 * fl_store_close:
 * @store: a store
 *
 * Takes an open write back and closes the file.  What is done with the store after that fails
 * with a sentence.
 */
void
fl_store_close (FlStore *store)
{
  g_return_if_fail (FL_IS_STORE (store));

  fl_store_rollback (store);
  g_clear_pointer (&store->db, fl_db_close);
}

/**
 * fl_store_get_path:
 * @store: a store
 *
 * Returns: (transfer none): the path that it was opened with
 */
const char *
fl_store_get_path (FlStore *store)
{
  g_return_val_if_fail (FL_IS_STORE (store), NULL);

  return store->path;
}

/**
 * fl_store_set_actor:
 * @store: a store
 * @name: (nullable): who does what is written from now on
 */
void
fl_store_set_actor (FlStore    *store,
                    const char *name)
{
  g_autofree char *copy = g_strdup (name);

  g_return_if_fail (FL_IS_STORE (store));

  g_free (store->actor);
  store->actor = g_steal_pointer (&copy);
}

/**
 * fl_store_default_path:
 *
 * Returns: (transfer full): where the user's own store is
 */
char *
fl_store_default_path (void)
{
  return g_build_filename (g_get_user_data_dir (), GETTEXT_PACKAGE, GETTEXT_PACKAGE ".db", NULL);
}

/**
 * fl_store_prepare:
 * @store: a store
 * @sql: one statement
 * @error: return location for an error
 *
 * Returns: (nullable) (transfer full): the statement; %NULL also once the store is closed
 */
FlStmt *
fl_store_prepare (FlStore     *store,
                  const char  *sql,
                  GError     **error)
{
  if (store->db != NULL)
    return fl_db_prepare (store->db, sql, error);

  g_set_error (error, FL_ERROR, FL_ERROR_FAILED, _("“%s” has been closed. Open it again."),
               store->path);
  return NULL;
}

/**
 * fl_store_emit_changed:
 * @store: a store outside a write
 * @case_id: (nullable): the case that was changed
 */
void
fl_store_emit_changed (FlStore    *store,
                       const char *case_id)
{
  g_autoptr (FlStore) alive = g_object_ref (store);

  if (case_id != NULL)
    g_signal_emit (alive, signals[SIGNAL_CASE_CHANGED], 0, case_id);
  g_signal_emit (alive, signals[SIGNAL_CHANGED], 0);
}
