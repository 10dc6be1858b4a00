/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fl-store-schema.h"
#include "fl-sql.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>

#include "fl-error.h"

/* The migrations of data/sql in their order; a file's version is how many it has had.  One that
 * has been released is never changed: what comes later is a new file. */
static const char *const migrations[] = {
  "/io/github/foretagslots/Foretagslots/sql/0001-records.sql",
  "/io/github/foretagslots/Foretagslots/sql/0002-event-log.sql",
};

static gboolean
check_identity (const char  *path,
                gint64       application_id,
                gint64       version,
                GError     **error)
{
  if (application_id != FL_DB_FILE_APPLICATION_ID)
    {
      g_set_error (error, FL_ERROR, FL_ERROR_DAMAGED,
                   _("“%s” is another program’s file, not a store. Choose another file."), path);
      return FALSE;
    }
  if (version > (gint64) G_N_ELEMENTS (migrations))
    {
      g_set_error (error, FL_ERROR, FL_ERROR_TOO_NEW,
                   _("“%s” was written by a newer version of the program and has been left as it "
                     "is. Update the program to open it."),
                   path);
      return FALSE;
    }
  return TRUE;
}

/**
 * fl_store_schema_check_file:
 * @path: the file
 * @file: what fl_db_file_peek() told of it
 * @error: return location for an %FL_ERROR_TOO_NEW or %FL_ERROR_DAMAGED
 *
 * Refuses another program's file, and a newer one, before SQLite has touched it.
 *
 * Returns: whether the file may be opened
 */
gboolean
fl_store_schema_check_file (const char      *path,
                      const FlDbFile  *file,
                      GError         **error)
{
  /* Where all is zero the header is not written yet, or is not known: the connection will tell. */
  if (file->empty || (file->application_id == 0 && file->version == 0))
    return TRUE;

  return check_identity (path, file->application_id, file->version, error);
}

/**
 * fl_store_schema_get_state:
 * @db: a connection
 * @state: (out): what the file is
 * @error: return location for an %FL_ERROR_TOO_NEW or %FL_ERROR_DAMAGED
 *
 * Reads only.
 *
 * Returns: whether this version of the program can use the file
 */
gboolean
fl_store_schema_get_state (FlDb           *db,
                     FlStoreSchemaState  *state,
                     GError        **error)
{
  gint64 application_id;
  gint64 version;
  gint64 n_objects;

  if (!fl_db_get_int (db, "PRAGMA application_id", &application_id, error)
      || !fl_db_get_int (db, "PRAGMA user_version", &version, error)
      || !fl_db_get_int (db, "SELECT count (*) FROM sqlite_schema", &n_objects, error))
    return FALSE;

  if (application_id == 0 && version == 0 && n_objects == 0)
    {
      *state = FL_STORE_SCHEMA_NEW;
      return TRUE;
    }
  *state = version < (gint64) G_N_ELEMENTS (migrations) ? FL_STORE_SCHEMA_OLDER
                                                         : FL_STORE_SCHEMA_CURRENT;
  return check_identity (fl_db_get_path (db), application_id, version, error);
}

static gboolean
run_script (FlDb        *db,
            const char  *script,
            gint64       version,
            GError     **error)
{
  g_autofree char *numbers = g_strdup_printf ("PRAGMA application_id = %d;"
                                              " PRAGMA user_version = %" G_GINT64_FORMAT,
                                              FL_DB_FILE_APPLICATION_ID, version);

  return fl_db_exec (db, script, error) && fl_db_exec (db, numbers, error);
}

/* The version is asked for inside the transaction: another program may have opened the file at
 * the same moment and have been first. */
static gboolean
apply_one (FlDb        *db,
           const char  *script,
           gint64       version,
           GError     **error)
{
  gint64 reached;

  if (fl_db_exec (db, "BEGIN IMMEDIATE", error)
      && fl_db_get_int (db, "PRAGMA user_version", &reached, error)
      && (reached >= version || run_script (db, script, version, error))
      && fl_db_exec (db, "COMMIT", error))
    return TRUE;

  fl_db_rollback (db);
  g_prefix_error (error, _("Preparing “%s” for this version of the program failed: "),
                  fl_db_get_path (db));
  return FALSE;
}

/**
 * fl_store_schema_apply:
 * @db: a connection for writing
 * @scripts: (array zero-terminated=1): the SQL of every version, in order
 * @error: return location for an error
 *
 * Runs the scripts that the file has not had, each in a transaction of its own together with the
 * new version number, so that a failure or a crash leaves the file at a version that exists.
 *
 * Returns: whether the file has had them all
 */
gboolean
fl_store_schema_apply (FlDb               *db,
                 const char *const  *scripts,
                 GError            **error)
{
  for (gint64 i = 0; scripts[i] != NULL; i++)
    {
      if (!apply_one (db, scripts[i], i + 1, error))
        return FALSE;
    }
  return TRUE;
}

/**
 * fl_store_schema_migrate:
 * @db: a connection for writing, to a file that fl_store_schema_get_state() accepted
 * @error: return location for an error
 *
 * Brings the file to the version that this program writes.
 *
 * Returns: whether it is there
 */
gboolean
fl_store_schema_migrate (FlDb    *db,
                   GError **error)
{
  GBytes *bytes[G_N_ELEMENTS (migrations)] = { NULL };
  const char *scripts[G_N_ELEMENTS (migrations) + 1] = { NULL };
  gboolean ok = TRUE;

  for (gsize i = 0; i < G_N_ELEMENTS (migrations) && ok; i++)
    {
      bytes[i] = g_resource_lookup_data (fl_sql_get_resource (), migrations[i],
                                         G_RESOURCE_LOOKUP_FLAGS_NONE, error);
      ok = bytes[i] != NULL;
      /* GResource ends the data of a file with a NUL that it does not count. */
      scripts[i] = ok ? g_bytes_get_data (bytes[i], NULL) : NULL;
    }
  ok = ok && fl_store_schema_apply (db, scripts, error);

  for (gsize i = 0; i < G_N_ELEMENTS (migrations); i++)
    g_clear_pointer (&bytes[i], g_bytes_unref);
  return ok;
}
