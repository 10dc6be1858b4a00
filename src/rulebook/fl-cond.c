/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fl-cond.h"

#include "fl-answers.h"

struct _FlCondSet
{
  GArray *nodes; /* of FlCondNode, every condition in preorder after the one before */
};

/* fl_cond_eval() reads these numbers as numbers. */
G_STATIC_ASSERT (FL_NO == 0 && FL_YES == 1 && FL_MAYBE == 2);
G_STATIC_ASSERT (FL_COND_ALL == 0 && FL_COND_ANY == 1 && FL_COND_NOT == 2);

static FlTruth
same_text (const char *a,
           const char *b)
{
  g_autofree char *a_folded = NULL;
  g_autofree char *b_folded = NULL;

  if (a == NULL || b == NULL)
    return a == b ? FL_YES : FL_NO;
  a_folded = g_utf8_casefold (a, -1);
  b_folded = g_utf8_casefold (b, -1);
  return g_str_equal (a_folded, b_folded) ? FL_YES : FL_NO;
}

static inline FlTruth
eval_leaf (const FlCondNode *node,
           const FlAnswers  *answers)
{
  const FlAnswer *answer;

  /* Answers given to an earlier version of the rulebook may be fewer than its questions. */
  if (G_UNLIKELY (node->question >= answers->n_items))
    return node->op == FL_COND_KNOWN ? FL_NO : FL_MAYBE;

  answer = &answers->items[node->question];
  if (answer->state != FL_ANSWER_KNOWN)
    return node->op == FL_COND_KNOWN ? FL_NO : FL_MAYBE;
  if (G_LIKELY (node->op == FL_COND_IS))
    return (FlTruth) ((answer->mask & node->mask) != 0);

  switch ((FlCondOp) node->op)
    {
    case FL_COND_LESS:
      return (FlTruth) (answer->number < node->number);
    case FL_COND_LESS_EQUAL:
      return (FlTruth) (answer->number <= node->number);
    case FL_COND_GREATER:
      return (FlTruth) (answer->number > node->number);
    case FL_COND_GREATER_EQUAL:
      return (FlTruth) (answer->number >= node->number);
    case FL_COND_NUMBER:
      return (FlTruth) (answer->number == node->number);
    case FL_COND_TEXT:
      return same_text (answer->text, node->text);
    case FL_COND_KNOWN:
      return FL_YES;
    case FL_COND_ALL:
    case FL_COND_ANY:
    case FL_COND_NOT:
    case FL_COND_IS:
    default:
      g_return_val_if_reached (FL_MAYBE);
    }
}

/* The hot loop.  “all” is decided by the first no and “any” by the first yes, and each has the
 * number of the truth that decides it (ALL 0 and NO 0, ANY 1 and YES 1), so one loop does both.
 * Leaves, the great majority, cost no call; the depth is bounded by that of the XML. */
static FlTruth
eval_group (const FlCondNode *nodes,
            const FlCondNode *group,
            const FlAnswers  *answers)
{
  const FlCondNode *last = nodes + group->end;
  guint decider = group->op;
  guint maybe = 0;

  for (const FlCondNode *node = group + 1; node < last;)
    {
      guint truth;

      if (G_LIKELY (node->op > FL_COND_NOT))
        {
          truth = eval_leaf (node, answers);
          node++;
        }
      else
        {
          truth = eval_group (nodes, node, answers);
          node = nodes + node->end;
        }

      if (decider == FL_COND_NOT)
        return (FlTruth) (truth == FL_MAYBE ? FL_MAYBE : !truth);
      if (truth == decider)
        return (FlTruth) decider;
      maybe |= truth & FL_MAYBE;
    }

  return (FlTruth) (maybe != 0 ? FL_MAYBE : !decider);
}

/**
 * fl_cond_eval:
 * @conds: the rulebook's conditions
 * @cond: one of them, or %FL_COND_ALWAYS
 * @answers: (nullable): the answers known; %NULL when nothing has been answered
 *
 * Evaluates a condition in Kleene's three values: what is not answered yet makes the result
 * %FL_MAYBE only where it can still change it.
 *
 * Returns: whether the condition holds
 */
FlTruth
fl_cond_eval (const FlCondSet *conds,
              FlCondRef        cond,
              const FlAnswers *answers)
{
  static const FlAnswers unanswered = { NULL, 0 };
  const FlCondNode *nodes;

  if (cond == FL_COND_ALWAYS)
    return FL_YES;

  g_return_val_if_fail (conds != NULL, FL_MAYBE);
  g_return_val_if_fail (cond >= 0 && (guint) cond < conds->nodes->len, FL_MAYBE);

  nodes = (const FlCondNode *) (gpointer) conds->nodes->data;
  if (answers == NULL)
    answers = &unanswered;

  return nodes[cond].op > FL_COND_NOT ? eval_leaf (nodes + cond, answers)
                                      : eval_group (nodes, nodes + cond, answers);
}

/**
 * fl_cond_set_get:
 * @conds: a set of conditions
 * @n_nodes: (out) (optional): how many nodes there are
 *
 * Returns: (transfer none): all nodes, for whoever reads conditions rather than evaluates them
 */
const FlCondNode *
fl_cond_set_get (const FlCondSet *conds,
                 guint           *n_nodes)
{
  g_return_val_if_fail (conds != NULL, NULL);

  if (n_nodes != NULL)
    *n_nodes = conds->nodes->len;
  return (const FlCondNode *) (gpointer) conds->nodes->data;
}

/**
 * fl_cond_mentions:
 * @conds: a set of conditions
 * @cond: one of them, or %FL_COND_ALWAYS
 * @question: a question's index
 *
 * Returns: whether the answer to @question is read by @cond
 */
gboolean
fl_cond_mentions (const FlCondSet *conds,
                  FlCondRef        cond,
                  guint            question)
{
  const FlCondNode *nodes;

  if (cond == FL_COND_ALWAYS)
    return FALSE;

  g_return_val_if_fail (conds != NULL, FALSE);
  g_return_val_if_fail (cond >= 0 && (guint) cond < conds->nodes->len, FALSE);

  nodes = (const FlCondNode *) (gpointer) conds->nodes->data;
  for (guint i = (guint) cond; i < nodes[cond].end; i++)
    if (nodes[i].op > FL_COND_NOT && nodes[i].question == question)
      return TRUE;
  return FALSE;
}

/**
 * fl_cond_set_new:
 *
 * Returns: (transfer full): an empty set of conditions
 */
FlCondSet *
fl_cond_set_new (void)
{
  FlCondSet *conds = g_new (FlCondSet, 1);

  conds->nodes = g_array_new (FALSE, TRUE, sizeof (FlCondNode));
  return conds;
}

/**
 * fl_cond_set_free:
 * @conds: (transfer full) (nullable): a set of conditions
 *
 * Frees the set.  The texts that its nodes point to belong to whoever built it.
 */
void
fl_cond_set_free (FlCondSet *conds)
{
  if (conds == NULL)
    return;
  g_array_unref (conds->nodes);
  g_free (conds);
}

/**
 * fl_cond_set_begin:
 * @conds: the set that is being built
 * @op: what the node is
 * @question: (for leaves) the question's index; 0 otherwise
 *
 * Begins a node.  What is begun before it is ended lies below it.
 *
 * Returns: the node's place, to be given to fl_cond_set_end()
 */
FlCondRef
fl_cond_set_begin (FlCondSet *conds,
                   FlCondOp   op,
                   guint      question)
{
  FlCondNode node = { .op = (guint8) op, .question = question };

  g_return_val_if_fail (conds != NULL, FL_COND_ALWAYS);

  node.end = conds->nodes->len + 1;
  g_array_append_val (conds->nodes, node);
  return (FlCondRef) (conds->nodes->len - 1);
}

/**
 * fl_cond_set_end:
 * @conds: the set that is being built
 * @node: what fl_cond_set_begin() returned
 *
 * Ends a node: whatever is begun from now on stands beside it.
 */
void
fl_cond_set_end (FlCondSet *conds,
                 FlCondRef  node)
{
  fl_cond_set_node (conds, node)->end = conds->nodes->len;
}

/**
 * fl_cond_set_node:
 * @conds: the set that is being built
 * @node: what fl_cond_set_begin() returned
 *
 * Returns: (transfer none): the node, to fill in; valid until the next fl_cond_set_begin()
 */
FlCondNode *
fl_cond_set_node (FlCondSet *conds,
                  FlCondRef  node)
{
  g_return_val_if_fail (conds != NULL, NULL);
  g_return_val_if_fail (node >= 0 && (guint) node < conds->nodes->len, NULL);

  return &g_array_index (conds->nodes, FlCondNode, node);
}
