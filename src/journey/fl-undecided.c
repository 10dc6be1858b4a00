/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fl-undecided.h"

static void
add_question (GArray *questions,
              guint   question)
{
  for (guint i = 0; i < questions->len; i++)
    if (g_array_index (questions, guint, i) == question)
      return;
  g_array_append_val (questions, question);
}

static gboolean
is_answered (const FlAnswers *answers,
             guint            question)
{
  return question < answers->n_items && answers->items[question].state >= FL_ANSWER_KNOWN;
}

/* Evaluates the condition at @node and adds the questions it hangs on.  What was added below a
 * node that turns out to be settled is taken away again: there an answer would change nothing.
 * "Is it known?" counts as hanging on its question until that has an answer. */
static FlTruth
collect_node (const FlCondSet  *conds,
              const FlCondNode *nodes,
              guint             node,
              const FlAnswers  *answers,
              GArray           *questions)
{
  const FlCondNode *here = &nodes[node];
  guint mark = questions->len;
  FlTruth settling, truth;

  switch ((FlCondOp) here->op)
    {
    case FL_COND_ALL:
    case FL_COND_ANY:
      settling = here->op == FL_COND_ALL ? FL_NO : FL_YES;
      truth = here->op == FL_COND_ALL ? FL_YES : FL_NO;
      for (guint child = node + 1; child < here->end; child = nodes[child].end)
        {
          FlTruth below = collect_node (conds, nodes, child, answers, questions);

          if (below == settling)
            {
              g_array_set_size (questions, mark);
              return settling;
            }
          if (below == FL_MAYBE)
            truth = FL_MAYBE;
        }
      return truth;

    case FL_COND_NOT:
      truth = collect_node (conds, nodes, node + 1, answers, questions);
      return truth == FL_MAYBE ? FL_MAYBE : truth == FL_YES ? FL_NO : FL_YES;

    case FL_COND_IS:
    case FL_COND_LESS:
    case FL_COND_LESS_EQUAL:
    case FL_COND_GREATER:
    case FL_COND_GREATER_EQUAL:
    case FL_COND_NUMBER:
    case FL_COND_TEXT:
      break;

    case FL_COND_KNOWN:
      if (is_answered (answers, here->question))
        return FL_YES;
      add_question (questions, here->question);
      return FL_MAYBE;
    }

  truth = fl_cond_eval (conds, (FlCondRef) node, answers);
  if (truth == FL_MAYBE)
    add_question (questions, here->question);
  return truth;
}

/* Whether @cond asks if a question is known that has no answer. */
static gboolean
asks_what_is_known (const FlCondNode *nodes,
                    guint             cond,
                    const FlAnswers  *answers)
{
  for (guint i = cond; i < nodes[cond].end; i++)
    if (nodes[i].op == FL_COND_KNOWN && !is_answered (answers, nodes[i].question))
      return TRUE;
  return FALSE;
}

/**
 * fl_undecided_collect:
 * @conds: the rulebook's conditions
 * @cond: a condition
 * @answers: the answers
 * @questions: (element-type guint): where to add, once each and in the order in which the
 *   condition mentions them, the indexes of the unanswered questions whose answer could change
 *   what @cond is; those in a part that is settled already are left out
 *
 * Returns: what @cond is
 */
FlTruth
fl_undecided_collect (const FlCondSet *conds,
                      FlCondRef        cond,
                      const FlAnswers *answers,
                      GArray          *questions)
{
  const FlCondNode *nodes;
  FlTruth truth;

  if (cond == FL_COND_ALWAYS)
    return FL_YES;

  /* Most conditions are settled, and evaluating is cheaper than collecting. */
  nodes = fl_cond_set_get (conds, NULL);
  truth = fl_cond_eval (conds, cond, answers);
  if (truth == FL_MAYBE || asks_what_is_known (nodes, (guint) cond, answers))
    collect_node (conds, nodes, (guint) cond, answers, questions);
  return truth;
}

/**
 * fl_undecided_mention:
 * @conds: the rulebook's conditions
 * @cond: a condition
 * @mentioned: one byte for each question of the rulebook; set to 1 for each question that
 *   @cond mentions, answered or not
 */
void
fl_undecided_mention (const FlCondSet *conds,
                      FlCondRef        cond,
                      guint8          *mentioned)
{
  const FlCondNode *nodes;

  if (cond == FL_COND_ALWAYS)
    return;

  nodes = fl_cond_set_get (conds, NULL);
  for (guint i = (guint) cond; i < nodes[cond].end; i++)
    if (nodes[i].op > FL_COND_NOT)
      mentioned[nodes[i].question] = 1;
}
