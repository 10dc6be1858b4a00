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

static char *
find (const char *key,
      const char *installed)
{
  char *path = uninstalled_path (key);

  if (path != NULL)
    return path;

#ifdef G_OS_WIN32
  {
    g_autofree char *top = program_dir ();
    const char *below = g_str_has_prefix (installed, FL_PREFIX) ? installed + strlen (FL_PREFIX)
                                                                : installed;

    return g_build_filename (top, below, NULL);
  }
#else
  return g_strdup (installed);
#endif
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
 * Returns: (transfer full) (nullable): where the compiled GSettings schema is when the program
 *   runs from its build folder; %NULL when it is installed where GSettings looks by itself
 */
char *
fl_paths_get_schema_dir (void)
{
  return uninstalled_path ("schemas");
}
