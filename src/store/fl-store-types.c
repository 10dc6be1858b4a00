/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fl-store-types.h"
#include "fl-case-rows.h"

/**
 * fl_firm_free:
 * @firm: (transfer full) (nullable): a firm
 */
void
fl_firm_free (FlFirm *firm)
{
  if (firm == NULL)
    return;

  g_free (firm->id);
  g_free (firm->name);
  g_free (firm->organisation_number);
  g_free (firm);
}

/**
 * fl_contact_person_free:
 * @person: (transfer full) (nullable): a contact person
 */
void
fl_contact_person_free (FlContactPerson *person)
{
  if (person == NULL)
    return;

  g_free (person->id);
  g_free (person->firm_id);
  g_free (person->name);
  g_free (person->role);
  g_free (person->telephone);
  g_free (person->email);
  g_free (person);
}

/**
 * fl_site_free:
 * @site: (transfer full) (nullable): a site
 */
void
fl_site_free (FlSite *site)
{
  if (site == NULL)
    return;

  g_free (site->id);
  g_free (site->property);
  g_free (site->address);
  g_free (site);
}

/**
 * fl_case_summary_clear:
 * @summary: a summary
 *
 * Frees what it holds and makes it empty.
 */
void
fl_case_summary_clear (FlCaseSummary *summary)
{
  g_free (summary->next_step);
  g_free (summary->waiting_for);
  *summary = (FlCaseSummary) { .due = FL_DATE_NONE };
}

static void
case_record_clear (FlCaseRecord *record)
{
  g_free (record->id);
  g_free (record->firm_id);
  g_free (record->site_id);
  g_free (record->journey_id);
  g_free (record->journey_name);
  g_free (record->municipality_code);
  g_free (record->municipality_name);
  g_free (record->responsible);
  g_free (record->rulebook_sha256);
  g_free (record->note);
  fl_case_summary_clear (&record->summary);
}

/**
 * fl_case_record_free:
 * @record: (transfer full) (nullable): a case
 */
void
fl_case_record_free (FlCaseRecord *record)
{
  if (record == NULL)
    return;

  case_record_clear (record);
  g_free (record);
}

/**
 * fl_case_row_free:
 * @row: (transfer full) (nullable): a row
 *
 * A row of the store's is part of its list's memory, which goes with the last row of it.
 */
void
fl_case_row_free (FlCaseRow *row)
{
  if (row == NULL)
    return;

  if (row->memory != NULL)
    {
      fl_case_rows_unref (row->memory);
      return;
    }
  case_record_clear (&row->record);
  g_free (row->firm_name);
  g_free (row->organisation_number);
  g_free (row);
}

/**
 * fl_step_record_free:
 * @record: (transfer full) (nullable): a step's record
 */
void
fl_step_record_free (FlStepRecord *record)
{
  if (record == NULL)
    return;

  g_free (record->step_id);
  g_free (record->reference);
  g_free (record->note);
  g_free (record->owner_unit);
  g_free (record->owner_name);
  g_free (record);
}

/**
 * fl_tick_record_free:
 * @record: (transfer full) (nullable): an item's record
 */
void
fl_tick_record_free (FlTickRecord *record)
{
  if (record == NULL)
    return;

  g_free (record->step_id);
  g_free (record->item_id);
  g_free (record->note);
  g_free (record->text);
  g_free (record);
}

/**
 * fl_answer_record_free:
 * @record: (transfer full) (nullable): an answer
 */
void
fl_answer_record_free (FlAnswerRecord *record)
{
  if (record == NULL)
    return;

  g_free (record->question_id);
  g_free (record->value);
  g_free (record);
}

/**
 * fl_event_value_free:
 * @value: (transfer full) (nullable): a field's change
 */
void
fl_event_value_free (FlEventValue *value)
{
  if (value == NULL)
    return;

  g_free (value->table);
  g_free (value->row_id);
  g_free (value->column);
  g_free (value->old_value);
  g_free (value->new_value);
  g_free (value);
}

/**
 * fl_event_free:
 * @event: (transfer full) (nullable): an event
 */
void
fl_event_free (FlEvent *event)
{
  if (event == NULL)
    return;

  g_free (event->id);
  g_free (event->actor);
  g_free (event->case_id);
  g_free (event->action);
  g_clear_pointer (&event->values, g_ptr_array_unref);
  g_free (event);
}
