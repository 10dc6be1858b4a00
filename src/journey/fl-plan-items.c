/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fl-plan-private.h"

/*
 * What a step brings with it: prerequisites, checklist, evidence, law, times, promise and fee.
 * All of it follows the step's own rules date.
 */

static gboolean
holds (FlPlanning *planning,
       FlPeriod    period,
       FlDate      date,
       FlCondRef   when)
{
  return fl_period_contains (period, date)
         && fl_cond_eval (planning->conds, when, planning->plan->answers) != FL_NO;
}

gboolean
fl_planning_requires (FlPlanning       *planning,
                      FlDate            rules_date,
                      const FlRequires *rule)
{
  return holds (planning, rule->period, rules_date, rule->when);
}

static void
add_requires (FlPlanStep       *step,
              const FlPlanStep *first,
              const FlRequires *rule)
{
  step->requires[step->n_requires++] = (FlPlanRequires) { first, rule };
}

/* Where a journey has a process twice, the steps that come earlier are meant; a later one only
 * if there is no earlier. */
static void
fill_requires (FlPlanning *planning,
               FlPlanStep *step)
{
  const FlProcess *process = step->process;
  guint n = 0;

  for (guint i = 0; i < process->n_requires; i++)
    for (guint s = planning->first_step[process->requires[i].process->index]; s != 0;
         s = planning->next_step[s - 1])
      n++;
  step->requires = fl_arena_array (planning->plan->arena, FlPlanRequires, n);

  for (guint i = 0; i < process->n_requires; i++)
    {
      const FlRequires *rule = &process->requires[i];
      const FlPlanStep *later = NULL;
      guint n_before = step->n_requires;

      if (planning->first_step[rule->process->index] == 0
          || !fl_planning_requires (planning, step->rules_date, rule))
        continue;

      for (guint s = planning->first_step[rule->process->index]; s != 0;
           s = planning->next_step[s - 1])
        {
          const FlPlanStep *first = planning->placed[s - 1];

          if (first->index < step->index)
            add_requires (step, first, rule);
          else if (first != step && later == NULL)
            later = first;
        }
      if (step->n_requires == n_before && later != NULL)
        add_requires (step, later, rule);
    }
}

static void
fill_items (FlPlanning *planning,
            FlPlanStep *step)
{
  const FlProcess *process = step->process;
  FlDate owner_date = step->fact != NULL && step->fact->done != FL_DATE_NONE ? step->fact->done
                                                                           : planning->plan->date;
  guint n = 0;

  for (guint i = 0; i < process->n_items; i++)
    if (fl_planning_here (planning, process->items[i].municipality))
      n++;
  step->items = fl_arena_array (planning->plan->arena, FlPlanItem, n);

  for (guint i = 0; i < process->n_items; i++)
    {
      const FlItem *item = &process->items[i];
      FlPlanItem *planned;
      FlTruth applies;

      if (!fl_planning_here (planning, item->municipality)
          || !fl_period_contains (item->period, step->rules_date))
        continue;
      applies = fl_cond_eval (planning->conds, item->when, planning->plan->answers);
      if (applies == FL_NO)
        continue;

      planned = &step->items[step->n_items++];
      planned->item = item;
      planned->applies = applies;
      planned->owner = item->process != NULL && item->process != process
                         ? *fl_planning_owner (planning, item->process, owner_date)
                         : step->owner;
    }
}

static void
fill_evidence (FlPlanning *planning,
               FlPlanStep *step)
{
  const FlProcess *process = step->process;

  step->evidence = fl_arena_array (planning->plan->arena, const FlEvidence *, process->n_evidence);
  for (guint i = 0; i < process->n_evidence; i++)
    if (fl_cond_eval (planning->conds, process->evidence[i].when, planning->plan->answers) != FL_NO)
      step->evidence[step->n_evidence++] = &process->evidence[i];
}

static void
fill_legal (FlPlanning *planning,
            FlPlanStep *step)
{
  const FlProcess *process = step->process;

  step->legal = fl_arena_array (planning->plan->arena, const FlLegal *, process->n_legal);
  for (guint i = 0; i < process->n_legal; i++)
    if (fl_period_contains (process->legal[i].period, step->rules_date))
      step->legal[step->n_legal++] = &process->legal[i];
}

/* Something known comes before "not known", the law's time before what is usual, the
 * municipality's own before the nation's, and what is said of just this case before what is said
 * of all.  A time that hangs on an unanswered question is not chosen: it would be a guess. */
static int
rank_duration (const FlDuration *duration)
{
  gboolean known = duration->min != FL_UNKNOWN_AMOUNT || duration->max != FL_UNKNOWN_AMOUNT
                   || duration->text != NULL;

  return (known ? 8 : 0) + (duration->kind == FL_DURATION_STATUTORY ? 4 : 0)
         + (duration->municipality != NULL ? 2 : 0) + (duration->when != FL_COND_ALWAYS ? 1 : 0);
}

static void
fill_durations (FlPlanning *planning,
                FlPlanStep *step)
{
  const FlProcess *process = step->process;

  for (guint i = 0; i < process->n_durations; i++)
    {
      const FlDuration *duration = &process->durations[i];
      const FlDuration **chosen = duration->kind == FL_DURATION_NOTICE ? &step->notice
                                                                       : &step->duration;

      if (fl_planning_here (planning, duration->municipality)
          && fl_period_contains (duration->period, step->rules_date)
          && fl_cond_eval (planning->conds, duration->when, planning->plan->answers) == FL_YES
          && (*chosen == NULL || rank_duration (duration) > rank_duration (*chosen)))
        *chosen = duration;
    }
}

static void
fill_promise (FlPlanning *planning,
              FlPlanStep *step)
{
  const FlProcess *process = step->process;

  for (guint i = 0; i < process->n_promises; i++)
    {
      const FlPromise *promise = &process->promises[i];

      if (fl_planning_here (planning, promise->municipality)
          && fl_period_contains (promise->period, step->rules_date)
          && (step->promise == NULL
              || (promise->municipality != NULL && step->promise->municipality == NULL)))
        step->promise = promise;
    }
}

static int
rank_fee (const FlFee *fee)
{
  gboolean known = fee->min >= 0 || fee->max >= 0 || fee->text != NULL;

  return (known ? 4 : 0) + (fee->municipality != NULL ? 2 : 0)
         + (fee->when != FL_COND_ALWAYS ? 1 : 0);
}

static void
fill_fee (FlPlanning *planning,
          FlPlanStep *step)
{
  const FlProcess *process = step->process;

  for (guint i = 0; i < process->n_fees; i++)
    {
      const FlFee *fee = &process->fees[i];

      if (fl_planning_here (planning, fee->municipality)
          && fl_period_contains (fee->period, step->rules_date)
          && fl_cond_eval (planning->conds, fee->when, planning->plan->answers) == FL_YES
          && (step->fee == NULL || rank_fee (fee) > rank_fee (step->fee)))
        step->fee = fee;
    }
}

/* @step: with its place, rules date and owner; every step has its place by now */
void
fl_planning_fill (FlPlanning *planning,
                  FlPlanStep *step)
{
  fill_requires (planning, step);
  fill_items (planning, step);
  fill_evidence (planning, step);
  fill_legal (planning, step);
  fill_durations (planning, step);
  fill_promise (planning, step);
  fill_fee (planning, step);
}
