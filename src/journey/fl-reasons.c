/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "fl-reasons.h"
#include "fl-undecided.h"

typedef struct
{
  const FlCondSet         *conds;
  const FlCondNode        *nodes;
  const FlQuestion *const *questions;
  const FlAnswers         *answers;
  FlLanguage               language;
  GPtrArray               *parts; /* of utf8 */
} Reasons;

static void
add (Reasons *reasons,
     char    *part)
{
  for (guint i = 0; i < reasons->parts->len; i++)
    if (strcmp (g_ptr_array_index (reasons->parts, i), part) == 0)
      {
        g_free (part);
        return;
      }
  g_ptr_array_add (reasons->parts, part);
}

static char *
quote (Reasons    *reasons,
       const char *text)
{
  return fl_phrase_fill (reasons->language, FL_PHRASE_QUOTED, text, NULL);
}

/* The half-sentence for a question whose author gave none. */
static char *
plain_answer (Reasons          *reasons,
              const FlQuestion *question,
              FlPhrase          phrase,
              const char       *value)
{
  g_autofree char *quoted = quote (reasons, question->text);

  return fl_phrase_fill (reasons->language, phrase, quoted, value);
}

static char *
option_statement (Reasons          *reasons,
                  const FlQuestion *question,
                  const FlOption   *option)
{
  g_autofree char *quoted = NULL;

  if (option->statement != NULL)
    return g_strdup (option->statement);
  quoted = quote (reasons, option->text);
  return plain_answer (reasons, question, FL_PHRASE_ANSWER_IS, quoted);
}

/* Of several chosen at once none is wanted: say which are not. */
static void
add_not_chosen (Reasons          *reasons,
                const FlQuestion *question,
                guint64           mask)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *joined = NULL;

  for (guint i = 0; i < question->n_options; i++)
    if (mask & ((guint64) 1 << i))
      g_ptr_array_add (names, quote (reasons, question->options[i].text));
  joined = fl_phrase_join (reasons->language, FL_PHRASE_OR, names);
  add (reasons, plain_answer (reasons, question, FL_PHRASE_ANSWER_IS_NOT, joined));
}

static void
add_chosen (Reasons          *reasons,
            const FlQuestion *question,
            guint64           mask)
{
  for (guint i = 0; i < question->n_options; i++)
    if (mask & ((guint64) 1 << i))
      add (reasons, option_statement (reasons, question, &question->options[i]));
}

/* "600", "600 kg": the unit where the author's words do not go on to name it. */
static char *
number_text (Reasons          *reasons,
             const FlQuestion *question,
             double            number,
             gboolean          with_unit)
{
  g_autofree char *text = NULL;

  if (question->type == FL_QUESTION_DATE)
    return fl_phrase_day (reasons->language, (FlDate) number);

  text = fl_phrase_number (reasons->language, number);
  if (!with_unit || question->unit == NULL)
    return g_steal_pointer (&text);
  return g_strdup_printf ("%s\u00a0%s", text, question->unit);
}

/* The answer of a number, a date or a text, with {value} filled in. */
static char *
value_statement (Reasons          *reasons,
                 const FlQuestion *question)
{
  const FlAnswer *answer = &reasons->answers->items[question->index];
  gboolean is_text = question->type == FL_QUESTION_TEXT;
  const char *place = question->statement != NULL ? strstr (question->statement, "{value}") : NULL;
  g_autofree char *value = NULL;
  const char *after;

  if (question->statement == NULL)
    {
      value = is_text ? quote (reasons, answer->text)
                      : number_text (reasons, question, answer->number, TRUE);
      return plain_answer (reasons, question, FL_PHRASE_ANSWER_IS, value);
    }
  if (place == NULL)
    return g_strdup (question->statement);

  after = place + strlen ("{value}");
  value = is_text ? quote (reasons, answer->text)
                  : number_text (reasons, question, answer->number, *after == '\0');
  return g_strdup_printf ("%.*s%s%s", (int) (place - question->statement), question->statement,
                          value, after);
}

/* The words for a comparison that came out as @truth. */
static FlPhrase
comparison_phrase (FlCondOp op,
                   FlTruth  truth,
                   gboolean is_date)
{
  gboolean yes = truth == FL_YES;

  switch (op)
    {
    case FL_COND_LESS:
    case FL_COND_GREATER_EQUAL:
      if ((op == FL_COND_LESS) == yes)
        return is_date ? FL_PHRASE_BEFORE : FL_PHRASE_LESS_THAN;
      return is_date ? FL_PHRASE_EARLIEST : FL_PHRASE_AT_LEAST;
    case FL_COND_GREATER:
    case FL_COND_LESS_EQUAL:
      if ((op == FL_COND_GREATER) == yes)
        return is_date ? FL_PHRASE_AFTER : FL_PHRASE_MORE_THAN;
      return is_date ? FL_PHRASE_LATEST : FL_PHRASE_AT_MOST;
    case FL_COND_ALL:
    case FL_COND_ANY:
    case FL_COND_NOT:
    case FL_COND_IS:
    case FL_COND_NUMBER:
    case FL_COND_TEXT:
    case FL_COND_KNOWN:
      break;
    }
  return is_date ? FL_PHRASE_NOT_ON : FL_PHRASE_NOT_EQUAL;
}

/* "du använder 600 kg lösningsmedel på ett år (mer än 500 kg/år)" */
static void
add_comparison (Reasons          *reasons,
                const FlQuestion *question,
                const FlCondNode *node,
                FlTruth           truth)
{
  g_autofree char *statement = value_statement (reasons, question);
  g_autofree char *limit = NULL;
  g_autofree char *compared = NULL;

  if (node->op == FL_COND_NUMBER && truth == FL_YES)
    {
      add (reasons, g_steal_pointer (&statement));
      return;
    }
  limit = number_text (reasons, question, node->number, TRUE);
  compared = fl_phrase_fill (reasons->language,
                             comparison_phrase ((FlCondOp) node->op, truth,
                                                question->type == FL_QUESTION_DATE),
                             limit, NULL);
  add (reasons, g_strdup_printf ("%s (%s)", statement, compared));
}

/* What remains of "vi vet inte än om …" without its beginning, so that several can share one;
 * NULL where it begins otherwise. */
static const char *
unknown_rest (Reasons          *reasons,
              const FlQuestion *question)
{
  static const FlPhrase prefixes[] = { FL_PHRASE_UNKNOWN_PREFIX, FL_PHRASE_UNKNOWN_PREFIX_SUB };

  for (gsize i = 0; question->unknown_statement != NULL && i < G_N_ELEMENTS (prefixes); i++)
    {
      const char *prefix = fl_phrase (reasons->language, prefixes[i]);

      if (g_str_has_prefix (question->unknown_statement, prefix))
        return question->unknown_statement + strlen (prefix);
    }
  return NULL;
}

static char *
unknown_part (Reasons          *reasons,
              const FlQuestion *question)
{
  const char *rest = unknown_rest (reasons, question);
  g_autofree char *quoted = NULL;

  if (rest != NULL)
    return g_strdup (rest);
  quoted = quote (reasons, question->text);
  return fl_phrase_fill (reasons->language, FL_PHRASE_UNKNOWN_ANSWER, quoted, NULL);
}

static void
add_answer (Reasons          *reasons,
            const FlQuestion *question)
{
  switch (question->type)
    {
    case FL_QUESTION_BOOLEAN:
    case FL_QUESTION_CHOICE:
    case FL_QUESTION_CHOICES:
      add_chosen (reasons, question, reasons->answers->items[question->index].mask);
      break;
    case FL_QUESTION_NUMBER:
    case FL_QUESTION_DATE:
    case FL_QUESTION_TEXT:
      add (reasons, value_statement (reasons, question));
      break;
    }
}

static void
add_node (Reasons *reasons,
          guint    node,
          FlTruth  truth);

static void
add_leaf (Reasons          *reasons,
          const FlCondNode *node,
          FlTruth           truth)
{
  const FlQuestion *question = reasons->questions[node->question];
  guint64 chosen;

  /* Nobody asked, so the reason is what ruled the question out. */
  if (reasons->answers->items[node->question].state == FL_ANSWER_MOOT)
    {
      add_node (reasons, (guint) question->when, FL_NO);
      return;
    }

  switch ((FlCondOp) node->op)
    {
    case FL_COND_IS:
      chosen = reasons->answers->items[node->question].mask;
      if (truth == FL_YES)
        add_chosen (reasons, question, chosen & node->mask);
      else if (question->type == FL_QUESTION_CHOICES)
        add_not_chosen (reasons, question, node->mask);
      else
        add_chosen (reasons, question, chosen);
      break;

    case FL_COND_KNOWN:
      if (truth == FL_YES)
        add_answer (reasons, question);
      else
        {
          g_autofree char *part = unknown_part (reasons, question);

          add (reasons, g_strconcat (fl_phrase (reasons->language, FL_PHRASE_UNKNOWN_PREFIX_SUB),
                                     part, NULL));
        }
      break;

    case FL_COND_TEXT:
      add (reasons, value_statement (reasons, question));
      break;

    case FL_COND_LESS:
    case FL_COND_LESS_EQUAL:
    case FL_COND_GREATER:
    case FL_COND_GREATER_EQUAL:
    case FL_COND_NUMBER:
      add_comparison (reasons, question, node, truth);
      break;

    case FL_COND_ALL:
    case FL_COND_ANY:
    case FL_COND_NOT:
      break;
    }
}

/* Of a node that is @truth: of its children those that made it so. */
static void
add_node (Reasons *reasons,
          guint    node,
          FlTruth  truth)
{
  const FlCondNode *here = &reasons->nodes[node];

  if (here->op == FL_COND_NOT)
    add_node (reasons, node + 1, truth == FL_YES ? FL_NO : FL_YES);
  else if (here->op == FL_COND_ALL || here->op == FL_COND_ANY)
    {
      for (guint child = node + 1; child < here->end; child = reasons->nodes[child].end)
        if (fl_cond_eval (reasons->conds, (FlCondRef) child, reasons->answers) == truth)
          add_node (reasons, child, truth);
    }
  else
    add_leaf (reasons, here, truth);
}

static void
reasons_init (Reasons          *reasons,
              const FlRulebook *rulebook,
              const FlAnswers  *answers)
{
  guint n_questions;

  reasons->conds = fl_rulebook_get_conds (rulebook);
  reasons->nodes = fl_cond_set_get (reasons->conds, NULL);
  reasons->questions = fl_rulebook_get_questions (rulebook, &n_questions);
  reasons->answers = answers;
  reasons->language = fl_phrases_language (rulebook);
  reasons->parts = g_ptr_array_new_with_free_func (g_free);
}

/**
 * fl_reasons_decided:
 * @rulebook: a rulebook
 * @cond: one of its conditions
 * @answers: what has been answered
 *
 * Returns: (transfer full) (element-type utf8): the answers that make @cond what it is as
 *   half-sentences, each once, in its own order; empty where it has none or is not decided
 */
GPtrArray *
fl_reasons_decided (const FlRulebook *rulebook,
                    FlCondRef         cond,
                    const FlAnswers  *answers)
{
  Reasons reasons;
  FlTruth truth = fl_cond_eval (fl_rulebook_get_conds (rulebook), cond, answers);

  reasons_init (&reasons, rulebook, answers);
  if (cond != FL_COND_ALWAYS && truth != FL_MAYBE)
    add_node (&reasons, (guint) cond, truth);
  return reasons.parts;
}

/**
 * fl_reasons_unknown:
 * @rulebook: a rulebook
 * @cond: one of its conditions
 * @answers: what has been answered
 *
 * Returns: (transfer full): what is not known that would decide @cond: “vi vet inte än om du ska
 *   servera mat eller hur stor lokalen är”
 */
char *
fl_reasons_unknown (const FlRulebook *rulebook,
                    FlCondRef         cond,
                    const FlAnswers  *answers)
{
  g_autoptr (GArray) questions = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autofree char *joined = NULL;
  char *text;
  Reasons reasons;

  reasons_init (&reasons, rulebook, answers);
  fl_undecided_collect (reasons.conds, cond, answers, questions);
  for (guint i = 0; i < questions->len; i++)
    add (&reasons,
         unknown_part (&reasons, reasons.questions[g_array_index (questions, guint, i)]));

  joined = fl_phrase_join (reasons.language, FL_PHRASE_OR, reasons.parts);
  text = g_strconcat (fl_phrase (reasons.language, FL_PHRASE_UNKNOWN_PREFIX), joined, NULL);
  g_ptr_array_unref (reasons.parts);
  return text;
}
