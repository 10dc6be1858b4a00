/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "fl-case-words.h"

G_BEGIN_DECLS

void fl_status_icon_draw (GtkSnapshot  *snapshot,
                          FlCaseStatus  status,
                          double        x,
                          double        y,
                          double        size);

G_END_DECLS
