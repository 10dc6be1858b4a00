/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fl-cond.h"

#include "fl-answers.h"

/* How conditions are evaluated.  Every leaf knows which leaf to read next when it is true and
 * when it is false, so that “all”, “any” and “not” cost nothing: they are in the jumps.  All
 * jumps go forward, and one that leaves a node says by where it lands what the node came to.
 *
 * Kleene's third value takes two such walks.  Counting every unanswered leaf against the
 * condition gives the least that it can come to, counting it for the condition the most; where
 * the two agree the answers missing do not matter.  The walks part at the first unanswered leaf,
 * so a condition without any is walked once. */

struct _FlCondSet
{
  GArray *nodes;    /* of FlCondNode, every condition in preorder after the one before */
  guint   n_linked; /* how many of them have their jumps */
};

/* Where a whole condition's jumps end: no index of a node is that large. */
#define OUTCOME(truth) (G_MAXUINT32 - 1 + (guint32) (truth))

G_STATIC_ASSERT (FL_NO == 0 && FL_YES == 1);

static gboolean
same_text (const char *a,
           const char *b)
{
  g_autofree char *a_folded = NULL;
  g_autofree char *b_folded = NULL;

  if (a == NULL || b == NULL)
    return a == b;
  a_folded = g_utf8_casefold (a, -1);
  b_folded = g_utf8_casefold (b, -1);
  return g_str_equal (a_folded, b_folded);
}

/* Every kind of leaf but the commonest, and the group without children, which decides itself. */
static FlTruth
eval_rare (const FlCondNode *node,
           const FlAnswer   *answer)
{
  gboolean known = answer != NULL && answer->state == FL_ANSWER_KNOWN;

  if (answer != NULL && answer->state == FL_ANSWER_MOOT && node->op >= FL_COND_IS)
    return FL_NO;
  switch ((FlCondOp) node->op)
    {
    case FL_COND_ALL:
      return FL_YES;
    case FL_COND_ANY:
    case FL_COND_NOT:
      return FL_NO;
    case FL_COND_KNOWN:
      return (FlTruth) known;
    case FL_COND_IS:
      return !known ? FL_MAYBE : (FlTruth) ((answer->mask & node->mask) != 0);
    case FL_COND_LESS:
      return !known ? FL_MAYBE : (FlTruth) (answer->number < node->number);
    case FL_COND_LESS_EQUAL:
      return !known ? FL_MAYBE : (FlTruth) (answer->number <= node->number);
    case FL_COND_GREATER:
      return !known ? FL_MAYBE : (FlTruth) (answer->number > node->number);
    case FL_COND_GREATER_EQUAL:
      return !known ? FL_MAYBE : (FlTruth) (answer->number >= node->number);
    case FL_COND_NUMBER:
      return !known ? FL_MAYBE : (FlTruth) (answer->number == node->number);
    case FL_COND_TEXT:
      return !known ? FL_MAYBE : (FlTruth) same_text (answer->text, node->text);
    default:
      g_return_val_if_reached (FL_MAYBE);
    }
}

static inline FlTruth
eval_leaf (const FlCondNode *node,
           const FlAnswers  *answers)
{
  const FlAnswer *answer = NULL;

  /* Answers given to an earlier version of the rulebook may be fewer than its questions. */
  if (G_LIKELY (node->question < answers->n_items))
    {
      answer = &answers->items[node->question];
      if (G_LIKELY (node->op == FL_COND_IS && answer->state == FL_ANSWER_KNOWN))
        return (FlTruth) ((answer->mask & node->mask) != 0);
    }
  return eval_rare (node, answer);
}

/* Walks on from the leaf @i to where the node that ends at @end is decided, taking what is not
 * answered as for (1) or against (0) the whole condition. */
static guint32
walk_on (const FlCondNode *nodes,
         guint32           i,
         guint32           end,
         const FlAnswers  *answers,
         guint             benefit)
{
  while (i < end)
    {
      const FlCondNode *node = nodes + i;
      FlTruth truth = eval_leaf (node, answers);

      i = node->next[truth == FL_MAYBE ? benefit ^ node->negated : truth];
    }
  return i;
}

static guint32
first_leaf (const FlCondNode *nodes,
            guint32           i)
{
  while (nodes[i].end > i + 1)
    i++;
  return i;
}

/* Gives every node of the condition at @top its jumps, parents before children. */
static void
link_jumps (FlCondNode *nodes,
            guint32     top)
{
  nodes[top].negated = FALSE;
  nodes[top].next[FL_NO] = OUTCOME (FL_NO);
  nodes[top].next[FL_YES] = OUTCOME (FL_YES);

  for (guint32 i = top; i < nodes[top].end; i++)
    for (guint32 child = i + 1; child < nodes[i].end; child = nodes[child].end)
      {
        guint32 sibling = nodes[child].end;
        gboolean swap = nodes[i].op == FL_COND_NOT;

        nodes[child].negated = nodes[i].negated ^ swap;
        nodes[child].next[FL_NO] = nodes[i].next[swap];
        nodes[child].next[FL_YES] = nodes[i].next[!swap];
        if (!swap && sibling < nodes[i].end)
          nodes[child].next[nodes[i].op == FL_COND_ALL] = first_leaf (nodes, sibling);
      }
}

/**
 * fl_cond_eval:
 * @conds: the rulebook's conditions
 * @cond: one of them, a node inside one, or %FL_COND_ALWAYS
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
  const FlCondNode *nodes, *top;
  guint32 i, least, most;

  if (cond == FL_COND_ALWAYS)
    return FL_YES;

  g_return_val_if_fail (conds != NULL, FL_MAYBE);
  g_return_val_if_fail (cond >= 0 && (guint) cond < conds->nodes->len, FL_MAYBE);

  nodes = (const FlCondNode *) (gpointer) conds->nodes->data;
  if (answers == NULL)
    answers = &unanswered;

  top = nodes + cond;
  i = first_leaf (nodes, (guint32) cond);
  while (i < top->end)
    {
      FlTruth truth = eval_leaf (nodes + i, answers);

      if (truth == FL_MAYBE)
        break;
      i = nodes[i].next[truth];
    }
  if (i >= top->end)
    return (FlTruth) (i == top->next[FL_YES]);

  least = walk_on (nodes, i, top->end, answers, 0);
  if (least == top->next[!top->negated])
    return (FlTruth) !top->negated;
  most = walk_on (nodes, i, top->end, answers, 1);
  return least == most ? (FlTruth) (most == top->next[FL_YES]) : FL_MAYBE;
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
 * fl_cond_set_new:
 *
 * Returns: (transfer full): an empty set of conditions
 */
FlCondSet *
fl_cond_set_new (void)
{
  FlCondSet *conds = g_new (FlCondSet, 1);

  conds->nodes = g_array_new (FALSE, TRUE, sizeof (FlCondNode));
  conds->n_linked = 0;
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
 * Ends a node: whatever is begun from now on stands beside it.  Ending the topmost node makes
 * the condition ready for fl_cond_eval().
 */
void
fl_cond_set_end (FlCondSet *conds,
                 FlCondRef  node)
{
  fl_cond_set_node (conds, node)->end = conds->nodes->len;
  if ((guint) node == conds->n_linked)
    {
      link_jumps ((FlCondNode *) (gpointer) conds->nodes->data, (guint32) node);
      conds->n_linked = conds->nodes->len;
    }
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
