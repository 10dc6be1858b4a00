/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fl-db-file.h"
#include "fl-private-file.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <string.h>

/* The first 100 bytes of a database, https://www.sqlite.org/fileformat2.html section 1.3 */
#define HEADER_SIZE 100
#define MAGIC "SQLite format 3"
#define AT_PAGE_SIZE 16
#define AT_CHANGE_COUNTER 24
#define AT_PAGES 28
#define AT_USER_VERSION 60
#define AT_APPLICATION_ID 68
#define AT_VERSION_VALID_FOR 92

/* As many symbolic links as Linux follows before it takes them for a circle. */
#define MAX_LINKS 40

static guint32
read_be (const guint8 *header,
         gsize         at,
         gsize         n)
{
  guint32 number = 0;

  for (gsize i = 0; i < n; i++)
    number = number << 8 | header[at + i];
  return number;
}

static gsize
size_of (const char *path)
{
  GStatBuf info;

  return g_stat (path, &info) == 0 ? (gsize) info.st_size : 0;
}

/* Whether the header counts more pages than the file has.  The count is only to be trusted where
 * the two counters agree. */
static gboolean
is_cut_short (const guint8   *header,
              const FlDbFile *file)
{
  gsize page_size = read_be (header, AT_PAGE_SIZE, 2);

  if (page_size == 1)
    page_size = 65536;
  return read_be (header, AT_CHANGE_COUNTER, 4) == read_be (header, AT_VERSION_VALID_FOR, 4)
         && (gsize) read_be (header, AT_PAGES, 4) * page_size > file->size;
}

/**
 * fl_db_file_resolve:
 * @path: a database, or a symbolic link to one
 *
 * Returns: (transfer full): the path of the file itself, beside which SQLite keeps the others
 */
char *
fl_db_file_resolve (const char *path)
{
  g_autofree char *real = g_strdup (path);

  for (int i = 0; i < MAX_LINKS && g_file_test (real, G_FILE_TEST_IS_SYMLINK); i++)
    {
      g_autofree char *target = g_file_read_link (real, NULL);
      g_autofree char *folder = g_path_get_dirname (real);

      if (target == NULL)
        break;
      g_free (real);
      real = g_canonicalize_filename (target, folder);
    }
  return g_steal_pointer (&real);
}

/**
 * fl_db_file_companion:
 * @path: a database
 * @suffix: "-wal" or "-shm"
 *
 * Returns: (transfer full): the path of the file that SQLite keeps beside it
 */
char *
fl_db_file_companion (const char *path,
                      const char *suffix)
{
  g_autofree char *real = fl_db_file_resolve (path);

  return g_strconcat (real, suffix, NULL);
}

/**
 * fl_db_file_peek:
 * @path: a file
 * @file: (out caller-allocates): what it is
 * @error: return location for an %FL_ERROR_DAMAGED where it is not a whole database, or an I/O
 *   error
 *
 * Returns: whether it is a database, or is empty or not there and may become one, or cannot be
 *   told of without SQLite
 */
gboolean
fl_db_file_peek (const char  *path,
                 FlDbFile    *file,
                 GError     **error)
{
  g_autofree char *wal = fl_db_file_companion (path, "-wal");
  guint8 header[HEADER_SIZE] = { 0 };
  FILE *stream;
  gsize n;

  *file = (FlDbFile) { .empty = TRUE };
  if (g_file_test (path, G_FILE_TEST_IS_DIR))
    {
      g_set_error (error, FL_ERROR, FL_ERROR_INVALID,
                   _("“%s” is a folder. Give the path of a file."), path);
      return FALSE;
    }

  file->size = size_of (path);
  file->unfinished = g_file_test (wal, G_FILE_TEST_EXISTS);
  if (file->unfinished)
    {
      /* Somebody may have it open, perhaps this very program: closing a file of its own would
       * let go of all the locks that SQLite holds on it.  And the newest header may lie in the
       * -wal.  So only a connection can tell. */
      file->empty = FALSE;
      return TRUE;
    }

  stream = g_fopen (path, "rb");
  if (stream == NULL)
    {
      int number = errno;

      if (number == ENOENT)
        return TRUE;
      g_set_error (error, FL_ERROR, fl_private_file_code (number),
                   _("The file “%s” could not be opened: %s."), path, g_strerror (number));
      return FALSE;
    }
  n = fread (header, 1, sizeof header, stream);
  fclose (stream);

  file->empty = n == 0;
  if (file->empty)
    return TRUE;

  if (n < sizeof header || memcmp (header, MAGIC, sizeof MAGIC) != 0)
    {
      g_set_error (error, FL_ERROR, FL_ERROR_DAMAGED,
                   _("“%s” is not a store. Choose another file, or restore it from a backup."),
                   path);
      return FALSE;
    }
  file->version = read_be (header, AT_USER_VERSION, 4);
  file->application_id = read_be (header, AT_APPLICATION_ID, 4);
  if (is_cut_short (header, file))
    {
      g_set_error (error, FL_ERROR, FL_ERROR_DAMAGED,
                   _("“%s” is damaged: its end is missing. Restore it from a backup."), path);
      return FALSE;
    }
  return TRUE;
}
