/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "fl-case.h"

G_BEGIN_DECLS

#define FL_TYPE_STAGE_BAR (fl_stage_bar_get_type ())

/**
 * FlStageBar:
 *
 * A case's stages from left to right, each with how many of its steps are done.  A stage asks
 * the action `case.open-step` for its first step that is not done.
 */
G_DECLARE_FINAL_TYPE (FlStageBar, fl_stage_bar, FL, STAGE_BAR, AdwBin)

void fl_stage_bar_show        (FlStageBar *self,
                               FlCase     *fl_case);
void fl_stage_bar_set_compact (FlStageBar *self,
                               gboolean    compact);

G_END_DECLS
