/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "cli.h"
#include "fl-error.h"

/* lotsctl list */

/* One entry: what every kind has, and what only some have as pairs of key and value. */
static void
add_entry (JsonBuilder *builder,
           const char  *id,
           const char  *name,
           ...) G_GNUC_NULL_TERMINATED;

static void
add_entry (JsonBuilder *builder,
           const char  *id,
           const char  *name,
           ...)
{
  const char *key;
  va_list pairs;

  if (builder == NULL)
    {
      g_print ("%s\t%s\n", id, name);
      return;
    }

  json_builder_begin_object (builder);
  cli_json_string (builder, "id", id);
  cli_json_string (builder, "name", name);
  va_start (pairs, name);
  while ((key = va_arg (pairs, const char *)) != NULL)
    cli_json_string (builder, key, va_arg (pairs, const char *));
  va_end (pairs);
  json_builder_end_object (builder);
}

static void
list_processes (FlRulebook  *rulebook,
                JsonBuilder *builder)
{
  guint n;
  const FlProcess *const *all = fl_rulebook_get_processes (rulebook, &n);

  for (guint i = 0; i < n; i++)
    add_entry (builder, all[i]->id, all[i]->name, "kind", cli_word_kind (all[i]->kind),
               "role", cli_word_role (all[i]->role), "stage", all[i]->stage->id, NULL);
}

static void
list_journeys (FlRulebook  *rulebook,
               JsonBuilder *builder)
{
  guint n;
  const FlJourney *const *all = fl_rulebook_get_journeys (rulebook, &n);

  for (guint i = 0; i < n; i++)
    add_entry (builder, all[i]->id, all[i]->name, "description", all[i]->description, NULL);
}

static void
list_units (FlRulebook  *rulebook,
            JsonBuilder *builder)
{
  guint n;
  const FlUnit *const *all = fl_rulebook_get_units (rulebook, &n);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *from = fl_date_format (all[i]->period.from);
      g_autofree char *until = fl_date_format (all[i]->period.until);

      add_entry (builder, all[i]->id, all[i]->name, "organisation", all[i]->organisation->id,
                 "organisation_name", all[i]->organisation->name,
                 "parent", all[i]->parent != NULL ? all[i]->parent->id : NULL,
                 "role", cli_word_role (all[i]->role), "from", *from != '\0' ? from : NULL,
                 "until", *until != '\0' ? until : NULL, NULL);
    }
}

static void
list_questions (FlRulebook  *rulebook,
                JsonBuilder *builder)
{
  guint n;
  const FlQuestion *const *all = fl_rulebook_get_questions (rulebook, &n);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GString) options = g_string_new (NULL);

      for (guint j = 0; j < all[i]->n_options; j++)
        g_string_append_printf (options, "%s%s", j > 0 ? " " : "", all[i]->options[j].id);
      add_entry (builder, all[i]->id, all[i]->text, "type", cli_word_question (all[i]->type),
                 "options", all[i]->n_options > 0 ? options->str : NULL,
                 "unit", all[i]->unit, NULL);
    }
}

static void
list_municipalities (FlRulebook  *rulebook,
                     JsonBuilder *builder)
{
  guint n;
  const FlMunicipality *const *all = fl_rulebook_get_municipalities (rulebook, &n);

  for (guint i = 0; i < n; i++)
    add_entry (builder, all[i]->code, all[i]->name, "code", all[i]->code, NULL);
}

static const struct
{
  const char *name;
  void      (*list) (FlRulebook  *rulebook,
                     JsonBuilder *builder); /* (nullable) NULL prints text */
} kinds[] = {
  { "processes", list_processes },
  { "journeys", list_journeys },
  { "units", list_units },
  { "questions", list_questions },
  { "municipalities", list_municipalities },
};

static gboolean
run_list (const CliOptions  *options,
          const char        *kind,
          gboolean           json,
          GError           **error)
{
  g_autoptr (FlRulebook) rulebook = NULL;
  g_autoptr (JsonBuilder) builder = json ? json_builder_new () : NULL;
  gsize i = 0;

  while (i < G_N_ELEMENTS (kinds) && g_strcmp0 (kinds[i].name, kind) != 0)
    i++;
  if (i == G_N_ELEMENTS (kinds))
    {
      g_set_error_literal (error, FL_ERROR, FL_ERROR_INVALID,
                           _("Say what to list: processes, journeys, units, questions or "
                             "municipalities."));
      return FALSE;
    }

  rulebook = cli_load_rulebook (options, error);
  if (rulebook == NULL)
    return FALSE;
  if (builder != NULL)
    json_builder_begin_array (builder);
  kinds[i].list (rulebook, builder);
  if (builder != NULL)
    {
      json_builder_end_array (builder);
      cli_print_json (builder);
    }
  return TRUE;
}

int
cli_list (int    argc,
          char **argv)
{
  CliOptions options = { 0 };
  const GOptionEntry entries[] = {
    { "rulebook", 'r', 0, G_OPTION_ARG_FILENAME, &options.rulebook,
      N_("A rulebook of your own"), N_("DIR") },
    { "format", 'f', 0, G_OPTION_ARG_STRING, &options.format,
      N_("How to print it"), "text|json" },
    G_OPTION_ENTRY_NULL
  };
  GError *error = NULL;
  gboolean json;
  gboolean ran = cli_options_parse (cli_find_command ("list"), entries, &argc, &argv, &error)
                 && cli_wants_json (&options, &json, &error)
                 && run_list (&options, argc == 2 ? argv[1] : NULL, json, &error);

  cli_options_clear (&options);
  return ran ? CLI_OK : cli_fail (error);
}
