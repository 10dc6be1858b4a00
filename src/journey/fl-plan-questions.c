/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fl-asking.h"
#include "fl-ownership.h"
#include "fl-undecided.h"

/* Which questions a plan still has: every condition that is in force is looked at once, and told
 * to fl-asking.c, which weighs them. */

static void
consider (FlAsking         *asking,
          FlCondRef         cond,
          FlWeight          weight,
          const FlPlanStep *step,
          gboolean          early)
{
  FlPlanning *planning = asking->planning;
  FlPlan *plan = planning->plan;

  if (cond == FL_COND_ALWAYS)
    return;

  fl_undecided_mention (planning->conds, cond, plan->asks);
  fl_undecided_collect (planning->conds, cond, plan->answers, planning->scratch);
  fl_asking_share (asking, (const guint *) (gpointer) planning->scratch->data,
                   planning->scratch->len, weight, step, early);
  g_array_set_size (planning->scratch, 0);
}

/* What an absent step mentions belongs to the journey all the same: another answer may bring the
 * step back. */
static void
mention (FlAsking  *asking,
         FlCondRef  cond)
{
  fl_undecided_mention (asking->planning->conds, cond, asking->planning->plan->asks);
}

static void
mention_owners (FlAsking        *asking,
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
consider_details (FlAsking         *asking,
                  const FlStep     *step,
                  const FlPlanStep *planned)
{
  const FlProcess *process = step->process;
  FlPlanning *planning = asking->planning;
  FlDate date = fl_planning_rules_date (planning, step);

#define CONSIDER(cond) \
  G_STMT_START { \
    if (planned != NULL) \
      consider (asking, (cond), FL_WEIGHT_DETAIL, planned, FALSE); \
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
consider_steps (FlAsking *asking)
{
  FlPlan *plan = asking->planning->plan;

  for (guint i = 0; i < plan->n_steps; i++)
    {
      const FlPlanStep *step = &plan->steps[i];

      consider (asking, step->step->when, FL_WEIGHT_STEP, step, FALSE);
      fl_asking_share (asking, step->owner.depends_on, step->owner.n_depends_on, FL_WEIGHT_OWNER,
                       step, FALSE);
      for (guint k = 0; k < step->n_items; k++)
        if (step->items[k].item->process != NULL)
          fl_asking_share (asking, step->items[k].owner.depends_on,
                           step->items[k].owner.n_depends_on, FL_WEIGHT_DETAIL, step, FALSE);
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
consider_warnings (FlAsking               *asking,
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
consider_all_warnings (FlAsking *asking)
{
  FlPlan *plan = asking->planning->plan;

  for (guint i = 0; i < plan->n_warnings; i++)
    {
      const FlPlanWarning *warning = &plan->warnings[i];

      consider (asking, warning->warning->when, FL_WEIGHT_WARNING, NULL, TRUE);
      fl_asking_share (asking, warning->ask.depends_on, warning->ask.n_depends_on,
                       FL_WEIGHT_DETAIL, NULL, FALSE);
    }

  consider_warnings (asking, plan->journey->warnings, plan->journey->n_warnings);
  for (guint i = 0; i < plan->n_steps; i++)
    consider_warnings (asking, plan->steps[i].process->warnings,
                       plan->steps[i].process->n_warnings);
}

/* A question that is asked at all brings those that its own condition mentions. */
static void
mention_conditions_of_questions (FlAsking *asking)
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

static void
list_questions (FlAsking    *asking,
                const guint *ordered,
                guint        n)
{
  FlPlan *plan = asking->planning->plan;

  plan->questions = fl_arena_array (plan->arena, FlPlanQuestion, n);
  plan->n_questions = n;
  for (guint i = 0; i < n; i++)
    {
      const FlMatter *matter = &asking->matters[ordered[i]];
      FlPlanQuestion *planned = &plan->questions[i];
      guint *decides = fl_arena_array (plan->arena, guint, matter->n_steps);

      planned->question = asking->questions[ordered[i]];
      /* Answers to an earlier version of the rulebook may be fewer than its questions. */
      planned->state = ordered[i] < plan->answers->n_items
                         ? plan->answers->items[ordered[i]].state : FL_ANSWER_NONE;
      planned->early = matter->early;
      planned->decides = decides;
      for (guint step = 0; planned->n_decides < matter->n_steps; step++)
        if (fl_asking_bears (matter, step))
          decides[planned->n_decides++] = step;
    }
}

void
fl_planning_ask (FlPlanning *planning)
{
  FlPlan *plan = planning->plan;
  FlAsking asking;
  guint *ordered;

  fl_asking_init (&asking, planning);
  ordered = fl_arena_array (planning->temp, guint, asking.n_questions);
  plan->asks = fl_arena_array (plan->arena, guint8, asking.n_questions);
  plan->n_asks = asking.n_questions;

  consider_steps (&asking);
  consider_all_warnings (&asking);
  mention_conditions_of_questions (&asking);
  for (guint i = 0; i < asking.n_questions; i++)
    if (plan->asks[i] != 0 && !fl_asking_may_ask (&asking, i))
      plan->asks[i] = 0;

  fl_asking_pass_on (&asking);
  list_questions (&asking, ordered, fl_asking_order (&asking, ordered));
}
