/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define FL_TYPE_WRAP_BOX (fl_wrap_box_get_type ())

/**
 * FlWrapBox:
 *
 * Sets children one after another like words in a line, and goes on in the next line where they
 * do not fit.
 */
G_DECLARE_FINAL_TYPE (FlWrapBox, fl_wrap_box, FL, WRAP_BOX, GtkWidget)

GtkWidget *fl_wrap_box_new    (void);
void       fl_wrap_box_append (FlWrapBox *self,
                               GtkWidget *child);

G_END_DECLS
