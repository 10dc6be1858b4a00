/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fl-temporary.h"

/* Links are taken away and not followed. */
static void
remove_tree (GFile *file)
{
  g_autoptr (GFileEnumerator) children = g_file_enumerate_children (
      file, G_FILE_ATTRIBUTE_STANDARD_NAME, G_FILE_QUERY_INFO_NOFOLLOW_SYMLINKS, NULL, NULL);
  GFile *child;

  while (children != NULL && g_file_enumerator_iterate (children, NULL, &child, NULL, NULL)
         && child != NULL)
    remove_tree (child);

  g_file_delete (file, NULL, NULL);
}

/**
 * fl_temporary_new_store_path:
 * @error: return location for an error
 *
 * Makes a folder that only the user can look into, for a store that is not to be kept.
 *
 * Returns: (transfer full) (nullable): the path for the store in that folder; there is no file yet
 */
char *
fl_temporary_new_store_path (GError **error)
{
  g_autofree char *folder = g_dir_make_tmp ("foretagslots-XXXXXX", error);

  return folder != NULL ? g_build_filename (folder, "demo.db", NULL) : NULL;
}

/**
 * fl_temporary_remove:
 * @store_path: what fl_temporary_new_store_path() gave
 *
 * Removes the folder with everything in it.
 */
void
fl_temporary_remove (const char *store_path)
{
  g_autoptr (GFile) store = g_file_new_for_path (store_path);
  g_autoptr (GFile) folder = g_file_get_parent (store);

  remove_tree (folder);
}
