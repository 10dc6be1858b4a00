/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gdk/gdk.h>

#include "fl-case-words.h"

G_BEGIN_DECLS

/* Colours for what is drawn rather than styled. */

GdkRGBA fl_palette_text   (double       strength);
GdkRGBA fl_palette_accent (void);
GdkRGBA fl_palette_status (FlCaseStatus status);

G_END_DECLS
