/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "fl-rulebook-source-private.h"

typedef struct
{
  char   *path;
  GBytes *bytes;
} File;

typedef struct
{
  char      *name;
  GPtrArray *files;      /* of File, by path */
  GHashTable *unreadable; /* path → why, for parts that are listed but could not be had */
} Folder;

struct _FlRulebookSource
{
  gatomicrefcount ref_count;
  GPtrArray      *folders; /* of Folder */
  char           *sha256;  /* made when first asked for */
};

static void
file_free (gpointer data)
{
  File *file = data;

  g_free (file->path);
  g_bytes_unref (file->bytes);
  g_free (file);
}

static void
folder_free (gpointer data)
{
  Folder *folder = data;

  g_free (folder->name);
  g_ptr_array_unref (folder->files);
  g_hash_table_unref (folder->unreadable);
  g_free (folder);
}

/**
 * fl_rulebook_source_new:
 *
 * Returns: (transfer full): a source without folders
 */
FlRulebookSource *
fl_rulebook_source_new (void)
{
  FlRulebookSource *source = g_new0 (FlRulebookSource, 1);

  g_atomic_ref_count_init (&source->ref_count);
  source->folders = g_ptr_array_new_with_free_func (folder_free);
  return source;
}

/**
 * fl_rulebook_source_ref:
 * @source: a source
 *
 * Returns: (transfer full): @source
 */
FlRulebookSource *
fl_rulebook_source_ref (FlRulebookSource *source)
{
  g_return_val_if_fail (source != NULL, NULL);

  g_atomic_ref_count_inc (&source->ref_count);
  return source;
}

/**
 * fl_rulebook_source_unref:
 * @source: (transfer full) (nullable): a source
 */
void
fl_rulebook_source_unref (FlRulebookSource *source)
{
  if (source == NULL || !g_atomic_ref_count_dec (&source->ref_count))
    return;
  g_ptr_array_unref (source->folders);
  g_free (source->sha256);
  g_free (source);
}

static Folder *
get_folder (FlRulebookSource *source,
            const char       *name)
{
  Folder *folder;

  for (guint i = 0; i < source->folders->len; i++)
    {
      folder = g_ptr_array_index (source->folders, i);
      if (strcmp (folder->name, name) == 0)
        return folder;
    }
  folder = g_new0 (Folder, 1);
  folder->name = g_strdup (name);
  folder->files = g_ptr_array_new_with_free_func (file_free);
  folder->unreadable = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_ptr_array_add (source->folders, folder);
  return folder;
}

/* Where @path is, or would be, among the files of @folder. */
static guint
find_place (const Folder *folder,
            const char   *path,
            gboolean     *found)
{
  guint low = 0, high = folder->files->len;

  *found = FALSE;
  while (low < high)
    {
      guint middle = low + (high - low) / 2;
      const File *file = g_ptr_array_index (folder->files, middle);
      int order = strcmp (file->path, path);

      if (order == 0)
        *found = TRUE;
      if (order < 0)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

/**
 * fl_rulebook_source_add:
 * @source: a source that nobody else has seen yet
 * @folder: the folder's name, made if it is new
 * @path: the file's path inside it
 * @bytes: its content
 *
 * Adds a file.  A file that is there already stays as it is.
 */
void
fl_rulebook_source_add (FlRulebookSource *source,
                        const char       *folder,
                        const char       *path,
                        GBytes           *bytes)
{
  Folder *into;
  File *file;
  gboolean found;
  guint at;

  g_return_if_fail (source != NULL && folder != NULL && path != NULL && bytes != NULL);
  g_return_if_fail (source->sha256 == NULL);

  into = get_folder (source, folder);
  at = find_place (into, path, &found);
  if (found)
    return;
  file = g_new0 (File, 1);
  file->path = g_strdup (path);
  file->bytes = g_bytes_ref (bytes);
  g_ptr_array_insert (into->files, (int) at, file);
}

/**
 * fl_rulebook_source_add_unreadable:
 * @source: a source that nobody else has seen yet
 * @folder: the folder's name
 * @path: the path of a file that is listed but could not be read
 * @why: a sentence that says why
 *
 * Notes what the loader tells at the line that lists the file.
 */
void
fl_rulebook_source_add_unreadable (FlRulebookSource *source,
                                   const char       *folder,
                                   const char       *path,
                                   const char       *why)
{
  g_hash_table_insert (get_folder (source, folder)->unreadable, g_strdup (path), g_strdup (why));
}

/**
 * fl_rulebook_source_copy_folder:
 * @source: a source that nobody else has seen yet
 * @name: the name that the folder gets
 * @from: a source
 *
 * Adds the first folder of @from.  The files' bytes are shared.
 */
void
fl_rulebook_source_copy_folder (FlRulebookSource *source,
                                const char       *name,
                                FlRulebookSource *from)
{
  const Folder *folder = g_ptr_array_index (from->folders, 0);
  GHashTableIter iter;
  gpointer path, why;

  for (guint i = 0; i < folder->files->len; i++)
    {
      const File *file = g_ptr_array_index (folder->files, i);

      fl_rulebook_source_add (source, name, file->path, file->bytes);
    }
  g_hash_table_iter_init (&iter, folder->unreadable);
  while (g_hash_table_iter_next (&iter, &path, &why))
    fl_rulebook_source_add_unreadable (source, name, path, why);
}

/**
 * fl_rulebook_source_why_unreadable:
 * @source: a source
 * @folder: which folder
 * @path: a path that the folder does not have
 *
 * Returns: (transfer none) (nullable): the sentence that says why, if one was noted
 */
const char *
fl_rulebook_source_why_unreadable (FlRulebookSource *source,
                                   guint             folder,
                                   const char       *path)
{
  const Folder *in = g_ptr_array_index (source->folders, folder);

  return g_hash_table_lookup (in->unreadable, path);
}

/**
 * fl_rulebook_source_find:
 * @source: a source
 * @folder: which folder
 * @path: a path inside it
 *
 * Returns: (transfer none) (nullable): the file's content; %NULL if it is not there
 */
GBytes *
fl_rulebook_source_find (FlRulebookSource *source,
                         guint             folder,
                         const char       *path)
{
  const Folder *in = g_ptr_array_index (source->folders, folder);
  gboolean found;
  guint at = find_place (in, path, &found);

  return found ? ((const File *) g_ptr_array_index (in->files, at))->bytes : NULL;
}

/**
 * fl_rulebook_source_get_n_folders:
 * @source: a source
 *
 * Returns: how many folders it has
 */
guint
fl_rulebook_source_get_n_folders (FlRulebookSource *source)
{
  g_return_val_if_fail (source != NULL, 0);

  return source->folders->len;
}

/**
 * fl_rulebook_source_get_folder:
 * @source: a source
 * @folder: which folder; the catalogue is first
 *
 * Returns: (transfer none): its name, as in findings
 */
const char *
fl_rulebook_source_get_folder (FlRulebookSource *source,
                               guint             folder)
{
  g_return_val_if_fail (source != NULL && folder < source->folders->len, NULL);

  return ((const Folder *) g_ptr_array_index (source->folders, folder))->name;
}

/**
 * fl_rulebook_source_get_n_files:
 * @source: a source
 * @folder: which folder
 *
 * Returns: how many files it has
 */
guint
fl_rulebook_source_get_n_files (FlRulebookSource *source,
                                guint             folder)
{
  g_return_val_if_fail (source != NULL && folder < source->folders->len, 0);

  return ((const Folder *) g_ptr_array_index (source->folders, folder))->files->len;
}

/**
 * fl_rulebook_source_get_file:
 * @source: a source
 * @folder: which folder
 * @file: which file; they are sorted by path
 * @bytes: (out) (optional) (transfer none): its content
 *
 * Returns: (transfer none): its path inside the folder
 */
const char *
fl_rulebook_source_get_file (FlRulebookSource *source,
                             guint             folder,
                             guint             file,
                             GBytes          **bytes)
{
  const Folder *in;
  const File *found;

  g_return_val_if_fail (source != NULL && folder < source->folders->len, NULL);
  in = g_ptr_array_index (source->folders, folder);
  g_return_val_if_fail (file < in->files->len, NULL);

  found = g_ptr_array_index (in->files, file);
  if (bytes != NULL)
    *bytes = found->bytes;
  return found->path;
}

static void
checksum_cb (gconstpointer data,
             gsize         size,
             gpointer      user_data)
{
  g_checksum_update (user_data, data, (gssize) size);
}

/**
 * fl_rulebook_source_get_sha256:
 * @source: a source
 *
 * Returns: (transfer none): the SHA-256, in hexadecimal, of what fl_rulebook_source_pack() gives
 */
const char *
fl_rulebook_source_get_sha256 (FlRulebookSource *source)
{
  g_return_val_if_fail (source != NULL, NULL);

  if (g_once_init_enter (&source->sha256))
    {
      g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);

      fl_rulebook_archive_write (source, checksum_cb, checksum);
      g_once_init_leave (&source->sha256, g_strdup (g_checksum_get_string (checksum)));
    }
  return source->sha256;
}
