/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "fl-case.h"

G_BEGIN_DECLS

#define FL_TYPE_DEPARTMENT_VIEW (fl_department_view_get_type ())

/**
 * FlDepartmentView:
 *
 * A case's checklist by department: a card for each unit, in the order in which the firm meets
 * them, and cards of their own for what falls between chairs, has two owners, depends on an
 * answer or has an owner that nobody knows yet.
 */
G_DECLARE_FINAL_TYPE (FlDepartmentView, fl_department_view, FL, DEPARTMENT_VIEW, AdwBin)

void fl_department_view_show   (FlDepartmentView *self,
                                FlCase           *fl_case);
void fl_department_view_commit (FlDepartmentView *self);

G_END_DECLS
