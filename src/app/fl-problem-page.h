/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define FL_TYPE_PROBLEM_PAGE (fl_problem_page_get_type ())

/**
 * FlProblemPage:
 *
 * Tells in one sentence what is in the way, and offers as buttons what can be done about it.
 */
G_DECLARE_FINAL_TYPE (FlProblemPage, fl_problem_page, FL, PROBLEM_PAGE, AdwBin)

GtkWidget *fl_problem_page_new        (void);
void       fl_problem_page_set        (FlProblemPage *self,
                                       const char    *title,
                                       const char    *sentence);
void       fl_problem_page_add_action (FlProblemPage *self,
                                       const char    *label,
                                       const char    *action);

G_END_DECLS
