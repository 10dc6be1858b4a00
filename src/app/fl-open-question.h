/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "fl-plan.h"

G_BEGIN_DECLS

#define FL_TYPE_OPEN_QUESTION (fl_open_question_get_type ())

/**
 * FlOpenQuestion:
 *
 * The open question that decides most in a plan, ready to be answered.  Hidden where there is
 * none.  An answer asks the action `case.answer` above it.
 */
G_DECLARE_FINAL_TYPE (FlOpenQuestion, fl_open_question, FL, OPEN_QUESTION, AdwBin)

void fl_open_question_set_plan (FlOpenQuestion *self,
                                FlPlan         *plan); /* (nullable) */
void fl_open_question_commit   (FlOpenQuestion *self);

G_END_DECLS
