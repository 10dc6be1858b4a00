/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fl-db-error.h"
#include "fl-private-file.h"

#include <errno.h>
#include <glib/gi18n-lib.h>

/* What the system said is truer than what SQLite makes of it: a quota or a file size limit
 * comes as a plain I/O error. */
static FlError
code_of_result (int result,
                int system_errno)
{
  switch (result & 0xff)
    {
    case SQLITE_FULL:
      return FL_ERROR_FULL;
    case SQLITE_READONLY:
    case SQLITE_PERM:
      return FL_ERROR_READ_ONLY;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return FL_ERROR_BUSY;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
      return FL_ERROR_DAMAGED;
    case SQLITE_CONSTRAINT:
    case SQLITE_MISMATCH:
    case SQLITE_TOOBIG:
      return FL_ERROR_INVALID;
    case SQLITE_CANTOPEN:
    case SQLITE_IOERR:
      return fl_private_file_code (system_errno);
    default:
      return FL_ERROR_FAILED;
    }
}

/**
 * fl_db_error_set:
 * @error: return location for the error
 * @handle: (nullable): the connection that failed
 * @result: SQLite's result code
 * @path: the file
 *
 * Says in one sentence what SQLite's result means to the one who uses the program.  To be called
 * right after what failed: errno tells more than sqlite3_system_errno(), which knows nothing of
 * a commit that failed and counts in another way on Windows.
 */
void
fl_db_error_set (GError     **error,
                 sqlite3     *handle,
                 int          result,
                 const char  *path)
{
  int system_errno = errno;
  const char *detail = handle != NULL ? sqlite3_errmsg (handle) : sqlite3_errstr (result);
  FlError code = code_of_result (result, system_errno);

  switch (code)
    {
    case FL_ERROR_FULL:
      g_set_error (error, FL_ERROR, code,
                   _("There is no room left for “%s”, so nothing was saved. Make room on the "
                     "disk and try again."),
                   path);
      break;
    case FL_ERROR_READ_ONLY:
      g_set_error (error, FL_ERROR, code,
                   _("“%s” cannot be written to. Check that you may write to the file and its "
                     "folder."),
                   path);
      break;
    case FL_ERROR_BUSY:
      g_set_error (error, FL_ERROR, code,
                   _("Another program is writing to “%s”, so nothing was saved. Try again in a "
                     "moment."),
                   path);
      break;
    case FL_ERROR_DAMAGED:
      g_set_error (error, FL_ERROR, code,
                   _("“%s” is damaged or is not a store (%s). Restore it from a backup."), path,
                   detail);
      break;
    case FL_ERROR_INVALID:
      g_set_error (error, FL_ERROR, code,
                   _("A value does not fit in “%s”, so nothing was saved (%s)."), path, detail);
      break;
    case FL_ERROR_NOT_FOUND:
      g_set_error (error, FL_ERROR, code, _("There is no file “%s”."), path);
      break;
    case FL_ERROR_IO:
      g_set_error (error, FL_ERROR, code,
                   _("Reading or writing “%s” failed: %s. Check the disk and try again."), path,
                   system_errno != 0 ? g_strerror (system_errno) : detail);
      break;
    case FL_ERROR_FAILED:
    case FL_ERROR_REFUSED:
    case FL_ERROR_TOO_NEW:
    default:
      g_set_error (error, FL_ERROR, code, _("“%s” could not be used: %s."), path, detail);
      break;
    }
}
