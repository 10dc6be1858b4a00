/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "fl-workspace.h"

G_BEGIN_DECLS

#define FL_TYPE_CASES_PAGE (fl_cases_page_get_type ())

/**
 * FlCasesPage:
 *
 * The page that the program starts with: every case, and which of them needs the navigator.
 * Follows the store.  Emits ::open (a case's id) and ::message (a sentence to show, and whether
 * what it tells of can be undone).
 */
G_DECLARE_FINAL_TYPE (FlCasesPage, fl_cases_page, FL, CASES_PAGE, AdwBin)

void fl_cases_page_set_workspace   (FlCasesPage *self,
                                    FlWorkspace *workspace,
                                    GPtrArray   *rows); /* (nullable) */
void fl_cases_page_set_navigator   (FlCasesPage *self,
                                    const char  *name); /* (nullable) */
void fl_cases_page_select          (FlCasesPage *self,
                                    const char  *case_id);
void fl_cases_page_refresh_today   (FlCasesPage *self);
void fl_cases_page_focus_search    (FlCasesPage *self);

G_END_DECLS
