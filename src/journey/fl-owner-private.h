/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fl-arena.h"
#include "fl-plan.h"

G_BEGIN_DECLS

/* fl_owner_resolve() into a plan's memory.  @scratch is an empty array of guint, empty again
 * afterwards; @arena may be NULL for memory that fl_owner_clear() frees. */
void fl_owner_resolve_in (FlOwner              *owner,
                          FlArena              *arena,
                          GArray               *scratch,
                          const FlCondSet      *conds,
                          const FlProcess      *process,
                          const FlMunicipality *municipality,
                          FlDate                date,
                          const FlAnswers      *answers);

G_END_DECLS
