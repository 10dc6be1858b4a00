/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fl-rulebook-types.h"

G_BEGIN_DECLS

int      fl_ownership_specificity (const FlOwnership    *rule);
gboolean fl_ownership_serves      (const FlOwnership    *rule,
                                   const FlMunicipality *municipality,
                                   FlDate                date);

G_END_DECLS
