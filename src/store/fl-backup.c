/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fl-backup.h"
#include "fl-db-error.h"
#include "fl-private-file.h"

#include <glib/gstdio.h>

/* A copy is written under this name until it is known to be whole. */
#define UNFINISHED ".part"

static gboolean
copy_pages (FlDb    *from,
            FlDb    *to,
            GError **error)
{
  sqlite3_backup *backup = sqlite3_backup_init (fl_db_get_handle (to), "main",
                                                fl_db_get_handle (from), "main");
  int result;

  if (backup != NULL)
    {
      result = sqlite3_backup_step (backup, -1);
      sqlite3_backup_finish (backup);
      if (result == SQLITE_DONE)
        return TRUE;
    }
  else
    {
      result = sqlite3_errcode (fl_db_get_handle (to));
    }
  fl_db_error_set (error, fl_db_get_handle (to), result, fl_db_get_path (to));
  return FALSE;
}

/* A copy that is not whole is most likely a true one of a damaged file. */
static gboolean
check_copy (FlDb    *from,
            FlDb    *to,
            GError **error)
{
  g_autoptr (GError) why = NULL;

  if (fl_db_check (to, TRUE, &why))
    return TRUE;
  if (!g_error_matches (why, FL_ERROR, FL_ERROR_DAMAGED) || fl_db_check (from, TRUE, error))
    g_propagate_error (error, g_steal_pointer (&why));
  return FALSE;
}

static gboolean
write_copy (FlDb        *from,
            const char  *path,
            GError     **error)
{
  g_autoptr (FlDb) to = NULL;

  if (!fl_private_file_create (path, error))
    return FALSE;
  to = fl_db_open (path, FL_DB_WRITE, error);

  /* Without a write-ahead log the copy is one file, which can be carried away as it is. */
  return to != NULL && copy_pages (from, to, error)
         && fl_db_exec (to, "PRAGMA journal_mode = DELETE", error)
         && check_copy (from, to, error);
}

/**
 * fl_backup_copy:
 * @from: a connection to a store, not in a write
 * @to: the path of the copy; a file there is replaced
 * @error: return location for an error
 *
 * Copies a store while it is in use, with SQLite's own backup API.  The copy has its name only
 * once it is whole: where this fails, what was at @to is still there.
 *
 * Returns: whether the copy is there, checked and on the disk
 */
gboolean
fl_backup_copy (FlDb        *from,
                const char  *to,
                GError     **error)
{
  g_autofree char *unfinished = g_strconcat (to, UNFINISHED, NULL);

  /* One that an earlier crash left behind. */
  g_remove (unfinished);
  if (write_copy (from, unfinished, error) && fl_private_file_rename (unfinished, to, error))
    return TRUE;

  g_remove (unfinished);
  return FALSE;
}
