/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define FL_TYPE_EMPTY_PAGE (fl_empty_page_get_type ())

/**
 * FlEmptyPage:
 *
 * What the page of cases shows while there are none: what this is, and how to begin.
 */
G_DECLARE_FINAL_TYPE (FlEmptyPage, fl_empty_page, FL, EMPTY_PAGE, AdwBin)

GtkWidget *fl_empty_page_new (void);

G_END_DECLS
