/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fl-db.h"
#include "fl-db-error.h"
#include "fl-db-file.h"

#include <glib/gi18n-lib.h>

#include "fl-error.h"

/* How long a write waits for another program's before it gives up, in milliseconds: longer than
 * any write of ours takes, shorter than what feels like a hang. */
#define BUSY_TIMEOUT 2000

struct _FlDb
{
  sqlite3    *handle;
  char       *path;
  GHashTable *statements; /* (element-type utf8 FlStmt) by their SQL */
};

static void
finalize_statement (gpointer stmt)
{
  sqlite3_finalize (stmt);
}

static gboolean
fail (FlDb    *db,
      int      result,
      GError **error)
{
  fl_db_error_set (error, db->handle, result, db->path);
  return FALSE;
}

/* A file that nobody has open is read as one that cannot change: that needs no companion files,
 * and works in a folder that cannot be written to. */
static char *
make_uri (const char *path,
          FlDbMode    mode)
{
  g_autofree char *wal = fl_db_file_companion (path, "-wal");
  g_autofree char *absolute = g_canonicalize_filename (path, NULL);
  g_autofree char *uri = g_filename_to_uri (absolute, NULL, NULL);

  if (uri == NULL)
    return NULL;
  if (mode == FL_DB_READ && !g_file_test (wal, G_FILE_TEST_EXISTS))
    return g_strconcat (uri, "?immutable=1", NULL);
  return g_steal_pointer (&uri);
}

/**
 * fl_db_open:
 * @path: the file
 * @mode: what for
 * @error: return location for an error
 *
 * Nothing is written to the file yet, whatever the mode.
 *
 * Returns: (nullable) (transfer full): the connection
 */
FlDb *
fl_db_open (const char  *path,
            FlDbMode     mode,
            GError     **error)
{
  g_autoptr (FlDb) db = g_new0 (FlDb, 1);
  g_autofree char *uri = make_uri (path, mode);
  int flags = SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE
              | (mode == FL_DB_READ ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE);
  int result;

  db->path = g_strdup (path);
  db->statements = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, finalize_statement);
  if (uri == NULL)
    {
      g_set_error (error, FL_ERROR, FL_ERROR_INVALID, _("“%s” cannot be the name of a file."),
                   path);
      return NULL;
    }

  result = sqlite3_open_v2 (uri, &db->handle, flags, NULL);
  if (result != SQLITE_OK)
    {
      fail (db, result, error);
      return NULL;
    }

  sqlite3_busy_timeout (db->handle, BUSY_TIMEOUT);
  /* Before anything is read: it then takes the lock that tells, rather than sharing. */
  if (mode == FL_DB_ALONE && !fl_db_exec (db, "PRAGMA locking_mode = EXCLUSIVE", error))
    return NULL;
  /* No SQL, however it came there, can overwrite the file's own structure. */
  sqlite3_db_config (db->handle, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
  sqlite3_db_config (db->handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, NULL);
  if (!fl_db_exec (db, "PRAGMA foreign_keys = ON; PRAGMA synchronous = FULL;"
                       " PRAGMA secure_delete = ON; PRAGMA temp_store = MEMORY;"
                       " PRAGMA cell_size_check = ON", error))
    return NULL;

  return g_steal_pointer (&db);
}

/**
 * fl_db_close:
 * @db: (transfer full): a connection
 *
 * What is not committed is lost.
 */
void
fl_db_close (FlDb *db)
{
  g_hash_table_unref (db->statements);
  sqlite3_close_v2 (db->handle);
  g_free (db->path);
  g_free (db);
}

/**
 * fl_db_get_handle:
 * @db: a connection
 *
 * Returns: (transfer none): SQLite's own
 */
sqlite3 *
fl_db_get_handle (FlDb *db)
{
  return db->handle;
}

/**
 * fl_db_get_path:
 * @db: a connection
 *
 * Returns: (transfer none): the path as it was given
 */
const char *
fl_db_get_path (FlDb *db)
{
  return db->path;
}

/**
 * fl_db_enable_wal:
 * @db: a connection for writing
 * @error: return location for an error
 *
 * Makes the file one whose commits are written ahead, so that a reader never waits.
 *
 * Returns: whether it is one now
 */
gboolean
fl_db_enable_wal (FlDb    *db,
                  GError **error)
{
  return fl_db_exec (db, "PRAGMA journal_mode = WAL", error);
}

/**
 * fl_db_prepare:
 * @db: a connection
 * @sql: one statement
 * @error: return location for an error
 *
 * Lends a statement, prepared only the first time.  It must be given back (g_autoptr does it)
 * before the same SQL is asked for again.
 *
 * Returns: (nullable) (transfer full): the statement
 */
FlStmt *
fl_db_prepare (FlDb        *db,
               const char  *sql,
               GError     **error)
{
  FlStmt *stmt = g_hash_table_lookup (db->statements, sql);
  int result;

  if (stmt != NULL)
    return stmt;

  result = sqlite3_prepare_v3 (db->handle, sql, -1, SQLITE_PREPARE_PERSISTENT, &stmt, NULL);
  if (result != SQLITE_OK)
    {
      fail (db, result, error);
      return NULL;
    }
  g_hash_table_insert (db->statements, g_strdup (sql), stmt);
  return stmt;
}

/**
 * fl_db_exec:
 * @db: a connection
 * @sql: statements without parameters
 * @error: return location for an error
 *
 * Returns: whether all ran; else those before the one that failed did
 */
gboolean
fl_db_exec (FlDb        *db,
            const char  *sql,
            GError     **error)
{
  int result = sqlite3_exec (db->handle, sql, NULL, NULL, NULL);

  return result == SQLITE_OK || fail (db, result, error);
}

/**
 * fl_db_get_int:
 * @db: a connection
 * @sql: a statement that gives one number
 * @number: (out): the number, 0 where it gives none
 * @error: return location for an error
 *
 * Returns: whether it ran
 */
gboolean
fl_db_get_int (FlDb        *db,
               const char  *sql,
               gint64      *number,
               GError     **error)
{
  g_autoptr (FlStmt) stmt = fl_db_prepare (db, sql, error);
  gboolean row;

  if (stmt == NULL || !fl_stmt_next (stmt, &row, error))
    return FALSE;

  *number = row ? fl_stmt_column_int (stmt, 0) : 0;
  return TRUE;
}

/**
 * fl_db_rollback:
 * @db: a connection
 *
 * Takes back what the open transaction did.  SQLite may have done it already, after a full disk
 * for example.
 */
void
fl_db_rollback (FlDb *db)
{
  if (sqlite3_get_autocommit (db->handle) == 0)
    sqlite3_exec (db->handle, "ROLLBACK", NULL, NULL, NULL);
}

/**
 * fl_db_check:
 * @db: a connection
 * @quick: whether to leave out what takes long: that every index agrees with its table
 * @error: return location for an %FL_ERROR_DAMAGED
 *
 * Returns: whether the file's structure is whole
 */
gboolean
fl_db_check (FlDb      *db,
             gboolean   quick,
             GError   **error)
{
  g_autoptr (FlStmt) stmt = fl_db_prepare (db, quick ? "PRAGMA quick_check (1)"
                                                     : "PRAGMA integrity_check (1)", error);
  gboolean row;
  const char *answer;

  if (stmt == NULL || !fl_stmt_next (stmt, &row, error))
    return FALSE;

  answer = row ? fl_stmt_column_text (stmt, 0) : NULL;
  if (g_strcmp0 (answer, "ok") == 0)
    return TRUE;

  g_set_error (error, FL_ERROR, FL_ERROR_DAMAGED,
               _("“%s” is damaged (%s). Restore it from a backup."), db->path,
               answer != NULL ? answer : "");
  return FALSE;
}
