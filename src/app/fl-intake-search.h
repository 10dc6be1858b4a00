/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "fl-rulebook.h"

G_BEGIN_DECLS

#define FL_TYPE_INTAKE_SEARCH (fl_intake_search_get_type ())

/**
 * FlIntakeSearch:
 *
 * What the firm wants to do, in everyday words, and the journeys that fit.  Emits ::chosen with
 * the id of a journey, or NULL when another is to be chosen.
 */
G_DECLARE_FINAL_TYPE (FlIntakeSearch, fl_intake_search, FL, INTAKE_SEARCH, AdwBin)

void fl_intake_search_start (FlIntakeSearch *self,
                             FlRulebook     *rulebook,
                             FlDate          date);

G_END_DECLS
