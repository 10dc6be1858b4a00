/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "fl-case.h"

G_BEGIN_DECLS

#define FL_TYPE_INTAKE_PAGE (fl_intake_page_get_type ())

/**
 * FlIntakePage:
 *
 * The page where a new case begins.  Emits ::created (with the #FlCase), ::cancelled, and
 * ::message (a sentence to show, and whether what it tells of can be undone).
 */
G_DECLARE_FINAL_TYPE (FlIntakePage, fl_intake_page, FL, INTAKE_PAGE, AdwBin)

GtkWidget *fl_intake_page_new   (void);
void       fl_intake_page_start (FlIntakePage *self,
                                 FlWorkspace  *workspace,
                                 const char   *municipality_code, /* (nullable) */
                                 const char   *responsible);      /* (nullable) */

G_END_DECLS
