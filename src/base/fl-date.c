/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "fl-date.h"
#include "fl-error.h"

static void
to_gdate (FlDate  date,
          GDate  *gdate)
{
  g_date_clear (gdate, 1);
  g_date_set_julian (gdate, (guint32) date);
}

/**
 * fl_date_new:
 * @year: 1–9999
 * @month: 1–12
 * @day: 1–31
 *
 * Returns: the day, or %FL_DATE_NONE if there is no such day
 */
FlDate
fl_date_new (int year,
             int month,
             int day)
{
  GDate gdate;

  if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1 || day > 31
      || !g_date_valid_dmy ((GDateDay) day, (GDateMonth) month, (GDateYear) year))
    return FL_DATE_NONE;

  g_date_clear (&gdate, 1);
  g_date_set_dmy (&gdate, (GDateDay) day, (GDateMonth) month, (GDateYear) year);
  return (FlDate) g_date_get_julian (&gdate);
}

/**
 * fl_date_parse:
 * @text: a date written YYYY-MM-DD (ISO 8601)
 * @date: (out): the day; untouched on failure
 * @error: return location for an %FL_ERROR_INVALID
 *
 * Returns: whether @text is a day that exists
 */
gboolean
fl_date_parse (const char  *text,
               FlDate      *date,
               GError     **error)
{
  FlDate parsed = FL_DATE_NONE;

  g_return_val_if_fail (text != NULL, FALSE);
  g_return_val_if_fail (date != NULL, FALSE);

  if (strlen (text) == 10 && text[4] == '-' && text[7] == '-')
    {
      int part[3] = { 0, 0, 0 };
      int n = 0;

      for (const char *p = text; *p != '\0' && n < 3; p++)
        {
          if (p - text == 4 || p - text == 7)
            n++;
          else if (g_ascii_isdigit (*p))
            part[n] = part[n] * 10 + (*p - '0');
          else
            n = 4;
        }
      if (n == 2)
        parsed = fl_date_new (part[0], part[1], part[2]);
    }

  if (parsed == FL_DATE_NONE)
    {
      g_autofree char *shown = g_utf8_make_valid (text, (gssize) MIN (strlen (text), 40));

      g_set_error (error, FL_ERROR, FL_ERROR_INVALID,
                   _("“%s” is not a date. Write it as year-month-day, for example 2026-05-31."),
                   shown);
      return FALSE;
    }

  *date = parsed;
  return TRUE;
}

/**
 * fl_date_format:
 * @date: a day, or %FL_DATE_NONE
 *
 * Returns: (transfer full): the day written YYYY-MM-DD; the empty string for %FL_DATE_NONE
 */
char *
fl_date_format (FlDate date)
{
  GDate gdate;

  if (date <= FL_DATE_NONE)
    return g_strdup ("");

  to_gdate (date, &gdate);
  return g_strdup_printf ("%04u-%02u-%02u", (guint) g_date_get_year (&gdate),
                          (guint) g_date_get_month (&gdate), (guint) g_date_get_day (&gdate));
}

/**
 * fl_date_add_weeks:
 * @date: the day to count from
 * @weeks: weeks, may be negative
 *
 * Returns: the same weekday @weeks later (lag 1930:173, 1 §)
 */
FlDate
fl_date_add_weeks (FlDate date,
                   int    weeks)
{
  g_return_val_if_fail (date > FL_DATE_NONE, FL_DATE_NONE);

  return date + 7 * weeks;
}

/**
 * fl_date_add_months:
 * @date: the day to count from
 * @months: months, may be negative
 *
 * Returns: the day of the same number @months later, or that month's last day where the number
 *   is missing (lag 1930:173, 1 §)
 */
FlDate
fl_date_add_months (FlDate date,
                    int    months)
{
  GDate gdate;

  g_return_val_if_fail (date > FL_DATE_NONE, FL_DATE_NONE);

  to_gdate (date, &gdate);
  if (months >= 0)
    g_date_add_months (&gdate, (guint) months);
  else
    g_date_subtract_months (&gdate, (guint) -months);
  return (FlDate) g_date_get_julian (&gdate);
}

/**
 * fl_period_contains:
 * @period: a period
 * @date: a day
 *
 * Returns: whether @date lies in @period, first and last day included
 */
gboolean
fl_period_contains (FlPeriod period,
                    FlDate   date)
{
  return (period.from == FL_DATE_NONE || date >= period.from)
         && (period.until == FL_DATE_NONE || date <= period.until);
}
