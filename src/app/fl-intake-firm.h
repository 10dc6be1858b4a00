/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "fl-case.h"

G_BEGIN_DECLS

#define FL_TYPE_INTAKE_FIRM (fl_intake_firm_get_type ())

/**
 * FlIntakeFirm:
 *
 * The fields of a new case's firm, contact person and site.  All are optional: many call before
 * they have a name or a number.  What is wrong with a field is said beside it.  Emits ::changed
 * when a field changes.
 */
G_DECLARE_FINAL_TYPE (FlIntakeFirm, fl_intake_firm, FL, INTAKE_FIRM, AdwBin)

void     fl_intake_firm_clear    (FlIntakeFirm *self);
gboolean fl_intake_firm_is_valid (FlIntakeFirm *self);
void     fl_intake_firm_focus    (FlIntakeFirm *self);
void     fl_intake_firm_fill     (FlIntakeFirm *self,
                                  FlCaseDraft  *draft);

G_END_DECLS
