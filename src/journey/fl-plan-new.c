/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "fl-plan-private.h"
#include "fl-settle.h"

/* Enough for a journey of some thirty steps; a larger plan takes more. */
#define USUAL_SIZE 16384

static const FlStepFact *
copy_fact (FlPlan           *plan,
           const FlStep     *step,
           const FlStepFact *fact)
{
  FlStepFact *copy = fl_arena_array (plan->arena, FlStepFact, 1);

  *copy = *fact;
  copy->step_id = step->id;
  copy->owner_unit = fl_arena_strdup (plan->arena, fact->owner_unit);
  copy->owner_name = fl_arena_strdup (plan->arena, fact->owner_name);
  return copy;
}

static void
keep_facts (FlPlan              *plan,
            const FlPlanRequest *request)
{
  const FlJourney *journey = plan->journey;

  plan->facts = fl_arena_array (plan->arena, const FlStepFact *, journey->n_steps);
  for (guint i = 0; i < request->n_facts; i++)
    for (guint k = 0; k < journey->n_steps; k++)
      if (strcmp (journey->steps[k].id, request->facts[i].step_id) == 0)
        {
          plan->facts[k] = copy_fact (plan, &journey->steps[k], &request->facts[i]);
          break;
        }
}

FlDate
fl_planning_rules_date (FlPlanning   *planning,
                        const FlStep *step)
{
  const FlStepFact *fact = planning->plan->facts[step->index];

  return fact != NULL && fact->filed != FL_DATE_NONE ? fact->filed : planning->plan->date;
}

/* Parts the journey's steps into those in the plan (their indexes, in the author's order) and
 * those that are not. */
static guint
part_steps (FlPlanning *planning,
            guint      *present,
            FlTruth    *applies)
{
  FlPlan *plan = planning->plan;
  const FlJourney *journey = plan->journey;
  guint n_present = 0;

  plan->absent = fl_arena_array (plan->arena, FlPlanAbsent, journey->n_steps);
  for (guint i = 0; i < journey->n_steps; i++)
    {
      const FlStep *step = &journey->steps[i];
      FlDate rules_date = fl_planning_rules_date (planning, step);
      gboolean in_force = fl_period_contains (step->period, rules_date)
                          && fl_period_contains (step->process->period, rules_date);

      applies[i] = in_force ? fl_cond_eval (planning->conds, step->when, plan->answers) : FL_NO;
      if (applies[i] != FL_NO)
        present[n_present++] = i;
      else
        plan->absent[plan->n_absent++] = (FlPlanAbsent) { step, !in_force };
    }

  /* From the last to the first, so that each process's steps are linked in their order. */
  for (guint i = n_present; i > 0; i--)
    {
      guint *first = &planning->first_step[journey->steps[present[i - 1]].process->index];

      planning->next_step[present[i - 1]] = *first;
      *first = present[i - 1] + 1;
    }
  return n_present;
}

static void
place_steps (FlPlanning *planning)
{
  FlPlan *plan = planning->plan;
  const FlJourney *journey = plan->journey;
  guint *present = fl_arena_array (planning->temp, guint, journey->n_steps);
  guint *order = fl_arena_array (planning->temp, guint, journey->n_steps);
  FlTruth *applies = fl_arena_array (planning->temp, FlTruth, journey->n_steps);

  plan->n_steps = part_steps (planning, present, applies);
  fl_planning_order (planning, present, plan->n_steps, order);

  plan->steps = fl_arena_array (plan->arena, FlPlanStep, plan->n_steps);
  for (guint i = 0; i < plan->n_steps; i++)
    {
      const FlStep *step = &journey->steps[order[i]];
      FlPlanStep *planned = &plan->steps[i];

      planned->index = i;
      planned->step = step;
      planned->process = step->process;
      planned->stage = step->stage;
      planned->applies = applies[order[i]];
      planned->rules_date = fl_planning_rules_date (planning, step);
      planned->fact = plan->facts[order[i]];
      planning->placed[order[i]] = planned;
    }
  for (guint i = 0; i < plan->n_steps; i++)
    {
      fl_planning_own (planning, &plan->steps[i]);
      fl_planning_fill (planning, &plan->steps[i]);
    }
}

static void
count_handovers (FlPlan *plan)
{
  const FlPlanStep *before = NULL;

  for (guint i = 0; i < plan->n_steps; i++)
    {
      if (plan->steps[i].applies != FL_YES)
        continue;
      if (before != NULL && before->owner.unit != plan->steps[i].owner.unit)
        plan->n_handovers++;
      before = &plan->steps[i];
    }
}

/**
 * fl_plan_new:
 * @request: what to plan; all of its fields but the facts must be set
 *
 * Makes a firm's journey out of the rulebook and what is known.  The same request always gives
 * the same plan.  @request is copied where it is needed, and may go.
 *
 * Returns: (transfer full): the plan
 */
FlPlan *
fl_plan_new (const FlPlanRequest *request)
{
  FlPlanning planning = { 0 };
  FlPlan *plan;
  guint n_processes;

  g_return_val_if_fail (request != NULL, NULL);
  g_return_val_if_fail (request->rulebook != NULL, NULL);
  g_return_val_if_fail (request->municipality != NULL, NULL);
  g_return_val_if_fail (request->journey != NULL, NULL);
  g_return_val_if_fail (request->date != FL_DATE_NONE, NULL);
  g_return_val_if_fail (request->answers != NULL, NULL);

  plan = g_new0 (FlPlan, 1);
  g_atomic_ref_count_init (&plan->ref_count);
  plan->arena = fl_arena_new (USUAL_SIZE);
  plan->rulebook = fl_rulebook_ref (request->rulebook);
  plan->municipality = request->municipality;
  plan->journey = request->journey;
  plan->date = request->date;
  plan->begun = request->begun;
  plan->given = fl_answers_copy (request->answers);
  plan->answers = fl_answers_settle (plan->rulebook, plan->given);
  keep_facts (plan, request);

  fl_rulebook_get_processes (plan->rulebook, &n_processes);
  planning.plan = plan;
  planning.conds = fl_rulebook_get_conds (plan->rulebook);
  planning.temp = fl_arena_new (USUAL_SIZE);
  planning.scratch = g_array_new (FALSE, FALSE, sizeof (guint));
  planning.owners = fl_arena_array (planning.temp, const FlOwner *, n_processes);
  planning.first_step = fl_arena_array (planning.temp, guint, n_processes);
  planning.next_step = fl_arena_array (planning.temp, guint, plan->journey->n_steps);
  planning.placed = fl_arena_array (planning.temp, FlPlanStep *, plan->journey->n_steps);

  place_steps (&planning);
  fl_planning_warn (&planning);
  fl_planning_ask (&planning);
  count_handovers (plan);

  g_array_unref (planning.scratch);
  fl_arena_free (planning.temp);
  return plan;
}
