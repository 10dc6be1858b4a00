/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "fl-error.h"
#include "fl-rulebook-folder.h"

/* The kommunkoder of the municipalities that a folder declares. */
static GHashTable *
read_codes (const FlFolder *folder)
{
  GHashTable *codes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (FlFindings) findings = fl_findings_new ();
  g_autoptr (FlXml) xml = fl_xml_new ();

  for (guint i = 0; folder->head != NULL && i < folder->head->parts->len; i++)
    {
      const char *href = g_array_index (folder->head->parts, FlPartRef, i).href;
      GBytes *bytes = fl_rulebook_source_find (folder->source, 0, href);
      g_autoptr (xmlDoc) doc = bytes != NULL ? fl_xml_read (xml, href, bytes, findings) : NULL;

      if (doc == NULL)
        continue;
      fl_xml_foreach_child (child, xmlDocGetRootElement (doc))
        {
          const char *code = fl_xml_name (child) == FL_NAME_MUNICIPALITY
                             ? fl_xml_attr (xml, child, FL_NAME_CODE) : NULL;

          if (code != NULL)
            g_hash_table_add (codes, g_strdup (code));
        }
    }
  return codes;
}

static gboolean
covers_any (const FlFolder *folder,
            GHashTable     *codes)
{
  g_autoptr (GHashTable) own = read_codes (folder);
  GHashTableIter iter;
  gpointer code;

  g_hash_table_iter_init (&iter, own);
  while (g_hash_table_iter_next (&iter, &code, NULL))
    if (g_hash_table_contains (codes, code))
      return TRUE;
  return FALSE;
}

/* Every folder in @shipped_dir that has a rulebook.xml. */
static GPtrArray *
read_shipped (const char *shipped_dir,
              GError    **error)
{
  g_autoptr (GPtrArray) folders = g_ptr_array_new_with_free_func ((GDestroyNotify) fl_folder_free);
  g_autoptr (GError) local = NULL;
  g_autoptr (GDir) dir = g_dir_open (shipped_dir, 0, &local);
  const char *name;

  if (dir == NULL)
    {
      g_set_error (error, FL_ERROR, FL_ERROR_NOT_FOUND,
                   _("The folder of the shipped rulebooks cannot be read: %s. Install the program "
                     "again, or choose a rulebook folder of your own."), local->message);
      return NULL;
    }
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (shipped_dir, name, NULL);
      g_autofree char *file = g_build_filename (path, FL_RULEBOOK_FILE, NULL);
      FlFolder *folder;

      if (!g_file_test (file, G_FILE_TEST_EXISTS))
        continue;
      folder = fl_folder_read (path, error);
      if (folder == NULL)
        return NULL;
      g_ptr_array_add (folders, folder);
    }
  if (folders->len == 0)
    {
      g_set_error (error, FL_ERROR, FL_ERROR_NOT_FOUND,
                   _("There is no rulebook in “%s”. Install the program again, or choose a "
                     "rulebook folder of your own."), shipped_dir);
      return NULL;
    }
  return g_steal_pointer (&folders);
}

static gboolean
is_catalogue (const FlFolder *folder)
{
  return folder->head != NULL && folder->head->is_catalogue;
}

/* Whether a shipped folder belongs with the user's own local part: the catalogue that it
 * extends, and the parts of other municipalities. */
static gboolean
goes_with (const FlFolder *shipped,
           const FlFolder *own,
           GHashTable     *own_codes)
{
  const char *extends = own->head->extends;

  if (shipped->head == NULL || strcmp (shipped->path, own->path) == 0)
    return FALSE;
  if (shipped->head->is_catalogue)
    return g_strcmp0 (shipped->head->id, extends) == 0;
  return g_strcmp0 (shipped->head->extends, extends) == 0 && !covers_any (shipped, own_codes);
}

/**
 * fl_rulebook_source_discover:
 * @shipped_dir: the folder with the shipped catalogue and local parts, a folder each
 * @own_dir: (nullable): the rulebook folder that the user chose
 * @error: return location for an #FlError
 *
 * Finds out what belongs together.  Without a folder of the user's own, everything shipped is
 * one rulebook.  A catalogue stands alone.  A local part goes with the shipped catalogue that it
 * extends and with the shipped local parts, except those that speak of one of its
 * municipalities, which it replaces.  The user's own folder is the last of the source.
 *
 * Returns: (transfer full) (nullable): the source, or %NULL with @error set
 */
FlRulebookSource *
fl_rulebook_source_discover (const char *shipped_dir,
                             const char *own_dir,
                             GError    **error)
{
  g_autoptr (GPtrArray) chosen = g_ptr_array_new_with_free_func ((GDestroyNotify) fl_folder_free);
  g_autoptr (GPtrArray) shipped = NULL;
  g_autoptr (FlFolder) own = NULL;
  g_autoptr (GHashTable) codes = NULL;
  gboolean found = FALSE;

  g_return_val_if_fail (shipped_dir != NULL || own_dir != NULL, NULL);

  if (own_dir != NULL)
    {
      own = fl_folder_read (own_dir, error);
      if (own == NULL)
        return NULL;
    }
  if (own != NULL && (own->head == NULL || own->head->is_catalogue || own->head->extends == NULL))
    {
      g_ptr_array_add (chosen, g_steal_pointer (&own));
      return fl_folders_join (chosen);
    }
  shipped = read_shipped (shipped_dir, error);
  if (shipped == NULL)
    return NULL;
  if (own == NULL)
    return fl_folders_join (shipped);

  codes = read_codes (own);
  for (guint i = 0; i < shipped->len;)
    {
      FlFolder *folder = g_ptr_array_index (shipped, i);

      if (goes_with (folder, own, codes))
        {
          found |= is_catalogue (folder);
          g_ptr_array_add (chosen, g_ptr_array_steal_index_fast (shipped, i));
        }
      else
        i++;
    }
  if (!found)
    {
      g_set_error (error, FL_ERROR, FL_ERROR_NOT_FOUND,
                   _("The rulebook in “%s” extends the catalogue “%s”, which is not among the "
                     "shipped ones. Correct “extends” in its %s."), own_dir, own->head->extends,
                   FL_RULEBOOK_FILE);
      return NULL;
    }
  own->is_own = TRUE;
  g_ptr_array_add (chosen, g_steal_pointer (&own));
  return fl_folders_join (chosen);
}
