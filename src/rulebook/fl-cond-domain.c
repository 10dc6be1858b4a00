/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fl-cond-space-private.h"

/* Which answers make a difference to conditions: one of every kind that they treat alike. */

/* More answers than this are not tried.  Conditions that people can read stay far below. */
#define MAX_ASSIGNMENTS 16384
#define MAX_SUBSET_CLASSES 10

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
      if (fl_cond_is_leaf (node) && node->question == (of_question))

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
        if (node->op == FL_COND_IS && n_leaves++ < 64)
          signature |= (guint64) ((node->mask & bit) != 0) << (n_leaves - 1);

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
  FlCondDomain domain = { .question = index, .first = space->values->len };
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
gboolean
fl_cond_space_prepare (FlCondSpace     *space,
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

        if (!fl_cond_is_leaf (node) || node->question >= space->n_questions)
          continue;
        for (guint d = 0; d < space->domains->len && is_new; d++)
          is_new = g_array_index (space->domains, FlCondDomain, d).question != node->question;
        if (!is_new)
          continue;
        if (!add_domain (space, node->question, conds, n_conds))
          return FALSE;
        n_assignments *= g_array_index (space->domains, FlCondDomain, space->domains->len - 1).n;
        if (n_assignments > MAX_ASSIGNMENTS)
          return FALSE;
      }
  return TRUE;
}
