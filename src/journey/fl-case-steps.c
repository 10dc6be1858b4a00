/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "fl-case-private.h"
#include "fl-error.h"

/* Commands on a case's steps and on what stands on their checklists. */

/* Nobody hands in more than a year ahead; a year that far off is a slip of the finger. */
#define LONGEST_AHEAD 366

/* A step can be written about while the plan has it, and afterwards if something was written. */
static gboolean
check_step (FlCase      *self,
            const char  *step_id,
            GError     **error)
{
  FlCaseData *data = fl_case_get_data (self);

  if (fl_plan_find_step (data->plan, step_id) != NULL
      || fl_case_data_get_step (data, step_id) != NULL)
    return TRUE;

  g_set_error (error, FL_ERROR, FL_ERROR_NOT_FOUND,
               _("The case has no step “%s”, so nothing was saved."), step_id);
  return FALSE;
}

/* What is written of the step now, to change and write again; its strings are the case's own. */
static FlStepRecord
get_step (FlCase     *self,
          const char *step_id)
{
  const FlStepRecord *record = fl_case_data_get_step (fl_case_get_data (self), step_id);

  return record != NULL ? *record : (FlStepRecord) { .step_id = (char *) step_id };
}

static gboolean
put_step (FlCase              *self,
          const char          *action,
          const FlStepRecord  *record,
          GError             **error)
{
  if (!fl_case_begin (self, action, error))
    return FALSE;
  return fl_case_finish (self,
                         fl_store_put_step (fl_case_get_store (self), fl_case_get_id (self), record,
                                            error),
                         error);
}

/**
 * fl_case_set_step_note:
 * @self: a case
 * @step_id: a step's id
 * @note: (nullable): the note; %NULL or blank takes it away
 * @error: return location for an error
 *
 * Returns: whether it is written
 */
gboolean
fl_case_set_step_note (FlCase      *self,
                       const char  *step_id,
                       const char  *note,
                       GError     **error)
{
  FlStepRecord record;

  g_return_val_if_fail (FL_IS_CASE (self), FALSE);
  g_return_val_if_fail (step_id != NULL, FALSE);

  if (!check_step (self, step_id, error))
    return FALSE;
  record = get_step (self, step_id);
  record.note = (char *) fl_case_given (note);
  return put_step (self, "step-note", &record, error);
}

/**
 * fl_case_set_step_reference:
 * @self: a case
 * @step_id: a step's id
 * @reference: (nullable): the unit's own diarienummer; %NULL or blank takes it away
 * @error: return location for an error
 *
 * Returns: whether it is written
 */
gboolean
fl_case_set_step_reference (FlCase      *self,
                            const char  *step_id,
                            const char  *reference,
                            GError     **error)
{
  FlStepRecord record;

  g_return_val_if_fail (FL_IS_CASE (self), FALSE);
  g_return_val_if_fail (step_id != NULL, FALSE);

  if (!check_step (self, step_id, error))
    return FALSE;
  record = get_step (self, step_id);
  record.reference = (char *) fl_case_given (reference);
  return put_step (self, "step-reference", &record, error);
}

/**
 * fl_case_set_step_done:
 * @self: a case
 * @step_id: a step's id
 * @done: whether it is finished
 * @error: return location for an error
 *
 * Finishes a step, or opens it again.  With a finished step is written who owned it on the day,
 * so that a later reorganisation does not change what happened.
 *
 * Returns: whether it is written
 */
gboolean
fl_case_set_step_done (FlCase      *self,
                       const char  *step_id,
                       gboolean     done,
                       GError     **error)
{
  FlCaseData *data;
  const FlPlanStep *step;
  FlStepRecord record;
  FlOwner owner = { .status = FL_OWNER_GAP };
  gboolean written;

  g_return_val_if_fail (FL_IS_CASE (self), FALSE);
  g_return_val_if_fail (step_id != NULL, FALSE);

  if (!check_step (self, step_id, error))
    return FALSE;
  record = get_step (self, step_id);
  if ((record.done != FL_DATE_NONE) == (done != FALSE))
    return TRUE;

  data = fl_case_get_data (self);
  step = fl_plan_find_step (data->plan, step_id);
  record.done = done ? fl_case_get_today (self) : FL_DATE_NONE;
  record.owner_unit = record.owner_name = NULL;
  if (done && step != NULL)
    fl_owner_resolve (&owner, fl_plan_get_rulebook (data->plan), step->process,
                      fl_plan_get_municipality (data->plan), record.done, data->answers);
  if (owner.unit != NULL)
    {
      record.owner_unit = (char *) owner.unit->id;
      record.owner_name = (char *) owner.unit->name;
    }
  written = put_step (self, done ? "step-done" : "step-reopened", &record, error);
  fl_owner_clear (&owner);
  return written;
}

static gboolean
check_dates (FlDate    today,
             FlDate    filed,
             FlDate    decided,
             GError  **error)
{
  g_autofree char *shown = NULL;

  if (filed != FL_DATE_NONE && filed > today + LONGEST_AHEAD)
    {
      shown = fl_date_format (filed);
      g_set_error (error, FL_ERROR, FL_ERROR_INVALID,
                   _("%s is more than a year ahead. Check the day it was handed in."), shown);
      return FALSE;
    }
  if (decided != FL_DATE_NONE && decided > today)
    {
      shown = fl_date_format (decided);
      g_set_error (error, FL_ERROR, FL_ERROR_INVALID,
                   _("A decision cannot be dated %s, which has not come yet. Write the day of the "
                     "decision when it is there."),
                   shown);
      return FALSE;
    }
  if (filed != FL_DATE_NONE && decided != FL_DATE_NONE && decided < filed)
    {
      shown = fl_date_format (filed);
      g_set_error (error, FL_ERROR, FL_ERROR_INVALID,
                   _("The decision cannot be older than the application, which was handed in on "
                     "%s. Check both days."),
                   shown);
      return FALSE;
    }
  return TRUE;
}

/**
 * fl_case_set_step_dates:
 * @self: a case
 * @step_id: a step's id
 * @filed: the day it was handed in, or %FL_DATE_NONE
 * @decided: the day of the unit's decision, or %FL_DATE_NONE
 * @error: return location for an error, %FL_ERROR_INVALID where the days are not possible
 *
 * From the day of filing on the step follows the rules of that day.
 *
 * Returns: whether they are written
 */
gboolean
fl_case_set_step_dates (FlCase      *self,
                        const char  *step_id,
                        FlDate       filed,
                        FlDate       decided,
                        GError     **error)
{
  FlStepRecord record;

  g_return_val_if_fail (FL_IS_CASE (self), FALSE);
  g_return_val_if_fail (step_id != NULL, FALSE);

  if (!check_step (self, step_id, error)
      || !check_dates (fl_case_get_today (self), filed, decided, error))
    return FALSE;
  record = get_step (self, step_id);
  record.filed = filed;
  record.decided = decided;
  return put_step (self, "step-dates", &record, error);
}

/* What is written of an item now; its words as they are today, or as they were when it was
 * written where the plan no longer has it. */
static gboolean
get_tick (FlCase        *self,
          const char    *step_id,
          const char    *item_id,
          FlTickRecord  *tick,
          GError       **error)
{
  FlCaseData *data = fl_case_get_data (self);
  const FlTickRecord *record = fl_case_data_get_tick (data, step_id, item_id);
  const FlPlanItem *item = fl_case_data_find_item (data, step_id, item_id);

  if (record == NULL && item == NULL)
    {
      g_set_error (error, FL_ERROR, FL_ERROR_NOT_FOUND,
                   _("The step “%s” has no “%s” on its checklist, so nothing was saved."), step_id,
                   item_id);
      return FALSE;
    }

  *tick = record != NULL ? *record
                         : (FlTickRecord) { .step_id = (char *) step_id,
                                            .item_id = (char *) item_id };
  if (item != NULL)
    tick->text = (char *) item->item->text;
  return TRUE;
}

static gboolean
put_tick (FlCase              *self,
          const char          *action,
          const FlTickRecord  *tick,
          GError             **error)
{
  if (!fl_case_begin (self, action, error))
    return FALSE;
  return fl_case_finish (self,
                         fl_store_put_tick (fl_case_get_store (self), fl_case_get_id (self), tick,
                                            error),
                         error);
}

/**
 * fl_case_set_ticked:
 * @self: a case
 * @step_id: a step's id
 * @item_id: an item of its checklist
 * @ticked: whether it is done
 * @error: return location for an error
 *
 * Returns: whether it is written
 */
gboolean
fl_case_set_ticked (FlCase      *self,
                    const char  *step_id,
                    const char  *item_id,
                    gboolean     ticked,
                    GError     **error)
{
  FlTickRecord tick;

  g_return_val_if_fail (FL_IS_CASE (self), FALSE);
  g_return_val_if_fail (step_id != NULL && item_id != NULL, FALSE);

  if (!get_tick (self, step_id, item_id, &tick, error))
    return FALSE;
  tick.ticked = ticked;
  return put_tick (self, ticked ? "item-ticked" : "item-unticked", &tick, error);
}

/**
 * fl_case_set_item_note:
 * @self: a case
 * @step_id: a step's id
 * @item_id: an item of its checklist
 * @note: (nullable): the note; %NULL or blank takes it away
 * @error: return location for an error
 *
 * Returns: whether it is written
 */
gboolean
fl_case_set_item_note (FlCase      *self,
                       const char  *step_id,
                       const char  *item_id,
                       const char  *note,
                       GError     **error)
{
  FlTickRecord tick;

  g_return_val_if_fail (FL_IS_CASE (self), FALSE);
  g_return_val_if_fail (step_id != NULL && item_id != NULL, FALSE);

  if (!get_tick (self, step_id, item_id, &tick, error))
    return FALSE;
  tick.note = (char *) fl_case_given (note);
  return put_tick (self, "item-note", &tick, error);
}
