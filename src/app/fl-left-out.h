/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "fl-case.h"

G_BEGIN_DECLS

#define FL_TYPE_LEFT_OUT (fl_left_out_get_type ())

/**
 * FlLeftOut:
 *
 * What a case's plan leaves out: the steps that are not needed, each with the reason, and what
 * was ticked or written on steps that no longer apply, kept and set aside.
 */
G_DECLARE_FINAL_TYPE (FlLeftOut, fl_left_out, FL, LEFT_OUT, AdwBin)

void fl_left_out_show (FlLeftOut *self,
                       FlCase    *fl_case);

G_END_DECLS
