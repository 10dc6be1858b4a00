/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fl-rulebook-types.h"

G_BEGIN_DECLS

/* What conditions can come to, found by trying the answers that make a difference to them. */

typedef struct _FlCondSpace FlCondSpace;

/**
 * FlCondAbility:
 * @FL_COND_UNCERTAIN: there are too many answers to try them all
 * @FL_COND_VARIES: some answers make it hold and others do not
 * @FL_COND_NEVER: no answers make it hold
 * @FL_COND_EVER: all answers make it hold
 */
typedef enum
{
  FL_COND_UNCERTAIN,
  FL_COND_VARIES,
  FL_COND_NEVER,
  FL_COND_EVER,
} FlCondAbility;

FlCondSpace  *fl_cond_space_new       (const FlCondSet         *conds,
                                       const FlQuestion *const *questions,
                                       guint                    n_questions);
void          fl_cond_space_free      (FlCondSpace             *space);
FlCondAbility fl_cond_space_analyse   (FlCondSpace             *space,
                                       FlCondRef                cond);
gboolean      fl_cond_space_excludes  (FlCondSpace             *space,
                                       FlCondRef                a,
                                       FlCondRef                b);
gboolean      fl_cond_space_is_total  (FlCondSpace             *space,
                                       const FlCondRef         *conds,
                                       guint                    n_conds);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FlCondSpace, fl_cond_space_free)

G_END_DECLS
