/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fl-day-watch.h"

static void
count_cb (guint *count)
{
  (*count)++;
}

/* Another day is told of once, whichever way the clock went. */
static void
test_look (void)
{
  FlDate day = fl_date_new (2026, 12, 31);
  g_autoptr (FlClock) clock = fl_clock_new_fixed (day);
  g_autoptr (FlDayWatch) watch = fl_day_watch_new (clock);
  guint count = 0;

  g_signal_connect_swapped (watch, "new-day", G_CALLBACK (count_cb), &count);
  fl_day_watch_look (watch);
  g_assert_cmpuint (count, ==, 0);

  fl_clock_set (clock, day + 1);
  fl_day_watch_look (watch);
  fl_day_watch_look (watch);
  g_assert_cmpuint (count, ==, 1);

  fl_clock_set (clock, day);
  fl_day_watch_look (watch);
  g_assert_cmpuint (count, ==, 2);
}

/* One on the machine's clock waits, and can be let go of while it does. */
static void
test_waits (void)
{
  g_autoptr (FlClock) clock = fl_clock_new_system ();
  FlDayWatch *watch = fl_day_watch_new (clock);

  g_assert_cmpuint (fl_clock_until_midnight (clock), >, 0);
  g_assert_cmpuint (fl_clock_until_midnight (clock), <=, 25 * 60 * 60);
  g_assert_finalize_object (watch);
}

static void
test_stands_still (void)
{
  g_autoptr (FlClock) clock = fl_clock_new_fixed (fl_date_new (2026, 1, 1));

  g_assert_cmpuint (fl_clock_until_midnight (clock), ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/day-watch/look", test_look);
  g_test_add_func ("/day-watch/waits", test_waits);
  g_test_add_func ("/day-watch/stands-still", test_stands_still);

  return g_test_run ();
}
