/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "fl-case-data.h"
#include "fl-error.h"

/**
 * fl_case_data_free:
 * @data: (transfer full): a case as it was read
 *
 * Frees it and everything in it.
 */
void
fl_case_data_free (FlCaseData *data)
{
  if (data == NULL)
    return;

  g_clear_pointer (&data->steps_set_aside, g_ptr_array_unref);
  g_clear_pointer (&data->ticks_set_aside, g_ptr_array_unref);
  g_clear_pointer (&data->plan, fl_plan_unref);
  g_clear_pointer (&data->answers, fl_answers_free);
  g_clear_pointer (&data->ticks, g_ptr_array_unref);
  g_clear_pointer (&data->steps, g_ptr_array_unref);
  g_clear_pointer (&data->site, fl_site_free);
  g_clear_pointer (&data->contacts, g_ptr_array_unref);
  g_clear_pointer (&data->firm, fl_firm_free);
  g_clear_pointer (&data->record, fl_case_record_free);
  g_free (data);
}

/**
 * fl_case_data_get_step:
 * @data: a case as it was read
 * @step_id: the id of a step, which the plan need not have
 *
 * Returns: (transfer none) (nullable): what is kept of the step; %NULL if nothing is
 */
const FlStepRecord *
fl_case_data_get_step (const FlCaseData *data,
                       const char       *step_id)
{
  for (guint i = 0; i < data->steps->len; i++)
    {
      const FlStepRecord *record = g_ptr_array_index (data->steps, i);

      if (strcmp (record->step_id, step_id) == 0)
        return record;
    }
  return NULL;
}

/**
 * fl_case_data_get_tick:
 * @data: a case as it was read
 * @step_id: the id of a step
 * @item_id: the id of an item on its checklist
 *
 * Returns: (transfer none) (nullable): the item's tick and note; %NULL if there is neither
 */
const FlTickRecord *
fl_case_data_get_tick (const FlCaseData *data,
                       const char       *step_id,
                       const char       *item_id)
{
  for (guint i = 0; i < data->ticks->len; i++)
    {
      const FlTickRecord *record = g_ptr_array_index (data->ticks, i);

      if (strcmp (record->step_id, step_id) == 0 && strcmp (record->item_id, item_id) == 0)
        return record;
    }
  return NULL;
}

/**
 * fl_case_data_find_item:
 * @data: a case as it was read
 * @step_id: the id of a step
 * @item_id: the id of an item on its checklist
 *
 * Returns: (transfer none) (nullable): the item in the plan; %NULL if the plan does not have it
 */
const FlPlanItem *
fl_case_data_find_item (const FlCaseData *data,
                        const char       *step_id,
                        const char       *item_id)
{
  const FlPlanStep *step = fl_plan_find_step (data->plan, step_id);

  for (guint i = 0; step != NULL && i < step->n_items; i++)
    if (strcmp (step->items[i].item->id, item_id) == 0)
      return &step->items[i];
  return NULL;
}

static gboolean
read_records (FlCaseData  *data,
              FlStore     *store,
              const char  *id,
              GError     **error)
{
  data->record = fl_store_get_case (store, id, error);
  if (data->record == NULL)
    return FALSE;
  data->firm = fl_store_get_firm (store, data->record->firm_id, error);
  if (data->firm == NULL)
    return FALSE;
  data->contacts = fl_store_get_contacts (store, data->record->firm_id, error);
  if (data->contacts == NULL)
    return FALSE;
  if (data->record->site_id != NULL)
    {
      data->site = fl_store_get_site (store, data->record->site_id, error);
      if (data->site == NULL)
        return FALSE;
    }
  data->steps = fl_store_get_steps (store, id, error);
  if (data->steps == NULL)
    return FALSE;
  data->ticks = fl_store_get_ticks (store, id, error);
  return data->ticks != NULL;
}

/* Answers to questions that this version of the rulebook does not know stay in the store. */
static gboolean
read_answers (FlCaseData        *data,
              FlStore           *store,
              const FlRulebook  *rulebook,
              GError           **error)
{
  g_autoptr (GPtrArray) records = fl_store_get_answers (store, data->record->id, error);
  guint n;

  if (records == NULL)
    return FALSE;

  fl_rulebook_get_questions (rulebook, &n);
  data->answers = fl_answers_new (n);
  for (guint i = 0; i < records->len; i++)
    {
      const FlAnswerRecord *record = g_ptr_array_index (records, i);
      const FlQuestion *question = fl_rulebook_find_question (rulebook, record->question_id);

      if (question != NULL)
        fl_answers_set (data->answers, question, record->value, NULL);
    }
  return TRUE;
}

static gboolean
make_plan (FlCaseData   *data,
           FlRulebook   *rulebook,
           FlClock      *clock,
           GError      **error)
{
  const FlCaseRecord *record = data->record;
  g_autofree FlStepFact *facts = g_new0 (FlStepFact, data->steps->len);
  FlPlanRequest request = {
    .rulebook = rulebook,
    .municipality = fl_rulebook_find_municipality (rulebook, record->municipality_code),
    .journey = fl_rulebook_find_journey (rulebook, record->journey_id),
    .date = record->plan_date != FL_DATE_NONE ? record->plan_date : fl_clock_today (clock),
    .begun = record->opened,
    .answers = data->answers,
    .facts = facts,
    .n_facts = data->steps->len,
  };

  if (request.journey == NULL)
    {
      g_set_error (error, FL_ERROR, FL_ERROR_NOT_FOUND,
                   _("The rulebook does not have the journey “%s” that the case was planned with. "
                     "The case is kept as it is."),
                   record->journey_name != NULL ? record->journey_name : record->journey_id);
      return FALSE;
    }
  if (request.municipality == NULL)
    {
      g_set_error (error, FL_ERROR, FL_ERROR_NOT_FOUND,
                   _("The rulebook does not have the municipality %s that the case was planned "
                     "for. The case is kept as it is."),
                   record->municipality_name != NULL ? record->municipality_name
                                                     : record->municipality_code);
      return FALSE;
    }

  for (guint i = 0; i < data->steps->len; i++)
    {
      const FlStepRecord *step = g_ptr_array_index (data->steps, i);

      facts[i] = (FlStepFact) { step->step_id, step->filed, step->decided, step->done,
                                step->owner_unit, step->owner_name };
    }
  data->plan = fl_plan_new (&request);
  return TRUE;
}

/* What was written and no longer has a place in the plan is kept and shown beside it. */
static void
set_aside (FlCaseData *data)
{
  data->steps_set_aside = g_ptr_array_new ();
  data->ticks_set_aside = g_ptr_array_new ();

  for (guint i = 0; i < data->steps->len; i++)
    {
      FlStepRecord *step = g_ptr_array_index (data->steps, i);

      if (fl_plan_find_step (data->plan, step->step_id) == NULL)
        g_ptr_array_add (data->steps_set_aside, step);
    }
  for (guint i = 0; i < data->ticks->len; i++)
    {
      FlTickRecord *tick = g_ptr_array_index (data->ticks, i);

      if (fl_case_data_find_item (data, tick->step_id, tick->item_id) == NULL
          && (tick->ticked || tick->note != NULL))
        g_ptr_array_add (data->ticks_set_aside, tick);
    }
}

/**
 * fl_case_data_load:
 * @workspace: where the case is
 * @id: its id
 * @error: return location for an #FlError
 *
 * Reads the case and plans it anew with the rulebook version that it was planned with.
 *
 * Returns: (transfer full) (nullable): the case, or %NULL with @error set
 */
FlCaseData *
fl_case_data_load (FlWorkspace  *workspace,
                   const char   *id,
                   GError      **error)
{
  g_autoptr (FlCaseData) data = g_new0 (FlCaseData, 1);
  FlStore *store = fl_workspace_get_store (workspace);
  FlRulebook *rulebook;

  if (!read_records (data, store, id, error))
    return NULL;

  rulebook = fl_workspace_get_rulebook_version (workspace, data->record->rulebook_sha256, error);
  if (rulebook == NULL || !read_answers (data, store, rulebook, error)
      || !make_plan (data, rulebook, fl_workspace_get_clock (workspace), error))
    return NULL;

  set_aside (data);
  return g_steal_pointer (&data);
}
