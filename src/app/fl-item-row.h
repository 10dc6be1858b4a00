/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "fl-case.h"

G_BEGIN_DECLS

#define FL_TYPE_ITEM_ROW (fl_item_row_get_type ())

/**
 * FlItemRow:
 *
 * One checklist item: a check button, its help and its note.  It knows no store: it asks the
 * actions `case.tick` and `case.item-note` above it to do what the user wants.
 */
G_DECLARE_FINAL_TYPE (FlItemRow, fl_item_row, FL, ITEM_ROW, AdwBin)

GtkWidget *fl_item_row_new  (const char         *step_id,
                             const char         *item_id);
void       fl_item_row_show (FlItemRow          *self,
                             const FlPlanItem   *item,
                             const char         *context,
                             const FlTickRecord *record);
void       fl_item_row_commit (FlItemRow        *self);

G_END_DECLS
