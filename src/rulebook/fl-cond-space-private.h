/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fl-answers.h"
#include "fl-cond-space.h"

G_BEGIN_DECLS

/* The answers to one question that make a difference: a stretch of the space's values. */
typedef struct
{
  guint question;
  guint first, n; /* in FlCondSpace.values */
  guint current;
} FlCondDomain;

struct _FlCondSpace
{
  const FlCondSet         *conds;
  const FlCondNode        *nodes;
  const FlQuestion *const *questions;
  guint                    n_questions;
  FlAnswers               *answers; /* being tried; nothing answered in between */
  guint                   *leaves;  /* by question: how many leaves read it; 0 in between */
  GArray                  *domains; /* of FlCondDomain */
  GArray                  *values;  /* of FlAnswer, their texts borrowed */
};

/* Only leaves read a question. */
static inline gboolean
fl_cond_is_leaf (const FlCondNode *node)
{
  return node->op > FL_COND_NOT;
}

gboolean fl_cond_space_prepare (FlCondSpace     *space,
                                const FlCondRef *conds,
                                guint            n_conds);

G_END_DECLS
