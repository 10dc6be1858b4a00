/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <gio/gio.h>

#ifdef G_OS_WIN32
#include <windows.h>
#endif

#include "fl-paths.h"

/* The build writes this key file beside the programs' folders; an installed tree has none. */
#define MARKER "uninstalled.ini"

static char *
program_dir (void)
{
#ifdef G_OS_WIN32
  return g_win32_get_package_installation_directory_of_module (NULL);
#else
  g_autofree char *program = g_file_read_link ("/proc/self/exe", NULL);

  return program != NULL ? g_path_get_dirname (program) : NULL;
#endif
}

/* Every program and test lies at most three folders below the build's top. */
static char *
uninstalled_path (const char *key)
{
  g_autofree char *dir = program_dir ();

  for (int depth = 0; dir != NULL && depth < 4; depth++)
    {
      g_autofree char *marker = g_build_filename (dir, MARKER, NULL);
      g_autoptr (GKeyFile) file = g_key_file_new ();
      char *parent;

      if (g_key_file_load_from_file (file, marker, G_KEY_FILE_NONE, NULL))
        return g_key_file_get_string (file, "paths", key, NULL);

      parent = g_path_get_dirname (dir);
      g_free (dir);
      dir = parent;
    }

  return NULL;
}

/* The same file beside the program that runs, so that an installed tree can be moved and a folder
 * that the desktop does not search serves as well as /usr. */
static char *
moved_path (const char *installed)
{
  g_autofree char *dir = program_dir ();
  g_autofree char *top = NULL;
  g_autofree char *path = NULL;

  if (dir == NULL || !g_str_has_prefix (installed, FL_PREFIX))
    return NULL;

#ifdef G_OS_WIN32
  top = g_strdup (dir);
#else
  top = g_path_get_dirname (dir);
#endif
  path = g_build_filename (top, installed + strlen (FL_PREFIX), NULL);

  return g_file_test (path, G_FILE_TEST_EXISTS) ? g_steal_pointer (&path) : NULL;
}

static char *
find (const char *key,
      const char *installed)
{
  char *path = uninstalled_path (key);

  if (path == NULL)
    path = moved_path (installed);

  return path != NULL ? path : g_strdup (installed);
}

/**
 * fl_paths_get_data_dir:
 * @name: a folder of the program's data: `rulebooks`, `demo`
 *
 * Returns: (transfer full): its path; it need not exist
 */
char *
fl_paths_get_data_dir (const char *name)
{
  g_autofree char *data = find ("data", FL_PKGDATADIR);

  return g_build_filename (data, name, NULL);
}

/**
 * fl_paths_get_locale_dir:
 *
 * Returns: (transfer full): where the translations are
 */
char *
fl_paths_get_locale_dir (void)
{
  return find ("locale", FL_LOCALEDIR);
}

/**
 * fl_paths_get_schema_dir:
 *
 * Returns: (transfer full): where the compiled GSettings schema is
 */
char *
fl_paths_get_schema_dir (void)
{
  return find ("schemas", FL_SCHEMADIR);
}
