/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <math.h>
#include <string.h>

#include "fl-phrases.h"

#define N_LANGUAGES 2

static const char *const phrases[FL_PHRASE_N][N_LANGUAGES] = {
  [FL_PHRASE_AND] = { "och", "and" },
  [FL_PHRASE_OR] = { "eller", "or" },
  [FL_PHRASE_QUOTED] = { "”{1}”", "“{1}”" },
  [FL_PHRASE_ALWAYS_THERE] = { "Ingår alltid i den här resan.",
                               "Always part of this journey." },
  [FL_PHRASE_THERE_BECAUSE] = { "Steget finns med eftersom {1}.",
                                "The step is needed because {1}." },
  [FL_PHRASE_ABSENT_BECAUSE] = { "Steget behövs inte eftersom {1}.",
                                 "The step is not needed because {1}." },
  [FL_PHRASE_ABSENT_NOT_YET] = { "Steget gäller först från och med den {1}.",
                                 "The step applies from {1} only." },
  [FL_PHRASE_ABSENT_NO_LONGER] = { "Steget gäller inte längre. Sista dagen var den {1}.",
                                   "The step no longer applies. The last day was {1}." },
  [FL_PHRASE_ALWAYS_HOLDS] = { "Gäller alltid.", "Always applies." },
  [FL_PHRASE_HOLDS_BECAUSE] = { "Gäller eftersom {1}.", "Applies because {1}." },
  [FL_PHRASE_NOT_BECAUSE] = { "Gäller inte eftersom {1}.", "Does not apply because {1}." },
  [FL_PHRASE_MAYBE] = { "Kanske: {1}.", "Perhaps: {1}." },
  [FL_PHRASE_UNKNOWN_PREFIX] = { "vi vet inte än ", "we do not know yet " },
  [FL_PHRASE_UNKNOWN_PREFIX_SUB] = { "vi inte vet än ", "we do not know yet " },
  [FL_PHRASE_UNKNOWN_ANSWER] = { "svaret på frågan {1}", "the answer to {1}" },
  [FL_PHRASE_ANSWER_IS] = { "svaret på frågan {1} är {2}", "the answer to {1} is {2}" },
  [FL_PHRASE_ANSWER_IS_NOT] = { "svaret på frågan {1} inte är {2}",
                                "the answer to {1} is not {2}" },
  [FL_PHRASE_MORE_THAN] = { "mer än {1}", "more than {1}" },
  [FL_PHRASE_AT_LEAST] = { "minst {1}", "at least {1}" },
  [FL_PHRASE_LESS_THAN] = { "mindre än {1}", "less than {1}" },
  [FL_PHRASE_AT_MOST] = { "högst {1}", "at most {1}" },
  [FL_PHRASE_NOT_EQUAL] = { "inte {1}", "not {1}" },
  [FL_PHRASE_AFTER] = { "efter den {1}", "after {1}" },
  [FL_PHRASE_EARLIEST] = { "tidigast den {1}", "on or after {1}" },
  [FL_PHRASE_BEFORE] = { "före den {1}", "before {1}" },
  [FL_PHRASE_LATEST] = { "senast den {1}", "on or before {1}" },
  [FL_PHRASE_NOT_ON] = { "inte den {1}", "not on {1}" },
  [FL_PHRASE_OWNER_IS] = { "{1}, {2}", "{1}, {2}" },
  [FL_PHRASE_OWNER_POST] = { "{1} på {2}", "{1} at {2}" },
  [FL_PHRASE_OWNER_UNDECIDED_ONE] = { "Vem som ansvarar beror på svaret på frågan {1}.",
                                      "Who is responsible depends on the answer to {1}." },
  [FL_PHRASE_OWNER_UNDECIDED_MORE] = { "Vem som ansvarar beror på svaren på frågorna {1}.",
                                       "Who is responsible depends on the answers to {1}." },
  [FL_PHRASE_OWNER_CANDIDATES] = { "Det blir {1}.", "It will be {1}." },
  [FL_PHRASE_OWNER_UNKNOWN] = { "Det är inte känt vem som ansvarar här.",
                                "It is not known who is responsible here." },
  [FL_PHRASE_OWNER_UNKNOWN_UNIT] = { "någon som ännu inte är känd",
                                     "somebody who is not known yet" },
  [FL_PHRASE_OWNER_GAP] = { "Mellan stolarna: ingen enhet är utpekad som ansvarig här.",
                            "Between chairs: no unit is named as responsible here." },
  [FL_PHRASE_OWNER_OVERLAP] = { "Regelboken pekar ut flera lika gärna: {1}. Den behöver rättas.",
                                "The rulebook names several alike: {1}. It needs mending." },
  [FL_PHRASE_TIME_UNKNOWN] = { "Vi vet inte hur lång tid det tar. Fråga enheten.",
                               "We do not know how long it takes. Ask the unit." },
  [FL_PHRASE_TIME_EXACT] = { "{1}", "{1}" },
  [FL_PHRASE_TIME_AT_MOST] = { "högst {1}", "at most {1}" },
  [FL_PHRASE_TIME_AT_LEAST] = { "minst {1}", "at least {1}" },
  [FL_PHRASE_TIME_USUALLY] = { "vanligen {1}", "usually {1}" },
  [FL_PHRASE_TIME_NOTICE] = { "lämna in senast {1} före start", "hand in {1} before the start" },
  [FL_PHRASE_TIME_NOTICE_UNKNOWN] = { "lämna in före start", "hand in before the start" },
  [FL_PHRASE_TIME_EXTENSION] = { "kan förlängas en gång med högst {1}",
                                 "may be extended once by at most {1}" },
  [FL_PHRASE_FROM_ARRIVAL] = { "från det att ansökan kom in", "from arrival" },
  [FL_PHRASE_FROM_COMPLETE] = { "från komplett ansökan", "from a complete application" },
  [FL_PHRASE_PROMISE_NONE] = { "Inget löfte är lämnat.", "No promise has been made." },
  [FL_PHRASE_PROMISE_WITHIN] = { "besked inom {1}", "an answer within {1}" },
  [FL_PHRASE_FEE_UNKNOWN] = { "Avgiften är inte känd. Fråga enheten.",
                              "The fee is not known. Ask the unit." },
  [FL_PHRASE_FEE_NONE] = { "ingen avgift", "no fee" },
  [FL_PHRASE_FEE_EXACT] = { "{1} {2}", "{1} {2}" },
  [FL_PHRASE_FEE_AT_LEAST] = { "minst {1} {2}", "at least {1} {2}" },
  [FL_PHRASE_FEE_AT_MOST] = { "högst {1} {2}", "at most {1} {2}" },
};

/* One of them, more of them. */
static const char *const time_units[][N_LANGUAGES][2] = {
  [FL_UNIT_DAYS] = { { "dag", "dagar" }, { "day", "days" } },
  [FL_UNIT_WORKING_DAYS] = { { "arbetsdag", "arbetsdagar" }, { "working day", "working days" } },
  [FL_UNIT_WEEKS] = { { "vecka", "veckor" }, { "week", "weeks" } },
  [FL_UNIT_MONTHS] = { { "månad", "månader" }, { "month", "months" } },
  [FL_UNIT_YEARS] = { { "år", "år" }, { "year", "years" } },
};

static const char *const months[][N_LANGUAGES] = {
  { "januari", "January" }, { "februari", "February" }, { "mars", "March" },
  { "april", "April" }, { "maj", "May" }, { "juni", "June" },
  { "juli", "July" }, { "augusti", "August" }, { "september", "September" },
  { "oktober", "October" }, { "november", "November" }, { "december", "December" },
};

/**
 * fl_phrases_language:
 * @rulebook: a rulebook
 *
 * Returns: the language of sentences about it: Swedish, which rulebooks are written in, unless it
 *   says otherwise
 */
FlLanguage
fl_phrases_language (const FlRulebook *rulebook)
{
  const char *language = fl_rulebook_get_language (rulebook);

  return language != NULL && g_ascii_strncasecmp (language, "en", 2) == 0 ? FL_LANGUAGE_ENGLISH
                                                                        : FL_LANGUAGE_SWEDISH;
}

/**
 * fl_phrase:
 * @language: a language
 * @phrase: a phrase
 *
 * Returns: (transfer none): its words, with {1} and {2} where something is to be put in
 */
const char *
fl_phrase (FlLanguage language,
           FlPhrase   phrase)
{
  return phrases[phrase][language];
}

/**
 * fl_phrase_fill:
 * @language: a language
 * @phrase: a phrase
 * @first: (nullable): what {1} stands for
 * @second: (nullable): what {2} stands for
 *
 * What is put in is never searched for places of its own.
 *
 * Returns: (transfer full): the phrase, filled
 */
char *
fl_phrase_fill (FlLanguage  language,
                FlPhrase    phrase,
                const char *first,
                const char *second)
{
  const char *p = fl_phrase (language, phrase);
  GString *text = g_string_new (NULL);

  while (*p != '\0')
    {
      if (g_str_has_prefix (p, "{1}") || g_str_has_prefix (p, "{2}"))
        {
          g_string_append (text, p[1] == '1' ? first : second);
          p += 3;
        }
      else
        g_string_append_c (text, *p++);
    }
  return g_string_free (text, FALSE);
}

/**
 * fl_phrase_join:
 * @language: a language
 * @last: the word before the last part: %FL_PHRASE_AND or %FL_PHRASE_OR
 * @parts: (element-type utf8): what to join
 *
 * Returns: (transfer full): the parts in a row: “a”, “a och b”, “a, b och c”
 */
char *
fl_phrase_join (FlLanguage  language,
                FlPhrase    last,
                GPtrArray  *parts)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < parts->len; i++)
    {
      if (i > 0 && i == parts->len - 1)
        g_string_append_printf (text, " %s ", fl_phrase (language, last));
      else if (i > 0)
        g_string_append (text, ", ");
      g_string_append (text, g_ptr_array_index (parts, i));
    }
  return g_string_free (text, FALSE);
}

/**
 * fl_phrase_sentence:
 * @text: (transfer full): the words of a sentence
 *
 * Gives a sentence its large letter and its full stop.
 *
 * Returns: (transfer full): the sentence
 */
char *
fl_phrase_sentence (char *text)
{
  g_autofree char *owned = text;
  const char *rest = g_utf8_next_char (owned);
  GString *sentence;

  if (*owned == '\0')
    return g_steal_pointer (&owned);

  sentence = g_string_new (NULL);
  g_string_append_unichar (sentence, g_unichar_toupper (g_utf8_get_char (owned)));
  g_string_append (sentence, rest);
  if (strchr (".!?", sentence->str[sentence->len - 1]) == NULL)
    g_string_append_c (sentence, '.');
  return g_string_free (sentence, FALSE);
}

/**
 * fl_phrase_number:
 * @language: a language
 * @number: a number
 *
 * Returns: (transfer full): it with at most two decimals; in Swedish, thousands are parted by a
 *   no-break space
 */
char *
fl_phrase_number (FlLanguage language,
                  double     number)
{
  char plain[G_ASCII_DTOSTR_BUF_SIZE + 320];
  GString *text;
  char *point;
  gsize n_whole;

  g_ascii_formatd (plain, sizeof plain, "%.2f", fabs (number));
  point = strchr (plain, '.');
  for (char *end = plain + strlen (plain) - 1; end >= point && (*end == '0' || end == point); end--)
    *end = '\0';

  n_whole = strcspn (plain, ".");
  text = g_string_new (number < 0 ? "−" : NULL);
  for (gsize i = 0; plain[i] != '\0'; i++)
    {
      if (i > 0 && i < n_whole && (n_whole - i) % 3 == 0)
        g_string_append (text, language == FL_LANGUAGE_SWEDISH ? "\u00a0" : ",");
      if (plain[i] == '.' && language == FL_LANGUAGE_SWEDISH)
        g_string_append_c (text, ',');
      else
        g_string_append_c (text, plain[i]);
    }
  return g_string_free (text, FALSE);
}

/**
 * fl_phrase_amount:
 * @language: a language
 * @min: the least, in @unit, or %FL_UNKNOWN_AMOUNT for @max alone
 * @max: the greatest, in @unit
 * @unit: a unit of time
 *
 * Returns: (transfer full): the time in words: “1 vecka”, “2–4 månader”
 */
char *
fl_phrase_amount (FlLanguage language,
                  int        min,
                  int        max,
                  FlTimeUnit unit)
{
  const char *const *words = time_units[unit][language];

  if (min == FL_UNKNOWN_AMOUNT || min == max)
    return g_strdup_printf ("%d\u00a0%s", max, words[max != 1]);
  return g_strdup_printf ("%d–%d\u00a0%s", min, max, words[1]);
}

/**
 * fl_phrase_day:
 * @language: a language
 * @date: a day
 *
 * Returns: (transfer full): the day in words: “1 december 2025”
 */
char *
fl_phrase_day (FlLanguage language,
               FlDate     date)
{
  GDate day;

  g_date_clear (&day, 1);
  g_date_set_julian (&day, (guint32) date);
  return g_strdup_printf ("%u %s %u", g_date_get_day (&day),
                          months[g_date_get_month (&day) - 1][language], g_date_get_year (&day));
}
