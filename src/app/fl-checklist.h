/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "fl-case.h"

G_BEGIN_DECLS

#define FL_TYPE_CHECKLIST (fl_checklist_get_type ())

/**
 * FlChecklist:
 *
 * Checklist items one below the other, kept in place while they change: begin, add each item,
 * end.  Items that were not added again go.
 */
G_DECLARE_FINAL_TYPE (FlChecklist, fl_checklist, FL, CHECKLIST, AdwBin)

GtkWidget *fl_checklist_new    (void);
void       fl_checklist_begin  (FlChecklist      *self);
void       fl_checklist_add    (FlChecklist      *self,
                                FlCase           *fl_case,
                                const FlPlanStep *step,
                                const FlPlanItem *item,
                                const char       *context);
guint      fl_checklist_end    (FlChecklist      *self);
void       fl_checklist_commit (FlChecklist      *self);

G_END_DECLS
