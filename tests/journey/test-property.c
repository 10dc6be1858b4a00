/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "fl-journey-test.h"
#include "fl-plan-diff.h"
#include "fl-settle.h"

/*
 * What must hold of every plan, tried on the shipped journeys with answers by chance.  The seed is
 * GLib's own, which a failing test prints.
 */

#define ROUNDS 60

static FlRulebook *rulebook;

/* A possible answer, or none, or "don't know yet". */
static char *
random_value (const FlQuestion *question)
{
  int kind = g_test_rand_int_range (0, 4);

  if (kind == 0)
    return NULL;
  if (kind == 1)
    return g_strdup (FL_ANSWER_DONT_KNOW);

  switch (question->type)
    {
    case FL_QUESTION_BOOLEAN:
    case FL_QUESTION_CHOICE:
    case FL_QUESTION_CHOICES:
      return g_strdup (
        question->options[g_test_rand_int_range (0, (int) question->n_options)].id);
    case FL_QUESTION_NUMBER:
      return g_strdup_printf ("%d", g_test_rand_int_range (question->has_min ? (int) question->min
                                                                            : 0,
                                                           question->has_max
                                                             ? MIN ((int) question->max, 2000)
                                                             : 2000));
    case FL_QUESTION_DATE:
      return fl_date_format (fl_test_day ("2026-01-01") + g_test_rand_int_range (0, 400));
    case FL_QUESTION_TEXT:
      return g_strdup ("ord");
    }
  g_return_val_if_reached (NULL);
}

static void
set_random (FlAnswers        *answers,
            const FlQuestion *question)
{
  g_autofree char *value = random_value (question);
  g_autoptr (GError) error = NULL;

  fl_answers_set (answers, question, value, &error);
  g_assert_no_error (error);
}

static FlAnswers *
random_answers (void)
{
  guint n;
  const FlQuestion *const *questions = fl_rulebook_get_questions (rulebook, &n);
  FlAnswers *answers = fl_answers_new (n);

  for (guint i = 0; i < n; i++)
    set_random (answers, questions[i]);
  return answers;
}

static FlPlanRequest
random_request (const FlAnswers *answers)
{
  guint n_journeys, n_municipalities;
  const FlJourney *const *journeys = fl_rulebook_get_journeys (rulebook, &n_journeys);
  const FlMunicipality *const *municipalities
    = fl_rulebook_get_municipalities (rulebook, &n_municipalities);

  return (FlPlanRequest) {
    .rulebook = rulebook,
    .municipality = municipalities[g_test_rand_int_range (0, (int) n_municipalities)],
    .journey = journeys[g_test_rand_int_range (0, (int) n_journeys)],
    .date = fl_test_day ("2015-01-01") + g_test_rand_int_range (0, 4500),
    .answers = answers,
  };
}

static void
test_same (void)
{
  for (int i = 0; i < ROUNDS; i++)
    {
      g_autoptr (FlAnswers) answers = random_answers ();
      FlPlanRequest request = random_request (answers);
      g_autoptr (FlPlan) one = fl_plan_new (&request);
      g_autoptr (FlPlan) other = fl_plan_new (&request);
      g_autoptr (FlPlanDiff) diff = fl_plan_diff_new (one, other);
      g_autofree char *a = fl_test_serialise (one);
      g_autofree char *b = fl_test_serialise (other);

      g_assert_cmpstr (a, ==, b);
      g_assert_true (fl_plan_diff_is_empty (diff));
    }
}

static void
assert_order (const FlPlan *plan)
{
  guint n;
  const FlPlanStep *steps = fl_plan_get_steps (plan, &n);

  for (guint i = 0; i < n; i++)
    {
      g_assert_cmpuint (steps[i].index, ==, i);
      if (i > 0)
        g_assert_cmpuint (steps[i - 1].stage->index, <=, steps[i].stage->index);
      for (guint k = 0; k < steps[i].n_requires; k++)
        if (steps[i].requires[k].rule->kind == FL_REQUIRES_HARD
            && steps[i].requires[k].step->stage == steps[i].stage)
          g_assert_cmpuint (steps[i].requires[k].step->index, <, i);
    }
}

/* Every step of the journey is there once, in the plan or not. */
static void
assert_whole (const FlPlan *plan)
{
  const FlJourney *journey = fl_plan_get_journey (plan);
  guint n_steps, n_absent;
  const FlPlanAbsent *absent;

  fl_plan_get_steps (plan, &n_steps);
  absent = fl_plan_get_absent (plan, &n_absent);
  g_assert_cmpuint (n_steps + n_absent, ==, journey->n_steps);
  for (guint i = 0; i < n_absent; i++)
    g_assert_null (fl_plan_find_step (plan, absent[i].step->id));
}

static void
assert_maybes (const FlPlan *plan)
{
  const FlCondSet *conds = fl_rulebook_get_conds (rulebook);
  g_autoptr (FlAnswers) answers = fl_answers_settle (rulebook, fl_plan_get_answers (plan));
  guint n, n_questions;
  const FlPlanStep *steps = fl_plan_get_steps (plan, &n);
  const FlPlanQuestion *questions = fl_plan_get_questions (plan, &n_questions);

  for (guint i = 0; i < n; i++)
    g_assert_cmpint (steps[i].applies, ==,
                     fl_cond_eval (conds, steps[i].step->when, answers));

  for (guint i = 0; i < n_questions; i++)
    {
      g_assert_cmpint (questions[i].state, !=, FL_ANSWER_KNOWN);
      g_assert_true (fl_plan_asks (plan, questions[i].question));
      for (guint k = 0; k < questions[i].n_decides; k++)
        {
          g_assert_cmpuint (questions[i].decides[k], <, n);
          if (k > 0)
            g_assert_cmpuint (questions[i].decides[k - 1], <, questions[i].decides[k]);
        }
    }
}

static void
assert_owners (const FlPlan *plan)
{
  guint n;
  const FlPlanStep *steps = fl_plan_get_steps (plan, &n);

  for (guint i = 0; i < n; i++)
    {
      const FlOwner *owner = &steps[i].owner;

      g_assert_true ((owner->unit != NULL) == (owner->status == FL_OWNER_OWNED));
      g_assert_true ((owner->n_depends_on > 0) == (owner->status == FL_OWNER_UNDECIDED));
      if (owner->status == FL_OWNER_UNDECIDED)
        g_assert_cmpuint (owner->n_candidates, >, 0);
    }
}

static void
test_well_formed (void)
{
  for (int i = 0; i < ROUNDS; i++)
    {
      g_autoptr (FlAnswers) answers = random_answers ();
      FlPlanRequest request = random_request (answers);
      g_autoptr (FlPlan) plan = fl_plan_new (&request);

      assert_order (plan);
      assert_whole (plan);
      assert_maybes (plan);
      assert_owners (plan);
    }
}

/* Learning more never makes a step that was certain, one way or the other, uncertain again; and
 * the program only asks what can still make a difference, until nothing is left to ask. */
static void
test_answering (void)
{
  for (int i = 0; i < ROUNDS; i++)
    {
      guint n_all, n_questions, n_asked = 0;
      g_autoptr (FlAnswers) answers = NULL;
      FlPlanRequest request;
      g_autoptr (FlPlan) plan = NULL;

      fl_rulebook_get_questions (rulebook, &n_all);
      answers = fl_answers_new (n_all);
      request = random_request (answers);
      plan = fl_plan_new (&request);

      while (fl_plan_get_questions (plan, &n_questions), n_questions > 0)
        {
          const FlQuestion *question = fl_plan_get_questions (plan, &n_questions)[0].question;
          g_autoptr (FlPlan) next = NULL;
          const FlPlanStep *steps;
          guint n;

          g_assert_cmpuint (n_asked++, <=, n_all);
          while (answers->items[question->index].state != FL_ANSWER_KNOWN)
            set_random (answers, question);
          next = fl_plan_new (&request);

          steps = fl_plan_get_steps (plan, &n);
          for (guint k = 0; k < n; k++)
            {
              const FlPlanStep *after = fl_plan_find_step (next, steps[k].step->id);

              if (steps[k].applies == FL_YES)
                {
                  g_assert_nonnull (after);
                  g_assert_cmpint (after->applies, ==, FL_YES);
                }
            }
          steps = fl_plan_get_steps (next, &n);
          for (guint k = 0; k < n; k++)
            g_assert_nonnull (fl_plan_find_step (plan, steps[k].step->id));

          fl_plan_unref (plan);
          plan = g_steal_pointer (&next);
        }
    }
}

int
main (int    argc,
      char **argv)
{
  int result;

  g_test_init (&argc, &argv, NULL);
  rulebook = fl_test_shipped ();
  g_test_add_func ("/property/same", test_same);
  g_test_add_func ("/property/well-formed", test_well_formed);
  g_test_add_func ("/property/answering", test_answering);
  result = g_test_run ();
  fl_rulebook_unref (rulebook);
  return result;
}
