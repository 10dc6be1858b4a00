/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "fl-error.h"
#include "fl-rulebook-source-private.h"

/*
 * The archive that a rulebook is kept as, and whose SHA-256 names its version.  The same source
 * always gives the same bytes.  Numbers are unsigned and little-endian:
 *
 *   "FLRULES1"            8 bytes
 *   number of folders     32 bits
 *   for each folder:
 *     name                32 bits of length, then UTF-8 without NUL
 *     number of files     32 bits
 *     for each file, by path:
 *       path              as the name
 *       content           64 bits of length, then the bytes
 *
 * Nothing follows.
 */

#define MAGIC       "FLRULES1"
#define MAX_NAME    4096
#define MAX_FOLDERS 1000

static void
write_number (guint64       number,
              guint         n_bytes,
              FlArchiveSink sink,
              gpointer      user_data)
{
  guint64 bytes = GUINT64_TO_LE (number);

  sink (&bytes, n_bytes, user_data);
}

static void
write_name (const char   *name,
            FlArchiveSink sink,
            gpointer      user_data)
{
  gsize length = strlen (name);

  write_number (length, 4, sink, user_data);
  sink (name, length, user_data);
}

/**
 * fl_rulebook_archive_write:
 * @source: a source
 * @sink: takes the archive piece by piece
 * @user_data: for @sink
 */
void
fl_rulebook_archive_write (FlRulebookSource *source,
                           FlArchiveSink     sink,
                           gpointer          user_data)
{
  guint n_folders = fl_rulebook_source_get_n_folders (source);

  sink (MAGIC, strlen (MAGIC), user_data);
  write_number (n_folders, 4, sink, user_data);
  for (guint i = 0; i < n_folders; i++)
    {
      guint n_files = fl_rulebook_source_get_n_files (source, i);

      write_name (fl_rulebook_source_get_folder (source, i), sink, user_data);
      write_number (n_files, 4, sink, user_data);
      for (guint j = 0; j < n_files; j++)
        {
          GBytes *bytes;
          gsize size;
          gconstpointer data;

          write_name (fl_rulebook_source_get_file (source, i, j, &bytes), sink, user_data);
          data = g_bytes_get_data (bytes, &size);
          write_number (size, 8, sink, user_data);
          if (size > 0)
            sink (data, size, user_data);
        }
    }
}

static void
append_cb (gconstpointer data,
           gsize         size,
           gpointer      user_data)
{
  g_byte_array_append (user_data, data, (guint) size);
}

/**
 * fl_rulebook_source_pack:
 * @source: a source
 *
 * Returns: (transfer full): the source as one piece of bytes, always the same for the same files
 */
GBytes *
fl_rulebook_source_pack (FlRulebookSource *source)
{
  GByteArray *array;

  g_return_val_if_fail (source != NULL, NULL);

  array = g_byte_array_new ();
  fl_rulebook_archive_write (source, append_cb, array);
  return g_byte_array_free_to_bytes (array);
}

typedef struct
{
  const guint8 *data;
  gsize         left;
} Reader;

static gboolean
read_number (Reader  *reader,
             guint    n_bytes,
             guint64 *number)
{
  guint64 bytes = 0;

  if (reader->left < n_bytes)
    return FALSE;
  memcpy (&bytes, reader->data, n_bytes);
  *number = GUINT64_FROM_LE (bytes);
  reader->data += n_bytes;
  reader->left -= n_bytes;
  return TRUE;
}

static char *
read_name (Reader *reader)
{
  guint64 length;
  char *name;

  if (!read_number (reader, 4, &length) || length == 0 || length > MAX_NAME
      || length > reader->left || memchr (reader->data, 0, length) != NULL
      || !g_utf8_validate ((const char *) reader->data, (gssize) length, NULL))
    return NULL;
  name = g_strndup ((const char *) reader->data, length);
  reader->data += length;
  reader->left -= length;
  return name;
}

static gboolean
read_file (Reader           *reader,
           GBytes           *archive,
           FlRulebookSource *source,
           const char       *folder,
           char            **previous)
{
  g_autofree char *path = read_name (reader);
  g_autoptr (GBytes) bytes = NULL;
  guint64 size;

  /* Sorted and each once, or packing would not give the same bytes back. */
  if (path == NULL || !fl_rulebook_path_is_inside (path)
      || (*previous != NULL && strcmp (*previous, path) >= 0)
      || !read_number (reader, 8, &size) || size > FL_RULEBOOK_MAX_FILE_SIZE
      || size > reader->left)
    return FALSE;

  bytes = g_bytes_new_from_bytes (archive,
                                  (gsize) (reader->data
                                           - (const guint8 *) g_bytes_get_data (archive, NULL)),
                                  (gsize) size);
  fl_rulebook_source_add (source, folder, path, bytes);
  reader->data += size;
  reader->left -= size;
  g_free (*previous);
  *previous = g_steal_pointer (&path);
  return TRUE;
}

static gboolean
read_folder (Reader           *reader,
             GBytes           *archive,
             FlRulebookSource *source)
{
  g_autofree char *name = read_name (reader);
  g_autofree char *previous = NULL;
  guint64 n_files;

  if (name == NULL || !read_number (reader, 4, &n_files) || n_files == 0
      || n_files > FL_RULEBOOK_MAX_PARTS + 1)
    return FALSE;
  for (guint i = 0; i < fl_rulebook_source_get_n_folders (source); i++)
    if (strcmp (fl_rulebook_source_get_folder (source, i), name) == 0)
      return FALSE;

  for (guint64 i = 0; i < n_files; i++)
    if (!read_file (reader, archive, source, name, &previous))
      return FALSE;
  return TRUE;
}

/**
 * fl_rulebook_source_unpack:
 * @archive: what fl_rulebook_source_pack() gave
 * @error: return location for an %FL_ERROR_DAMAGED
 *
 * Every length is checked before it is believed.  The files' bytes are not copied: the source
 * keeps @archive.
 *
 * Returns: (transfer full) (nullable): the source, or %NULL with @error set
 */
FlRulebookSource *
fl_rulebook_source_unpack (GBytes  *archive,
                           GError **error)
{
  g_autoptr (FlRulebookSource) source = NULL;
  Reader reader;
  guint64 n_folders;
  gboolean good;

  g_return_val_if_fail (archive != NULL, NULL);

  source = fl_rulebook_source_new ();
  reader.data = g_bytes_get_data (archive, &reader.left);
  good = reader.left >= strlen (MAGIC) && memcmp (reader.data, MAGIC, strlen (MAGIC)) == 0;
  if (good)
    {
      reader.data += strlen (MAGIC);
      reader.left -= strlen (MAGIC);
      good = read_number (&reader, 4, &n_folders) && n_folders > 0 && n_folders <= MAX_FOLDERS;
      for (guint64 i = 0; good && i < n_folders; i++)
        good = read_folder (&reader, archive, source);
    }
  if (!good || reader.left > 0)
    {
      g_set_error (error, FL_ERROR, FL_ERROR_DAMAGED,
                   _("The stored rulebook is damaged and cannot be read. Restore a backup of the "
                     "store, or plan again with the rulebook of today."));
      return NULL;
    }
  return g_steal_pointer (&source);
}
