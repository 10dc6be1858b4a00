/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fl-private-file.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#define FOLDER_MODE 0700
#define FILE_MODE 0600

/**
 * fl_private_file_code:
 * @number: an errno
 *
 * Returns: the code of %FL_ERROR that it means for a file
 */
FlError
fl_private_file_code (int number)
{
  switch (number)
    {
    case EACCES:
    case EPERM:
    case EROFS:
      return FL_ERROR_READ_ONLY;
    case ENOSPC:
    case EFBIG:
#ifdef EDQUOT
    case EDQUOT:
#endif
      return FL_ERROR_FULL;
    case ENOENT:
      return FL_ERROR_NOT_FOUND;
    default:
      return FL_ERROR_IO;
    }
}

/**
 * fl_private_folder_create:
 * @path: a folder, which may be there already
 * @error: return location for an error
 *
 * Creates @path and what is missing above it.  A folder that is there keeps its mode: it may be
 * one that the user shares on purpose.
 *
 * Returns: whether the folder is there
 */
gboolean
fl_private_folder_create (const char  *path,
                          GError     **error)
{
  if (g_mkdir_with_parents (path, FOLDER_MODE) == 0)
    return TRUE;

  int number = errno;

  g_set_error (error, FL_ERROR, fl_private_file_code (number),
               _("The folder “%s” could not be created: %s. Check that you may write there."),
               path, g_strerror (number));
  return FALSE;
}

/**
 * fl_private_file_create:
 * @path: a file, which may be there already
 * @error: return location for an error
 *
 * Makes sure that @path is a file that its owner alone can read, before anything is written to
 * it.  SQLite gives its companion files (-wal, -shm) the mode of the database, so this is all
 * that is needed, and the process's umask is left alone.
 *
 * Returns: whether the file is there
 */
gboolean
fl_private_file_create (const char  *path,
                        GError     **error)
{
  int fd = g_open (path, O_CREAT | O_EXCL | O_RDWR, FILE_MODE);
  int number = errno;

  if (fd >= 0)
    return g_close (fd, error);

  if (number == EEXIST)
    {
      /* Where the file is another user's, or on a file system without modes, it stays as it is:
       * whether it can be used is for the opening to tell. */
      g_chmod (path, FILE_MODE);
      return TRUE;
    }

  g_set_error (error, FL_ERROR, fl_private_file_code (number),
               _("The file “%s” could not be created: %s. Check that you may write in its "
                 "folder."),
               path, g_strerror (number));
  return FALSE;
}

/**
 * fl_private_file_rename:
 * @from: a file
 * @to: what it is to be called; a file there is replaced
 * @error: return location for an error
 *
 * Returns: whether @from is now called @to
 */
gboolean
fl_private_file_rename (const char  *from,
                        const char  *to,
                        GError     **error)
{
  if (g_rename (from, to) == 0)
    return TRUE;

  int number = errno;

  g_set_error (error, FL_ERROR, fl_private_file_code (number),
               _("The file “%s” could not be renamed to “%s”: %s."), from, to,
               g_strerror (number));
  return FALSE;
}
