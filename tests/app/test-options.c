/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fl-error.h"
#include "fl-options.h"

static FlOptions *
parse (const char *line,
       GError    **error)
{
  g_auto (GStrv) words = g_strsplit (line, " ", -1);
  g_autofree char **argv = g_memdup2 (words, (g_strv_length (words) + 1) * sizeof (char *));
  char **remaining = argv;
  int argc = g_strv_length (words);

  return fl_options_parse (&argc, &remaining, error);
}

static void
test_given (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FlOptions) options = NULL;
  g_autofree char *here = g_get_current_dir ();
  g_autofree char *expected = g_build_filename (here, "cases.db", NULL);

  options = parse ("foretagslots --store cases.db --municipality Nora --today 2026-11-22", &error);
  g_assert_no_error (error);
  g_assert_cmpstr (options->store, ==, expected);
  g_assert_cmpstr (options->municipality, ==, "Nora");
  g_assert_cmpint (options->today, ==, fl_date_new (2026, 11, 22));
  g_assert_false (options->demo);
}

static void
test_none (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FlOptions) options = parse ("foretagslots", &error);

  g_assert_no_error (error);
  g_assert_null (options->store);
  g_assert_null (options->rulebook);
  g_assert_cmpint (options->today, ==, FL_DATE_NONE);
}

static void
test_wrong (void)
{
  static const char *const lines[] = {
    "foretagslots --today 2026-13-01",
    "foretagslots --demo --store x",
    "foretagslots whatever",
  };

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (FlOptions) options = parse (lines[i], &error);

      g_assert_null (options);
      g_assert_error (error, FL_ERROR, FL_ERROR_INVALID);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/options/given", test_given);
  g_test_add_func ("/options/none", test_none);
  g_test_add_func ("/options/wrong", test_wrong);

  return g_test_run ();
}
