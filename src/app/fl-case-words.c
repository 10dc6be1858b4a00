/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fl-case-words.h"

#include <glib/gi18n.h>

#include "fl-format.h"

/**
 * fl_case_words_days_late:
 * @row: a case
 * @today: what day it is
 *
 * Returns: how many days ago something should have been done; 0 or less when nothing is late
 */
int
fl_case_words_days_late (const FlCaseRow *row,
                         FlDate           today)
{
  if (row->record.state == FL_CASE_CLOSED || row->record.summary.due == FL_DATE_NONE
      || today == FL_DATE_NONE)
    return 0;

  return today - row->record.summary.due;
}

/**
 * fl_case_words_status:
 * @row: a case
 * @today: what day it is
 *
 * Returns: the one thing to say of how the case stands; being late outweighs who is waited for
 */
FlCaseStatus
fl_case_words_status (const FlCaseRow *row,
                      FlDate           today)
{
  const FlCaseSummary *summary = &row->record.summary;

  if (row->record.state == FL_CASE_CLOSED)
    return FL_CASE_STATUS_CLOSED;
  if (fl_case_words_days_late (row, today) > 0)
    return FL_CASE_STATUS_LATE;

  switch (summary->waiting)
    {
    case FL_WAITING_FIRM:
      return FL_CASE_STATUS_WAITING_FIRM;
    case FL_WAITING_UNIT:
      return FL_CASE_STATUS_WAITING_UNIT;
    case FL_WAITING_NOBODY:
      break;
    }

  return summary->next_step == NULL && summary->steps_total > 0
         && summary->steps_done >= summary->steps_total ? FL_CASE_STATUS_FINISHED
                                                        : FL_CASE_STATUS_TO_DO;
}

/**
 * fl_case_words_firm:
 * @row: a case
 *
 * Returns: (transfer none): the firm's name, or words for not having one
 */
const char *
fl_case_words_firm (const FlCaseRow *row)
{
  return row->firm_name != NULL && *row->firm_name != '\0' ? row->firm_name
                                                           : _("Firm without a name yet");
}

/**
 * fl_case_words_place:
 * @row: a case
 *
 * Returns: (transfer full): organisation number and municipality
 */
char *
fl_case_words_place (const FlCaseRow *row)
{
  if (row->organisation_number == NULL)
    return g_strdup (row->record.municipality_name);

  return g_strdup_printf ("%s · %s", row->organisation_number, row->record.municipality_name);
}

/**
 * fl_case_words_progress:
 * @row: a case
 *
 * Returns: (transfer full): how many steps of how many are done
 */
char *
fl_case_words_progress (const FlCaseRow *row)
{
  /* Translators: steps done, steps in all */
  return g_strdup_printf (_("%u of %u"), row->record.summary.steps_done,
                          row->record.summary.steps_total);
}

/**
 * fl_case_words_next:
 * @row: a case
 *
 * Returns: (transfer full): the next thing to do; empty where there is none
 */
char *
fl_case_words_next (const FlCaseRow *row)
{
  if (row->record.state == FL_CASE_CLOSED || row->record.summary.next_step == NULL)
    return g_strdup ("");

  return g_strdup_printf (_("Next: %s"), row->record.summary.next_step);
}

/**
 * fl_case_words_state:
 * @row: a case
 * @today: what day it is
 *
 * Returns: (transfer full): how the case stands, in a word or two
 */
char *
fl_case_words_state (const FlCaseRow *row,
                     FlDate           today)
{
  switch (fl_case_words_status (row, today))
    {
    case FL_CASE_STATUS_LATE:
      return fl_format_days_late (fl_case_words_days_late (row, today));
    case FL_CASE_STATUS_TO_DO:
      return g_strdup (_("To do"));
    case FL_CASE_STATUS_WAITING_FIRM:
      return g_strdup (_("Waiting for the firm"));
    case FL_CASE_STATUS_WAITING_UNIT:
      return row->record.summary.waiting_for != NULL
             ? g_strdup_printf (_("Waiting for %s"), row->record.summary.waiting_for)
             : g_strdup (_("Waiting for the municipality"));
    case FL_CASE_STATUS_FINISHED:
      return g_strdup (_("All steps done"));
    case FL_CASE_STATUS_CLOSED:
      return g_strdup (_("Closed"));
    }

  return g_strdup ("");
}

/**
 * fl_case_words_due:
 * @row: a case
 * @today: what day it is
 *
 * Returns: (transfer full): when the next thing is due; of a late case, who is waited for; empty
 *   where there is nothing to say
 */
char *
fl_case_words_due (const FlCaseRow *row,
                   FlDate           today)
{
  const FlCaseSummary *summary = &row->record.summary;
  g_autofree char *day = NULL;

  if (row->record.state == FL_CASE_CLOSED)
    return g_strdup ("");

  if (fl_case_words_days_late (row, today) > 0)
    {
      if (summary->waiting == FL_WAITING_FIRM)
        return g_strdup (_("Waiting for the firm"));
      if (summary->waiting == FL_WAITING_UNIT && summary->waiting_for != NULL)
        return g_strdup_printf (_("Waiting for %s"), summary->waiting_for);
    }

  if (summary->due == FL_DATE_NONE)
    return g_strdup ("");

  day = fl_format_date_near (summary->due, today);
  /* Translators: the last day for something: "due tomorrow", "due 3 Dec" */
  return g_strdup_printf (_("due %s"), day);
}

/**
 * fl_case_words_sentence:
 * @row: a case
 * @today: what day it is
 *
 * Returns: (transfer full): everything that the line shows, as a screen reader is to say it
 */
char *
fl_case_words_sentence (const FlCaseRow *row,
                        FlDate           today)
{
  g_autofree char *state = fl_case_words_state (row, today);
  g_autofree char *place = fl_case_words_place (row);
  g_autofree char *next = fl_case_words_next (row);
  g_autofree char *due = fl_case_words_due (row, today);
  GString *text = g_string_new (fl_case_words_firm (row));

  g_string_append_printf (text, ", %s. %s. ", state, row->record.journey_name);
  g_string_append_printf (text, _("%u of %u steps done."), row->record.summary.steps_done,
                          row->record.summary.steps_total);
  if (*next != '\0')
    g_string_append_printf (text, " %s%s%s.", next, *due != '\0' ? ", " : "", due);
  g_string_append_printf (text, " %s", place);

  return g_string_free (text, FALSE);
}
