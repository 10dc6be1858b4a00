/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "fl-case-list.h"

G_BEGIN_DECLS

#define FL_TYPE_CASE_FILTERS (fl_case_filters_get_type ())

/**
 * FlCaseFilters:
 *
 * The choices that narrow the list of cases: whose, in which state, in which municipality.
 * Emits ::changed when the user chose.  Its menus are made when they are opened.
 */
G_DECLARE_FINAL_TYPE (FlCaseFilters, fl_case_filters, FL, CASE_FILTERS, AdwBin)

void fl_case_filters_get           (FlCaseFilters *self,
                                    FlCaseFilter  *filter);
void fl_case_filters_set_list      (FlCaseFilters *self,
                                    FlCaseList    *list);
void fl_case_filters_set_navigator (FlCaseFilters *self,
                                    const char    *name); /* (nullable) */
void fl_case_filters_reset         (FlCaseFilters *self);

G_END_DECLS
