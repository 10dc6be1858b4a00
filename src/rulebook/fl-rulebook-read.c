/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <errno.h>
#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <stdlib.h>
#include <string.h>

#include "fl-error.h"
#include "fl-rulebook-folder.h"

/* All of a rulebook together; a model takes a few times its files. */
#define MAX_TOTAL_SIZE ((gsize) 256 << 20)

/* The path with every symbolic link followed; NULL with errno set. */
static char *
real_path (const char *path)
{
#ifdef G_OS_UNIX
  char *resolved = realpath (path, NULL);
  char *copy = g_strdup (resolved);

  free (resolved);
  return copy;
#else
  return g_canonicalize_filename (path, NULL);
#endif
}

static gboolean
lies_in (const char *path,
         const char *folder)
{
  gsize length = strlen (folder);

  return strncmp (path, folder, length) == 0
         && (G_IS_DIR_SEPARATOR (path[length])
             || (length > 0 && G_IS_DIR_SEPARATOR (folder[length - 1])));
}

/* Reads a regular file of bearable size inside @folder, which is a real path. */
static GBytes *
read_file (const char  *folder,
           const char  *path,
           GError     **error)
{
  g_autofree char *joined = g_build_filename (folder, path, NULL);
  g_autofree char *real = real_path (joined);
  g_autofree char *shown = g_filename_display_name (joined);
  g_autoptr (GError) local = NULL;
  GStatBuf info;
  char *data;
  gsize size;

  if (real == NULL || g_stat (real, &info) != 0)
    {
      int saved = errno;

      g_set_error (error, FL_ERROR, saved == ENOENT || saved == ENOTDIR ? FL_ERROR_NOT_FOUND
                                                                        : FL_ERROR_IO,
                   _("The file “%s” cannot be read: %s."), shown, g_strerror (saved));
      return NULL;
    }
  if (!lies_in (real, folder))
    {
      g_set_error (error, FL_ERROR, FL_ERROR_REFUSED,
                   _("The file “%s” is a link that leads out of the rulebook’s folder."), shown);
      return NULL;
    }
  if (!S_ISREG (info.st_mode))
    {
      g_set_error (error, FL_ERROR, FL_ERROR_REFUSED, _("“%s” is not an ordinary file."), shown);
      return NULL;
    }
  if (info.st_size < 0 || (guint64) info.st_size > FL_RULEBOOK_MAX_FILE_SIZE)
    {
      g_set_error (error, FL_ERROR, FL_ERROR_REFUSED,
                   _("The file “%s” is larger than %u MiB; divide it into parts."), shown,
                   (guint) (FL_RULEBOOK_MAX_FILE_SIZE >> 20));
      return NULL;
    }
  if (!g_file_get_contents (real, &data, &size, &local))
    {
      g_set_error (error, FL_ERROR, FL_ERROR_IO, _("The file “%s” cannot be read: %s."), shown,
                   local->message);
      return NULL;
    }
  return g_bytes_new_take (data, size);
}

static void
read_parts (FlFolder   *folder,
            FlXml      *xml,
            const char *real,
            gsize      *total)
{
  for (guint i = 0; i < folder->head->parts->len && *total <= MAX_TOTAL_SIZE; i++)
    {
      const char *href = g_array_index (folder->head->parts, FlPartRef, i).href;
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) bytes = read_file (real, href, &error);

      /* What is wrong with a part is told by the loader, at the line that lists it; what is
       * missing it finds by itself. */
      if (bytes == NULL)
        {
          if (!g_error_matches (error, FL_ERROR, FL_ERROR_NOT_FOUND))
            fl_rulebook_source_add_unreadable (folder->source, folder->name, href,
                                               error->message);
          continue;
        }
      *total += g_bytes_get_size (bytes);
      fl_rulebook_source_add (folder->source, folder->name, href, bytes);
    }
}

/**
 * fl_folder_read:
 * @path: a folder with a rulebook.xml
 * @error: return location for an #FlError
 *
 * Reads a folder's rulebook.xml and the parts that it lists, as they are: what they say is
 * looked at by the loader.
 *
 * Returns: (transfer full) (nullable): the folder, or %NULL with @error set
 */
FlFolder *
fl_folder_read (const char *path,
                GError    **error)
{
  g_autoptr (FlFolder) folder = g_new0 (FlFolder, 1);
  g_autoptr (FlFindings) findings = fl_findings_new ();
  g_autoptr (FlXml) xml = fl_xml_new ();
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (xmlDoc) doc = NULL;
  g_autofree char *real = real_path (path);
  g_autofree char *shown = g_filename_display_name (path);
  gsize total = 0;

  if (real == NULL || !g_file_test (real, G_FILE_TEST_IS_DIR))
    {
      g_set_error (error, FL_ERROR, FL_ERROR_NOT_FOUND,
                   _("There is no rulebook folder “%s”. Give the folder that has the file %s."),
                   shown, FL_RULEBOOK_FILE);
      return NULL;
    }
  bytes = read_file (real, FL_RULEBOOK_FILE, error);
  if (bytes == NULL)
    return NULL;

  folder->path = g_steal_pointer (&real);
  folder->name = g_filename_display_basename (folder->path);
  folder->source = fl_rulebook_source_new ();
  total = g_bytes_get_size (bytes);
  fl_rulebook_source_add (folder->source, folder->name, FL_RULEBOOK_FILE, bytes);
  doc = fl_xml_read (xml, folder->name, bytes, findings);
  folder->head = doc != NULL ? fl_rulebook_head_read (xml, folder->name, doc, findings) : NULL;
  if (folder->head != NULL)
    read_parts (folder, xml, folder->path, &total);
  if (total > MAX_TOTAL_SIZE)
    {
      g_set_error (error, FL_ERROR, FL_ERROR_REFUSED,
                   _("The rulebook in “%s” is larger than %u MiB."), shown,
                   (guint) (MAX_TOTAL_SIZE >> 20));
      return NULL;
    }
  return g_steal_pointer (&folder);
}

/**
 * fl_folder_free:
 * @folder: (transfer full) (nullable): a folder
 */
void
fl_folder_free (FlFolder *folder)
{
  if (folder == NULL)
    return;
  g_free (folder->path);
  g_free (folder->name);
  fl_rulebook_head_free (folder->head);
  fl_rulebook_source_unref (folder->source);
  g_free (folder);
}

static int
compare_folders (gconstpointer a,
                 gconstpointer b)
{
  const FlFolder *one = *(const FlFolder *const *) a;
  const FlFolder *two = *(const FlFolder *const *) b;
  gboolean first = one->head != NULL && one->head->is_catalogue;
  gboolean second = two->head != NULL && two->head->is_catalogue;

  if (first != second)
    return first ? -1 : 1;
  if (one->is_own != two->is_own)
    return one->is_own ? 1 : -1;
  return strcmp (one->name, two->name);
}

/* The folder's name, made different from those that the source has already. */
static char *
unique_name (FlRulebookSource *source,
             const char       *name)
{
  char *unique = g_strdup (name);

  for (guint n = 2, i = 0; i < fl_rulebook_source_get_n_folders (source);)
    if (strcmp (fl_rulebook_source_get_folder (source, i), unique) == 0)
      {
        g_free (unique);
        unique = g_strdup_printf ("%s-%u", name, n++);
        i = 0;
      }
    else
      i++;
  return unique;
}

/**
 * fl_folders_join:
 * @folders: (element-type FlFolder): folders, which are sorted: the catalogue first, then
 *   by name, the user's own last
 *
 * Returns: (transfer full): all of them as one source
 */
FlRulebookSource *
fl_folders_join (GPtrArray *folders)
{
  FlRulebookSource *source = fl_rulebook_source_new ();

  g_ptr_array_sort (folders, compare_folders);
  for (guint i = 0; i < folders->len; i++)
    {
      const FlFolder *folder = g_ptr_array_index (folders, i);
      g_autofree char *name = unique_name (source, folder->name);

      fl_rulebook_source_copy_folder (source, name, folder->source);
    }
  return source;
}

/**
 * fl_rulebook_source_read:
 * @folders: paths of rulebook folders, %NULL-terminated
 * @error: return location for an #FlError
 *
 * Reads folders from the disk as one rulebook, the catalogue first, then by name.  A part that
 * cannot be read does not stop it: the loader tells at which line it is listed.
 *
 * Returns: (transfer full) (nullable): the source, or %NULL with @error set
 */
FlRulebookSource *
fl_rulebook_source_read (const char *const *folders,
                         GError           **error)
{
  g_autoptr (GPtrArray) read = g_ptr_array_new_with_free_func ((GDestroyNotify) fl_folder_free);

  g_return_val_if_fail (folders != NULL, NULL);

  for (guint i = 0; folders[i] != NULL; i++)
    {
      FlFolder *folder = fl_folder_read (folders[i], error);

      if (folder == NULL)
        return NULL;
      g_ptr_array_add (read, folder);
    }
  return fl_folders_join (read);
}
