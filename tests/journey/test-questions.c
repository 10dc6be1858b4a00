/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "fl-journey-test.h"

static FlRulebook *rulebook;

/* The open questions in order, each with the steps that it bears on: "mat(alk,livs)"; ! after an
 * early one. */
static char *
list (const FlPlan *plan)
{
  GString *text = g_string_new (NULL);
  guint n_steps, n;
  const FlPlanStep *steps = fl_plan_get_steps (plan, &n_steps);
  const FlPlanQuestion *questions = fl_plan_get_questions (plan, &n);

  for (guint i = 0; i < n; i++)
    {
      g_string_append_printf (text, "%s%s%s(", i > 0 ? " " : "", questions[i].question->id,
                              questions[i].early ? "!" : "");
      for (guint k = 0; k < questions[i].n_decides; k++)
        g_string_append_printf (text, "%s%s", k > 0 ? "," : "",
                                steps[questions[i].decides[k]].step->id);
      g_string_append_c (text, ')');
      g_assert_true (fl_plan_asks (plan, questions[i].question));
    }
  return g_string_free (text, FALSE);
}

static void
assert_questions (const char *journey,
                  const char *answers,
                  const char *expected)
{
  g_autoptr (FlPlan) plan = fl_test_plan (rulebook, "Aby", journey, "2026-03-02", answers);
  g_autofree char *found = list (plan);

  g_assert_cmpstr (found, ==, expected);
}

static void
test_decisive (void)
{
  /* Food brings or rules out two steps and decides whether alcohol is asked about; the building
   * is warned about before anything else; the area is one of two ways to need a permit. */
  assert_questions ("kafe", "",
                    "bygge!(lov,skylt-krav) mat(livs,alk) vatten!() yta(lov,livs) "
                    "skylt(skylt-krav) alkohol(alk)");
}

static void
test_settled (void)
{
  /* Settled parts take their questions with them. */
  assert_questions ("kafe", "mat=no;bygge=no;yta=10;skylt=no", "");
  assert_questions ("kafe", "mat=no;bygge=yes;skylt=no", "");
  assert_questions ("kafe", "mat=no;skylt=yes", "bygge!(lov,skylt-krav) yta(lov)");
}

static void
test_details (void)
{
  /* The area no longer decides a permit, but a paper and an item. */
  assert_questions ("kafe", "mat=yes;alkohol=no;bygge=yes;skylt=no;vatten=yes", "yta(livs)");
}

static void
test_known (void)
{
  /* Whether it is known is asked as long as it is not, though the warning is certain. */
  assert_questions ("kafe", "mat=yes;alkohol=no;bygge=no;skylt=no;yta=10", "vatten!()");
  assert_questions ("kafe", "mat=yes;alkohol=no;bygge=no;skylt=no;yta=10;vatten=no", "");
  assert_questions ("kafe", "mat=yes;alkohol=no;bygge=no;skylt=no;yta=10;vatten=?", "vatten!()");
}

static void
test_not_asked (void)
{
  g_autoptr (FlPlan) no_food = fl_test_plan (rulebook, "Aby", "kafe", "2026-03-02", "mat=no");
  g_autoptr (FlPlan) food = fl_test_plan (rulebook, "Aby", "kafe", "2026-03-02", "mat=yes");
  const FlQuestion *alcohol = fl_rulebook_find_question (rulebook, "alkohol");

  g_assert_false (fl_plan_asks (no_food, alcohol));
  g_assert_true (fl_plan_asks (food, alcohol));
  /* Answered, and still the journey's; another journey's is not. */
  g_assert_true (fl_plan_asks (food, fl_rulebook_find_question (rulebook, "mat")));
  g_assert_false (fl_plan_asks (food, fl_rulebook_find_question (rulebook, "vad")));
}

static void
test_state (void)
{
  g_autoptr (FlPlan) plan = fl_test_plan (rulebook, "Aby", "butik", "2026-03-02", "vad=?");
  guint n;
  const FlPlanQuestion *questions = fl_plan_get_questions (plan, &n);

  g_assert_cmpuint (n, ==, 2);
  g_assert_cmpstr (questions[0].question->id, ==, "vad");
  g_assert_cmpint (questions[0].state, ==, FL_ANSWER_UNKNOWN);
  g_assert_cmpint (questions[1].state, ==, FL_ANSWER_NONE);
}

int
main (int    argc,
      char **argv)
{
  int result;

  g_test_init (&argc, &argv, NULL);
  rulebook = fl_test_sample ();
  g_test_add_func ("/questions/decisive", test_decisive);
  g_test_add_func ("/questions/settled", test_settled);
  g_test_add_func ("/questions/details", test_details);
  g_test_add_func ("/questions/known", test_known);
  g_test_add_func ("/questions/not-asked", test_not_asked);
  g_test_add_func ("/questions/state", test_state);
  result = g_test_run ();
  fl_rulebook_unref (rulebook);
  return result;
}
