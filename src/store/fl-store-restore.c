/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fl-backup.h"
#include "fl-db-file.h"
#include "fl-private-file.h"
#include "fl-store-schema.h"
#include "fl-store.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>

/* What lies beside a database and belongs to it. */
static const char *const companions[] = { "-wal", "-shm" };

static gboolean
check_references (FlDb    *db,
                  GError **error)
{
  g_autoptr (FlStmt) stmt = fl_db_prepare (db, "PRAGMA foreign_key_check", error);
  gboolean row;

  if (stmt == NULL || !fl_stmt_next (stmt, &row, error))
    return FALSE;
  if (!row)
    return TRUE;

  g_set_error (error, FL_ERROR, FL_ERROR_DAMAGED,
               _("“%s” is damaged: something in its table “%s” refers to what is not there. "
                 "Restore it from a backup."),
               fl_db_get_path (db), fl_stmt_column_text (stmt, 0));
  return FALSE;
}

static gboolean
check_is_store (FlDb    *db,
                GError **error)
{
  FlStoreSchemaState state;

  if (!fl_store_schema_get_state (db, &state, error))
    return FALSE;
  if (state != FL_STORE_SCHEMA_NEW)
    return TRUE;

  g_set_error (error, FL_ERROR, FL_ERROR_DAMAGED,
               _("“%s” is not a store. Choose another file, or restore it from a backup."),
               fl_db_get_path (db));
  return FALSE;
}

/**
 * fl_store_check:
 * @path: a file
 * @error: return location for an error: %FL_ERROR_NOT_FOUND, %FL_ERROR_TOO_NEW or
 *   %FL_ERROR_DAMAGED, with a sentence that tells what was found
 *
 * Looks through all of the file and changes nothing.  Can be called from any thread.
 *
 * Returns: whether it is a whole store that this version of the program can open
 */
gboolean
fl_store_check (const char  *path,
                GError     **error)
{
  g_autoptr (FlDb) db = NULL;
  FlDbFile file;

  g_return_val_if_fail (path != NULL, FALSE);

  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    {
      g_set_error (error, FL_ERROR, FL_ERROR_NOT_FOUND, _("There is no file “%s”."), path);
      return FALSE;
    }
  if (!fl_db_file_peek (path, &file, error) || !fl_store_schema_check_file (path, &file, error))
    return FALSE;

  db = fl_db_open (path, FL_DB_READ, error);
  return db != NULL && check_is_store (db, error) && fl_db_check (db, FALSE, error)
         && check_references (db, error);
}

/* The first name that is free: foretagslots-set-aside-1.db */
static char *
make_aside_name (const char *path)
{
  gboolean has_suffix = g_str_has_suffix (path, ".db");
  g_autofree char *stem = g_strndup (path, strlen (path) - (has_suffix ? 3 : 0));

  for (guint i = 1;; i++)
    {
      g_autofree char *aside = g_strdup_printf ("%s-set-aside-%u%s", stem, i,
                                                has_suffix ? ".db" : "");

      if (!g_file_test (aside, G_FILE_TEST_EXISTS))
        return g_steal_pointer (&aside);
    }
}

static gboolean
move_with_companions (const char  *from,
                      const char  *to,
                      GError     **error)
{
  for (gsize i = 0; i < G_N_ELEMENTS (companions); i++)
    {
      g_autofree char *old_name = fl_db_file_companion (from, companions[i]);
      g_autofree char *new_name = fl_db_file_companion (to, companions[i]);

      if (g_file_test (old_name, G_FILE_TEST_EXISTS)
          && !fl_private_file_rename (old_name, new_name, error))
        return FALSE;
    }
  return !g_file_test (from, G_FILE_TEST_EXISTS) || fl_private_file_rename (from, to, error);
}

/* A store that is open elsewhere would go on being written to under its new name.  Where the file
 * is too damaged to tell, nobody has it open either: it could not have been opened. */
static gboolean
check_not_open (const char  *path,
                GError     **error)
{
  g_autoptr (FlDb) db = NULL;
  g_autoptr (GError) why = NULL;
  FlDbFile file;
  gint64 n;

  if (!fl_db_file_peek (path, &file, NULL) || !file.unfinished)
    return TRUE;
  db = fl_db_open (path, FL_DB_ALONE, &why);
  if (db != NULL)
    {
      sqlite3_db_config (fl_db_get_handle (db), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, NULL);
      fl_db_get_int (db, "SELECT count (*) FROM sqlite_schema", &n, &why);
    }
  if (!g_error_matches (why, FL_ERROR, FL_ERROR_BUSY))
    return TRUE;

  g_set_error (error, FL_ERROR, FL_ERROR_BUSY,
               _("“%s” is open in another program. Close it there first."), path);
  return FALSE;
}

/**
 * fl_store_restore:
 * @path: the store's file, which must not be open; it may be damaged or gone
 * @from: a backup of it
 * @error: return location for an error
 *
 * Puts a copy of the backup in the file's place.  What was there is kept beside it as
 * “…-set-aside-1”, and so on, and never deleted.
 *
 * Returns: whether it is restored; where not, what was there is still there
 */
gboolean
fl_store_restore (const char  *path,
                  const char  *from,
                  GError     **error)
{
  g_autofree char *folder = NULL;
  g_autofree char *real = NULL;
  g_autofree char *aside = NULL;
  g_autofree char *copy = NULL;
  g_autoptr (FlDb) db = NULL;

  g_return_val_if_fail (path != NULL, FALSE);
  g_return_val_if_fail (from != NULL, FALSE);

  /* A link to the store goes on being one. */
  real = fl_db_file_resolve (path);
  folder = g_path_get_dirname (real);
  aside = make_aside_name (real);
  copy = g_strconcat (real, ".restored", NULL);
  if (!fl_store_check (from, error) || !check_not_open (real, error)
      || !fl_private_folder_create (folder, error))
    return FALSE;

  db = fl_db_open (from, FL_DB_READ, error);
  if (db == NULL || !fl_backup_copy (db, copy, error))
    return FALSE;

  if (move_with_companions (real, aside, error) && fl_private_file_rename (copy, real, error))
    return TRUE;

  move_with_companions (aside, real, NULL);
  g_remove (copy);
  return FALSE;
}
