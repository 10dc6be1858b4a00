/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "cli.h"
#include "fl-error.h"
#include "fl-store.h"

/* lotsctl store */

static gboolean
check (const char  *path,
       const char  *unused,
       GError     **error)
{
  if (!fl_store_check (path, error))
    return FALSE;
  g_print (_("%s is whole.\n"), path);
  return TRUE;
}

static gboolean
backup (const char  *path,
        const char  *to,
        GError     **error)
{
  g_autoptr (FlClock) clock = fl_clock_new_system ();
  g_autoptr (FlStore) store = NULL;

  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    {
      g_set_error (error, FL_ERROR, FL_ERROR_NOT_FOUND, _("There is no store at %s."), path);
      return FALSE;
    }
  /* A copy of what is damaged, or is no store, would only push out one that is whole. */
  if (!fl_store_check (path, error))
    return FALSE;
  store = fl_store_open (path, clock, error);
  if (store == NULL)
    return FALSE;
  if (to != NULL ? !fl_store_backup (store, to, error) : !fl_store_backup_daily (store, error))
    return FALSE;
  if (to != NULL)
    g_print (_("%s was copied to %s.\n"), path, to);
  else
    g_print (_("%s was copied to its folder of backups.\n"), path);
  return TRUE;
}

static gboolean
restore (const char  *path,
         const char  *from,
         GError     **error)
{
  g_autoptr (GPtrArray) backups = NULL;

  if (from == NULL)
    {
      backups = fl_store_list_backups (path);
      if (backups == NULL || backups->len == 0)
        {
          g_set_error (error, FL_ERROR, FL_ERROR_NOT_FOUND,
                       _("There is no backup of %s to restore."), path);
          return FALSE;
        }
      from = g_ptr_array_index (backups, 0);
    }
  if (!fl_store_restore (path, from, error))
    return FALSE;
  g_print (_("%s was restored from %s.\n"), path, from);
  return TRUE;
}

static const struct
{
  const char *name;
  int         max_arguments;
  gboolean  (*run) (const char  *path,
                    const char  *argument, /* (nullable) */
                    GError     **error);
} actions[] = {
  { "check", 0, check },
  { "backup", 1, backup },
  { "restore", 1, restore },
};

static gboolean
run_store (const char  *path,
           int          argc,
           char       **argv,
           GError     **error)
{
  g_autofree char *standard = path == NULL ? fl_store_default_path () : NULL;

  for (gsize i = 0; argc > 1 && i < G_N_ELEMENTS (actions); i++)
    if (strcmp (actions[i].name, argv[1]) == 0 && argc - 2 <= actions[i].max_arguments)
      return actions[i].run (path != NULL ? path : standard, argc > 2 ? argv[2] : NULL, error);

  g_set_error_literal (error, FL_ERROR, FL_ERROR_INVALID,
                       _("Say what to do: lotsctl store check, lotsctl store backup [FILE] or "
                         "lotsctl store restore [FILE]."));
  return FALSE;
}

int
cli_store (int    argc,
           char **argv)
{
  g_autofree char *path = NULL;
  const GOptionEntry entries[] = {
    { "store", 's', 0, G_OPTION_ARG_FILENAME, &path,
      N_("The store; otherwise your own"), N_("FILE") },
    G_OPTION_ENTRY_NULL
  };
  GError *error = NULL;
  gboolean ran = cli_options_parse (cli_find_command ("store"), entries, &argc, &argv, &error)
                 && run_store (path, argc, argv, &error);

  return ran ? CLI_OK : cli_fail (error);
}
