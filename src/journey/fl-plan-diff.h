/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fl-plan.h"

G_BEGIN_DECLS

/* What differs between two plans of the same journey, by step id. */
typedef struct
{
  GPtrArray *added;     /* (element-type utf8) step ids that came (yes or maybe) */
  GPtrArray *removed;   /* step ids that went */
  GPtrArray *confirmed; /* maybe → yes */
  GPtrArray *doubted;   /* yes → maybe */
  GPtrArray *reowned;   /* another owner */
} FlPlanDiff;

FlPlanDiff *fl_plan_diff_new      (const FlPlan     *before,
                                   const FlPlan     *after);
void        fl_plan_diff_free     (FlPlanDiff       *diff);
gboolean    fl_plan_diff_is_empty (const FlPlanDiff *diff);
/* "2 steps added, 1 removed", in the user's language */
char       *fl_plan_diff_format   (const FlPlanDiff *diff);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FlPlanDiff, fl_plan_diff_free)

G_END_DECLS
