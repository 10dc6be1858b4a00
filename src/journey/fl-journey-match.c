/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fl-journey-match.h"

#include "fl-text.h"

#include <string.h>

/* What a word found in each of a journey's texts is worth. */
enum
{
  WORTH_SNI = 6,
  WORTH_NAME = 5,
  WORTH_SYNONYM = 5,
  WORTH_DESCRIPTION = 1,
};

typedef struct
{
  const FlJourney *journey;
  guint            score;
} Match;

/* Whether the words differ by at most one letter written wrong, left out, put in or swapped
 * with its neighbour. */
static gboolean
is_one_slip_apart (const gunichar *a,
                   glong           n_a,
                   const gunichar *b,
                   glong           n_b)
{
  glong same = 0;

  while (same < n_a && same < n_b && a[same] == b[same])
    same++;
  a += same;
  b += same;
  n_a -= same;
  n_b -= same;
  if (n_a == n_b)
    {
      if (n_a == 0 || memcmp (a + 1, b + 1, sizeof *a * (gsize) (n_a - 1)) == 0)
        return TRUE;
      return n_a >= 2 && a[0] == b[1] && a[1] == b[0]
             && memcmp (a + 2, b + 2, sizeof *a * (gsize) (n_a - 2)) == 0;
    }
  if (n_a == n_b + 1)
    return memcmp (a + 1, b, sizeof *a * (gsize) n_b) == 0;
  return n_b == n_a + 1 && memcmp (a, b + 1, sizeof *a * (gsize) n_a) == 0;
}

/* How well a sought word fits a word of a text: 3 the same, 2 its beginning or, in a compound,
 * a part of it, 1 with a slip of the hand, 0 not. */
static guint
fit (const char *sought,
     const char *word,
     glong       least_prefix)
{
  glong n_sought = g_utf8_strlen (sought, -1);
  glong n_word = g_utf8_strlen (word, -1);
  g_autofree gunichar *a = NULL;
  g_autofree gunichar *b = NULL;

  if (strcmp (sought, word) == 0)
    return 3;
  if (n_sought >= least_prefix && g_str_has_prefix (word, sought))
    return 2;
  if ((n_sought >= 4 && strstr (word, sought)) || (n_word >= 4 && strstr (sought, word)))
    return 2;
  if (n_sought < 4 || ABS (n_sought - n_word) > 1)
    return 0;
  a = g_utf8_to_ucs4_fast (sought, -1, NULL);
  b = g_utf8_to_ucs4_fast (word, -1, NULL);
  return is_one_slip_apart (a, n_sought, b, n_word) ? 1 : 0;
}

static guint
best_fit (const char *sought,
          const char *text,
          glong       least_prefix)
{
  g_auto (GStrv) words = text ? fl_text_words (text) : NULL;
  guint best = 0;

  for (gsize i = 0; words && words[i]; i++)
    best = MAX (best, fit (sought, words[i], least_prefix));
  return best;
}

static guint
score_word (const FlJourney *journey,
            const char      *sought,
            glong            least_prefix)
{
  guint best = WORTH_NAME * best_fit (sought, journey->name, least_prefix);

  for (gsize i = 0; journey->synonyms && journey->synonyms[i]; i++)
    best = MAX (best, WORTH_SYNONYM * best_fit (sought, journey->synonyms[i], least_prefix));
  best = MAX (best, WORTH_DESCRIPTION * best_fit (sought, journey->description, least_prefix));
  for (guint i = 0; strlen (sought) >= 2 && i < journey->n_sni; i++)
    {
      /* 56.100 and 56100 are the same code: the folded words hold its digits either way. */
      if (g_str_has_prefix (journey->sni[i].code, sought))
        best = MAX (best, WORTH_SNI * 3);
    }
  return best;
}

/* Adds what a word is worth to each journey.  A word that many journeys have ("we", "open") says
 * less than one that few have. */
static void
add_scores (GArray     *matches,
            const char *sought,
            glong       least_prefix)
{
  g_autofree guint *scores = g_new0 (guint, matches->len);
  guint n_found = 0;

  for (guint i = 0; i < matches->len; i++)
    {
      scores[i] = score_word (g_array_index (matches, Match, i).journey, sought, least_prefix);
      n_found += scores[i] > 0;
    }
  for (guint i = 0; i < matches->len; i++)
    g_array_index (matches, Match, i).score += scores[i] * matches->len / MAX (n_found, 1);
}

static int
compare_matches (gconstpointer a,
                 gconstpointer b)
{
  const Match *left = a;
  const Match *right = b;

  if (left->score != right->score)
    return left->score > right->score ? -1 : 1;
  return (left->journey->index > right->journey->index)
         - (left->journey->index < right->journey->index);
}

/**
 * fl_journey_match:
 * @rulebook: a rulebook
 * @text: what a firm says that it wants to do, in everyday words, or an SNI code
 * @date: the day
 *
 * Finds the journeys that fit, by name, everyday names, description and SNI code.  A word may
 * have one slip of the hand; words that fit nothing ("we want to …") do not count against a
 * journey.
 *
 * Returns: (transfer container) (element-type FlJourney): the journeys that hold on the day, best
 *   first; all of them where @text has no words; none where nothing fits
 */
GPtrArray *
fl_journey_match (const FlRulebook *rulebook,
                  const char       *text,
                  FlDate            date)
{
  g_autoptr (GArray) matches = g_array_new (FALSE, FALSE, sizeof (Match));
  g_autofree char *plain = NULL;
  g_auto (GStrv) words = NULL;
  GPtrArray *result = g_ptr_array_new ();
  const FlJourney *const *journeys;
  guint n_journeys;
  guint n_words;

  g_return_val_if_fail (rulebook != NULL && text != NULL, result);

  /* An SNI code is written with a full stop after two digits, or without. */
  plain = g_strdup (text);
  if (strlen (plain) >= 3 && g_ascii_isdigit (plain[0]) && g_ascii_isdigit (plain[1])
      && plain[2] == '.')
    memmove (plain + 2, plain + 3, strlen (plain + 3) + 1);
  words = fl_text_words (plain);
  n_words = words ? g_strv_length (words) : 0;
  journeys = fl_rulebook_get_journeys (rulebook, &n_journeys);
  for (guint i = 0; i < n_journeys; i++)
    if (fl_period_contains (journeys[i]->period, date))
      g_array_append_val (matches, ((Match) { journeys[i], 0 }));
  for (guint w = 0; w < n_words; w++)
    add_scores (matches, words[w], w + 1 < n_words ? 3 : 1);
  for (guint i = matches->len; n_words > 0 && i > 0; i--)
    if (g_array_index (matches, Match, i - 1).score == 0)
      g_array_remove_index (matches, i - 1);
  g_array_sort (matches, compare_matches);
  for (guint i = 0; i < matches->len; i++)
    g_ptr_array_add (result, (gpointer) g_array_index (matches, Match, i).journey);
  return result;
}
