/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "fl-plan-private.h"

/**
 * fl_plan_ref:
 * @plan: a plan
 *
 * Returns: (transfer full): @plan
 */
FlPlan *
fl_plan_ref (FlPlan *plan)
{
  g_return_val_if_fail (plan != NULL, NULL);

  g_atomic_ref_count_inc (&plan->ref_count);
  return plan;
}

/**
 * fl_plan_unref:
 * @plan: (transfer full): a plan
 */
void
fl_plan_unref (FlPlan *plan)
{
  g_return_if_fail (plan != NULL);

  if (!g_atomic_ref_count_dec (&plan->ref_count))
    return;

  fl_answers_free (plan->given);
  fl_answers_free (plan->answers);
  fl_arena_free (plan->arena);
  fl_rulebook_unref (plan->rulebook);
  g_free (plan);
}

/**
 * fl_plan_get_rulebook:
 * @plan: a plan
 *
 * Returns: (transfer none): the rulebook that it was made with
 */
FlRulebook *
fl_plan_get_rulebook (const FlPlan *plan)
{
  g_return_val_if_fail (plan != NULL, NULL);

  return plan->rulebook;
}

/**
 * fl_plan_get_municipality:
 * @plan: a plan
 *
 * Returns: (transfer none): where the firm is
 */
const FlMunicipality *
fl_plan_get_municipality (const FlPlan *plan)
{
  g_return_val_if_fail (plan != NULL, NULL);

  return plan->municipality;
}

/**
 * fl_plan_get_journey:
 * @plan: a plan
 *
 * Returns: (transfer none): what the firm wants to do
 */
const FlJourney *
fl_plan_get_journey (const FlPlan *plan)
{
  g_return_val_if_fail (plan != NULL, NULL);

  return plan->journey;
}

/**
 * fl_plan_get_date:
 * @plan: a plan
 *
 * Returns: the plan's date: that of the rules for every step that is not handed in, and of the
 *   owners of those that are not finished
 */
FlDate
fl_plan_get_date (const FlPlan *plan)
{
  g_return_val_if_fail (plan != NULL, FL_DATE_NONE);

  return plan->date;
}

/**
 * fl_plan_get_answers:
 * @plan: a plan
 *
 * Returns: (transfer none): the answers that it was made with
 */
const FlAnswers *
fl_plan_get_answers (const FlPlan *plan)
{
  g_return_val_if_fail (plan != NULL, NULL);

  return plan->given;
}

/**
 * fl_plan_get_steps:
 * @plan: a plan
 * @n: (out): how many
 *
 * Returns: (transfer none) (array length=n): the steps that apply or may apply, in printed order:
 *   stage by stage, and in a stage what is required before what requires it
 */
const FlPlanStep *
fl_plan_get_steps (const FlPlan *plan,
                   guint        *n)
{
  g_return_val_if_fail (plan != NULL && n != NULL, NULL);

  *n = plan->n_steps;
  return plan->steps;
}

/**
 * fl_plan_get_absent:
 * @plan: a plan
 * @n: (out): how many
 *
 * Returns: (transfer none) (array length=n): the journey's steps that do not apply, in the
 *   author's order
 */
const FlPlanAbsent *
fl_plan_get_absent (const FlPlan *plan,
                    guint        *n)
{
  g_return_val_if_fail (plan != NULL && n != NULL, NULL);

  *n = plan->n_absent;
  return plan->absent;
}

/**
 * fl_plan_get_questions:
 * @plan: a plan
 * @n: (out): how many
 *
 * Returns: (transfer none) (array length=n): the questions without an answer that still matter,
 *   the most decisive first
 */
const FlPlanQuestion *
fl_plan_get_questions (const FlPlan *plan,
                       guint        *n)
{
  g_return_val_if_fail (plan != NULL && n != NULL, NULL);

  *n = plan->n_questions;
  return plan->questions;
}

/**
 * fl_plan_get_warnings:
 * @plan: a plan
 * @n: (out): how many
 *
 * Returns: (transfer none) (array length=n): the warnings, the most severe first
 */
const FlPlanWarning *
fl_plan_get_warnings (const FlPlan *plan,
                      guint        *n)
{
  g_return_val_if_fail (plan != NULL && n != NULL, NULL);

  *n = plan->n_warnings;
  return plan->warnings;
}

/**
 * fl_plan_count_handovers:
 * @plan: a plan
 *
 * A hand-over to or from a step that no unit owns counts: there the firm is handed to nobody.
 *
 * Returns: how often, going through the steps that certainly apply, the next is another unit's
 */
guint
fl_plan_count_handovers (const FlPlan *plan)
{
  g_return_val_if_fail (plan != NULL, 0);

  return plan->n_handovers;
}

/**
 * fl_plan_find_step:
 * @plan: a plan
 * @step_id: a step's id
 *
 * Returns: (transfer none) (nullable): the step, or %NULL where the plan does not have it
 */
const FlPlanStep *
fl_plan_find_step (const FlPlan *plan,
                   const char   *step_id)
{
  g_return_val_if_fail (plan != NULL, NULL);
  g_return_val_if_fail (step_id != NULL, NULL);

  for (guint i = 0; i < plan->n_steps; i++)
    if (strcmp (plan->steps[i].step->id, step_id) == 0)
      return &plan->steps[i];
  return NULL;
}

/**
 * fl_plan_asks:
 * @plan: a plan
 * @question: a question of its rulebook
 *
 * Returns: whether @question belongs to this journey here and now, answered or not: something
 *   that is in force mentions it, and its own condition does not rule it out
 */
gboolean
fl_plan_asks (const FlPlan     *plan,
              const FlQuestion *question)
{
  g_return_val_if_fail (plan != NULL, FALSE);
  g_return_val_if_fail (question != NULL, FALSE);

  return question->index < plan->n_asks && plan->asks[question->index] != 0;
}
