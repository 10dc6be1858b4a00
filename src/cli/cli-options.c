/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "cli.h"
#include "fl-clock.h"
#include "fl-error.h"
#include "fl-paths.h"

/* Options and arguments that several commands share, and how they fail. */

void
cli_options_clear (CliOptions *options)
{
  g_free (options->rulebook);
  g_free (options->municipality);
  g_free (options->journey);
  g_free (options->date);
  g_free (options->format);
  g_strfreev (options->answers);
  g_strfreev (options->filed);
}

gboolean
cli_options_parse (const CliCommand    *command,
                   const GOptionEntry  *entries,
                   int                 *argc,
                   char              ***argv,
                   GError             **error)
{
  g_autofree char *usage = command->arguments != NULL
                           ? g_strconcat (_(command->arguments), " – ", _(command->summary), NULL)
                           : g_strconcat ("– ", _(command->summary), NULL);
  g_autoptr (GOptionContext) context = g_option_context_new (usage);

  g_option_context_set_translation_domain (context, GETTEXT_PACKAGE);
  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  if (!g_option_context_parse (context, argc, argv, error))
    return FALSE;

  /* What is left unread may be an answer that was meant to count. */
  if (command->arguments == NULL && *argc > 1)
    {
      g_set_error (error, FL_ERROR, FL_ERROR_INVALID,
                   _("“%s” belongs to no option. “lotsctl %s --help” lists them."), (*argv)[1],
                   command->name);
      return FALSE;
    }
  return TRUE;
}

gboolean
cli_wants_json (const CliOptions  *options,
                gboolean          *json,
                GError           **error)
{
  *json = g_strcmp0 (options->format, "json") == 0;
  if (*json || options->format == NULL || strcmp (options->format, "text") == 0)
    return TRUE;

  g_set_error (error, FL_ERROR, FL_ERROR_INVALID,
               _("“%s” is not a format. Choose text or json."), options->format);
  return FALSE;
}

FlRulebook *
cli_load_rulebook (const CliOptions  *options,
                   GError           **error)
{
  g_autofree char *shipped = fl_paths_get_data_dir ("rulebooks");
  g_autoptr (FlRulebookSource) source = NULL;
  g_autoptr (FlFindings) findings = fl_findings_new ();

  source = fl_rulebook_source_discover (shipped, options->rulebook, error);
  if (source == NULL)
    return NULL;
  return fl_rulebook_load (source, findings, error);
}

const FlMunicipality *
cli_find_municipality (FlRulebook  *rulebook,
                       const char  *name,
                       GError     **error)
{
  const FlMunicipality *found;
  const FlMunicipality *const *all;
  g_autoptr (GString) names = g_string_new (NULL);
  guint n;

  if (name == NULL)
    {
      g_set_error_literal (error, FL_ERROR, FL_ERROR_INVALID,
                           _("Say which municipality: --municipality NAME or CODE."));
      return NULL;
    }
  found = fl_rulebook_find_municipality (rulebook, name);
  if (found != NULL)
    return found;

  all = fl_rulebook_get_municipalities (rulebook, &n);
  if (n == 0)
    {
      g_set_error_literal (error, FL_ERROR, FL_ERROR_NOT_FOUND,
                           _("The rulebook is a catalogue without municipalities. Give the folder "
                             "of a local part instead."));
      return NULL;
    }
  for (guint i = 0; i < n && i < 30; i++)
    g_string_append_printf (names, "%s%s", i > 0 ? ", " : "", all[i]->name);
  g_set_error (error, FL_ERROR, FL_ERROR_NOT_FOUND,
               _("The rulebook has no municipality “%s”. It has: %s."), name, names->str);
  return NULL;
}

gboolean
cli_parse_date (const char  *text,
                FlDate      *date,
                GError     **error)
{
  g_autoptr (FlClock) clock = NULL;

  if (text != NULL)
    return fl_date_parse (text, date, error);

  clock = fl_clock_new_system ();
  *date = fl_clock_today (clock);
  return TRUE;
}

FlAnswers *
cli_parse_answers (FlRulebook  *rulebook,
                   char       **texts,
                   GError     **error)
{
  g_autoptr (FlAnswers) answers = NULL;
  guint n_questions;

  fl_rulebook_get_questions (rulebook, &n_questions);
  answers = fl_answers_new (n_questions);
  for (char **text = texts; text != NULL && *text != NULL; text++)
    {
      const char *equals = strchr (*text, '=');
      g_autofree char *id = equals != NULL ? g_strndup (*text, (gsize) (equals - *text)) : NULL;
      const FlQuestion *question;

      if (id == NULL)
        {
          g_set_error (error, FL_ERROR, FL_ERROR_INVALID,
                       _("“%s” is not an answer. Write QUESTION=ANSWER."), *text);
          return NULL;
        }
      question = fl_rulebook_find_question (rulebook, id);
      if (question == NULL)
        {
          g_set_error (error, FL_ERROR, FL_ERROR_NOT_FOUND,
                       _("The rulebook has no question “%s”. “lotsctl list questions” shows them."),
                       id);
          return NULL;
        }
      if (!fl_answers_set (answers, question, equals + 1, error))
        return NULL;
    }

  return g_steal_pointer (&answers);
}

/* Takes @error. */
int
cli_fail (GError *error)
{
  g_printerr ("lotsctl: %s\n", error->message);
  g_error_free (error);
  return CLI_COULD_NOT;
}
