/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * FlDate:
 *
 * A day in the Gregorian calendar as a day number (that of g_date_get_julian()), so that days
 * are compared and subtracted as numbers.  %FL_DATE_NONE (0) means "no date".
 */
typedef gint32 FlDate;

#define FL_DATE_NONE ((FlDate) 0)

/**
 * FlPeriod:
 * @from: first day, or %FL_DATE_NONE for "always until now"
 * @until: last day, itself included, or %FL_DATE_NONE for "until further notice"
 *
 * A closed span of days.
 */
typedef struct
{
  FlDate from;
  FlDate until;
} FlPeriod;

FlDate   fl_date_new            (int          year,
                                 int          month,
                                 int          day);
gboolean fl_date_parse          (const char  *text,
                                 FlDate      *date,
                                 GError     **error);
char    *fl_date_format         (FlDate       date) G_GNUC_WARN_UNUSED_RESULT;
FlDate   fl_date_add_weeks      (FlDate       date,
                                 int          weeks);
FlDate   fl_date_add_months     (FlDate       date,
                                 int          months);
gboolean fl_period_contains     (FlPeriod     period,
                                 FlDate       date);

G_END_DECLS
