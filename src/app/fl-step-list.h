/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "fl-case.h"

G_BEGIN_DECLS

#define FL_TYPE_STEP_LIST (fl_step_list_get_type ())

/**
 * FlStepList:
 *
 * The steps of a case as a path, under their stages.  Emits ::selected (step id) as the user
 * moves through it, and ::opened when one is clicked or Enter is pressed.
 */
G_DECLARE_FINAL_TYPE (FlStepList, fl_step_list, FL, STEP_LIST, AdwBin)

void     fl_step_list_show   (FlStepList *self,
                              FlCase     *fl_case);
void     fl_step_list_select (FlStepList *self,
                              const char *step_id);
gboolean fl_step_list_focus  (FlStepList *self);

G_END_DECLS
