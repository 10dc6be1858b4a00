/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _FlAnswers FlAnswers;
typedef struct _FlCondSet FlCondSet;

/**
 * FlTruth:
 * @FL_NO: false
 * @FL_YES: true
 * @FL_MAYBE: not known yet, because a question that matters has no answer
 *
 * Kleene's three values.
 */
typedef enum
{
  FL_NO,
  FL_YES,
  FL_MAYBE,
} FlTruth;

/**
 * FlCondRef:
 *
 * A condition: a place in the rulebook's compiled conditions.  %FL_COND_ALWAYS (-1) where the
 * author wrote none, which is always %FL_YES.
 */
typedef gint32 FlCondRef;

#define FL_COND_ALWAYS ((FlCondRef) -1)

/**
 * FlCondOp:
 * @FL_COND_ALL: and, over the children
 * @FL_COND_ANY: or, over the children
 * @FL_COND_NOT: not, of its one child
 * @FL_COND_IS: boolean, choice or choices: any of the options in @mask is chosen
 * @FL_COND_LESS: number or date < @number
 * @FL_COND_LESS_EQUAL: ≤
 * @FL_COND_GREATER: >
 * @FL_COND_GREATER_EQUAL: ≥
 * @FL_COND_NUMBER: number or date = @number
 * @FL_COND_TEXT: text = @text, letter case apart
 * @FL_COND_KNOWN: the question has an answer; never %FL_MAYBE
 */
typedef enum
{
  FL_COND_ALL,
  FL_COND_ANY,
  FL_COND_NOT,
  FL_COND_IS,
  FL_COND_LESS,
  FL_COND_LESS_EQUAL,
  FL_COND_GREATER,
  FL_COND_GREATER_EQUAL,
  FL_COND_NUMBER,
  FL_COND_TEXT,
  FL_COND_KNOWN,
} FlCondOp;

/**
 * FlCondNode:
 * @op: what it is
 * @negated: whether an odd number of “not” stand above it
 * @end: index of the first node after this one and all below it: a node's children are
 *   node + 1, nodes[node + 1].end, … up to @end
 * @question: (for leaves) the question's index in the rulebook
 * @next: the leaf to read next, or the outcome, once this node is found %FL_NO or %FL_YES
 *
 * One node of a condition.  Nodes stand in preorder in one array, which makes evaluation a walk
 * along memory and leaves the tree readable for explanations and lint.  @negated and @next are
 * filled in when the topmost node is ended.
 */
typedef struct
{
  guint8  op;
  guint8  negated;
  guint32 end;
  guint32 question;
  guint32 next[2];
  union
  {
    guint64     mask;
    double      number;
    const char *text;
  };
} FlCondNode;

FlTruth           fl_cond_eval        (const FlCondSet *conds,
                                       FlCondRef        cond,
                                       const FlAnswers *answers);
const FlCondNode *fl_cond_set_get     (const FlCondSet *conds,
                                       guint           *n_nodes);

/* Building, for the loader and tests.  A set is filled in preorder: begin a node, add its
 * children, end it; a leaf is begun and ended at once.  The reference of a whole condition is
 * what begin returned for its topmost node. */
FlCondSet *fl_cond_set_new      (void);
void       fl_cond_set_free     (FlCondSet *conds);
FlCondRef  fl_cond_set_begin    (FlCondSet *conds,
                                 FlCondOp   op,
                                 guint      question);
void       fl_cond_set_end      (FlCondSet *conds,
                                 FlCondRef  node);
FlCondNode *fl_cond_set_node    (FlCondSet *conds,
                                 FlCondRef  node);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FlCondSet, fl_cond_set_free)

G_END_DECLS
