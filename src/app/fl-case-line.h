/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "fl-case-item.h"

G_BEGIN_DECLS

#define FL_TYPE_CASE_LINE (fl_case_line_get_type ())

/**
 * FlCaseLine:
 *
 * One case in the list of cases.  It draws its words itself instead of having a dozen child
 * widgets: a list view keeps some two hundred lines ready, of which the user sees ten.
 */
G_DECLARE_FINAL_TYPE (FlCaseLine, fl_case_line, FL, CASE_LINE, GtkWidget)

GtkWidget *fl_case_line_new      (void);
void       fl_case_line_set_item (FlCaseLine *self,
                                  FlCaseItem *item, /* (nullable) */
                                  FlDate      today);

G_END_DECLS
