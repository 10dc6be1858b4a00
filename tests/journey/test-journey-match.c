/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fl-journey-match.h"
#include "fl-journey-test.h"

static FlRulebook *rulebook;

static void
assert_best (const char *text,
             const char *journey)
{
  g_autoptr (GPtrArray) found = fl_journey_match (rulebook, text, fl_test_day ("2026-03-02"));

  g_assert_cmpuint (found->len, >, 0);
  g_assert_cmpstr (((const FlJourney *) found->pdata[0])->id, ==, journey);
}

/* What people say, with small words around it and the hand slipping. */
static void
test_words (void)
{
  assert_best ("restaurang", "restaurang");
  assert_best ("Vi vill öppna en restaurang", "restaurang");
  assert_best ("vi vill öpna en restarang", "restaurang");
  assert_best ("KAFÉ", "kafe-foodtruck");
  assert_best ("resta", "restaurang");
}

static void
test_sni (void)
{
  assert_best ("56.100", "restaurang");
  assert_best ("56100", "restaurang");
}

static void
test_all_and_nothing (void)
{
  g_autoptr (GPtrArray) all = fl_journey_match (rulebook, "  ", fl_test_day ("2026-03-02"));
  g_autoptr (GPtrArray) none = fl_journey_match (rulebook, "xyzzyq", fl_test_day ("2026-03-02"));

  g_assert_cmpuint (all->len, >=, 8);
  g_assert_cmpuint (none->len, ==, 0);
}

/* The same words give the same order, and nothing that is typed is too odd. */
static void
test_odd (void)
{
  static const char *const odd[] = { "", ".", "12.", "1", "å", "—", "%s%n", "\xc3\xa4\xc3\xb6" };

  for (gsize i = 0; i < G_N_ELEMENTS (odd); i++)
    {
      g_autoptr (GPtrArray) once = fl_journey_match (rulebook, odd[i], fl_test_day ("2026-03-02"));
      g_autoptr (GPtrArray) again = fl_journey_match (rulebook, odd[i], fl_test_day ("2026-03-02"));

      g_assert_cmpuint (once->len, ==, again->len);
      for (guint j = 0; j < once->len; j++)
        g_assert_true (once->pdata[j] == again->pdata[j]);
    }
}

int
main (int    argc,
      char **argv)
{
  int result;

  g_test_init (&argc, &argv, NULL);
  rulebook = fl_test_shipped ();
  g_test_add_func ("/journey-match/words", test_words);
  g_test_add_func ("/journey-match/sni", test_sni);
  g_test_add_func ("/journey-match/all-and-nothing", test_all_and_nothing);
  g_test_add_func ("/journey-match/odd", test_odd);
  result = g_test_run ();
  fl_rulebook_unref (rulebook);
  return result;
}
