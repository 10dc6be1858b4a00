/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fl-lint-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Units, whether they can be reached, and whether the ways to do it look like ways. */

static gboolean
has_channel (const FlUnit *unit)
{
  if (unit->n_channels > 0)
    return TRUE;
  for (guint i = 0; i < unit->n_posts; i++)
    if (unit->posts[i]->n_channels > 0)
      return TRUE;
  return FALSE;
}

static gboolean
is_reachable (const FlUnit *unit)
{
  for (; unit != NULL; unit = unit->parent)
    if (has_channel (unit))
      return TRUE;
  return FALSE;
}

static gboolean
is_telephone (const char *value)
{
  guint n_digits = 0;

  for (const char *p = value; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isdigit (c))
        n_digits++;
      else if (!g_unichar_isspace (c) && strchr ("+-()/", (int) MIN (c, 127)) == NULL
               && c != 0x2010 && c != 0x2011 && c != 0x2013)
        return FALSE;
    }
  return n_digits >= 3;
}

static gboolean
is_email (const char *value)
{
  const char *at = strchr (value, '@');

  return at != NULL && at > value && strchr (at + 1, '@') == NULL && strpbrk (value, " ,;") == NULL
         && at[1] != '.' && strchr (at + 1, '.') != NULL && !g_str_has_suffix (value, ".");
}

static gboolean
is_web_address (const char *value)
{
  return (g_str_has_prefix (value, "https://") || g_str_has_prefix (value, "http://"))
         && g_uri_is_valid (value, G_URI_FLAGS_NONE, NULL);
}

static gboolean
is_well_formed (const FlChannel *channel)
{
  switch (channel->kind)
    {
    case FL_CHANNEL_TELEPHONE:
      return is_telephone (channel->value);
    case FL_CHANNEL_EMAIL:
      return is_email (channel->value);
    case FL_CHANNEL_WEB:
    case FL_CHANNEL_E_SERVICE:
      return is_web_address (channel->value);
    case FL_CHANNEL_BOOKING: /* a page, or words that say how */
    case FL_CHANNEL_VISIT:
    default:
      return TRUE;
    }
}

static void
check_channels (FlLint          *lint,
                const FlChannel *channels,
                guint            n_channels,
                const char      *id)
{
  for (guint i = 0; i < n_channels; i++)
    {
      const FlChannel *channel = &channels[i];

      if (channel->value == NULL)
        fl_findings_add (lint->findings, "contact-missing", channel->place.file,
                         channel->place.line, _("How to reach “%s” in this way is not known yet."),
                         id);
      else if (!is_well_formed (channel))
        fl_findings_add (lint->findings, "channel-malformed", channel->place.file,
                         channel->place.line,
                         _("“%s” does not look like what it should be."), channel->value);
    }
}

static void
check_hours (FlLint       *lint,
             const FlUnit *unit)
{
  for (guint i = 0; i < unit->n_hours; i++)
    {
      const FlHours *one = &unit->hours[i];

      if (one->closes <= one->opens)
        {
          fl_findings_add (lint->findings, "hours-contradict", one->place.file, one->place.line,
                           _("The telephone of “%s” closes before it opens."), unit->id);
          continue;
        }
      for (guint j = 0; j < i; j++)
        {
          const FlHours *two = &unit->hours[j];

          if ((one->weekdays & two->weekdays) != 0 && one->opens < two->closes
              && two->opens < one->closes
              && fl_lint_period_meet (one->period, two->period, NULL))
            {
              fl_findings_add (lint->findings, "hours-contradict", one->place.file,
                               one->place.line,
                               _("These hours of “%s” overlap those on line %u."), unit->id,
                               two->place.line);
              break;
            }
        }
    }
}

void
fl_lint_contacts (FlLint *lint)
{
  for (guint i = 0; i < lint->n_units; i++)
    {
      const FlUnit *unit = lint->units[i];

      if (unit->parent != NULL && unit->parent->organisation != unit->organisation)
        fl_findings_add (lint->findings, "parent-elsewhere", unit->place.file, unit->place.line,
                         _("“%s” belongs to “%s”, but its parent “%s” to “%s”."), unit->id,
                         unit->organisation->id, unit->parent->id,
                         unit->parent->organisation->id);
      check_channels (lint, unit->channels, unit->n_channels, unit->id);
      check_hours (lint, unit);
      if (!is_reachable (unit))
        fl_findings_add (lint->findings, "unit-unreachable", unit->place.file, unit->place.line,
                         _("There is no way to reach “%s”."), unit->id);
    }
  for (guint i = 0; i < lint->n_posts; i++)
    check_channels (lint, lint->posts[i]->channels, lint->posts[i]->n_channels,
                    lint->posts[i]->id);
}
