/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "cli.h"
#include "fl-locale.h"

static const CliCommand commands[] = {
  { "validate", N_("DIR"), N_("check a rulebook and report every mistake"), cli_validate },
  { "plan", NULL, N_("plan a firm’s journey"), cli_plan },
  { "owner", N_("PROCESS"), N_("say which unit owns a process"), cli_owner },
  { "list", "processes|journeys|units|questions|municipalities",
    N_("list what the rulebook knows"), cli_list },
  { "store", "check|backup|restore", N_("look after the file that cases are kept in"), cli_store },
};

const CliCommand *
cli_find_command (const char *name)
{
  for (gsize i = 0; i < G_N_ELEMENTS (commands); i++)
    if (strcmp (commands[i].name, name) == 0)
      return &commands[i];
  return NULL;
}

static void
print_help (void)
{
  g_print ("%s\n  lotsctl %s\n\n%s\n", _("Usage:"), _("COMMAND [OPTION…]"), _("Commands:"));
  for (gsize i = 0; i < G_N_ELEMENTS (commands); i++)
    g_print ("  %-10s %s\n", commands[i].name, _(commands[i].summary));
  g_print ("\n%s\n", _("“lotsctl COMMAND --help” tells more about a command."));
}

int
main (int    argc,
      char **argv)
{
  const CliCommand *command;
  g_autofree char *name = NULL;

  fl_locale_init ();
  g_set_prgname ("lotsctl");

  if (argc < 2)
    {
      print_help ();
      return CLI_COULD_NOT;
    }
  if (strcmp (argv[1], "--help") == 0 || strcmp (argv[1], "-h") == 0
      || strcmp (argv[1], "help") == 0)
    {
      print_help ();
      return CLI_OK;
    }
  if (strcmp (argv[1], "--version") == 0)
    {
      g_print ("lotsctl %s\n", FL_VERSION);
      return CLI_OK;
    }

  command = cli_find_command (argv[1]);
  if (command == NULL)
    {
      g_printerr (_("lotsctl: there is no command “%s”. “lotsctl --help” lists them.\n"), argv[1]);
      return CLI_COULD_NOT;
    }
  name = g_strconcat ("lotsctl ", command->name, NULL);
  g_set_prgname (name);
  return command->run (argc - 1, argv + 1);
}
