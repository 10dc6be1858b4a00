/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fl-cond-space-private.h"

/* Says whether to go on trying. */
typedef gboolean (*TryFunc) (FlCondSpace     *space,
                             const FlCondRef *conds,
                             guint            n_conds,
                             gpointer         data);

static void
answer_with (FlCondSpace  *space,
             FlCondDomain *domain,
             guint         value)
{
  domain->current = value;
  space->answers->items[domain->question]
      = g_array_index (space->values, FlAnswer, domain->first + value);
}

/* Moves on to the next assignment, as an odometer does. */
static gboolean
next_assignment (FlCondSpace *space)
{
  for (guint i = 0; i < space->domains->len; i++)
    {
      FlCondDomain *domain = &g_array_index (space->domains, FlCondDomain, i);

      if (domain->current + 1 < domain->n)
        {
          answer_with (space, domain, domain->current + 1);
          return TRUE;
        }
      answer_with (space, domain, 0);
    }
  return FALSE;
}

/* Tries every assignment until @func has seen enough; FALSE if there are too many to try. */
static gboolean
try_all (FlCondSpace     *space,
         const FlCondRef *conds,
         guint            n_conds,
         TryFunc          func,
         gpointer         data)
{
  if (!fl_cond_space_prepare (space, conds, n_conds))
    return FALSE;

  for (guint i = 0; i < space->domains->len; i++)
    answer_with (space, &g_array_index (space->domains, FlCondDomain, i), 0);
  while (func (space, conds, n_conds, data) && next_assignment (space))
    continue;
  for (guint i = 0; i < space->domains->len; i++)
    space->answers->items[g_array_index (space->domains, FlCondDomain, i).question]
        = (FlAnswer) { .state = FL_ANSWER_NONE };
  return TRUE;
}

typedef struct
{
  gboolean holds;
  gboolean fails;
} Seen;

static gboolean
see_both (FlCondSpace     *space,
          const FlCondRef *conds,
          guint            n_conds,
          gpointer         data)
{
  Seen *seen = data;

  if (fl_cond_eval (space->conds, conds[0], space->answers) == FL_YES)
    seen->holds = TRUE;
  else
    seen->fails = TRUE;
  return !seen->holds || !seen->fails;
}

static gboolean
see_together (FlCondSpace     *space,
              const FlCondRef *conds,
              guint            n_conds,
              gpointer         data)
{
  gboolean *together = data;

  *together = fl_cond_eval (space->conds, conds[0], space->answers) == FL_YES
              && fl_cond_eval (space->conds, conds[1], space->answers) == FL_YES;
  return !*together;
}

static gboolean
see_none (FlCondSpace     *space,
          const FlCondRef *conds,
          guint            n_conds,
          gpointer         data)
{
  gboolean *none = data;

  for (guint i = 0; i < n_conds; i++)
    if (fl_cond_eval (space->conds, conds[i], space->answers) == FL_YES)
      return TRUE;
  *none = TRUE;
  return FALSE;
}

/* Whether some answer makes the leaf true and another makes it false. */
static gboolean
leaf_varies (const FlCondNode *node,
             const FlQuestion *question)
{
  guint64 all = question->n_options >= 64
                    ? G_MAXUINT64
                    : (G_GUINT64_CONSTANT (1) << question->n_options) - 1;
  gboolean may_be_below = !question->has_min || question->min < node->number;
  gboolean may_be_equal = (!question->has_min || question->min <= node->number)
                          && (!question->has_max || question->max >= node->number);
  gboolean may_be_above = !question->has_max || question->max > node->number;

  switch ((FlCondOp) node->op)
    {
    case FL_COND_IS:
      return (node->mask & all) != 0
             && ((all & ~node->mask) != 0 || question->type == FL_QUESTION_CHOICES);
    case FL_COND_LESS:
    case FL_COND_GREATER_EQUAL:
      return may_be_below && (may_be_equal || may_be_above);
    case FL_COND_LESS_EQUAL:
    case FL_COND_GREATER:
      return (may_be_below || may_be_equal) && may_be_above;
    case FL_COND_NUMBER:
      return may_be_equal && (may_be_below || may_be_above);
    case FL_COND_TEXT:
    case FL_COND_KNOWN:
      return TRUE;
    case FL_COND_ALL:
    case FL_COND_ANY:
    case FL_COND_NOT:
    default:
      return FALSE;
    }
}

/* A condition that reads every question once, each in a leaf that varies, varies itself: its
 * parts are independent of each other.  This is so for nearly all, and spares the trying. */
static gboolean
varies_plainly (FlCondSpace *space,
                FlCondRef    cond)
{
  const FlCondNode *nodes = space->nodes;
  gboolean plainly = TRUE;
  guint i;

  for (i = (guint) cond; i < nodes[cond].end && plainly; i++)
    if (fl_cond_is_leaf (nodes + i))
      {
        guint question = nodes[i].question;

        plainly = question < space->n_questions && ++space->leaves[question] == 1
                  && leaf_varies (nodes + i, space->questions[question]);
      }
    else if (nodes[i].end == i + 1)
      plainly = FALSE;

  while (i-- > (guint) cond)
    if (fl_cond_is_leaf (nodes + i) && nodes[i].question < space->n_questions)
      space->leaves[nodes[i].question] = 0;
  return plainly;
}

/**
 * fl_cond_space_new:
 * @conds: the rulebook's conditions
 * @questions: the rulebook's questions
 * @n_questions: how many they are
 *
 * Returns: (transfer full): an analyser; it borrows what it was given
 */
FlCondSpace *
fl_cond_space_new (const FlCondSet         *conds,
                   const FlQuestion *const *questions,
                   guint                    n_questions)
{
  FlCondSpace *space = g_new0 (FlCondSpace, 1);

  space->conds = conds;
  space->nodes = fl_cond_set_get (conds, NULL);
  space->questions = questions;
  space->n_questions = n_questions;
  space->answers = fl_answers_new (n_questions);
  space->leaves = g_new0 (guint, n_questions);
  space->domains = g_array_new (FALSE, FALSE, sizeof (FlCondDomain));
  space->values = g_array_new (FALSE, FALSE, sizeof (FlAnswer));
  return space;
}

/**
 * fl_cond_space_free:
 * @space: (transfer full) (nullable): an analyser
 */
void
fl_cond_space_free (FlCondSpace *space)
{
  if (space == NULL)
    return;
  fl_answers_free (space->answers);
  g_free (space->leaves);
  g_array_unref (space->domains);
  g_array_unref (space->values);
  g_free (space);
}

/**
 * fl_cond_space_analyse:
 * @space: an analyser
 * @cond: a condition, not %FL_COND_ALWAYS
 *
 * Returns: whether answers can make @cond hold, and whether they can make it fail
 */
FlCondAbility
fl_cond_space_analyse (FlCondSpace *space,
                       FlCondRef    cond)
{
  Seen seen = { FALSE, FALSE };

  g_return_val_if_fail (space != NULL, FL_COND_UNCERTAIN);
  g_return_val_if_fail (cond >= 0, FL_COND_UNCERTAIN);

  if (varies_plainly (space, cond))
    return FL_COND_VARIES;
  if (!try_all (space, &cond, 1, see_both, &seen))
    return FL_COND_UNCERTAIN;
  return !seen.holds ? FL_COND_NEVER : !seen.fails ? FL_COND_EVER : FL_COND_VARIES;
}

/**
 * fl_cond_space_excludes:
 * @space: an analyser
 * @a: a condition, or %FL_COND_ALWAYS
 * @b: another, or %FL_COND_ALWAYS
 *
 * Returns: whether it is certain that no answers make both hold
 */
gboolean
fl_cond_space_excludes (FlCondSpace *space,
                        FlCondRef    a,
                        FlCondRef    b)
{
  const FlCondRef both[2] = { a, b };
  gboolean together = FALSE;

  g_return_val_if_fail (space != NULL, FALSE);

  if (a == FL_COND_ALWAYS || b == FL_COND_ALWAYS || a == b)
    return FALSE;
  return try_all (space, both, 2, see_together, &together) && !together;
}

/**
 * fl_cond_space_is_total:
 * @space: an analyser
 * @conds: conditions
 * @n_conds: how many
 *
 * Returns: whether it is certain that all answers make at least one hold
 */
gboolean
fl_cond_space_is_total (FlCondSpace     *space,
                        const FlCondRef *conds,
                        guint            n_conds)
{
  gboolean none = FALSE;

  g_return_val_if_fail (space != NULL, FALSE);

  for (guint i = 0; i < n_conds; i++)
    if (conds[i] == FL_COND_ALWAYS)
      return TRUE;
  return n_conds > 0 && try_all (space, conds, n_conds, see_none, &none) && !none;
}
