/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fl-case-data.h"

static gboolean
is_done (const FlPlanStep *step)
{
  return step->fact != NULL && step->fact->done != FL_DATE_NONE;
}

/* A day of filing in the future is a plan to hand in, not a paper that somebody waits for. */
static gboolean
is_waiting (const FlPlanStep *step,
            FlDate            today)
{
  return step->fact != NULL && step->fact->filed != FL_DATE_NONE && step->fact->filed <= today
         && step->fact->decided == FL_DATE_NONE;
}

/* Only what is certain stands in the way: a prerequisite that may turn out not to be needed, or
 * that is only better first, does not. */
static gboolean
is_blocked (const FlCaseData *data,
            const FlPlanStep *step)
{
  const FlCondSet *conds = fl_rulebook_get_conds (fl_plan_get_rulebook (data->plan));

  for (guint i = 0; i < step->n_requires; i++)
    {
      const FlPlanRequires *requires = &step->requires[i];

      if (requires->rule->kind == FL_REQUIRES_HARD && requires->step->applies == FL_YES
          && !is_done (requires->step)
          && fl_cond_eval (conds, requires->rule->when, data->answers) == FL_YES)
        return TRUE;
    }
  return FALSE;
}

/**
 * fl_case_data_get_state:
 * @data: a case as it was read
 * @step: a step of its plan
 * @today: the day it is
 *
 * Returns: how the step stands
 */
FlStepState
fl_case_data_get_state (const FlCaseData *data,
                        const FlPlanStep *step,
                        FlDate            today)
{
  if (is_done (step))
    return FL_STEP_DONE;
  if (is_waiting (step, today))
    return FL_STEP_WAITING;
  if (step->applies == FL_MAYBE)
    return FL_STEP_MAYBE;
  if (is_blocked (data, step))
    return FL_STEP_BLOCKED;
  return FL_STEP_OPEN;
}

/**
 * fl_case_data_get_next:
 * @data: a case as it was read
 * @today: the day it is
 *
 * Returns: (transfer none) (nullable): the step to do next; %NULL when there is none
 */
const FlPlanStep *
fl_case_data_get_next (const FlCaseData *data,
                       FlDate            today)
{
  guint n;
  const FlPlanStep *steps = fl_plan_get_steps (data->plan, &n);

  for (guint i = 0; i < n; i++)
    if (fl_case_data_get_state (data, &steps[i], today) == FL_STEP_OPEN)
      return &steps[i];
  return NULL;
}

/* The day that the law's time for a decision is out, counted as lag (1930:173) counts weeks and
 * months.  Working days are left out: they need the year's holidays, and a day that is almost
 * right is worse here than none. */
static FlDate
decision_due (const FlPlanStep *step)
{
  const FlDuration *duration = step->duration;
  FlDate filed = step->fact->filed;

  if (duration == NULL || duration->kind != FL_DURATION_STATUTORY
      || duration->max == FL_UNKNOWN_AMOUNT)
    return FL_DATE_NONE;

  switch (duration->unit)
    {
    case FL_UNIT_DAYS:
      return filed + duration->max;
    case FL_UNIT_WEEKS:
      return fl_date_add_weeks (filed, duration->max);
    case FL_UNIT_MONTHS:
      return fl_date_add_months (filed, duration->max);
    case FL_UNIT_YEARS:
      return fl_date_add_months (filed, 12 * duration->max);
    case FL_UNIT_WORKING_DAYS:
      break;
    }
  return FL_DATE_NONE;
}

static FlDate
earlier (FlDate a,
         FlDate b)
{
  if (a == FL_DATE_NONE || b == FL_DATE_NONE)
    return MAX (a, b);
  return MIN (a, b);
}

static void
set_waiting (FlCaseSummary    *summary,
             const FlPlanStep *undone,
             FlDate            today)
{
  g_clear_pointer (&summary->waiting_for, g_free);
  if (undone == NULL)
    summary->waiting = FL_WAITING_NOBODY;
  else if (!is_waiting (undone, today))
    summary->waiting = FL_WAITING_FIRM;
  else
    {
      summary->waiting = FL_WAITING_UNIT;
      if (undone->owner.unit != NULL)
        summary->waiting_for = g_strdup (undone->owner.unit->name);
    }
}

/**
 * fl_case_data_summarise:
 * @data: a case as it was read
 * @today: the day it is
 *
 * Counts the case's steps and finds what comes next, into the record's summary, which lists show
 * without planning.
 */
void
fl_case_data_summarise (FlCaseData *data,
                        FlDate      today)
{
  FlCaseSummary *summary = &data->record->summary;
  gboolean is_open = data->record->state == FL_CASE_OPEN;
  const FlPlanStep *undone = NULL;
  const FlPlanStep *next = is_open ? fl_case_data_get_next (data, today) : NULL;
  guint n;
  const FlPlanStep *steps = fl_plan_get_steps (data->plan, &n);

  summary->steps_done = summary->steps_total = summary->steps_maybe = 0;
  summary->due = is_open ? data->record->follow_up : FL_DATE_NONE;
  for (guint i = 0; i < n; i++)
    {
      const FlPlanStep *step = &steps[i];

      if (is_done (step))
        {
          summary->steps_done++;
          summary->steps_total++;
          continue;
        }
      if (step->applies == FL_YES)
        summary->steps_total++;
      else
        summary->steps_maybe++;
      if (is_open && undone == NULL && (step->applies == FL_YES || is_waiting (step, today)))
        undone = step;
      if (is_open && is_waiting (step, today))
        summary->due = earlier (summary->due, decision_due (step));
    }

  g_free (summary->next_step);
  summary->next_step = next != NULL ? g_strdup (next->process->name) : NULL;
  set_waiting (summary, undone, today);
}
