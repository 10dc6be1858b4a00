/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fl-clock.h"

struct _FlClock
{
  grefcount ref_count;
  FlDate    fixed; /* the day it stands on; FL_DATE_NONE: the system's */
};

/**
 * fl_clock_new_system:
 *
 * Returns: (transfer full): a clock that follows the machine's, in its local time zone
 */
FlClock *
fl_clock_new_system (void)
{
  return fl_clock_new_fixed (FL_DATE_NONE);
}

/**
 * fl_clock_new_fixed:
 * @today: the day that it always is, or %FL_DATE_NONE for the machine's
 *
 * Returns: (transfer full): a clock that stands still
 */
FlClock *
fl_clock_new_fixed (FlDate today)
{
  FlClock *clock = g_new0 (FlClock, 1);

  g_ref_count_init (&clock->ref_count);
  clock->fixed = today;
  return clock;
}

/**
 * fl_clock_ref:
 * @clock: a clock
 *
 * Returns: (transfer full): @clock
 */
FlClock *
fl_clock_ref (FlClock *clock)
{
  g_ref_count_inc (&clock->ref_count);
  return clock;
}

/**
 * fl_clock_unref:
 * @clock: (transfer full): a clock
 */
void
fl_clock_unref (FlClock *clock)
{
  if (g_ref_count_dec (&clock->ref_count))
    g_free (clock);
}

/**
 * fl_clock_set:
 * @clock: a clock
 * @today: the day that it is from now on, or %FL_DATE_NONE for the machine's
 *
 * Moves the clock, as tests, demonstrations and training do.
 */
void
fl_clock_set (FlClock *clock,
              FlDate   today)
{
  g_return_if_fail (clock != NULL);

  clock->fixed = today;
}

/**
 * fl_clock_today:
 * @clock: a clock
 *
 * Returns: what day it is
 */
FlDate
fl_clock_today (FlClock *clock)
{
  g_autoptr (GDateTime) now = NULL;

  g_return_val_if_fail (clock != NULL, FL_DATE_NONE);

  if (clock->fixed != FL_DATE_NONE)
    return clock->fixed;

  now = g_date_time_new_now_local ();
  return fl_date_new (g_date_time_get_year (now), g_date_time_get_month (now),
                      g_date_time_get_day_of_month (now));
}

/**
 * fl_clock_now:
 * @clock: a clock
 *
 * The time to stamp an event with.  A fixed clock gives noon of its day (UTC).
 *
 * Returns: microseconds since 1970-01-01 UTC
 */
gint64
fl_clock_now (FlClock *clock)
{
  g_return_val_if_fail (clock != NULL, 0);

  if (clock->fixed == FL_DATE_NONE)
    return g_get_real_time ();

  return ((gint64) clock->fixed - fl_date_new (1970, 1, 1)) * G_TIME_SPAN_DAY
         + 12 * G_TIME_SPAN_HOUR;
}

/**
 * fl_clock_until_midnight:
 * @clock: a clock
 *
 * Returns: in how many seconds another day begins, rounded up and at least one; 0 for a clock
 *   that stands still
 */
guint
fl_clock_until_midnight (FlClock *clock)
{
  g_autoptr (GDateTime) now = NULL;
  g_autoptr (GDateTime) tomorrow = NULL;
  g_autoptr (GDateTime) midnight = NULL;

  g_return_val_if_fail (clock != NULL, 0);

  if (clock->fixed != FL_DATE_NONE)
    return 0;

  now = g_date_time_new_now_local ();
  tomorrow = g_date_time_add_days (now, 1);
  midnight = g_date_time_new_local (g_date_time_get_year (tomorrow),
                                    g_date_time_get_month (tomorrow),
                                    g_date_time_get_day_of_month (tomorrow), 0, 0, 0);
  /* A time zone may lack that midnight, on the night that the clocks are changed. */
  if (midnight == NULL || g_date_time_compare (midnight, now) <= 0)
    return 60;
  return g_date_time_difference (midnight, now) / G_TIME_SPAN_SECOND + 1;
}
