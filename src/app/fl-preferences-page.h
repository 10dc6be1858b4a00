/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "fl-workspace.h"

G_BEGIN_DECLS

#define FL_TYPE_PREFERENCES_PAGE (fl_preferences_page_get_type ())

/**
 * FlPreferencesPage:
 *
 * What the user can choose once and for all.  Every choice holds at once; there is nothing to
 * save.
 */
G_DECLARE_FINAL_TYPE (FlPreferencesPage, fl_preferences_page, FL, PREFERENCES_PAGE, AdwBin)

GtkWidget *fl_preferences_page_new           (GSettings         *settings);
void       fl_preferences_page_set_workspace (FlPreferencesPage *self,
                                              FlWorkspace       *workspace); /* (nullable) */

G_END_DECLS
