/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fl-cond-space.h"

#include "fl-answers.h"

#include <string.h>

/* More answers than this are not tried.  Conditions that people can read stay far below. */
#define MAX_ASSIGNMENTS 16384
#define MAX_SUBSET_CLASSES 10

/* The answers to one question that make a difference: a stretch of the space's values. */
typedef struct
{
  guint question;
  guint first, n; /* in FlCondSpace.values */
  guint current;
} Domain;

struct _FlCondSpace
{
  const FlCondSet         *conds;
  const FlCondNode        *nodes;
  const FlQuestion *const *questions;
  guint                    n_questions;
  FlAnswers               *answers; /* being tried; nothing answered in between */
  guint                   *leaves;  /* by question: how many leaves read it; 0 in between */
  GArray                  *domains; /* of Domain */
  GArray                  *values;  /* of FlAnswer, their texts borrowed */
};

/* Says whether to go on trying. */
typedef gboolean (*TryFunc) (FlCondSpace     *space,
                             const FlCondRef *conds,
                             guint            n_conds,
                             gpointer         data);

static gboolean
is_leaf (const FlCondNode *node)
{
  return node->op > FL_COND_NOT;
}

static void
add_value (FlCondSpace *space,
           FlAnswer     value)
{
  g_array_append_val (space->values, value);
}

static void
add_mask (FlCondSpace *space,
          guint64      mask)
{
  add_value (space, (FlAnswer) { .state = FL_ANSWER_KNOWN, .mask = mask });
}

static void
add_number (FlCondSpace      *space,
            const FlQuestion *question,
            double            number)
{
  if ((question->has_min && number < question->min)
      || (question->has_max && number > question->max))
    return;
  add_value (space, (FlAnswer) { .state = FL_ANSWER_KNOWN, .number = number });
}

/* Calls for every leaf of @conds that reads @question. */
#define FOR_EACH_LEAF(space, conds, n_conds, of_question, node)                               \
  for (guint c_ = 0; c_ < (n_conds); c_++)                                                    \
    for (const FlCondNode *node = (space)->nodes + (conds)[c_],                               \
                          *last_ = (space)->nodes + (space)->nodes[(conds)[c_]].end;          \
         node < last_; node++)                                                                \
      if (is_leaf (node) && node->question == (of_question))

/* One option of each class of options that all conditions treat alike. */
static guint
distinct_options (FlCondSpace      *space,
                  const FlQuestion *question,
                  const FlCondRef  *conds,
                  guint             n_conds,
                  guint64           distinct[64])
{
  guint64 signatures[64];
  guint n = 0;

  for (guint option = 0; option < MIN (question->n_options, 64); option++)
    {
      guint64 bit = G_GUINT64_CONSTANT (1) << option;
      guint64 signature = 0;
      guint n_leaves = 0;
      guint i;

      FOR_EACH_LEAF (space, conds, n_conds, question->index, node)
        if (node->op == FL_COND_IS)
          signature |= (guint64) ((node->mask & bit) != 0) << MIN (n_leaves++, 63);

      /* Beyond 64 leaves options are no longer told apart by all of them, so all are tried. */
      for (i = 0; i < n && n_leaves <= 64; i++)
        if (signatures[i] == signature)
          break;
      if (i < n && n_leaves <= 64)
        continue;
      signatures[n] = signature;
      distinct[n++] = bit;
    }
  return n;
}

static gboolean
add_choices (FlCondSpace      *space,
             const FlQuestion *question,
             const FlCondRef  *conds,
             guint             n_conds)
{
  guint64 distinct[64];
  guint n = distinct_options (space, question, conds, n_conds, distinct);

  if (question->type != FL_QUESTION_CHOICES)
    {
      for (guint i = 0; i < n; i++)
        add_mask (space, distinct[i]);
      return TRUE;
    }

  if (n > MAX_SUBSET_CLASSES)
    return FALSE;
  for (guint subset = 0; subset < 1u << n; subset++)
    {
      guint64 mask = 0;

      for (guint i = 0; i < n; i++)
        if ((subset >> i & 1) != 0)
          mask |= distinct[i];
      add_mask (space, mask);
    }
  return TRUE;
}

static int
compare_numbers (gconstpointer a,
                 gconstpointer b)
{
  double one = *(const double *) a;
  double two = *(const double *) b;

  return (one > two) - (one < two);
}

/* Every number that a condition compares with, and one in every gap around them. */
static void
add_numbers (FlCondSpace      *space,
             const FlQuestion *question,
             const FlCondRef  *conds,
             guint             n_conds)
{
  g_autoptr (GArray) points = g_array_new (FALSE, FALSE, sizeof (double));
  guint first = space->values->len;

  if (question->has_min)
    g_array_append_val (points, question->min);
  if (question->has_max)
    g_array_append_val (points, question->max);
  FOR_EACH_LEAF (space, conds, n_conds, question->index, node)
    if (node->op >= FL_COND_LESS && node->op <= FL_COND_NUMBER)
      g_array_append_val (points, node->number);
  g_array_sort (points, compare_numbers);

  for (guint i = 0; i < points->len; i++)
    {
      double point = g_array_index (points, double, i);

      if (i > 0 && point == g_array_index (points, double, i - 1))
        continue;
      if (question->type == FL_QUESTION_DATE || i == 0)
        add_number (space, question, point - 1);
      else
        add_number (space, question, (g_array_index (points, double, i - 1) + point) / 2);
      add_number (space, question, point);
      if (question->type == FL_QUESTION_DATE || i + 1 == points->len)
        add_number (space, question, point + 1);
    }
  if (space->values->len == first)
    add_value (space, (FlAnswer) { .state = FL_ANSWER_KNOWN, .number = 0 });
}

static void
add_texts (FlCondSpace      *space,
           const FlQuestion *question,
           const FlCondRef  *conds,
           guint             n_conds)
{
  /* No author can write a text with a control character in XML. */
  add_value (space, (FlAnswer) { .state = FL_ANSWER_KNOWN, .text = (char *) "\001" });
  FOR_EACH_LEAF (space, conds, n_conds, question->index, node)
    if (node->op == FL_COND_TEXT)
      add_value (space, (FlAnswer) { .state = FL_ANSWER_KNOWN, .text = (char *) node->text });
}

static gboolean
add_domain (FlCondSpace     *space,
            guint            index,
            const FlCondRef *conds,
            guint            n_conds)
{
  const FlQuestion *question = space->questions[index];
  Domain domain = { .question = index, .first = space->values->len };
  gboolean asks_whether_known = FALSE;

  if (question->type <= FL_QUESTION_CHOICES)
    {
      if (!add_choices (space, question, conds, n_conds))
        return FALSE;
    }
  else if (question->type == FL_QUESTION_TEXT)
    add_texts (space, question, conds, n_conds);
  else
    add_numbers (space, question, conds, n_conds);

  FOR_EACH_LEAF (space, conds, n_conds, index, node)
    asks_whether_known |= node->op == FL_COND_KNOWN;
  if (asks_whether_known || space->values->len == domain.first)
    add_value (space, (FlAnswer) { .state = FL_ANSWER_UNKNOWN });

  domain.n = space->values->len - domain.first;
  g_array_append_val (space->domains, domain);
  return TRUE;
}

/* Finds the questions that @conds read and the answers to try; FALSE if they are too many. */
static gboolean
prepare (FlCondSpace     *space,
         const FlCondRef *conds,
         guint            n_conds)
{
  guint n_assignments = 1;

  g_array_set_size (space->domains, 0);
  g_array_set_size (space->values, 0);
  for (guint c = 0; c < n_conds; c++)
    for (guint i = (guint) conds[c]; i < space->nodes[conds[c]].end; i++)
      {
        const FlCondNode *node = space->nodes + i;
        gboolean is_new = TRUE;

        if (!is_leaf (node) || node->question >= space->n_questions)
          continue;
        for (guint d = 0; d < space->domains->len && is_new; d++)
          is_new = g_array_index (space->domains, Domain, d).question != node->question;
        if (!is_new)
          continue;
        if (!add_domain (space, node->question, conds, n_conds))
          return FALSE;
        n_assignments *= g_array_index (space->domains, Domain, space->domains->len - 1).n;
        if (n_assignments > MAX_ASSIGNMENTS)
          return FALSE;
      }
  return TRUE;
}

static void
answer_with (FlCondSpace *space,
             Domain      *domain,
             guint        value)
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
      Domain *domain = &g_array_index (space->domains, Domain, i);

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
  if (!prepare (space, conds, n_conds))
    return FALSE;

  for (guint i = 0; i < space->domains->len; i++)
    answer_with (space, &g_array_index (space->domains, Domain, i), 0);
  while (func (space, conds, n_conds, data) && next_assignment (space))
    continue;
  for (guint i = 0; i < space->domains->len; i++)
    space->answers->items[g_array_index (space->domains, Domain, i).question]
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
    if (is_leaf (nodes + i))
      {
        guint question = nodes[i].question;

        plainly = question < space->n_questions && ++space->leaves[question] == 1
                  && leaf_varies (nodes + i, space->questions[question]);
      }
    else if (nodes[i].end == i + 1)
      plainly = FALSE;

  while (i-- > (guint) cond)
    if (is_leaf (nodes + i) && nodes[i].question < space->n_questions)
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
  space->domains = g_array_new (FALSE, FALSE, sizeof (Domain));
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
