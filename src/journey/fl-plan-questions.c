/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fl-ownership.h"
#include "fl-plan-private.h"
#include "fl-undecided.h"

/*
 * Which questions still matter, and how decisive each is.
 *
 * Every condition in force that an answer could still change gives its weight away in equal parts
 * to the unanswered questions that it hangs on: so a question that settles something alone counts
 * for more than one of three that are needed together.  A warning weighs most, because it is to
 * be asked about before anybody promises anything; then whether a step is needed at all, who owns
 * it, and its details.  A question that is itself asked only on a condition passes its weight on
 * to those that the condition hangs on, and so comes after them.
 *
 * The heaviest question comes first; then the one that bears on more steps; then the rulebook's
 * own order.
 */

/* Divisible by 1 to 10, so that the parts are whole numbers and the order never hangs on
 * rounding. */
#define WHOLE 2520

enum
{
  WEIGHT_DETAIL = 1 * WHOLE,
  WEIGHT_OWNER = 2 * WHOLE,
  WEIGHT_STEP = 4 * WHOLE,
  WEIGHT_WARNING = 6 * WHOLE,
};

#define WORD_BITS 64

typedef struct
{
  guint64  own;    /* from the conditions that mention it */
  guint64  passed; /* from the questions that are asked only if it is answered so or so */
  guint64 *steps;  /* bit i: it bears on step i of the plan; NULL: on none */
  guint    n_steps;
  gboolean matters;
  gboolean early;
} Matter;

typedef struct
{
  FlPlanning              *planning;
  const FlQuestion *const *questions;
  guint                    n_questions;
  Matter                  *matters; /* by question index */
  guint                    n_words;
} Asking;

static gboolean
can_be_asked (Asking *asking,
              guint   question)
{
  return fl_cond_eval (asking->planning->conds, asking->questions[question]->when,
                       asking->planning->plan->answers) != FL_NO;
}

static void
bear_on (Asking *asking,
         Matter *matter,
         guint   step)
{
  guint64 bit = (guint64) 1 << (step % WORD_BITS);

  if (matter->steps == NULL)
    matter->steps = fl_arena_array (asking->planning->temp, guint64, asking->n_words);
  if ((matter->steps[step / WORD_BITS] & bit) == 0)
    {
      matter->steps[step / WORD_BITS] |= bit;
      matter->n_steps++;
    }
}

/* Shares @weight among @questions; @step is the plan's step that they bear on, or NULL. */
static void
share (Asking           *asking,
       const guint      *questions,
       guint             n,
       guint64           weight,
       const FlPlanStep *step,
       gboolean          early)
{
  guint n_asked = 0;

  for (guint i = 0; i < n; i++)
    if (can_be_asked (asking, questions[i]))
      n_asked++;

  for (guint i = 0; i < n; i++)
    {
      Matter *matter = &asking->matters[questions[i]];

      if (!can_be_asked (asking, questions[i]))
        continue;
      matter->matters = TRUE;
      matter->own += weight / n_asked;
      matter->early |= early;
      if (step != NULL)
        bear_on (asking, matter, step->index);
    }
}

static void
consider (Asking           *asking,
          FlCondRef         cond,
          guint64           weight,
          const FlPlanStep *step,
          gboolean          early)
{
  FlPlanning *planning = asking->planning;
  FlPlan *plan = planning->plan;

  if (cond == FL_COND_ALWAYS)
    return;

  fl_undecided_mention (planning->conds, cond, plan->asks);
  fl_undecided_collect (planning->conds, cond, plan->answers, planning->scratch);
  share (asking, (const guint *) (gpointer) planning->scratch->data, planning->scratch->len, weight,
         step, early);
  g_array_set_size (planning->scratch, 0);
}

/* What an absent step mentions belongs to the journey all the same: another answer may bring the
 * step back. */
static void
mention (Asking   *asking,
         FlCondRef cond)
{
  fl_undecided_mention (asking->planning->conds, cond, asking->planning->plan->asks);
}

static void
mention_owners (Asking          *asking,
                const FlProcess *process)
{
  FlPlan *plan = asking->planning->plan;

  for (guint i = 0; i < process->n_owners; i++)
    if (process->owners[i].when != FL_COND_ALWAYS
        && fl_ownership_serves (&process->owners[i], plan->municipality, plan->date))
      mention (asking, process->owners[i].when);
}

/* @planned: the step in the plan, or NULL where it is absent */
static void
consider_details (Asking           *asking,
                  const FlStep     *step,
                  const FlPlanStep *planned)
{
  const FlProcess *process = step->process;
  FlPlanning *planning = asking->planning;
  FlDate date = fl_planning_rules_date (planning, step);

#define CONSIDER(cond) \
  G_STMT_START { \
    if (planned != NULL) \
      consider (asking, (cond), WEIGHT_DETAIL, planned, FALSE); \
    else \
      mention (asking, (cond)); \
  } G_STMT_END

  mention_owners (asking, process);
  for (guint i = 0; i < process->n_items; i++)
    {
      const FlItem *item = &process->items[i];

      if (!fl_planning_here (planning, item->municipality)
          || !fl_period_contains (item->period, date))
        continue;
      CONSIDER (item->when);
      if (item->process != NULL)
        mention_owners (asking, item->process);
    }
  for (guint i = 0; i < process->n_evidence; i++)
    CONSIDER (process->evidence[i].when);
  for (guint i = 0; i < process->n_requires; i++)
    if (fl_period_contains (process->requires[i].period, date)
        && planning->first_step[process->requires[i].process->index] != 0)
      CONSIDER (process->requires[i].when);
  for (guint i = 0; i < process->n_durations; i++)
    if (fl_planning_here (planning, process->durations[i].municipality)
        && fl_period_contains (process->durations[i].period, date))
      CONSIDER (process->durations[i].when);
  for (guint i = 0; i < process->n_fees; i++)
    if (fl_planning_here (planning, process->fees[i].municipality)
        && fl_period_contains (process->fees[i].period, date))
      CONSIDER (process->fees[i].when);

#undef CONSIDER
}

static void
consider_steps (Asking *asking)
{
  FlPlan *plan = asking->planning->plan;

  for (guint i = 0; i < plan->n_steps; i++)
    {
      const FlPlanStep *step = &plan->steps[i];

      consider (asking, step->step->when, WEIGHT_STEP, step, FALSE);
      share (asking, step->owner.depends_on, step->owner.n_depends_on, WEIGHT_OWNER, step, FALSE);
      for (guint k = 0; k < step->n_items; k++)
        if (step->items[k].item->process != NULL)
          share (asking, step->items[k].owner.depends_on, step->items[k].owner.n_depends_on,
                 WEIGHT_DETAIL, step, FALSE);
      consider_details (asking, step->step, step);
    }

  for (guint i = 0; i < plan->n_absent; i++)
    if (!plan->absent[i].out_of_date)
      {
        mention (asking, plan->absent[i].step->when);
        consider_details (asking, plan->absent[i].step, NULL);
      }
}

static void
consider_warnings (Asking                 *asking,
                   const FlWarning *const *warnings,
                   guint                   n)
{
  FlPlan *plan = asking->planning->plan;

  for (guint i = 0; i < n; i++)
    if (fl_planning_here (asking->planning, warnings[i]->municipality)
        && fl_period_contains (warnings[i]->period, plan->date))
      {
        mention (asking, warnings[i]->when);
        if (warnings[i]->ask != NULL)
          mention_owners (asking, warnings[i]->ask);
      }
}

static void
consider_all_warnings (Asking *asking)
{
  FlPlan *plan = asking->planning->plan;

  for (guint i = 0; i < plan->n_warnings; i++)
    {
      const FlPlanWarning *warning = &plan->warnings[i];

      consider (asking, warning->warning->when, WEIGHT_WARNING, NULL, TRUE);
      share (asking, warning->ask.depends_on, warning->ask.n_depends_on, WEIGHT_DETAIL, NULL,
             FALSE);
    }

  consider_warnings (asking, plan->journey->warnings, plan->journey->n_warnings);
  for (guint i = 0; i < plan->n_steps; i++)
    consider_warnings (asking, plan->steps[i].process->warnings,
                       plan->steps[i].process->n_warnings);
}

/* A question that is asked at all brings those that its own condition mentions. */
static void
mention_conditions_of_questions (Asking *asking)
{
  guint8 *asks = asking->planning->plan->asks;
  guint8 *seen = fl_arena_array (asking->planning->temp, guint8, asking->n_questions);
  gboolean again = TRUE;

  while (again)
    {
      again = FALSE;
      for (guint i = 0; i < asking->n_questions; i++)
        if (asks[i] != 0 && seen[i] == 0)
          {
            seen[i] = 1;
            again = TRUE;
            mention (asking, asking->questions[i]->when);
          }
    }
}

/* Gives @question's own weight to every question that must be answered before it can be known
 * whether it is asked.  One part more than it has, so that it comes after them. */
static void
pass_on (Asking *asking,
         guint   question,
         GArray *chain,
         guint8 *in_chain)
{
  FlPlanning *planning = asking->planning;
  const Matter *from = &asking->matters[question];

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
          Matter *to = &asking->matters[before];

          if (in_chain[before] || !can_be_asked (asking, before))
            continue;
          in_chain[before] = 1;
          g_array_append_val (chain, before);
          to->matters = TRUE;
          to->passed += from->own + 1;
          to->early |= from->early;
          for (guint step = 0; from->steps != NULL && step < planning->plan->n_steps; step++)
            if (from->steps[step / WORD_BITS] & ((guint64) 1 << (step % WORD_BITS)))
              bear_on (asking, to, step);
        }
      g_array_set_size (planning->scratch, 0);
    }

  for (guint i = 0; i < chain->len; i++)
    in_chain[g_array_index (chain, guint, i)] = 0;
}

static int
compare_matters (gconstpointer a,
                 gconstpointer b,
                 gpointer      user_data)
{
  const guint *first = a;
  const guint *second = b;
  const Matter *matters = user_data;
  guint64 weight_a = matters[*first].own + matters[*first].passed;
  guint64 weight_b = matters[*second].own + matters[*second].passed;

  if (weight_a != weight_b)
    return weight_a > weight_b ? -1 : 1;
  if (matters[*first].n_steps != matters[*second].n_steps)
    return matters[*first].n_steps > matters[*second].n_steps ? -1 : 1;
  return *first < *second ? -1 : 1;
}

static void
list_questions (Asking      *asking,
                const guint *ordered,
                guint        n)
{
  FlPlan *plan = asking->planning->plan;

  plan->questions = fl_arena_array (plan->arena, FlPlanQuestion, n);
  plan->n_questions = n;
  for (guint i = 0; i < n; i++)
    {
      const Matter *matter = &asking->matters[ordered[i]];
      FlPlanQuestion *planned = &plan->questions[i];
      guint *decides = fl_arena_array (plan->arena, guint, matter->n_steps);

      planned->question = asking->questions[ordered[i]];
      planned->state = plan->answers->items[ordered[i]].state;
      planned->early = matter->early;
      planned->decides = decides;
      for (guint step = 0; planned->n_decides < matter->n_steps; step++)
        if (matter->steps[step / WORD_BITS] & ((guint64) 1 << (step % WORD_BITS)))
          decides[planned->n_decides++] = step;
    }
}

void
fl_planning_ask (FlPlanning *planning)
{
  FlPlan *plan = planning->plan;
  g_autoptr (GArray) chain = g_array_new (FALSE, FALSE, sizeof (guint));
  Asking asking = { .planning = planning };
  guint8 *in_chain;
  guint *ordered;
  guint n = 0;

  asking.questions = fl_rulebook_get_questions (plan->rulebook, &asking.n_questions);
  asking.matters = fl_arena_array (planning->temp, Matter, asking.n_questions);
  asking.n_words = plan->n_steps / WORD_BITS + 1;
  in_chain = fl_arena_array (planning->temp, guint8, asking.n_questions);
  ordered = fl_arena_array (planning->temp, guint, asking.n_questions);
  plan->asks = fl_arena_array (plan->arena, guint8, asking.n_questions);
  plan->n_asks = asking.n_questions;

  consider_steps (&asking);
  consider_all_warnings (&asking);
  mention_conditions_of_questions (&asking);
  for (guint i = 0; i < asking.n_questions; i++)
    if (asking.matters[i].own > 0)
      pass_on (&asking, i, chain, in_chain);

  for (guint i = 0; i < asking.n_questions; i++)
    {
      if (plan->asks[i] != 0 && !can_be_asked (&asking, i))
        plan->asks[i] = 0;
      if (asking.matters[i].matters)
        ordered[n++] = i;
    }
  if (n > 1)
    g_qsort_with_data (ordered, (int) n, sizeof (guint), compare_matters, asking.matters);
  list_questions (&asking, ordered, n);
}
