/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fl-case-filter.h"

#include "fl-case-words.h"
#include "fl-text.h"

/**
 * fl_case_filter_copy:
 * @filter: a filter whose strings are its own, to be freed with fl_case_filter_clear()
 * @other: what it is to be from now on
 */
void
fl_case_filter_copy (FlCaseFilter       *filter,
                     const FlCaseFilter *other)
{
  FlCaseFilter copy = {
    .which = other->which,
    .text = g_strdup (other->text),
    .responsible = g_strdup (other->responsible),
    .municipality = g_strdup (other->municipality),
  };

  fl_case_filter_clear (filter);
  *filter = copy;
}

/**
 * fl_case_filter_clear:
 * @filter: a filter whose strings are its own
 *
 * Lets go of its strings; what is left asks for every open case.
 */
void
fl_case_filter_clear (FlCaseFilter *filter)
{
  g_free ((char *) filter->text);
  g_free ((char *) filter->responsible);
  g_free ((char *) filter->municipality);
  *filter = (FlCaseFilter) { .which = FL_CASES_OPEN };
}

/**
 * fl_cases_which_contains:
 * @which: a state
 * @row: a case
 * @today: what day it is
 *
 * Returns: whether the case is in that state
 */
gboolean
fl_cases_which_contains (FlCasesWhich     which,
                         const FlCaseRow *row,
                         FlDate           today)
{
  const FlCaseRecord *record = &row->record;

  switch (which)
    {
    case FL_CASES_OPEN:
      return record->state == FL_CASE_OPEN;
    case FL_CASES_WAITING_FIRM:
      return record->state == FL_CASE_OPEN && record->summary.waiting == FL_WAITING_FIRM;
    case FL_CASES_LATE:
      return fl_case_words_days_late (row, today) > 0;
    case FL_CASES_CLOSED:
      return record->state == FL_CASE_CLOSED;
    case FL_CASES_ALL:
      return TRUE;
    }

  return TRUE;
}

/**
 * fl_case_filter_passes:
 * @filter: what is wanted
 * @words: (nullable): the words of its text as fl_text_words() gives them
 * @entry: a case
 * @today: what day it is
 *
 * Returns: whether the case is wanted
 */
gboolean
fl_case_filter_passes (const FlCaseFilter *filter,
                       const char *const  *words,
                       FlCaseEntry        *entry,
                       FlDate              today)
{
  const FlCaseRecord *record = &entry->row->record;

  if (!fl_cases_which_contains (filter->which, entry->row, today))
    return FALSE;
  if (filter->responsible != NULL && g_strcmp0 (filter->responsible, record->responsible) != 0)
    return FALSE;
  if (filter->municipality != NULL
      && g_strcmp0 (filter->municipality, record->municipality_code) != 0)
    return FALSE;
  if (words == NULL)
    return TRUE;

  fl_case_entry_fold (entry);
  return fl_text_matches (words, entry->folded, entry->flat);
}
