/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fl-case.h"

G_BEGIN_DECLS

/* Everything that the store has of one case, and the plan made of it.  It is read as a whole, and
 * never changed but for its summary: a command writes, reads the case anew inside its own
 * transaction, and only after the commit does the new one take the old one's place. */
typedef struct
{
  FlCaseRecord *record;
  FlFirm       *firm;
  GPtrArray    *contacts; /* of FlContactPerson */
  FlSite       *site;     /* (nullable) */
  GPtrArray    *steps;    /* of FlStepRecord */
  GPtrArray    *ticks;    /* of FlTickRecord */
  FlAnswers    *answers;
  FlPlan       *plan;
  GPtrArray    *steps_set_aside; /* of FlStepRecord in @steps */
  GPtrArray    *ticks_set_aside; /* of FlTickRecord in @ticks */
} FlCaseData;

FlCaseData         *fl_case_data_load      (FlWorkspace       *workspace,
                                            const char        *id,
                                            GError           **error);
void                fl_case_data_free      (FlCaseData        *data);
const FlStepRecord *fl_case_data_get_step  (const FlCaseData  *data,
                                            const char        *step_id);
const FlTickRecord *fl_case_data_get_tick  (const FlCaseData  *data,
                                            const char        *step_id,
                                            const char        *item_id);
const FlPlanItem   *fl_case_data_find_item (const FlCaseData  *data,
                                            const char        *step_id,
                                            const char        *item_id);

/* fl-case-summary.c */
FlStepState         fl_case_data_get_state (const FlCaseData  *data,
                                            const FlPlanStep  *step,
                                            FlDate             today);
const FlPlanStep   *fl_case_data_get_next  (const FlCaseData  *data,
                                            FlDate             today);
void                fl_case_data_summarise (FlCaseData        *data,
                                            FlDate             today);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FlCaseData, fl_case_data_free)

G_END_DECLS
