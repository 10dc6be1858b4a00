/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "cli.h"
#include "fl-error.h"

/* lotsctl owner */

static void
print_owner (FlRulebook           *rulebook,
             const FlProcess      *process,
             const FlMunicipality *municipality,
             FlDate                date,
             const FlAnswers      *answers,
             const FlOwner        *owner,
             gboolean              json)
{
  if (json)
    {
      g_autoptr (JsonBuilder) builder = json_builder_new ();

      json_builder_begin_object (builder);
      cli_json_string (builder, "process", process->id);
      cli_json_string (builder, "name", process->name);
      cli_json_place (builder, municipality, date);
      cli_json_answers (builder, rulebook, answers);
      cli_json_owner (builder, rulebook, owner);
      json_builder_end_object (builder);
      cli_print_json (builder);
    }
  else
    {
      g_autofree char *words = cli_owner_words (owner);

      g_print ("%s · %s: %s\n", process->name, municipality->name, words);
    }
}

static gboolean
run_owner (const CliOptions  *options,
           const char        *id,
           gboolean           json,
           GError           **error)
{
  g_autoptr (FlRulebook) rulebook = cli_load_rulebook (options, error);
  g_autoptr (FlAnswers) answers = NULL;
  const FlProcess *process;
  const FlMunicipality *municipality;
  FlOwner owner = { 0 };
  FlDate date;

  if (rulebook == NULL)
    return FALSE;
  process = fl_rulebook_find_process (rulebook, id);
  if (process == NULL)
    {
      g_set_error (error, FL_ERROR, FL_ERROR_NOT_FOUND,
                   _("The rulebook has no process “%s”. “lotsctl list processes” shows them."), id);
      return FALSE;
    }
  municipality = cli_find_municipality (rulebook, options->municipality, error);
  if (municipality == NULL || !cli_parse_date (options->date, &date, error))
    return FALSE;
  answers = cli_parse_answers (rulebook, options->answers, error);
  if (answers == NULL)
    return FALSE;

  fl_owner_resolve (&owner, rulebook, process, municipality, date, answers);
  print_owner (rulebook, process, municipality, date, answers, &owner, json);
  fl_owner_clear (&owner);
  return TRUE;
}

int
cli_owner (int    argc,
           char **argv)
{
  CliOptions options = { 0 };
  const GOptionEntry entries[] = {
    { "municipality", 'm', 0, G_OPTION_ARG_STRING, &options.municipality,
      N_("Name or code of the municipality"), N_("NAME|CODE") },
    { "date", 'd', 0, G_OPTION_ARG_STRING, &options.date,
      N_("As of this day; otherwise today"), N_("YYYY-MM-DD") },
    { "answer", 'a', 0, G_OPTION_ARG_STRING_ARRAY, &options.answers,
      N_("An answer; may be given again"), N_("ID=VALUE") },
    { "rulebook", 'r', 0, G_OPTION_ARG_FILENAME, &options.rulebook,
      N_("A rulebook of your own"), N_("DIR") },
    { "format", 'f', 0, G_OPTION_ARG_STRING, &options.format,
      N_("How to print it"), "text|json" },
    G_OPTION_ENTRY_NULL
  };
  GError *error = NULL;
  gboolean json;
  gboolean ran = cli_options_parse (cli_find_command ("owner"), entries, &argc, &argv, &error)
                 && cli_wants_json (&options, &json, &error);

  if (ran && argc != 2)
    {
      ran = FALSE;
      g_set_error_literal (&error, FL_ERROR, FL_ERROR_INVALID,
                           _("Say one process: lotsctl owner PROCESS --municipality NAME."));
    }
  ran = ran && run_owner (&options, argv[1], json, &error);
  cli_options_clear (&options);
  return ran ? CLI_OK : cli_fail (error);
}
