/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "fl-store-types.h"

G_BEGIN_DECLS

int  fl_case_drawing_get_height (GtkWidget       *widget,
                                 int              width);
void fl_case_drawing_draw       (GtkWidget       *widget,
                                 GtkSnapshot     *snapshot,
                                 const FlCaseRow *row,
                                 FlDate           today);

G_END_DECLS
