/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fl-answers.h"
#include "fl-cond.h"

G_BEGIN_DECLS

/* Which unanswered questions a condition still hangs on. */

FlTruth fl_undecided_collect (const FlCondSet *conds,
                              FlCondRef        cond,
                              const FlAnswers *answers,
                              GArray          *questions); /* of guint */
void    fl_undecided_mention (const FlCondSet *conds,
                              FlCondRef        cond,
                              guint8          *mentioned); /* by question index */

G_END_DECLS
