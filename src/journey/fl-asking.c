/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fl-asking.h"
#include "fl-undecided.h"

#define WORD_BITS 64

/**
 * fl_asking_init:
 * @asking: (out caller-allocates): what is to be found out, in the planning's own memory
 * @planning: a plan that is being made
 *
 * Begins with no question mattering.
 */
void
fl_asking_init (FlAsking   *asking,
                FlPlanning *planning)
{
  asking->planning = planning;
  asking->questions = fl_rulebook_get_questions (planning->plan->rulebook, &asking->n_questions);
  asking->matters = fl_arena_array (planning->temp, FlMatter, asking->n_questions);
  asking->n_words = planning->plan->n_steps / WORD_BITS + 1;
}

/**
 * fl_asking_may_ask:
 * @asking: what is being found out
 * @question: the index of a question
 *
 * Returns: whether the question's own condition does not rule it out
 */
gboolean
fl_asking_may_ask (FlAsking *asking,
                   guint     question)
{
  return fl_cond_eval (asking->planning->conds, asking->questions[question]->when,
                       asking->planning->plan->answers)
         != FL_NO;
}

/**
 * fl_asking_bears:
 * @matter: what was found out about a question
 * @step: the index of a step of the plan
 *
 * Returns: whether an answer bears on the step
 */
gboolean
fl_asking_bears (const FlMatter *matter,
                 guint           step)
{
  return matter->steps != NULL
         && (matter->steps[step / WORD_BITS] & ((guint64) 1 << (step % WORD_BITS))) != 0;
}

static void
bear_on (FlAsking *asking,
         FlMatter *matter,
         guint     step)
{
  if (matter->steps == NULL)
    matter->steps = fl_arena_array (asking->planning->temp, guint64, asking->n_words);
  if (!fl_asking_bears (matter, step))
    {
      matter->steps[step / WORD_BITS] |= (guint64) 1 << (step % WORD_BITS);
      matter->n_steps++;
    }
}

/**
 * fl_asking_share:
 * @asking: what is being found out
 * @questions: (array length=n): the indices of the questions that a condition hangs on
 * @n: how many
 * @weight: what the condition weighs
 * @step: (nullable): the plan's step that they bear on
 * @early: whether a warning hangs on them, so that they are asked in the first stage
 *
 * Shares @weight equally among those of @questions that may be asked.
 */
void
fl_asking_share (FlAsking         *asking,
                 const guint      *questions,
                 guint             n,
                 FlWeight          weight,
                 const FlPlanStep *step,
                 gboolean          early)
{
  guint n_asked = 0;

  for (guint i = 0; i < n; i++)
    if (fl_asking_may_ask (asking, questions[i]))
      n_asked++;

  for (guint i = 0; i < n; i++)
    {
      FlMatter *matter = &asking->matters[questions[i]];

      if (!fl_asking_may_ask (asking, questions[i]))
        continue;
      matter->matters = TRUE;
      matter->own += weight / n_asked;
      matter->early |= early;
      if (step != NULL)
        bear_on (asking, matter, step->index);
    }
}

/* Gives @to a part more than @from has of its own, so that it comes before it. */
static void
pass_to (FlAsking       *asking,
         const FlMatter *from,
         FlMatter       *to)
{
  to->matters = TRUE;
  to->passed += from->own + 1;
  to->early |= from->early;
  for (guint step = 0; step < asking->planning->plan->n_steps; step++)
    if (fl_asking_bears (from, step))
      bear_on (asking, to, step);
}

/* Gives @question's own weight to every question that must be answered before it can be known
 * whether it is asked. */
static void
pass_on (FlAsking *asking,
         guint     question,
         GArray   *chain,
         guint8   *in_chain)
{
  FlPlanning *planning = asking->planning;

  g_array_set_size (chain, 0);
  g_array_append_val (chain, question);
  in_chain[question] = 1;

  for (guint i = 0; i < chain->len; i++)
    {
      FlCondRef when = asking->questions[g_array_index (chain, guint, i)]->when;

      fl_undecided_collect (planning->conds, when, planning->plan->answers, planning->scratch);
      for (guint k = 0; k < planning->scratch->len; k++)
        {
          guint before = g_array_index (planning->scratch, guint, k);

          if (in_chain[before] || !fl_asking_may_ask (asking, before))
            continue;
          in_chain[before] = 1;
          g_array_append_val (chain, before);
          pass_to (asking, &asking->matters[question], &asking->matters[before]);
        }
      g_array_set_size (planning->scratch, 0);
    }

  for (guint i = 0; i < chain->len; i++)
    in_chain[g_array_index (chain, guint, i)] = 0;
}

/**
 * fl_asking_pass_on:
 * @asking: what has been shared
 *
 * Lets the questions that decide whether another is asked have its weight too, so that they come
 * before it.
 */
void
fl_asking_pass_on (FlAsking *asking)
{
  g_autoptr (GArray) chain = g_array_new (FALSE, FALSE, sizeof (guint));
  guint8 *in_chain = fl_arena_array (asking->planning->temp, guint8, asking->n_questions);

  for (guint i = 0; i < asking->n_questions; i++)
    if (asking->matters[i].own > 0 && asking->questions[i]->when != FL_COND_ALWAYS)
      pass_on (asking, i, chain, in_chain);
}

static int
compare_matters (gconstpointer a,
                 gconstpointer b,
                 gpointer      user_data)
{
  const guint *first = a;
  const guint *second = b;
  const FlMatter *matters = user_data;
  guint64 weight_a = matters[*first].own + matters[*first].passed;
  guint64 weight_b = matters[*second].own + matters[*second].passed;

  if (weight_a != weight_b)
    return weight_a > weight_b ? -1 : 1;
  if (matters[*first].n_steps != matters[*second].n_steps)
    return matters[*first].n_steps > matters[*second].n_steps ? -1 : 1;
  return *first < *second ? -1 : 1;
}

/**
 * fl_asking_order:
 * @asking: what has been shared and passed on
 * @ordered: (out caller-allocates) (array): room for the index of every question
 *
 * Lists the questions that matter, the most decisive first.
 *
 * Returns: how many they are
 */
guint
fl_asking_order (FlAsking *asking,
                 guint    *ordered)
{
  guint n = 0;

  for (guint i = 0; i < asking->n_questions; i++)
    if (asking->matters[i].matters)
      ordered[n++] = i;
  if (n > 1)
    g_qsort_with_data (ordered, (int) n, sizeof (guint), compare_matters, asking->matters);
  return n;
}
