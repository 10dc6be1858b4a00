/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fl-plan-private.h"

/* Whether anything in the plan brings the warning: @FL_YES for the journey's own and those of
 * steps that apply, @FL_MAYBE for those that only a maybe brings. */
static void
bring (FlTruth                *brought,
       const FlWarning *const *warnings,
       guint                   n_warnings,
       FlTruth                 by)
{
  for (guint i = 0; i < n_warnings; i++)
    if (brought[warnings[i]->index] != FL_YES)
      brought[warnings[i]->index] = by;
}

/* The worst first, what is certain before what is not ruled out, then the rulebook's order. */
static int
compare_warnings (gconstpointer a,
                  gconstpointer b)
{
  const FlPlanWarning *first = a;
  const FlPlanWarning *second = b;

  if (first->warning->severity != second->warning->severity)
    return first->warning->severity > second->warning->severity ? -1 : 1;
  if (first->applies != second->applies)
    return first->applies == FL_YES ? -1 : 1;
  return first->warning->index < second->warning->index ? -1 : 1;
}

void
fl_planning_warn (FlPlanning *planning)
{
  FlPlan *plan = planning->plan;
  guint n_all;
  const FlWarning *const *all = fl_rulebook_get_warnings (plan->rulebook, &n_all);
  FlTruth *brought = fl_arena_array (planning->temp, FlTruth, n_all);
  guint n = 0;

  bring (brought, plan->journey->warnings, plan->journey->n_warnings, FL_YES);
  for (guint i = 0; i < plan->n_steps; i++)
    bring (brought, plan->steps[i].process->warnings, plan->steps[i].process->n_warnings,
           plan->steps[i].applies);

  for (guint i = 0; i < n_all; i++)
    if (brought[i] != FL_NO)
      n++;
  plan->warnings = fl_arena_array (plan->arena, FlPlanWarning, n);

  for (guint i = 0; i < n_all; i++)
    {
      const FlWarning *warning = all[i];
      FlPlanWarning *planned;
      FlTruth when;

      if (brought[i] == FL_NO || !fl_planning_here (planning, warning->municipality)
          || !fl_period_contains (warning->period, plan->date))
        continue;
      when = fl_cond_eval (planning->conds, warning->when, plan->answers);
      if (when == FL_NO)
        continue;

      planned = &plan->warnings[plan->n_warnings++];
      planned->warning = warning;
      planned->applies = when == FL_YES ? brought[i] : FL_MAYBE;
      if (warning->ask != NULL)
        planned->ask = *fl_planning_owner (planning, warning->ask, plan->date);
    }
  if (plan->n_warnings > 1)
    qsort (plan->warnings, plan->n_warnings, sizeof (FlPlanWarning), compare_warnings);
}
