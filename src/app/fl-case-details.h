/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "fl-case.h"

G_BEGIN_DECLS

#define FL_TYPE_CASE_DETAILS (fl_case_details_get_type ())

/**
 * FlCaseDetails:
 *
 * What is kept of the case itself: firm, contact persons, site, who is responsible, a reminder
 * and a note, all changed in place by asking the actions `case.…` above it.
 */
G_DECLARE_FINAL_TYPE (FlCaseDetails, fl_case_details, FL, CASE_DETAILS, AdwBin)

void fl_case_details_show   (FlCaseDetails *self,
                             FlCase        *fl_case);
void fl_case_details_commit (FlCaseDetails *self);

G_END_DECLS
