/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fl-owner-private.h"
#include "fl-plan-private.h"

/* The owner of a process on a day; that of the plan's date is resolved once in a plan. */
const FlOwner *
fl_planning_owner (FlPlanning      *planning,
                   const FlProcess *process,
                   FlDate           date)
{
  FlPlan *plan = planning->plan;
  FlOwner *owner;

  if (date == plan->date && planning->owners[process->index] != NULL)
    return planning->owners[process->index];

  owner = fl_arena_array (plan->arena, FlOwner, 1);
  fl_owner_resolve_in (owner, plan->arena, planning->scratch, planning->conds, process,
                       plan->municipality, date, plan->answers);
  if (date == plan->date)
    planning->owners[process->index] = owner;
  return owner;
}

/* A finished step keeps the owner that was written down; what the rules of that day say of it
 * (rule, post) is used as long as they name the same unit. */
static void
own_finished (FlPlanning *planning,
              FlPlanStep *step)
{
  const FlStepFact *fact = step->fact;
  const FlUnit *recorded;

  step->owner = *fl_planning_owner (planning, step->process, fact->done);
  if (fact->owner_unit == NULL)
    return;

  recorded = fl_rulebook_find_unit (planning->plan->rulebook, fact->owner_unit);
  if (recorded == NULL)
    step->owner_then = fact->owner_name;
  else if (step->owner.status != FL_OWNER_OWNED || step->owner.unit != recorded)
    step->owner = (FlOwner) { .status = FL_OWNER_OWNED, .unit = recorded };
}

static void
own_open (FlPlanning *planning,
          FlPlanStep *step)
{
  gboolean filed = step->fact != NULL && step->fact->filed != FL_DATE_NONE;
  FlDate since = filed ? step->rules_date : planning->plan->begun;
  const FlOwner *then;

  step->owner = *fl_planning_owner (planning, step->process, planning->plan->date);
  if (since == FL_DATE_NONE || since >= planning->plan->date)
    return;

  then = fl_planning_owner (planning, step->process, since);
  if (then->status != FL_OWNER_OWNED
      || (step->owner.status == FL_OWNER_OWNED && step->owner.unit == then->unit))
    return;

  step->owner_changed = TRUE;
  step->owner_then = then->unit->name;
}

void
fl_planning_own (FlPlanning *planning,
                 FlPlanStep *step)
{
  if (step->fact != NULL && step->fact->done != FL_DATE_NONE)
    own_finished (planning, step);
  else
    own_open (planning, step);
}
