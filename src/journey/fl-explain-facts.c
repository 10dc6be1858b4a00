/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fl-explain.h"
#include "fl-phrases.h"

/* Sentences about what the rulebook knows of a process: how long, at what price, by which law.
 * What it does not know it says openly. */

/* Adds @more after @separator, where there is any. */
static void
append (GString    *text,
        const char *separator,
        const char *more)
{
  if (more == NULL)
    return;
  if (text->len > 0)
    g_string_append (text, separator);
  g_string_append (text, more);
}

static void
append_phrase (GString    *text,
               const char *separator,
               FlLanguage  language,
               FlPhrase    phrase,
               const char *amount)
{
  g_autofree char *filled = fl_phrase_fill (language, phrase, amount, NULL);

  append (text, separator, filled);
}

static void
append_clock (GString      *text,
              FlLanguage    language,
              FlClockStart  clock_start)
{
  if (clock_start == FL_CLOCK_FROM_ARRIVAL)
    append (text, " ", fl_phrase (language, FL_PHRASE_FROM_ARRIVAL));
  else if (clock_start == FL_CLOCK_FROM_COMPLETE)
    append (text, " ", fl_phrase (language, FL_PHRASE_FROM_COMPLETE));
}

/* The author's own sentence after the one made from the numbers. */
static char *
finish (GString    *text,
        const char *own)
{
  g_autofree char *made = fl_phrase_sentence (g_string_free (text, FALSE));
  g_autofree char *added = NULL;

  if (own == NULL)
    return g_steal_pointer (&made);
  added = fl_phrase_sentence (g_strdup (own));
  return *made == '\0' ? g_steal_pointer (&added) : g_strconcat (made, " ", added, NULL);
}

/* The words for a span of time: exact, at least, at most. */
static FlPhrase
span_phrase (const FlDuration *duration)
{
  if (duration->kind == FL_DURATION_TYPICAL)
    return FL_PHRASE_TIME_USUALLY;
  if (duration->min == FL_UNKNOWN_AMOUNT)
    return FL_PHRASE_TIME_AT_MOST;
  return FL_PHRASE_TIME_EXACT;
}

/**
 * fl_explain_duration:
 * @rulebook: the rulebook
 * @duration: (nullable): a time; %NULL where none is known
 *
 * Returns: (transfer full): how long it takes, or how long before the start it must be handed in,
 *   in the rulebook's language; where that is not known, that it is not
 */
char *
fl_explain_duration (const FlRulebook *rulebook,
                     const FlDuration *duration)
{
  FlLanguage language;
  g_autofree char *amount = NULL;
  GString *text;

  g_return_val_if_fail (rulebook != NULL, NULL);

  language = fl_phrases_language (rulebook);
  if (duration == NULL
      || (duration->kind != FL_DURATION_NOTICE && duration->min == FL_UNKNOWN_AMOUNT
          && duration->max == FL_UNKNOWN_AMOUNT && duration->text == NULL))
    return g_strdup (fl_phrase (language, FL_PHRASE_TIME_UNKNOWN));

  text = g_string_new (NULL);
  if (duration->kind == FL_DURATION_NOTICE)
    {
      /* The later limit is the one to keep. */
      int before = MAX (duration->min, duration->max);

      if (before == FL_UNKNOWN_AMOUNT)
        append (text, "", fl_phrase (language, FL_PHRASE_TIME_NOTICE_UNKNOWN));
      else
        {
          amount = fl_phrase_amount (language, before, before, duration->unit);
          append_phrase (text, "", language, FL_PHRASE_TIME_NOTICE, amount);
        }
    }
  else if (duration->max != FL_UNKNOWN_AMOUNT)
    {
      amount = fl_phrase_amount (language, duration->min, duration->max, duration->unit);
      append_phrase (text, "", language, span_phrase (duration), amount);
    }
  else if (duration->min != FL_UNKNOWN_AMOUNT)
    {
      amount = fl_phrase_amount (language, duration->min, duration->min, duration->unit);
      append_phrase (text, "", language, FL_PHRASE_TIME_AT_LEAST, amount);
    }

  if (text->len > 0 && duration->kind != FL_DURATION_NOTICE)
    append_clock (text, language, duration->clock_start);
  if (duration->extension > 0)
    {
      g_autofree char *extension = fl_phrase_amount (language, duration->extension,
                                                     duration->extension,
                                                     duration->extension_unit);

      append_phrase (text, ", ", language, FL_PHRASE_TIME_EXTENSION, extension);
    }
  return finish (text, duration->text);
}

/**
 * fl_explain_promise:
 * @rulebook: the rulebook
 * @promise: (nullable): what has been promised beyond the law; %NULL: nothing
 *
 * Returns: (transfer full): what has been promised, or that nothing has, in the rulebook's
 *   language
 */
char *
fl_explain_promise (const FlRulebook *rulebook,
                    const FlPromise  *promise)
{
  FlLanguage language;
  GString *text;

  g_return_val_if_fail (rulebook != NULL, NULL);

  language = fl_phrases_language (rulebook);
  if (promise == NULL || (promise->text == NULL && promise->max == FL_UNKNOWN_AMOUNT))
    return g_strdup (fl_phrase (language, FL_PHRASE_PROMISE_NONE));

  text = g_string_new (NULL);
  if (promise->max != FL_UNKNOWN_AMOUNT)
    {
      g_autofree char *amount = fl_phrase_amount (language, FL_UNKNOWN_AMOUNT, promise->max,
                                                  promise->unit);

      append_phrase (text, "", language, FL_PHRASE_PROMISE_WITHIN, amount);
      append_clock (text, language, promise->clock_start);
    }
  return finish (text, promise->text);
}

/**
 * fl_explain_fee:
 * @rulebook: the rulebook
 * @fee: (nullable): a fee; %NULL where none is known
 *
 * Returns: (transfer full): what it costs, in the rulebook's language; where that is not known,
 *   that it is not
 */
char *
fl_explain_fee (const FlRulebook *rulebook,
                const FlFee      *fee)
{
  FlLanguage language;
  GString *text;
  gboolean has_min, has_max;

  g_return_val_if_fail (rulebook != NULL, NULL);

  language = fl_phrases_language (rulebook);
  has_min = fee != NULL && fee->min >= 0;
  has_max = fee != NULL && fee->max >= 0;
  if (!has_min && !has_max && (fee == NULL || fee->text == NULL))
    return g_strdup (fl_phrase (language, FL_PHRASE_FEE_UNKNOWN));

  text = g_string_new (NULL);
  if (has_min || has_max)
    {
      const char *currency = fee->currency == NULL || g_str_equal (fee->currency, "SEK")
                               ? "kr" : fee->currency;
      g_autofree char *min = fl_phrase_number (language, has_min ? fee->min : fee->max);
      g_autofree char *max = fl_phrase_number (language, has_max ? fee->max : fee->min);
      g_autofree char *span = g_strdup_printf ("%s–%s", min, max);
      gboolean exact = has_min && has_max && fee->min == fee->max;
      g_autofree char *amount = fl_phrase_fill (language,
                                                !has_max ? FL_PHRASE_FEE_AT_LEAST
                                                : !has_min ? FL_PHRASE_FEE_AT_MOST
                                                           : FL_PHRASE_FEE_EXACT,
                                                exact || !has_min || !has_max ? min : span,
                                                currency);

      append (text, "", exact && fee->max == 0 ? fl_phrase (language, FL_PHRASE_FEE_NONE) : amount);
    }
  return finish (text, fee->text);
}

/**
 * fl_explain_legal:
 * @legal: a legal basis
 *
 * Returns: (transfer full): the law as one refers to it: "Plan- och bygglagen (2010:900)
 *   9 kap. 3 §".  Where an act has a number within brackets of its own, as EU's have, no more
 *   are put around it.
 */
char *
fl_explain_legal (const FlLegal *legal)
{
  GString *text;

  g_return_val_if_fail (legal != NULL, NULL);

  text = g_string_new (legal->act);
  if (legal->sfs != NULL)
    g_string_append_printf (text, legal->sfs[0] == '(' ? " %s" : " (%s)", legal->sfs);
  append (text, " ", legal->section);
  return g_string_free (text, FALSE);
}
