/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fl-format.h"

#include <glib/gi18n.h>

static const char *const months[] = {
  N_("January"), N_("February"), N_("March"), N_("April"), NC_("full month name", "May"),
  N_("June"), N_("July"), N_("August"), N_("September"), N_("October"), N_("November"),
  N_("December"),
};

static const char *const short_months[] = {
  N_("Jan"), N_("Feb"), N_("Mar"), N_("Apr"), NC_("short month name", "May"), N_("Jun"),
  N_("Jul"), N_("Aug"), N_("Sep"), N_("Oct"), N_("Nov"), N_("Dec"),
};

/* May is spelt alike in both English forms, so each form has its context. */
static const char *
month_name (GDateMonth month)
{
  return month == G_DATE_MAY ? C_("full month name", "May") : _(months[month - 1]);
}

static const char *
short_month_name (GDateMonth month)
{
  return month == G_DATE_MAY ? C_("short month name", "May") : _(short_months[month - 1]);
}

/**
 * fl_format_date:
 * @date: a day
 *
 * Returns: (transfer full): the day in full, as in "3 December 2026"; empty for %FL_DATE_NONE
 */
char *
fl_format_date (FlDate date)
{
  GDate day;

  if (date == FL_DATE_NONE)
    return g_strdup ("");

  g_date_clear (&day, 1);
  g_date_set_julian (&day, date);
  /* Translators: day of the month, month in full, year */
  return g_strdup_printf (C_("full date", "%1$d %2$s %3$d"), g_date_get_day (&day),
                          month_name (g_date_get_month (&day)), g_date_get_year (&day));
}

/**
 * fl_format_date_short:
 * @date: a day
 * @today: what day it is; its year is left out
 *
 * Returns: (transfer full): the day in short, as in "3 Dec"; empty for %FL_DATE_NONE
 */
char *
fl_format_date_short (FlDate date,
                      FlDate today)
{
  GDate day, now;

  if (date == FL_DATE_NONE)
    return g_strdup ("");

  g_date_clear (&day, 1);
  g_date_set_julian (&day, date);
  g_date_clear (&now, 1);
  if (today != FL_DATE_NONE)
    g_date_set_julian (&now, today);

  if (today != FL_DATE_NONE && g_date_get_year (&day) == g_date_get_year (&now))
    /* Translators: day of the month, month in short */
    return g_strdup_printf (C_("short date", "%1$d %2$s"), g_date_get_day (&day),
                            short_month_name (g_date_get_month (&day)));

  /* Translators: day of the month, month in short, year */
  return g_strdup_printf (C_("short date", "%1$d %2$s %3$d"), g_date_get_day (&day),
                          short_month_name (g_date_get_month (&day)), g_date_get_year (&day));
}

/**
 * fl_format_date_near:
 * @date: a day
 * @today: what day it is
 *
 * Returns: (transfer full): "today", "tomorrow", "yesterday" or the short date
 */
char *
fl_format_date_near (FlDate date,
                     FlDate today)
{
  if (date != FL_DATE_NONE && today != FL_DATE_NONE)
    {
      if (date == today)
        return g_strdup (_("today"));
      if (date == today + 1)
        return g_strdup (_("tomorrow"));
      if (date == today - 1)
        return g_strdup (_("yesterday"));
    }

  return fl_format_date_short (date, today);
}

/**
 * fl_format_days_late:
 * @days: how many days too late, at least 1
 *
 * Returns: (transfer full): "4 days late"
 */
char *
fl_format_days_late (int days)
{
  return g_strdup_printf (ngettext ("%d day late", "%d days late", days), days);
}
