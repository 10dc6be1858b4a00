/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "fl-plan.h"

G_BEGIN_DECLS

#define FL_TYPE_WARNING_BAND (fl_warning_band_get_type ())

/**
 * FlWarningBand:
 *
 * A plan's warnings, gravest first, each with the unit to ask; the gravest are seen, the others
 * are folded away.  Hidden where there are none.
 */
G_DECLARE_FINAL_TYPE (FlWarningBand, fl_warning_band, FL, WARNING_BAND, AdwBin)

void fl_warning_band_set_limit (FlWarningBand *self,
                                guint          limit);
void fl_warning_band_set_plan  (FlWarningBand *self,
                                FlPlan        *plan);

G_END_DECLS
