/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fl-backup-names.h"

#include <string.h>

/* What is kept: the newest days, and before them the newest copy of some weeks. */
#define KEEP_DAYS 7
#define KEEP_WEEKS 4

#define DATE_LENGTH 10 /* YYYY-MM-DD */
#define SUFFIX ".db"

/* "foretagslots-" of "/home/kim/foretagslots.db" */
static char *
make_prefix (const char *path)
{
  g_autofree char *name = g_path_get_basename (path);

  if (g_str_has_suffix (name, SUFFIX))
    name[strlen (name) - strlen (SUFFIX)] = '\0';
  return g_strconcat (name, "-", NULL);
}

/* The day that a file of the folder is the copy of; FL_DATE_NONE where it is something else. */
static FlDate
parse_name (const char *name,
            const char *prefix)
{
  g_autofree char *date = NULL;
  FlDate day = FL_DATE_NONE;

  if (!g_str_has_prefix (name, prefix)
      || strlen (name) != strlen (prefix) + DATE_LENGTH + strlen (SUFFIX)
      || !g_str_has_suffix (name, SUFFIX))
    return FL_DATE_NONE;

  date = g_strndup (name + strlen (prefix), DATE_LENGTH);
  fl_date_parse (date, &day, NULL);
  return day;
}

static int
compare_newest_first (gconstpointer a,
                      gconstpointer b)
{
  return strcmp (*(const char *const *) b, *(const char *const *) a);
}

/**
 * fl_backup_names_get_folder:
 * @path: a store's file
 *
 * Returns: (transfer full): the folder that its backups are in
 */
char *
fl_backup_names_get_folder (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);

  return g_build_filename (folder, "backups", NULL);
}

static char *
make_path (const char *path,
           const char *label)
{
  g_autofree char *folder = fl_backup_names_get_folder (path);
  g_autofree char *prefix = make_prefix (path);
  g_autofree char *name = g_strconcat (prefix, label, SUFFIX, NULL);

  return g_build_filename (folder, name, NULL);
}

/**
 * fl_backup_names_make:
 * @path: a store's file
 * @day: a day
 *
 * Returns: (transfer full): the path of the backup of that day
 */
char *
fl_backup_names_make (const char *path,
                      FlDate      day)
{
  g_autofree char *date = fl_date_format (day);

  return make_path (path, date);
}

/**
 * fl_backup_names_make_version:
 * @path: a store's file
 * @version: a version of the schema
 *
 * Returns: (transfer full): the path of the backup of the file as it was at that version, which
 *   is not one of the daily ones and is not removed with them
 */
char *
fl_backup_names_make_version (const char *path,
                              guint       version)
{
  g_autofree char *label = g_strdup_printf ("version-%u", version);

  return make_path (path, label);
}

/**
 * fl_backup_names_list:
 * @path: a store's file
 *
 * Returns: (transfer full) (element-type filename): the paths of its daily backups, the newest
 *   first; empty where there are none
 */
GPtrArray *
fl_backup_names_list (const char *path)
{
  GPtrArray *backups = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *folder = fl_backup_names_get_folder (path);
  g_autofree char *prefix = make_prefix (path);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      if (parse_name (name, prefix) != FL_DATE_NONE)
        g_ptr_array_add (backups, g_build_filename (folder, name, NULL));
    }
  g_ptr_array_sort (backups, compare_newest_first);
  return backups;
}

/**
 * fl_backup_names_list_spare:
 * @path: a store's file
 *
 * Returns: (transfer full) (element-type filename): the paths of the daily backups that need not
 *   be kept: all but the newest seven, and before them the newest of each of four weeks
 */
GPtrArray *
fl_backup_names_list_spare (const char *path)
{
  g_autoptr (GPtrArray) backups = fl_backup_names_list (path);
  g_autofree char *prefix = make_prefix (path);
  GPtrArray *spare = g_ptr_array_new_with_free_func (g_free);
  FlDate last_week = -1;
  guint weeks = 0;

  for (guint i = KEEP_DAYS; i < backups->len; i++)
    {
      const char *backup = g_ptr_array_index (backups, i);
      g_autofree char *name = g_path_get_basename (backup);
      /* Day 1 was a Monday, so these are the weeks of the calendar. */
      FlDate week = (parse_name (name, prefix) - 1) / 7;

      if (week != last_week && weeks < KEEP_WEEKS)
        weeks++;
      else
        g_ptr_array_add (spare, g_strdup (backup));
      last_week = week;
    }
  return spare;
}
