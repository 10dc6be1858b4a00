/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "fl-case.h"

G_BEGIN_DECLS

#define FL_TYPE_CASE_HEAD (fl_case_head_get_type ())

/**
 * FlCaseHead:
 *
 * What stands above a case whichever way it is looked at: its stages, how far it has come, whom
 * it waits for, and the choice of view; and whether the rulebook has changed since it was planned.
 */
G_DECLARE_FINAL_TYPE (FlCaseHead, fl_case_head, FL, CASE_HEAD, AdwBin)

void fl_case_head_set_views   (FlCaseHead *self,
                               GtkStack   *views);
void fl_case_head_set_compact (FlCaseHead *self,
                               gboolean    compact);
void fl_case_head_show        (FlCaseHead *self,
                               FlCase     *fl_case); /* (nullable) */

G_END_DECLS
