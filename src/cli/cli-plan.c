/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "cli.h"
#include "fl-error.h"

/* lotsctl plan, lotsctl owner */

static const FlJourney *
find_journey (FlRulebook  *rulebook,
              const char  *id,
              GError     **error)
{
  const FlJourney *found = id != NULL ? fl_rulebook_find_journey (rulebook, id) : NULL;
  const FlJourney *const *all;
  g_autoptr (GString) names = g_string_new (NULL);
  guint n;

  if (found != NULL)
    return found;

  all = fl_rulebook_get_journeys (rulebook, &n);
  for (guint i = 0; i < n; i++)
    g_string_append_printf (names, "%s%s", i > 0 ? ", " : "", all[i]->id);
  if (id == NULL)
    g_set_error (error, FL_ERROR, FL_ERROR_INVALID,
                 _("Say which journey: --journey ID. The rulebook has: %s."), names->str);
  else
    g_set_error (error, FL_ERROR, FL_ERROR_NOT_FOUND,
                 _("The rulebook has no journey “%s”. It has: %s."), id, names->str);
  return NULL;
}

/* "STEP=DATE" texts into facts that borrow from @texts, which is changed. */
static gboolean
parse_filed (const FlJourney  *journey,
             char            **texts,
             GArray           *facts,
             GError          **error)
{
  for (char **text = texts; text != NULL && *text != NULL; text++)
    {
      char *equals = strchr (*text, '=');
      FlStepFact fact = { .step_id = *text };
      gboolean known = FALSE;

      if (equals == NULL)
        {
          g_set_error (error, FL_ERROR, FL_ERROR_INVALID,
                       _("“%s” is not a filing date. Write STEP=YEAR-MONTH-DAY."), *text);
          return FALSE;
        }
      *equals = '\0';
      for (guint i = 0; i < journey->n_steps; i++)
        known = known || strcmp (journey->steps[i].id, fact.step_id) == 0;
      if (!known)
        {
          g_set_error (error, FL_ERROR, FL_ERROR_NOT_FOUND,
                       _("The journey “%s” has no step “%s”."), journey->id, fact.step_id);
          return FALSE;
        }
      if (!fl_date_parse (equals + 1, &fact.filed, error))
        return FALSE;
      g_array_append_val (facts, fact);
    }
  return TRUE;
}

static FlPlan *
make_plan (CliOptions  *options,
           GError     **error)
{
  g_autoptr (FlRulebook) rulebook = cli_load_rulebook (options, error);
  g_autoptr (FlAnswers) answers = NULL;
  g_autoptr (GArray) facts = g_array_new (FALSE, TRUE, sizeof (FlStepFact));
  FlPlanRequest request = { 0 };

  if (rulebook == NULL)
    return NULL;
  request.rulebook = rulebook;
  request.municipality = cli_find_municipality (rulebook, options->municipality, error);
  if (request.municipality == NULL)
    return NULL;
  request.journey = find_journey (rulebook, options->journey, error);
  if (request.journey == NULL || !cli_parse_date (options->date, &request.date, error))
    return NULL;
  answers = cli_parse_answers (rulebook, options->answers, error);
  if (answers == NULL || !parse_filed (request.journey, options->filed, facts, error))
    return NULL;

  request.answers = answers;
  request.facts = (const FlStepFact *) (gpointer) facts->data;
  request.n_facts = facts->len;
  return fl_plan_new (&request);
}

int
cli_plan (int    argc,
          char **argv)
{
  CliOptions options = { 0 };
  const GOptionEntry entries[] = {
    { "municipality", 'm', 0, G_OPTION_ARG_STRING, &options.municipality,
      N_("Name or code of the municipality"), N_("NAME|CODE") },
    { "journey", 'j', 0, G_OPTION_ARG_STRING, &options.journey,
      N_("What the firm wants to do"), N_("ID") },
    { "date", 'd', 0, G_OPTION_ARG_STRING, &options.date,
      N_("Plan as of this day; otherwise today"), N_("YYYY-MM-DD") },
    { "answer", 'a', 0, G_OPTION_ARG_STRING_ARRAY, &options.answers,
      N_("An answer; may be given again"), N_("ID=VALUE") },
    { "filed", 0, 0, G_OPTION_ARG_STRING_ARRAY, &options.filed,
      N_("The day a step was handed in; may be given again"), N_("STEP=DATE") },
    { "rulebook", 'r', 0, G_OPTION_ARG_FILENAME, &options.rulebook,
      N_("A rulebook of your own"), N_("DIR") },
    { "format", 'f', 0, G_OPTION_ARG_STRING, &options.format,
      N_("How to print it"), "text|json" },
    G_OPTION_ENTRY_NULL
  };
  g_autoptr (FlPlan) plan = NULL;
  GError *error = NULL;
  gboolean json;

  if (cli_options_parse (cli_find_command ("plan"), entries, &argc, &argv, &error)
      && cli_wants_json (&options, &json, &error))
    plan = make_plan (&options, &error);
  cli_options_clear (&options);
  if (plan == NULL)
    return cli_fail (error);

  if (json)
    {
      g_autoptr (JsonBuilder) builder = json_builder_new ();

      cli_json_plan (builder, plan);
      cli_print_json (builder);
    }
  else
    {
      cli_print_plan (plan);
    }
  return CLI_OK;
}
