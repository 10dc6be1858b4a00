/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fl-options.h"

#include <gio/gio.h>
#include <glib/gi18n.h>

#include "fl-error.h"

static char *
absolute_path (const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);

  return g_file_get_path (file);
}

static void
make_absolute (char **path)
{
  char *absolute = *path != NULL ? absolute_path (*path) : NULL;

  if (absolute != NULL)
    {
      g_free (*path);
      *path = absolute;
    }
}

/**
 * fl_options_parse:
 * @argc: (inout): number of arguments
 * @argv: (inout): the arguments; what is understood is taken out
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): what the arguments ask for
 */
FlOptions *
fl_options_parse (int     *argc,
                  char  ***argv,
                  GError **error)
{
  g_autoptr (FlOptions) options = g_new0 (FlOptions, 1);
  g_autofree char *today = NULL;
  const GOptionEntry entries[] = {
    { "store", 0, 0, G_OPTION_ARG_FILENAME, &options->store,
      N_("Work with the cases in FILE"), N_("FILE") },
    { "rulebook", 0, 0, G_OPTION_ARG_FILENAME, &options->rulebook,
      N_("Add the rulebook in the folder DIR to the shipped ones"), N_("DIR") },
    { "municipality", 0, 0, G_OPTION_ARG_STRING, &options->municipality,
      N_("Work for this municipality"), N_("NAME|CODE") },
    { "demo", 0, 0, G_OPTION_ARG_NONE, &options->demo,
      N_("Look at make-believe cases, which are not saved"), NULL },
    { "version", 0, 0, G_OPTION_ARG_NONE, &options->version, N_("Show the version"), NULL },
    { "today", 0, G_OPTION_FLAG_HIDDEN, G_OPTION_ARG_STRING, &today,
      N_("Use this day instead of today"), N_("YYYY-MM-DD") },
    { NULL },
  };
  g_autoptr (GOptionContext) context = g_option_context_new (NULL);

  g_option_context_set_summary (context, _("A firm’s whole way through its municipality"));
  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  if (!g_option_context_parse (context, argc, argv, error))
    return NULL;

  if (*argc > 1)
    {
      g_set_error (error, FL_ERROR, FL_ERROR_INVALID,
                   _("“%s” is not an option. Run the program with --help to see them."),
                   (*argv)[1]);
      return NULL;
    }
  if (options->demo && options->store != NULL)
    {
      g_set_error_literal (error, FL_ERROR, FL_ERROR_INVALID,
                           _("The demonstration has a store of its own: give either --demo or "
                             "--store."));
      return NULL;
    }
  if (today != NULL && !fl_date_parse (today, &options->today, error))
    return NULL;

  make_absolute (&options->store);
  make_absolute (&options->rulebook);
  return g_steal_pointer (&options);
}

/**
 * fl_options_free:
 * @options: (transfer full): options
 */
void
fl_options_free (FlOptions *options)
{
  g_free (options->store);
  g_free (options->rulebook);
  g_free (options->municipality);
  g_free (options);
}
