/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define FL_TYPE_FOLD (fl_fold_get_type ())

/**
 * FlFold:
 *
 * Two panes side by side where there is room, and one at a time where there is not: below
 * #FlFold:threshold pixels, or where the panes' own least widths do not fit (large text).
 */
G_DECLARE_FINAL_TYPE (FlFold, fl_fold, FL, FOLD, GtkWidget)

gboolean fl_fold_get_folded      (FlFold  *self);
void     fl_fold_set_show_second (FlFold  *self,
                                  gboolean show_second);
gboolean fl_fold_get_show_second (FlFold  *self);

G_END_DECLS
