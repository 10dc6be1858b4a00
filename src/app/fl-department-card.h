/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "fl-case.h"

G_BEGIN_DECLS

#define FL_TYPE_DEPARTMENT_CARD (fl_department_card_get_type ())

/**
 * FlDepartmentCard:
 *
 * All that one unit has to do with a case: how to reach it, its steps, and its checklist items
 * as permits, land and contacts.  Said anew each time: begin, add steps and items, end.
 */
G_DECLARE_FINAL_TYPE (FlDepartmentCard, fl_department_card, FL, DEPARTMENT_CARD, AdwBin)

GtkWidget *fl_department_card_new      (void);
void       fl_department_card_begin    (FlDepartmentCard *self,
                                        FlCase           *fl_case,
                                        const FlOwner    *owner);
void       fl_department_card_add_step (FlDepartmentCard *self,
                                        FlCase           *fl_case,
                                        const FlPlanStep *step);
void       fl_department_card_add_item (FlDepartmentCard *self,
                                        FlCase           *fl_case,
                                        const FlPlanStep *step,
                                        const FlPlanItem *item);
void       fl_department_card_end      (FlDepartmentCard *self);
void       fl_department_card_commit   (FlDepartmentCard *self);

G_END_DECLS
