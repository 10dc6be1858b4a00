/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bench-report.h"
#include "bench-rulebook.h"
#include "fl-plan.h"

/* Replans after one answer, in a rulebook of 1,000 processes and 500 conditions, all of them in
 * one journey: no journey can be harder.  Another, of 50 steps, is nearer to what people have. */

#define N_ANSWERS 4000

static const BenchSize size = {
  .n_processes = 1000,
  .n_questions = 40,
  .n_units = 40,
  .n_conditions = 500,
  .n_leaves = 8,
};

static const char *
pick_answer (GRand            *rand,
             const FlQuestion *question,
             char            **text)
{
  static const char *const truths[] = { "yes", "no", FL_ANSWER_DONT_KNOW };

  if (question->type == FL_QUESTION_BOOLEAN)
    return truths[g_rand_int_range (rand, 0, 3)];
  if (question->type == FL_QUESTION_CHOICE)
    return *text = g_strdup_printf ("val-%d", g_rand_int_range (rand, 0, 4));
  return *text = g_strdup_printf ("%d", g_rand_int_range (rand, 0, 1000));
}

static gboolean
measure (const char *name,
         guint       n_steps)
{
  BenchSize used = size;
  g_autoptr (FlRulebookSource) source = NULL;
  g_autoptr (FlFindings) findings = fl_findings_new ();
  g_autoptr (FlRulebook) rulebook = NULL;
  g_autoptr (FlAnswers) answers = NULL;
  g_autoptr (GRand) rand = g_rand_new_with_seed (2026);
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (GError) error = NULL;
  const FlQuestion *const *questions;
  FlPlanRequest request = { 0 };
  guint n_questions, n_planned = 0;

  used.n_steps = n_steps;
  source = bench_rulebook_new (&used);
  rulebook = fl_rulebook_load (source, findings, &error);
  if (rulebook == NULL)
    {
      g_printerr ("%s\n", error->message);
      return FALSE;
    }
  questions = fl_rulebook_get_questions (rulebook, &n_questions);
  answers = fl_answers_new (n_questions);
  request.rulebook = rulebook;
  request.municipality = fl_rulebook_find_municipality (rulebook, "9995");
  request.journey = fl_rulebook_find_journey (rulebook, "resa-0");
  request.answers = answers;
  fl_date_parse ("2026-11-22", &request.date, NULL);

  for (guint i = 0; i < N_ANSWERS; i++)
    {
      const FlQuestion *question = questions[g_rand_int_range (rand, 0, (gint32) n_questions)];
      g_autofree char *text = NULL;
      const char *value = pick_answer (rand, question, &text);
      double time = bench_cpu_time ();
      FlPlan *plan;
      guint n;

      fl_answers_set (answers, question, value, NULL);
      plan = fl_plan_new (&request);
      time = (bench_cpu_time () - time) * 1000;
      g_array_append_val (times, time);
      fl_plan_get_steps (plan, &n);
      n_planned += n;
      fl_plan_unref (plan);
      /* Now and then a new case, so that there are few answers as well as many. */
      if (i % 100 == 99)
        {
          fl_answers_free (g_steal_pointer (&answers));
          request.answers = answers = fl_answers_new (n_questions);
        }
    }

  bench_note ("%s: %u steps of %u on average, median %.3f ms", name, n_planned / N_ANSWERS,
              n_steps, bench_median (times));
  bench_report (name, bench_quantile (times, 0.99), 1, " ms");
  return TRUE;
}

int
main (int    argc,
      char **argv)
{
  if (!measure ("replanning, p99, journey of 50 steps", 50)
      || !measure ("replanning, p99, journey of 1,000 steps", 1000))
    return 1;
  return bench_get_status ();
}
