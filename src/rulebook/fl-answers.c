/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fl-answers.h"

#include "fl-error.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MAX_SHOWN 60 /* characters of a wrong value that a sentence repeats */

/* The value as a sentence can show it: valid, of bearable length, on one line. */
static char *
shown (const char *value)
{
  g_autofree char *valid = g_utf8_make_valid (value, (gssize) strnlen (value, 4 * MAX_SHOWN));
  g_autofree char *start = NULL;

  g_strdelimit (valid, "\n\r\t", ' ');
  if (g_utf8_strlen (valid, -1) <= MAX_SHOWN)
    return g_steal_pointer (&valid);
  start = g_utf8_substring (valid, 0, MAX_SHOWN);
  return g_strconcat (start, "…", NULL);
}

static char *
list_options (const FlQuestion *question)
{
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < question->n_options; i++)
    g_string_append_printf (list, "%s%s", i > 0 ? ", " : "", question->options[i].id);
  return g_string_free (list, FALSE);
}

/* Finds the option that a word names: its id, or ja and nej for the two of a boolean. */
static gboolean
find_option (const FlQuestion *question,
             const char       *word,
             guint            *option)
{
  if (question->type == FL_QUESTION_BOOLEAN)
    {
      if (g_ascii_strcasecmp (word, "ja") == 0)
        word = "yes";
      else if (g_ascii_strcasecmp (word, "nej") == 0)
        word = "no";
    }

  for (guint i = 0; i < question->n_options; i++)
    if (g_ascii_strcasecmp (question->options[i].id, word) == 0)
      {
        *option = i;
        return TRUE;
      }
  return FALSE;
}

static gboolean
refuse_option (const FlQuestion  *question,
               const char        *word,
               GError           **error)
{
  g_autofree char *word_shown = shown (word);
  g_autofree char *options = list_options (question);

  g_set_error (error, FL_ERROR, FL_ERROR_INVALID,
               _("“%s” is not an answer to “%s”. Choose one of: %s."), word_shown,
               question->text, options);
  return FALSE;
}

static gboolean
parse_options (const FlQuestion  *question,
               const char        *value,
               guint64           *mask,
               GError           **error)
{
  g_auto (GStrv) words = g_strsplit_set (value, " \t\n\r,", -1);
  guint n_found = 0;

  *mask = 0;
  for (char **word = words; *word != NULL; word++)
    {
      guint option;

      if (**word == '\0')
        continue;
      if (!find_option (question, *word, &option))
        return refuse_option (question, *word, error);
      if (++n_found > 1 && question->type != FL_QUESTION_CHOICES)
        {
          g_set_error (error, FL_ERROR, FL_ERROR_INVALID,
                       _("“%s” takes one answer only. Choose the one that fits best."),
                       question->text);
          return FALSE;
        }
      *mask |= G_GUINT64_CONSTANT (1) << option;
    }

  /* None of them is an answer where several may be chosen, and none at all elsewhere. */
  if (n_found == 0 && question->type != FL_QUESTION_CHOICES)
    return refuse_option (question, value, error);
  return TRUE;
}

/* The number without what people put into it to read it better: spaces between thousands, a
 * decimal comma, the typographic minus, the question's own unit last. */
static char *
plain_number (const FlQuestion *question,
              const char       *value)
{
  GString *plain = g_string_new (NULL);
  gsize length = strlen (value);

  if (question->unit != NULL && g_str_has_suffix (value, question->unit))
    length -= strlen (question->unit);

  for (const char *p = value; p < value + length; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isspace (c))
        continue;
      if (c == ',')
        c = '.';
      else if (c == 0x2212)
        c = '-';
      g_string_append_unichar (plain, c);
    }
  return g_string_free (plain, FALSE);
}

/* Digits with at most one decimal point, and a minus: no exponents, no infinity, no hex. */
static gboolean
is_plain_number (const char *text)
{
  guint n_digits = 0;
  guint n_points = 0;

  for (const char *p = *text == '-' ? text + 1 : text; *p != '\0'; p++)
    {
      if (g_ascii_isdigit (*p))
        n_digits++;
      else if (*p == '.')
        n_points++;
      else
        return FALSE;
    }
  return n_digits > 0 && n_digits <= 15 && n_points <= 1;
}

static gboolean
refuse_range (const FlQuestion  *question,
              GError           **error)
{
  g_autofree char *unit = question->unit != NULL ? g_strconcat (" ", question->unit, NULL)
                                                 : g_strdup ("");

  if (question->has_min && question->has_max)
    g_set_error (error, FL_ERROR, FL_ERROR_INVALID,
                 /* Translators: a question, two numbers, and a unit with a space before it */
                 _("The answer to “%s” must be between %.15g and %.15g%s."), question->text,
                 question->min, question->max, unit);
  else if (question->has_min)
    g_set_error (error, FL_ERROR, FL_ERROR_INVALID,
                 /* Translators: a question, a number, and a unit with a space before it */
                 _("The answer to “%s” must be at least %.15g%s."), question->text,
                 question->min, unit);
  else
    g_set_error (error, FL_ERROR, FL_ERROR_INVALID,
                 /* Translators: a question, a number, and a unit with a space before it */
                 _("The answer to “%s” must be at most %.15g%s."), question->text,
                 question->max, unit);
  return FALSE;
}

static gboolean
parse_number (const FlQuestion  *question,
              const char        *value,
              double            *number,
              GError           **error)
{
  g_autofree char *plain = plain_number (question, value);

  if (!is_plain_number (plain))
    {
      g_autofree char *value_shown = shown (value);

      g_set_error (error, FL_ERROR, FL_ERROR_INVALID,
                   _("“%s” is not a number. Answer “%s” with digits, for example 12 or 12.5."),
                   value_shown, question->text);
      return FALSE;
    }

  *number = g_ascii_strtod (plain, NULL);
  if ((question->has_min && *number < question->min)
      || (question->has_max && *number > question->max))
    return refuse_range (question, error);
  return TRUE;
}

static char *
format_number (double number)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  /* Fifteen digits say every number that can be answered, without the seventeenth's noise. */
  return g_strdup (g_ascii_formatd (buffer, sizeof buffer, "%.15g", number));
}

/* Reads @value, which is trimmed and valid UTF-8, into @answer, which is fresh. */
static gboolean
parse_value (const FlQuestion  *question,
             const char        *value,
             FlAnswer          *answer,
             GError           **error)
{
  FlDate date;

  switch (question->type)
    {
    case FL_QUESTION_BOOLEAN:
    case FL_QUESTION_CHOICE:
    case FL_QUESTION_CHOICES:
      return parse_options (question, value, &answer->mask, error);
    case FL_QUESTION_NUMBER:
      return parse_number (question, value, &answer->number, error);
    case FL_QUESTION_DATE:
      if (!fl_date_parse (value, &date, error))
        return FALSE;
      answer->number = date;
      return TRUE;
    case FL_QUESTION_TEXT:
    default:
      answer->text = g_strdup (value);
      return TRUE;
    }
}

static void
clear_answer (FlAnswer *answer)
{
  g_free (answer->text);
  *answer = (FlAnswer) { .state = FL_ANSWER_NONE };
}

/**
 * fl_answers_new:
 * @n_questions: how many questions the rulebook has
 *
 * Returns: (transfer full): answers to none of them
 */
FlAnswers *
fl_answers_new (guint n_questions)
{
  FlAnswers *answers = g_new (FlAnswers, 1);

  answers->items = g_new0 (FlAnswer, n_questions);
  answers->n_items = n_questions;
  return answers;
}

/**
 * fl_answers_copy:
 * @answers: answers
 *
 * Returns: (transfer full): a copy
 */
FlAnswers *
fl_answers_copy (const FlAnswers *answers)
{
  FlAnswers *copy;

  g_return_val_if_fail (answers != NULL, NULL);

  copy = fl_answers_new (answers->n_items);
  for (guint i = 0; i < answers->n_items; i++)
    {
      copy->items[i] = answers->items[i];
      copy->items[i].text = g_strdup (answers->items[i].text);
    }
  return copy;
}

/**
 * fl_answers_free:
 * @answers: (transfer full) (nullable): answers
 */
void
fl_answers_free (FlAnswers *answers)
{
  if (answers == NULL)
    return;
  for (guint i = 0; i < answers->n_items; i++)
    g_free (answers->items[i].text);
  g_free (answers->items);
  g_free (answers);
}

/**
 * fl_answers_set:
 * @answers: the answers to change
 * @question: which question is answered
 * @value: (nullable): the answer in its text form; “?” for “don't know yet”; %NULL to take the
 *   answer back.  A text of blanks alone takes it back too.
 * @error: return location for an %FL_ERROR_INVALID
 *
 * Answers one question.  A value that cannot be its answer is refused and changes nothing.
 *
 * Returns: whether the answer was taken
 */
gboolean
fl_answers_set (FlAnswers         *answers,
                const FlQuestion  *question,
                const char        *value,
                GError           **error)
{
  FlAnswer answer = { .state = FL_ANSWER_NONE };
  g_autofree char *trimmed = NULL;

  g_return_val_if_fail (answers != NULL, FALSE);
  g_return_val_if_fail (question != NULL, FALSE);
  g_return_val_if_fail (question->index < answers->n_items, FALSE);

  if (value != NULL)
    {
      if (!g_utf8_validate (value, -1, NULL))
        {
          g_set_error (error, FL_ERROR, FL_ERROR_INVALID,
                       _("The answer to “%s” is not valid text. Type it again."), question->text);
          return FALSE;
        }
      trimmed = g_strstrip (g_strdup (value));
      if (g_str_equal (trimmed, FL_ANSWER_DONT_KNOW))
        answer.state = FL_ANSWER_UNKNOWN;
      else if (*trimmed != '\0' || question->type != FL_QUESTION_TEXT)
        {
          if (!parse_value (question, trimmed, &answer, error))
            return FALSE;
          answer.state = FL_ANSWER_KNOWN;
        }
    }

  clear_answer (&answers->items[question->index]);
  answers->items[question->index] = answer;
  return TRUE;
}

/**
 * fl_answers_get:
 * @answers: answers
 * @question: a question
 *
 * Returns: (transfer full) (nullable): the answer in the text form that fl_answers_set() reads,
 *   the same in every locale; %NULL if there is none
 */
char *
fl_answers_get (const FlAnswers  *answers,
                const FlQuestion *question)
{
  const FlAnswer *answer;
  GString *chosen;

  g_return_val_if_fail (answers != NULL, NULL);
  g_return_val_if_fail (question != NULL, NULL);
  g_return_val_if_fail (question->index < answers->n_items, NULL);

  answer = &answers->items[question->index];
  if (answer->state == FL_ANSWER_NONE)
    return NULL;
  if (answer->state == FL_ANSWER_UNKNOWN)
    return g_strdup (FL_ANSWER_DONT_KNOW);

  switch (question->type)
    {
    case FL_QUESTION_NUMBER:
      return format_number (answer->number);
    case FL_QUESTION_DATE:
      return fl_date_format ((FlDate) answer->number);
    case FL_QUESTION_TEXT:
      return g_strdup (answer->text);
    case FL_QUESTION_BOOLEAN:
    case FL_QUESTION_CHOICE:
    case FL_QUESTION_CHOICES:
    default:
      chosen = g_string_new (NULL);
      for (guint i = 0; i < question->n_options; i++)
        if ((answer->mask >> i & 1) != 0)
          g_string_append_printf (chosen, "%s%s", chosen->len > 0 ? " " : "",
                                  question->options[i].id);
      return g_string_free (chosen, FALSE);
    }
}
