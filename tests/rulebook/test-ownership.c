/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fl-ownership.h"

static void
test_specificity (void)
{
  FlMunicipality nora = { .code = "1884", .name = "Nora" };
  FlOwnership rule = { .when = FL_COND_ALWAYS };

  g_assert_cmpint (fl_ownership_specificity (&rule), ==, 0);
  rule.when = 0;
  g_assert_cmpint (fl_ownership_specificity (&rule), ==, 1);
  rule.municipality = &nora;
  g_assert_cmpint (fl_ownership_specificity (&rule), ==, 3);
  rule.when = FL_COND_ALWAYS;
  g_assert_cmpint (fl_ownership_specificity (&rule), ==, 2);
}

static void
test_serves (void)
{
  FlMunicipality nora = { .code = "1884" };
  FlMunicipality norrtalje = { .code = "0188" };
  FlServes serves = { &nora, { FL_DATE_NONE, fl_date_new (2016, 12, 31) } };
  FlOrganisation bkt = { .serves = &serves, .n_serves = 1 };
  FlOrganisation police = { .serves_all = TRUE };
  FlUnit streets = { .organisation = &bkt };
  FlUnit permits = { .organisation = &police };
  FlOwnership rule = { .unit = &streets, .when = FL_COND_ALWAYS };
  FlDate then = fl_date_new (2015, 6, 1);
  FlDate later = fl_date_new (2018, 6, 1);

  g_assert_true (fl_ownership_serves (&rule, &nora, then));
  g_assert_false (fl_ownership_serves (&rule, &norrtalje, then));
  g_assert_false (fl_ownership_serves (&rule, &nora, later));

  /* Naming the municipality is enough, whatever the organisation says that it serves. */
  rule.municipality = &norrtalje;
  g_assert_true (fl_ownership_serves (&rule, &norrtalje, later));
  g_assert_false (fl_ownership_serves (&rule, &nora, then));

  rule.municipality = NULL;
  rule.unit = &permits;
  g_assert_true (fl_ownership_serves (&rule, &norrtalje, later));
  rule.period.until = then;
  g_assert_false (fl_ownership_serves (&rule, &norrtalje, later));

  rule.unit = NULL;
  rule.kind = FL_OWNERSHIP_UNKNOWN;
  g_assert_true (fl_ownership_serves (&rule, &nora, then));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/ownership/specificity", test_specificity);
  g_test_add_func ("/ownership/serves", test_serves);
  return g_test_run ();
}
