/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fl-date.h"
#include "fl-error.h"

static FlDate
day (const char *text)
{
  FlDate date = FL_DATE_NONE;

  g_assert_true (fl_date_parse (text, &date, NULL));
  return date;
}

static void
assert_day (FlDate      date,
            const char *expected)
{
  g_autofree char *text = fl_date_format (date);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_parse (void)
{
  static const char *const impossible[] = {
    "", "2026", "2026-02-29", "2026-13-01", "2026-00-10", "26-01-01", "2026-1-1", "2026/01/01",
    "2026-01-01x", "+026-01-01", "2026-01-0a", "0000-01-01", "\xff\xfe", "2026-01-01\xff",
  };

  assert_day (day ("2024-02-29"), "2024-02-29");
  for (gsize i = 0; i < G_N_ELEMENTS (impossible); i++)
    {
      g_autoptr (GError) error = NULL;
      FlDate date = 7;

      g_assert_false (fl_date_parse (impossible[i], &date, &error));
      g_assert_error (error, FL_ERROR, FL_ERROR_INVALID);
      g_assert_true (g_utf8_validate (error->message, -1, NULL));
      g_assert_cmpint (date, ==, 7);
    }
}

static void
test_law (void)
{
  /* lag 1930:173, 1 §: same weekday, same number, or the month's last day */
  assert_day (fl_date_add_weeks (day ("2026-11-20"), 10), "2027-01-29");
  assert_day (fl_date_add_months (day ("2026-01-31"), 1), "2026-02-28");
  assert_day (fl_date_add_months (day ("2024-01-31"), 1), "2024-02-29");
  assert_day (fl_date_add_months (day ("2026-08-31"), 4), "2026-12-31");
  assert_day (fl_date_add_months (day ("2026-03-31"), -1), "2026-02-28");
}

static void
test_period (void)
{
  FlPeriod bkt = { FL_DATE_NONE, day ("2016-12-31") };

  g_assert_true (fl_period_contains (bkt, day ("2016-12-31")));
  g_assert_false (fl_period_contains (bkt, day ("2017-01-01")));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/date/parse", test_parse);
  g_test_add_func ("/date/law", test_law);
  g_test_add_func ("/date/period", test_period);
  return g_test_run ();
}
