/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "fl-case.h"

G_BEGIN_DECLS

#define FL_TYPE_CASE_PAGE (fl_case_page_get_type ())

/**
 * FlCasePage:
 *
 * One firm's journey.  Emits ::back when the user is done with it, and ::message (a sentence to
 * show, and whether what it tells of can be undone).
 */
G_DECLARE_FINAL_TYPE (FlCasePage, fl_case_page, FL, CASE_PAGE, AdwBin)

GtkWidget *fl_case_page_new      (void);
void       fl_case_page_set_case (FlCasePage *self,
                                  FlCase     *fl_case); /* (nullable) */

G_END_DECLS
