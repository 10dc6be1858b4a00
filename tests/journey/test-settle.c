/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fl-explain.h"
#include "fl-journey-test.h"
#include "fl-settle.h"

/* Nothing waits for the answer to a question that will never be asked. */

static void
test_moot (void)
{
  g_autoptr (FlRulebook) rulebook = fl_test_sample ();
  const FlQuestion *alcohol = fl_rulebook_find_question (rulebook, "alkohol");
  g_autoptr (FlAnswers) open = fl_test_answers (rulebook, "");
  g_autoptr (FlAnswers) ruled_out = fl_test_answers (rulebook, "mat=no;alkohol=yes");
  g_autoptr (FlAnswers) settled = fl_answers_settle (rulebook, open);

  g_assert_cmpint (settled->items[alcohol->index].state, ==, FL_ANSWER_NONE);
  fl_answers_free (settled);
  settled = fl_answers_settle (rulebook, ruled_out);
  g_assert_cmpint (settled->items[alcohol->index].state, ==, FL_ANSWER_MOOT);
  /* What was said is not forgotten. */
  g_assert_cmpint (ruled_out->items[alcohol->index].state, ==, FL_ANSWER_KNOWN);
}

static void
test_plan (void)
{
  g_autoptr (FlRulebook) rulebook = fl_test_shipped ();
  g_autoptr (FlPlan) plan = fl_test_plan (rulebook, "9999", "verkstad", "2026-11-22",
                                          "platstyp=nybygge");
  const FlPlanAbsent *absent;
  gboolean found = FALSE;
  guint n;

  g_assert_null (fl_plan_find_step (plan, "lokalhyra"));
  absent = fl_plan_get_absent (plan, &n);
  for (guint i = 0; i < n; i++)
    if (g_str_equal (absent[i].step->id, "lokalhyra"))
      {
        g_autofree char *because = fl_explain_absent (plan, &absent[i]);

        g_assert_cmpstr (because, ==, "Steget behövs inte eftersom du ska bygga nytt.");
        found = TRUE;
      }
  g_assert_true (found);
}

/* Whatever is answered, a maybe can be settled by a question that is still asked. */
static void
test_every_maybe_can_be_settled (void)
{
  g_autoptr (FlRulebook) rulebook = fl_test_shipped ();
  guint n_journeys, n_questions;
  const FlJourney *const *journeys = fl_rulebook_get_journeys (rulebook, &n_journeys);
  const FlQuestion *const *questions = fl_rulebook_get_questions (rulebook, &n_questions);

  for (guint i = 0; i < n_journeys; i++)
    for (guint k = 0; k < n_questions; k++)
      for (guint option = 0; option < questions[k]->n_options; option++)
        {
          g_autofree char *answer = g_strdup_printf ("%s=%s", questions[k]->id,
                                                     questions[k]->options[option].id);
          g_autoptr (FlPlan) plan = fl_test_plan (rulebook, "9999", journeys[i]->id, "2026-11-22",
                                                  answer);
          guint n_steps, n_open;
          const FlPlanStep *steps = fl_plan_get_steps (plan, &n_steps);
          const FlPlanQuestion *open = fl_plan_get_questions (plan, &n_open);

          for (guint s = 0; s < n_steps; s++)
            {
              gboolean settled_by = steps[s].applies == FL_YES;

              for (guint q = 0; q < n_open && !settled_by; q++)
                for (guint d = 0; d < open[q].n_decides && !settled_by; d++)
                  settled_by = open[q].decides[d] == s;
              if (!settled_by)
                g_test_fail_printf ("%s, %s: %s waits for nothing", journeys[i]->id, answer,
                                    steps[s].step->id);
            }
        }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/settle/moot", test_moot);
  g_test_add_func ("/settle/plan", test_plan);
  g_test_add_func ("/settle/every-maybe-can-be-settled", test_every_maybe_can_be_settled);
  return g_test_run ();
}
