/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "fl-journey-test.h"

#define TODAY "2026-03-02"

static FlRulebook *rulebook;

static void
assert_steps (const char *date,
              const char *answers,
              const char *expected)
{
  g_autoptr (FlPlan) plan = fl_test_plan (rulebook, "Aby", "kafe", date, answers);
  g_autofree char *ids = fl_test_step_ids (plan);

  g_assert_cmpstr (ids, ==, expected);
}

/* A plan of one step with something that has happened. */
static FlPlan *
plan_with_fact (const char *date,
                const char *answers,
                FlStepFact  fact)
{
  g_autoptr (FlAnswers) parsed = fl_test_answers (rulebook, answers);
  FlPlanRequest request = {
    .rulebook = rulebook,
    .municipality = fl_rulebook_find_municipality (rulebook, "9991"),
    .journey = fl_rulebook_find_journey (rulebook, "kafe"),
    .date = fl_test_day (date),
    .answers = parsed,
    .facts = &fact,
    .n_facts = 1,
  };

  return fl_plan_new (&request);
}

static void
test_order (void)
{
  /* Advice is better first; alcohol comes after food though the author wrote it before; the
   * author's order stands for the rest. */
  assert_steps (TODAY, "mat=yes;alkohol=yes;yta=300;skylt=yes;bygge=no",
                "rad reg lov livs alk skylt-krav gata");
}

static void
test_three_values (void)
{
  assert_steps (TODAY, "", "rad reg lov? livs? alk? skylt-krav? gata");
  assert_steps (TODAY, "mat=yes", "rad reg lov? livs alk? skylt-krav? gata");
  assert_steps (TODAY, "mat=?", "rad reg lov? livs? alk? skylt-krav? gata");
  assert_steps (TODAY, "mat=no", "rad reg lov? skylt-krav? gata");
  assert_steps (TODAY, "yta=10", "rad reg lov? livs? alk? skylt-krav? gata");
  assert_steps (TODAY, "yta=201", "rad reg lov livs? alk? skylt-krav? gata");
  assert_steps (TODAY, "yta=10;bygge=no", "rad reg livs? alk? skylt-krav? gata");
}

static void
test_dates (void)
{
  g_autoptr (FlPlan) filed = NULL;
  const FlPlanStep *step;
  const FlPlanAbsent *absent;
  guint n;

  assert_steps ("2025-11-30", "mat=no;yta=1;bygge=no", "rad reg skylt-lov gata");
  assert_steps ("2025-12-01", "mat=no;yta=1;bygge=no", "rad reg skylt-krav? gata");

  /* Handed in under the old rules: they still hold for that step, and for that step alone. */
  filed = plan_with_fact ("2025-12-05", "mat=no;yta=1;bygge=no;skylt=yes",
                          (FlStepFact) { "skylt-lov", fl_test_day ("2025-11-20") });
  step = fl_plan_find_step (filed, "skylt-lov");
  g_assert_nonnull (step);
  g_assert_cmpint (step->rules_date, ==, fl_test_day ("2025-11-20"));
  g_assert_nonnull (fl_plan_find_step (filed, "skylt-krav"));

  absent = fl_plan_get_absent (filed, &n);
  for (guint i = 0; i < n; i++)
    g_assert_false (absent[i].out_of_date);
}

static void
test_details (void)
{
  g_autoptr (FlPlan) plan = fl_test_plan (rulebook, "Aby", "kafe", TODAY,
                                          "mat=yes;alkohol=yes;yta=50;bygge=yes");
  g_autoptr (FlPlan) old = fl_test_plan (rulebook, "Aby", "kafe", "2020-01-01", "mat=yes");
  const FlPlanStep *livs = fl_plan_find_step (plan, "livs");
  const FlPlanStep *alk = fl_plan_find_step (plan, "alk");
  const FlPlanStep *rad = fl_plan_find_step (plan, "rad");

  g_assert_cmpuint (livs->n_legal, ==, 1);
  g_assert_cmpstr (livs->legal[0]->act, ==, "Nya matlagen");
  g_assert_null (livs->duration);
  g_assert_cmpint (livs->notice->max, ==, 2);
  g_assert_null (livs->fee);
  g_assert_cmpuint (livs->n_evidence, ==, 1);
  g_assert_cmpuint (livs->n_items, ==, 1); /* 50 m² is not more than 50 m² */
  g_assert_cmpuint (livs->n_requires, ==, 1);
  g_assert_true (livs->requires[0].step == fl_plan_find_step (plan, "reg"));

  g_assert_cmpint (alk->duration->kind, ==, FL_DURATION_STATUTORY);
  g_assert_cmpuint (rad->n_requires, ==, 0);

  livs = fl_plan_find_step (old, "livs");
  g_assert_cmpstr (livs->legal[0]->act, ==, "Gamla matlagen");
  g_assert_cmpuint (livs->n_items, ==, 2);
  g_assert_cmpint (livs->items[1].applies, ==, FL_MAYBE);
  g_assert_cmpstr (livs->items[0].owner.unit->id, ==, "mat");
  g_assert_cmpstr (livs->items[1].owner.unit->id, ==, "bygg");
}

static void
test_owners (void)
{
  g_autoptr (FlPlan) today = fl_test_plan (rulebook, "Aby", "kafe", TODAY, "skylt=yes");
  g_autoptr (FlPlan) simple = fl_test_plan (rulebook, "Aby", "kafe", TODAY, "skylt=yes;bygge=no");
  g_autoptr (FlPlan) bby = fl_test_plan (rulebook, "Bby", "kafe", TODAY, "mat=yes");
  const FlPlanStep *step = fl_plan_find_step (today, "skylt-krav");

  g_assert_cmpint (step->owner.status, ==, FL_OWNER_UNDECIDED);
  g_assert_cmpuint (step->owner.n_candidates, ==, 2);
  g_assert_cmpuint (step->owner.n_depends_on, ==, 1);
  g_assert_cmpuint (step->owner.depends_on[0], ==,
                    fl_rulebook_find_question (rulebook, "bygge")->index);

  step = fl_plan_find_step (simple, "skylt-krav");
  g_assert_cmpint (step->owner.status, ==, FL_OWNER_OWNED);
  g_assert_cmpstr (step->owner.post->id, ==, "koordinator");

  g_assert_cmpint (fl_plan_find_step (bby, "rad")->owner.status, ==, FL_OWNER_UNKNOWN);
  g_assert_cmpstr (fl_plan_find_step (bby, "livs")->owner.unit->id, ==, "mat");
}

/* Open steps show today's owner, finished ones the one they had. */
static void
test_reorganisation (void)
{
  g_autoptr (FlPlan) filed
    = plan_with_fact (TODAY, "", (FlStepFact) { "gata", fl_test_day ("2016-06-01") });
  g_autoptr (FlPlan) done
    = plan_with_fact (TODAY, "", (FlStepFact) { "gata", fl_test_day ("2016-06-01"),
                                                FL_DATE_NONE, fl_test_day ("2016-07-01"),
                                                "gata-gammal", "Gatukontoret" });
  g_autoptr (FlPlan) late
    = plan_with_fact (TODAY, "", (FlStepFact) { "gata", FL_DATE_NONE, FL_DATE_NONE,
                                                fl_test_day (TODAY), "gata-gammal",
                                                "Gatukontoret" });
  g_autoptr (FlPlan) gone
    = plan_with_fact (TODAY, "", (FlStepFact) { "gata", FL_DATE_NONE, FL_DATE_NONE,
                                                fl_test_day (TODAY), "okand", "Vägkontoret" });
  const FlPlanStep *step = fl_plan_find_step (filed, "gata");

  g_assert_cmpstr (step->owner.unit->id, ==, "gata-ny");
  g_assert_true (step->owner_changed);
  g_assert_cmpstr (step->owner_then, ==, "Gatukontoret");

  step = fl_plan_find_step (done, "gata");
  g_assert_cmpstr (step->owner.unit->id, ==, "gata-gammal");
  g_assert_nonnull (step->owner.rule);
  g_assert_false (step->owner_changed);

  /* What was written down counts, whatever the rules say of that day. */
  step = fl_plan_find_step (late, "gata");
  g_assert_cmpstr (step->owner.unit->id, ==, "gata-gammal");
  g_assert_null (step->owner.rule);

  step = fl_plan_find_step (gone, "gata");
  g_assert_cmpstr (step->owner_then, ==, "Vägkontoret");
}

static void
test_warnings (void)
{
  g_autoptr (FlPlan) plan = fl_test_plan (rulebook, "Aby", "kafe", TODAY, "mat=yes");
  g_autoptr (FlPlan) ruled_out = fl_test_plan (rulebook, "Aby", "kafe", TODAY,
                                               "mat=yes;bygge=no;vatten=yes");
  g_autoptr (FlPlan) no_food = fl_test_plan (rulebook, "Aby", "kafe", TODAY, "mat=no;bygge=no");
  g_autoptr (FlPlan) maybe_food = fl_test_plan (rulebook, "Aby", "kafe", TODAY, "bygge=no");
  g_autoptr (FlPlan) bby = fl_test_plan (rulebook, "Bby", "kafe", TODAY, "mat=yes;bygge=yes");
  const FlPlanWarning *warnings;
  guint n;

  warnings = fl_plan_get_warnings (plan, &n);
  g_assert_cmpuint (n, ==, 2);
  g_assert_cmpstr (warnings[0].warning->id, ==, "planen");
  g_assert_cmpint (warnings[0].applies, ==, FL_MAYBE);
  g_assert_cmpstr (warnings[1].warning->id, ==, "vattnet");
  g_assert_cmpint (warnings[1].applies, ==, FL_YES);
  g_assert_cmpstr (warnings[1].ask.unit->id, ==, "bygg");

  fl_plan_get_warnings (ruled_out, &n);
  g_assert_cmpuint (n, ==, 0);
  fl_plan_get_warnings (no_food, &n);
  g_assert_cmpuint (n, ==, 0);

  /* Brought by a step that is itself a maybe. */
  warnings = fl_plan_get_warnings (maybe_food, &n);
  g_assert_cmpuint (n, ==, 1);
  g_assert_cmpint (warnings[0].applies, ==, FL_MAYBE);

  warnings = fl_plan_get_warnings (bby, &n);
  g_assert_cmpuint (n, ==, 3);
  g_assert_cmpstr (warnings[2].warning->id, ==, "bara-bby");
}

static void
test_handovers (void)
{
  g_autoptr (FlPlan) plan = fl_test_plan (rulebook, "Aby", "kafe", TODAY,
                                          "mat=yes;alkohol=yes;yta=300;skylt=no;bygge=no");
  g_autoptr (FlPlan) maybes = fl_test_plan (rulebook, "Aby", "kafe", TODAY, "");

  /* naring → registret → bygg → mat = mat → gata-ny */
  g_assert_cmpuint (fl_plan_count_handovers (plan), ==, 4);
  /* naring → registret → gata-ny: a maybe is no hand-over yet */
  g_assert_cmpuint (fl_plan_count_handovers (maybes), ==, 2);
}

static void
test_absent (void)
{
  g_autoptr (FlPlan) plan = fl_test_plan (rulebook, "Aby", "kafe", TODAY, "mat=no");
  guint n;
  const FlPlanAbsent *absent = fl_plan_get_absent (plan, &n);

  g_assert_cmpuint (n, ==, 3);
  g_assert_cmpstr (absent[0].step->id, ==, "alk");
  g_assert_false (absent[0].out_of_date);
  g_assert_cmpstr (absent[1].step->id, ==, "livs");
  g_assert_cmpstr (absent[2].step->id, ==, "skylt-lov");
  g_assert_true (absent[2].out_of_date);
  g_assert_null (fl_plan_find_step (plan, "livs"));
}

/* A plan holds what it needs, and needs nobody else to live. */
static void
test_lifetime (void)
{
  g_autofree char *unit = g_strdup ("okand");
  g_autofree char *name = g_strdup ("Vägkontoret");
  g_autoptr (FlPlan) plan = plan_with_fact (TODAY, "mat=yes",
                                            (FlStepFact) { "gata", 0, 0, fl_test_day (TODAY), unit,
                                                           name });
  g_autoptr (FlPlan) again = fl_plan_ref (plan);

  memset (name, 'x', strlen (name));
  g_assert_cmpstr (fl_plan_find_step (again, "gata")->owner_then, ==, "Vägkontoret");
  g_assert_cmpint (fl_plan_get_date (again), ==, fl_test_day (TODAY));
  g_assert_cmpstr (fl_plan_get_municipality (again)->name, ==, "Aby");
  g_assert_true (fl_plan_get_rulebook (again) == rulebook);
}

int
main (int    argc,
      char **argv)
{
  int result;

  g_test_init (&argc, &argv, NULL);
  rulebook = fl_test_sample ();
  g_test_add_func ("/plan/order", test_order);
  g_test_add_func ("/plan/three-values", test_three_values);
  g_test_add_func ("/plan/dates", test_dates);
  g_test_add_func ("/plan/details", test_details);
  g_test_add_func ("/plan/owners", test_owners);
  g_test_add_func ("/plan/reorganisation", test_reorganisation);
  g_test_add_func ("/plan/warnings", test_warnings);
  g_test_add_func ("/plan/handovers", test_handovers);
  g_test_add_func ("/plan/absent", test_absent);
  g_test_add_func ("/plan/lifetime", test_lifetime);
  result = g_test_run ();
  fl_rulebook_unref (rulebook);
  return result;
}
