/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "fl-rulebook.h"

G_BEGIN_DECLS

#define FL_TYPE_MUNICIPALITY_ROW (fl_municipality_row_get_type ())

/**
 * FlMunicipalityRow:
 *
 * The choice of one of the municipalities that a rulebook speaks of on a day.
 */
G_DECLARE_FINAL_TYPE (FlMunicipalityRow, fl_municipality_row, FL, MUNICIPALITY_ROW, AdwComboRow)

void                  fl_municipality_row_fill       (FlMunicipalityRow *self,
                                                      FlRulebook        *rulebook, /* (nullable) */
                                                      FlDate             date,
                                                      const char        *code); /* (nullable) */
const FlMunicipality *fl_municipality_row_get_chosen (FlMunicipalityRow *self); /* (nullable) */
int                   fl_municipality_row_compare    (gconstpointer      a,
                                                      gconstpointer      b);

G_END_DECLS
