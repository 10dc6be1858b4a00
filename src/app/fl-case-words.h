/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fl-store-types.h"

G_BEGIN_DECLS

/**
 * FlCaseStatus:
 * @FL_CASE_STATUS_LATE: something should have been done by now
 * @FL_CASE_STATUS_TO_DO: it is the navigator's turn
 * @FL_CASE_STATUS_WAITING_FIRM: the firm has something to do
 * @FL_CASE_STATUS_WAITING_UNIT: a unit of the municipality has something to do
 * @FL_CASE_STATUS_FINISHED: every step is finished, the case is still open
 * @FL_CASE_STATUS_CLOSED: the case is closed
 *
 * How a case stands, as shown by icon, word and colour.
 */
typedef enum
{
  FL_CASE_STATUS_LATE,
  FL_CASE_STATUS_TO_DO,
  FL_CASE_STATUS_WAITING_FIRM,
  FL_CASE_STATUS_WAITING_UNIT,
  FL_CASE_STATUS_FINISHED,
  FL_CASE_STATUS_CLOSED,
} FlCaseStatus;

FlCaseStatus fl_case_words_status    (const FlCaseRow *row, FlDate today);
int          fl_case_words_days_late (const FlCaseRow *row, FlDate today);
const char  *fl_case_words_firm      (const FlCaseRow *row);
char        *fl_case_words_place     (const FlCaseRow *row); /* 556…-1234 · Nora */
char        *fl_case_words_progress  (const FlCaseRow *row); /* 7 of 15 */
char        *fl_case_words_next      (const FlCaseRow *row); /* Next: … */
char        *fl_case_words_state     (const FlCaseRow *row, FlDate today); /* 4 days late */
char        *fl_case_words_due       (const FlCaseRow *row, FlDate today); /* due 3 Dec, or "" */
char        *fl_case_words_sentence  (const FlCaseRow *row, FlDate today); /* all of it, read out */

G_END_DECLS
