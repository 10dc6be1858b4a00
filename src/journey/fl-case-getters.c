/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fl-case-private.h"

/* What there is to know about a case as it was last read and planned. */

/**
 * fl_case_get_record:
 * @self: a case
 *
 * Returns: (transfer none): its record, until ::changed
 */
const FlCaseRecord *
fl_case_get_record (FlCase *self)
{
  g_return_val_if_fail (FL_IS_CASE (self), NULL);

  return fl_case_get_data (self)->record;
}

/**
 * fl_case_get_firm:
 * @self: a case
 *
 * Returns: (transfer none): whose case it is, until ::changed
 */
const FlFirm *
fl_case_get_firm (FlCase *self)
{
  g_return_val_if_fail (FL_IS_CASE (self), NULL);

  return fl_case_get_data (self)->firm;
}

/**
 * fl_case_get_contacts:
 * @self: a case
 *
 * Returns: (transfer none) (element-type FlContactPerson): the firm's contact persons, until
 *   ::changed
 */
GPtrArray *
fl_case_get_contacts (FlCase *self)
{
  g_return_val_if_fail (FL_IS_CASE (self), NULL);

  return fl_case_get_data (self)->contacts;
}

/**
 * fl_case_get_site:
 * @self: a case
 *
 * Returns: (transfer none) (nullable): the place, until ::changed; %NULL where none is given
 */
const FlSite *
fl_case_get_site (FlCase *self)
{
  g_return_val_if_fail (FL_IS_CASE (self), NULL);

  return fl_case_get_data (self)->site;
}

/**
 * fl_case_get_plan:
 * @self: a case
 *
 * Returns: (transfer none): its plan; take a reference to keep it past ::changed
 */
FlPlan *
fl_case_get_plan (FlCase *self)
{
  g_return_val_if_fail (FL_IS_CASE (self), NULL);

  return fl_case_get_data (self)->plan;
}

/**
 * fl_case_get_step_record:
 * @self: a case
 * @step_id: a step's id
 *
 * Returns: (transfer none) (nullable): what has happened to the step, until ::changed; %NULL
 *   where nothing has
 */
const FlStepRecord *
fl_case_get_step_record (FlCase     *self,
                         const char *step_id)
{
  g_return_val_if_fail (FL_IS_CASE (self), NULL);
  g_return_val_if_fail (step_id != NULL, NULL);

  return fl_case_data_get_step (fl_case_get_data (self), step_id);
}

/**
 * fl_case_get_tick:
 * @self: a case
 * @step_id: a step's id
 * @item_id: the id of an item on its checklist
 *
 * Returns: (transfer none) (nullable): the tick and note, until ::changed; %NULL where there is
 *   neither
 */
const FlTickRecord *
fl_case_get_tick (FlCase     *self,
                  const char *step_id,
                  const char *item_id)
{
  g_return_val_if_fail (FL_IS_CASE (self), NULL);
  g_return_val_if_fail (step_id != NULL && item_id != NULL, NULL);

  return fl_case_data_get_tick (fl_case_get_data (self), step_id, item_id);
}

/**
 * fl_case_get_set_aside:
 * @self: a case
 *
 * Returns: (transfer none) (element-type FlTickRecord): ticks and notes whose step or item the
 *   plan no longer has, until ::changed
 */
GPtrArray *
fl_case_get_set_aside (FlCase *self)
{
  g_return_val_if_fail (FL_IS_CASE (self), NULL);

  return fl_case_get_data (self)->ticks_set_aside;
}

/**
 * fl_case_get_steps_set_aside:
 * @self: a case
 *
 * Returns: (transfer none) (element-type FlStepRecord): steps with dates or notes that the plan no
 *   longer has, until ::changed
 */
GPtrArray *
fl_case_get_steps_set_aside (FlCase *self)
{
  g_return_val_if_fail (FL_IS_CASE (self), NULL);

  return fl_case_get_data (self)->steps_set_aside;
}

/**
 * fl_case_get_step_state:
 * @self: a case
 * @step: a step of its plan
 *
 * Returns: how far the step has come
 */
FlStepState
fl_case_get_step_state (FlCase           *self,
                        const FlPlanStep *step)
{
  g_return_val_if_fail (FL_IS_CASE (self), FL_STEP_OPEN);
  g_return_val_if_fail (step != NULL, FL_STEP_OPEN);

  return fl_case_data_get_state (fl_case_get_data (self), step, fl_case_get_today (self));
}

/**
 * fl_case_get_next_step:
 * @self: a case
 *
 * Returns: (transfer none) (nullable): the first step that can be begun, until ::changed; %NULL
 *   where there is none
 */
const FlPlanStep *
fl_case_get_next_step (FlCase *self)
{
  g_return_val_if_fail (FL_IS_CASE (self), NULL);

  return fl_case_data_get_next (fl_case_get_data (self), fl_case_get_today (self));
}
