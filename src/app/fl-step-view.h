/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "fl-case.h"

G_BEGIN_DECLS

#define FL_TYPE_STEP_VIEW (fl_step_view_get_type ())

/**
 * FlStepView:
 *
 * One step of a case in full.  Everything that the user does here asks an action `case.…` above
 * it.
 */
G_DECLARE_FINAL_TYPE (FlStepView, fl_step_view, FL, STEP_VIEW, AdwBin)

void fl_step_view_show            (FlStepView *self,
                                   FlCase     *fl_case,
                                   const char *step_id);
void fl_step_view_commit          (FlStepView *self);
void fl_step_view_set_back_button (FlStepView *self,
                                   gboolean    visible);

G_END_DECLS
