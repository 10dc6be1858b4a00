/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "cli.h"
#include "fl-error.h"
#include "fl-paths.h"
#include "fl-rulebook-lint.h"

/* lotsctl validate */

/* What was found in the folder asked about: the shipped parts that it is read together with are
 * not its author's business. */
static gboolean
concerns (const FlFinding *finding,
          const char      *folder)
{
  gsize length = strlen (folder);

  return strncmp (finding->file, folder, length) == 0
         && (finding->file[length] == '/' || finding->file[length] == '\0');
}

static void
print_findings (const FlFindings *findings,
                const char       *folder,
                gboolean          json,
                guint             counts[3])
{
  g_autoptr (JsonBuilder) builder = json ? json_builder_new () : NULL;

  if (builder != NULL)
    {
      json_builder_begin_object (builder);
      cli_json_string (builder, "folder", folder);
      json_builder_set_member_name (builder, "findings");
      json_builder_begin_array (builder);
    }

  for (guint i = 0; i < fl_findings_get_n (findings); i++)
    {
      const FlFinding *finding = fl_findings_get (findings, i);
      const char *severity = fl_finding_severity_to_string (finding->severity);

      if (!concerns (finding, folder))
        continue;
      counts[finding->severity]++;
      if (builder != NULL)
        {
          json_builder_begin_object (builder);
          cli_json_string (builder, "file", finding->file);
          json_builder_set_member_name (builder, "line");
          json_builder_add_int_value (builder, finding->line);
          cli_json_string (builder, "severity", severity);
          cli_json_string (builder, "tag", finding->tag);
          cli_json_string (builder, "sentence", finding->sentence);
          cli_json_string (builder, "advice", finding->advice);
          json_builder_end_object (builder);
        }
      else
        {
          g_print ("%s:%u: %s: %s: %s %s\n", finding->file, finding->line, severity, finding->tag,
                   finding->sentence, finding->advice != NULL ? finding->advice : "");
        }
    }

  if (builder != NULL)
    {
      static const char *const keys[] = { "infos", "warnings", "errors" };

      json_builder_end_array (builder);
      for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
        {
          json_builder_set_member_name (builder, keys[i]);
          json_builder_add_int_value (builder, counts[i]);
        }
      json_builder_end_object (builder);
      cli_print_json (builder);
    }
}

/* Returns the exit code; sets @error where it is CLI_COULD_NOT. */
static int
run_validate (const char  *dir,
              gboolean     json,
              GError     **error)
{
  g_autofree char *shipped = fl_paths_get_data_dir ("rulebooks");
  g_autoptr (FlRulebookSource) source = NULL;
  g_autoptr (FlFindings) findings = fl_findings_new ();
  g_autoptr (FlRulebook) rulebook = NULL;
  guint counts[3] = { 0, 0, 0 };
  const char *folder;

  source = fl_rulebook_source_discover (shipped, dir, error);
  if (source == NULL)
    return CLI_COULD_NOT;

  folder = fl_rulebook_source_get_folder (source,
                                          fl_rulebook_source_get_n_folders (source) - 1);
  rulebook = fl_rulebook_load (source, findings, NULL);
  if (rulebook != NULL)
    fl_rulebook_lint (rulebook, findings);
  print_findings (findings, folder, json, counts);
  return counts[FL_FINDING_WARNING] + counts[FL_FINDING_ERROR] > 0 || rulebook == NULL
           ? CLI_FINDINGS
           : CLI_OK;
}

int
cli_validate (int    argc,
              char **argv)
{
  CliOptions options = { 0 };
  const GOptionEntry entries[] = {
    { "rulebook", 'r', 0, G_OPTION_ARG_FILENAME, &options.rulebook,
      N_("The folder, instead of the argument"), N_("DIR") },
    { "format", 'f', 0, G_OPTION_ARG_STRING, &options.format,
      N_("How to print it"), "text|json" },
    G_OPTION_ENTRY_NULL
  };
  GError *error = NULL;
  gboolean json;
  int code = CLI_COULD_NOT;

  if (cli_options_parse (cli_find_command ("validate"), entries, &argc, &argv, &error)
      && cli_wants_json (&options, &json, &error))
    {
      if ((argc == 2) != (options.rulebook != NULL))
        code = run_validate (argc == 2 ? argv[1] : options.rulebook, json, &error);
      else
        g_set_error_literal (&error, FL_ERROR, FL_ERROR_INVALID,
                             _("Say one folder: lotsctl validate DIR."));
    }
  cli_options_clear (&options);
  return error != NULL ? cli_fail (error) : code;
}
