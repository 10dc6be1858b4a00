/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fl-case-item.h"

G_BEGIN_DECLS

typedef enum
{
  FL_CASES_OPEN,
  FL_CASES_WAITING_FIRM,
  FL_CASES_LATE,
  FL_CASES_CLOSED,
  FL_CASES_ALL,
} FlCasesWhich;

/**
 * FlCaseFilter:
 * @which: the cases in this state
 * @text: (nullable): words to search for, in any order
 * @responsible: (nullable): only the cases of this navigator
 * @municipality: (nullable): only the cases in the municipality with this code
 */
typedef struct
{
  FlCasesWhich which;
  const char  *text;
  const char  *responsible;
  const char  *municipality;
} FlCaseFilter;

void     fl_case_filter_copy     (FlCaseFilter       *filter,
                                  const FlCaseFilter *other);
void     fl_case_filter_clear    (FlCaseFilter       *filter);
gboolean fl_cases_which_contains (FlCasesWhich        which,
                                  const FlCaseRow    *row,
                                  FlDate              today);
gboolean fl_case_filter_passes   (const FlCaseFilter *filter,
                                  const char *const  *words,
                                  FlCaseEntry        *entry,
                                  FlDate              today);

G_END_DECLS
