/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean fl_area_parse (const char  *text,
                        double      *area,
                        GError     **error);

G_END_DECLS
