/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fl-text.h"

#include <string.h>

static void
test_fold (void)
{
  static const struct
  {
    const char *text, *folded, *flat;
  } samples[] = {
    { "Örebro", "örebro", "orebro" },
    { "O\u0308REBRO", "örebro", "orebro" }, /* decomposed */
    { "\u212bngström", "ångström", "angstrom" }, /* the Ångström sign */
    { "Idé à la carte", "ide a la carte", "ide a la carte" },
    { "Müller & Søn", "muller & sön", "muller & son" },
    { "Straße", "strasse", "strasse" },
    { "Ærø Łódź", "ärö lodz", "aro lodz" },
    { "m² – 10 %", "m² – 10 %", "m² – 10 %" },
    { "", "", "" },
    { "a\xff" "b", "a\ufffd" "b", "a\ufffd" "b" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (samples); i++)
    {
      g_autofree char *folded = fl_text_fold (samples[i].text);
      g_autofree char *flat = fl_text_flatten (samples[i].text);

      g_assert_cmpstr (folded, ==, samples[i].folded);
      g_assert_cmpstr (flat, ==, samples[i].flat);
    }
}

static void
test_sort (void)
{
  /* W is a letter of its own, after v; ü is sorted as y, æ as ä, ø as ö. */
  static const char *const sorted[] = {
    "", "1 kap.", "Alvesta", "Bygg- och miljönämnden", "Byggenheten", "Falun", "ide", "idé",
    "Müller", "Nora", "Nora kommun", "Norrtälje", "Vansbro", "Växjö", "Wasa", "Zon",
    "Åmål", "Ängelholm", "Ærø", "Ödeshög", "Östersund", "Østersund",
  };

  for (gsize i = 1; i < G_N_ELEMENTS (sorted); i++)
    {
      g_autofree char *before = fl_text_sort_key (sorted[i - 1]);
      g_autofree char *after = fl_text_sort_key (sorted[i]);

      if (strcmp (before, after) >= 0)
        g_error ("“%s” should come before “%s”", sorted[i - 1], sorted[i]);
    }
}

static void
test_words (void)
{
  g_auto (GStrv) words = fl_text_words ("  Bygg-lov, ÄNDRAD (Ängen 1:2)é ");
  g_auto (GStrv) none = fl_text_words (" – ");
  g_autofree char *joined = g_strjoinv ("|", words);

  g_assert_cmpstr (joined, ==, "bygg|lov|ändrad|ängen|1|2|e");
  g_assert_null (none[0]);
}

static gboolean
found (const char *typed,
       const char *text)
{
  g_auto (GStrv) words = fl_text_words (typed);
  g_autofree char *folded = fl_text_fold (text);
  g_autofree char *flat = fl_text_flatten (text);

  return fl_text_matches ((const char *const *) words, folded, flat);
}

static void
test_matches (void)
{
  g_assert_true (found ("örebro", "Örebro kommun"));
  g_assert_true (found ("orebro", "Örebro kommun"));
  g_assert_true (found ("KOMMUN öre", "Örebro kommun"));
  g_assert_true (found ("", "Örebro"));
  g_assert_true (found ("lov", "Bygglov"));
  g_assert_true (found ("hallefors", "Hällefors"));
  g_assert_false (found ("örebro nora", "Örebro kommun"));
  /* Ö is another letter than o for whoever types it. */
  g_assert_false (found ("nöra", "Nora"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/text/fold", test_fold);
  g_test_add_func ("/text/sort", test_sort);
  g_test_add_func ("/text/words", test_words);
  g_test_add_func ("/text/matches", test_matches);
  return g_test_run ();
}
