/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "fl-plan.h"

/*
 * Every file in scenarios/ is one moment: a municipality, a day, a journey and some answers, and
 * what the shipped rulebooks must say then.  Its README.md tells what the keys mean.
 */

#define OWNER_GROUP "owner "

typedef struct
{
  GKeyFile             *file;
  FlRulebook           *rulebook;
  const FlMunicipality *municipality;
  FlDate                date;
  FlAnswers            *answers;
  FlPlan               *plan; /* NULL where the scenario has no journey */
} Scenario;

static FlRulebook *
load_shipped (void)
{
  g_autofree char *shipped = g_build_filename (g_getenv ("FL_TEST_DATADIR"), "rulebooks", NULL);
  g_autoptr (FlRulebookSource) source = NULL;
  g_autoptr (FlFindings) findings = fl_findings_new ();
  g_autoptr (GError) error = NULL;
  FlRulebook *rulebook;

  source = fl_rulebook_source_discover (shipped, NULL, &error);
  g_assert_no_error (error);
  rulebook = fl_rulebook_load (source, findings, &error);
  g_assert_no_error (error);
  return rulebook;
}

static char *
get_string (const Scenario *scenario,
            const char     *group,
            const char     *key)
{
  return g_key_file_get_string (scenario->file, group, key, NULL);
}

/* A list that may be missing; never NULL. */
static char **
get_list (const Scenario *scenario,
          const char     *group,
          const char     *key)
{
  char **list = g_key_file_get_string_list (scenario->file, group, key, NULL, NULL);

  return list != NULL ? list : g_new0 (char *, 1);
}

static FlDate
get_date (const char *text)
{
  g_autoptr (GError) error = NULL;
  FlDate date;

  g_assert_nonnull (text);
  fl_date_parse (text, &date, &error);
  g_assert_no_error (error);
  return date;
}

static void
read_answers (Scenario *scenario)
{
  g_auto (GStrv) pairs = get_list (scenario, "scenario", "answers");
  guint n;

  fl_rulebook_get_questions (scenario->rulebook, &n);
  scenario->answers = fl_answers_new (n);
  for (guint i = 0; pairs[i] != NULL; i++)
    {
      g_auto (GStrv) pair = g_strsplit (pairs[i], "=", 2);
      const FlQuestion *question = fl_rulebook_find_question (scenario->rulebook, pair[0]);
      g_autoptr (GError) error = NULL;

      g_test_message ("answer: %s", pairs[i]);
      g_assert_nonnull (question);
      fl_answers_set (scenario->answers, question, pair[1], &error);
      g_assert_no_error (error);
    }
}

/* What has happened: "step=day" of those handed in, "step=day=unit" of those finished. */
static void
read_facts (const Scenario *scenario,
            const char     *key,
            GArray         *facts,
            GPtrArray      *strings)
{
  g_auto (GStrv) entries = get_list (scenario, "scenario", key);

  for (guint i = 0; entries[i] != NULL; i++)
    {
      char **words = g_strsplit (entries[i], "=", 3);
      FlStepFact fact = { .step_id = words[0] };

      g_ptr_array_add (strings, words);
      if (strcmp (key, "filed") == 0)
        {
          fact.filed = get_date (words[1]);
        }
      else
        {
          fact.done = get_date (words[1]);
          fact.owner_unit = words[2];
        }
      g_array_append_val (facts, fact);
    }
}

static void
make_plan (Scenario *scenario)
{
  g_autofree char *id = get_string (scenario, "scenario", "journey");
  g_autoptr (GArray) facts = g_array_new (FALSE, FALSE, sizeof (FlStepFact));
  g_autoptr (GPtrArray) strings = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  FlPlanRequest request = {
    .rulebook = scenario->rulebook,
    .municipality = scenario->municipality,
    .date = scenario->date,
    .answers = scenario->answers,
  };

  if (id == NULL)
    return;
  request.journey = fl_rulebook_find_journey (scenario->rulebook, id);
  g_assert_nonnull (request.journey);
  read_facts (scenario, "filed", facts, strings);
  read_facts (scenario, "finished", facts, strings);
  request.facts = (const FlStepFact *) (gpointer) facts->data;
  request.n_facts = facts->len;
  scenario->plan = fl_plan_new (&request);
}

static void
check_owner (const Scenario *scenario,
             const char     *group)
{
  static const char *const statuses[] = { "owned", "undecided", "unknown", "gap", "overlap" };
  const FlProcess *process = fl_rulebook_find_process (scenario->rulebook,
                                                       group + strlen (OWNER_GROUP));
  g_autofree char *status = get_string (scenario, group, "status");
  g_autofree char *unit = get_string (scenario, group, "unit");
  g_autofree char *organisation = get_string (scenario, group, "organisation");
  g_autofree char *post = get_string (scenario, group, "post");
  g_autofree char *note = get_string (scenario, group, "note");
  g_autofree char *day = get_string (scenario, group, "date");
  FlOwner owner;

  g_test_message ("%s", group);
  g_assert_nonnull (process);
  fl_owner_resolve (&owner, scenario->rulebook, process, scenario->municipality,
                    day != NULL ? get_date (day) : scenario->date, scenario->answers);
  g_assert_cmpstr (statuses[owner.status], ==, status != NULL ? status : "owned");
  if (unit != NULL)
    g_assert_cmpstr (owner.unit->id, ==, unit);
  if (organisation != NULL)
    g_assert_cmpstr (owner.unit->organisation->id, ==, organisation);
  if (post != NULL)
    {
      g_assert_nonnull (owner.post);
      g_assert_cmpstr (owner.post->id, ==, post);
    }
  if (note != NULL)
    {
      g_assert_nonnull (owner.rule->note);
      g_assert_nonnull (strstr (owner.rule->note, note));
    }
  fl_owner_clear (&owner);
}

static void
check_steps (const Scenario *scenario,
             const char     *key,
             FlTruth         expected)
{
  g_auto (GStrv) ids = get_list (scenario, "steps", key);

  for (guint i = 0; ids[i] != NULL; i++)
    {
      const FlPlanStep *step = fl_plan_find_step (scenario->plan, ids[i]);

      g_test_message ("%s: %s", key, ids[i]);
      g_assert_cmpint (step != NULL ? step->applies : FL_NO, ==, expected);
    }
}

static void
check_order (const Scenario *scenario)
{
  g_auto (GStrv) ids = get_list (scenario, "steps", "order");
  guint next = 0;

  for (guint i = 0; ids[i] != NULL; i++)
    {
      const FlPlanStep *step = fl_plan_find_step (scenario->plan, ids[i]);

      g_test_message ("order: %s", ids[i]);
      g_assert_nonnull (step);
      g_assert_cmpuint (step->index, >=, next);
      next = step->index + 1;
    }
}

static void
check_owners_in_plan (const Scenario *scenario)
{
  g_auto (GStrv) pairs = get_list (scenario, "steps", "owners");
  g_auto (GStrv) changed = get_list (scenario, "steps", "changed");

  for (guint i = 0; pairs[i] != NULL; i++)
    {
      g_auto (GStrv) pair = g_strsplit (pairs[i], "=", 2);
      const FlPlanStep *step = fl_plan_find_step (scenario->plan, pair[0]);

      g_test_message ("owner in the plan: %s", pairs[i]);
      g_assert_nonnull (step);
      g_assert_nonnull (step->owner.unit);
      g_assert_cmpstr (step->owner.unit->id, ==, pair[1]);
      g_assert_cmpint (step->owner_changed, ==,
                       g_strv_contains ((const char *const *) changed, pair[0]));
    }
}

static FlTruth
find_warning (const FlPlan *plan,
              const char   *id)
{
  guint n;
  const FlPlanWarning *warnings = fl_plan_get_warnings (plan, &n);

  for (guint i = 0; i < n; i++)
    if (strcmp (warnings[i].warning->id, id) == 0)
      return warnings[i].applies;
  return FL_NO;
}

static void
check_warnings (const Scenario *scenario,
                const char     *key,
                FlTruth         expected)
{
  g_auto (GStrv) ids = get_list (scenario, "warnings", key);

  for (guint i = 0; ids[i] != NULL; i++)
    {
      g_test_message ("warning %s: %s", key, ids[i]);
      g_assert_cmpint (find_warning (scenario->plan, ids[i]), ==, expected);
    }
}

static void
check_plan (const Scenario *scenario)
{
  if (scenario->plan == NULL)
    return;
  check_steps (scenario, "present", FL_YES);
  check_steps (scenario, "maybe", FL_MAYBE);
  check_steps (scenario, "absent", FL_NO);
  check_order (scenario);
  check_owners_in_plan (scenario);
  check_warnings (scenario, "yes", FL_YES);
  check_warnings (scenario, "maybe", FL_MAYBE);
  check_warnings (scenario, "absent", FL_NO);
}

static void
test_scenario (gconstpointer data)
{
  Scenario scenario = { 0 };
  g_autoptr (GError) error = NULL;
  g_autofree char *code = NULL;
  g_autofree char *day = NULL;
  g_auto (GStrv) groups = NULL;

  scenario.rulebook = load_shipped ();
  scenario.file = g_key_file_new ();
  g_key_file_load_from_file (scenario.file, data, G_KEY_FILE_NONE, &error);
  g_assert_no_error (error);
  code = get_string (&scenario, "scenario", "municipality");
  scenario.municipality = fl_rulebook_find_municipality (scenario.rulebook, code);
  g_assert_nonnull (scenario.municipality);
  day = get_string (&scenario, "scenario", "date");
  scenario.date = get_date (day);
  read_answers (&scenario);
  make_plan (&scenario);

  groups = g_key_file_get_groups (scenario.file, NULL);
  for (guint i = 0; groups[i] != NULL; i++)
    if (g_str_has_prefix (groups[i], OWNER_GROUP))
      check_owner (&scenario, groups[i]);
  check_plan (&scenario);

  g_clear_pointer (&scenario.plan, fl_plan_unref);
  fl_answers_free (scenario.answers);
  g_key_file_free (scenario.file);
  fl_rulebook_unref (scenario.rulebook);
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static void
add_scenarios (void)
{
  g_autofree char *folder = g_test_build_filename (G_TEST_DIST, "journey", "scenarios", NULL);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  g_assert_nonnull (dir);
  while ((name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_suffix (name, ".ini"))
      g_ptr_array_add (names, g_strdup (name));
  g_assert_cmpuint (names->len, >, 0);
  g_ptr_array_sort (names, compare_names);

  for (guint i = 0; i < names->len; i++)
    {
      const char *file = g_ptr_array_index (names, i);
      g_autofree char *path = g_strconcat ("/scenarios/", file, NULL);

      path[strlen (path) - strlen (".ini")] = '\0';
      g_test_add_data_func_full (path, g_build_filename (folder, file, NULL), test_scenario,
                                 g_free);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  add_scenarios ();
  return g_test_run ();
}
