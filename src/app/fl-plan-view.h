/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "fl-plan.h"
#include "fl-plan-diff.h"

G_BEGIN_DECLS

#define FL_TYPE_PLAN_VIEW (fl_plan_view_get_type ())

/**
 * FlPlanView:
 *
 * A plan as it grows beside the questions: how many steps, departments and hand-overs, the
 * warnings, and the steps as chips under their stages.
 */
G_DECLARE_FINAL_TYPE (FlPlanView, fl_plan_view, FL, PLAN_VIEW, AdwBin)

void  fl_plan_view_set_lacks_municipality (FlPlanView *self,
                                           gboolean    lacks);
void  fl_plan_view_set_plan (FlPlanView       *self,
                             FlPlan           *plan,
                             const FlPlanDiff *diff);
guint fl_plan_view_count_departments (const FlPlan *plan);

G_END_DECLS
