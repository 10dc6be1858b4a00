/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "fl-case.h"

G_BEGIN_DECLS

#define FL_TYPE_STEP_ROW (fl_step_row_get_type ())

/**
 * FlStepRow:
 *
 * One step of the path: its state as icon and word, its name and who owns it.
 */
G_DECLARE_FINAL_TYPE (FlStepRow, fl_step_row, FL, STEP_ROW, GtkListBoxRow)

GtkWidget  *fl_step_row_new         (const char       *step_id);
void        fl_step_row_show        (FlStepRow        *self,
                                     FlCase           *fl_case,
                                     const FlPlanStep *step,
                                     gboolean          next);
const char *fl_step_row_get_step_id (FlStepRow        *self);
const char *fl_step_row_get_stage   (FlStepRow        *self);

G_END_DECLS
