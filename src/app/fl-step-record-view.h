/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "fl-store-types.h"

G_BEGIN_DECLS

#define FL_TYPE_STEP_RECORD_VIEW (fl_step_record_view_get_type ())

/**
 * FlStepRecordView:
 *
 * What has happened to a step: the days it was handed in and decided, the unit's own reference,
 * a note.  It asks the actions `case.step-dates`, `case.step-reference` and `case.step-note`
 * above it to keep what the user writes.
 */
G_DECLARE_FINAL_TYPE (FlStepRecordView, fl_step_record_view, FL, STEP_RECORD_VIEW, AdwBin)

void fl_step_record_view_show   (FlStepRecordView   *self,
                                 const char         *step_id,
                                 const FlStepRecord *record);
void fl_step_record_view_commit (FlStepRecordView   *self);

G_END_DECLS
