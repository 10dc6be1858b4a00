/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "fl-options.h"

G_BEGIN_DECLS

#define FL_TYPE_APPLICATION (fl_application_get_type ())

/**
 * FlApplication:
 *
 * The running program: makes store, clock, rulebook and window, and joins them.  There is one for
 * each store: a second one on the same store raises the window of the first.
 */
G_DECLARE_FINAL_TYPE (FlApplication, fl_application, FL, APPLICATION, AdwApplication)

FlApplication *fl_application_new (FlOptions *options,
                                   GSettings *settings,
                                   GError   **error);

G_END_DECLS
