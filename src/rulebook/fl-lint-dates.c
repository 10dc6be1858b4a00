/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fl-lint-private.h"

#include <glib/gi18n-lib.h>

/* Periods that end before they begin, and things that can never be seen together. */

/* Checks the period of a thing, and that it meets the period of what it belongs to. */
static void
check_period (FlLint        *lint,
              FlPeriod       period,
              const FlPlace *place,
              const char    *outer_id,
              FlPeriod       outer)
{
  g_autofree char *from = NULL;
  g_autofree char *until = NULL;

  if (period.until != FL_DATE_NONE && period.until < period.from)
    {
      if (!fl_lint_once (lint, "dates-contradict", place))
        return;
      from = fl_date_format (period.from);
      until = fl_date_format (period.until);
      fl_findings_add (lint->findings, "dates-contradict", place->file, place->line,
                       _("It ends on %s, before it begins on %s."), until, from);
    }
  else if (!fl_lint_period_meet (period, outer, NULL)
           && (outer.until == FL_DATE_NONE || outer.until >= outer.from)
           && fl_lint_once (lint, "dates-never-meet", place))
    {
      g_autofree char *inner_text = fl_lint_period_text (period);
      g_autofree char *outer_text = fl_lint_period_text (outer);

      fl_findings_add (lint->findings, "dates-never-meet", place->file, place->line,
                       /* Translators: two periods, and an id between them */
                       _("This holds %s, but “%s”, which it belongs to, holds %s."), inner_text,
                       outer_id, outer_text);
    }
}

static void
check_alone (FlLint        *lint,
             FlPeriod       period,
             const FlPlace *place)
{
  check_period (lint, period, place, "", (FlPeriod) { FL_DATE_NONE, FL_DATE_NONE });
}

static void
check_channels (FlLint          *lint,
                const FlChannel *channels,
                guint            n_channels,
                const char      *id,
                FlPeriod         period)
{
  for (guint i = 0; i < n_channels; i++)
    check_period (lint, channels[i].period, &channels[i].place, id, period);
}

static void
check_unit (FlLint       *lint,
            const FlUnit *unit)
{
  check_period (lint, unit->period, &unit->place, unit->organisation->id,
                unit->organisation->period);
  if (unit->parent != NULL)
    check_period (lint, unit->period, &unit->place, unit->parent->id, unit->parent->period);
  check_channels (lint, unit->channels, unit->n_channels, unit->id, unit->period);
  for (guint i = 0; i < unit->n_hours; i++)
    check_period (lint, unit->hours[i].period, &unit->hours[i].place, unit->id, unit->period);
}

static void
check_process (FlLint          *lint,
               const FlProcess *process)
{
  const char *id = process->id;
  FlPeriod period = process->period;

  check_alone (lint, period, &process->place);
  for (guint i = 0; i < process->n_legal; i++)
    check_period (lint, process->legal[i].period, &process->legal[i].place, id, period);
  for (guint i = 0; i < process->n_durations; i++)
    check_period (lint, process->durations[i].period, &process->durations[i].place, id, period);
  for (guint i = 0; i < process->n_promises; i++)
    check_period (lint, process->promises[i].period, &process->promises[i].place, id, period);
  for (guint i = 0; i < process->n_fees; i++)
    check_period (lint, process->fees[i].period, &process->fees[i].place, id, period);
  for (guint i = 0; i < process->n_items; i++)
    check_period (lint, process->items[i].period, &process->items[i].place, id, period);
  for (guint i = 0; i < process->n_owners; i++)
    check_alone (lint, process->owners[i].period, &process->owners[i].place);
  for (guint i = 0; i < process->n_requires; i++)
    {
      const FlRequires *requires = &process->requires[i];

      check_period (lint, requires->period, &requires->place, id, period);
      check_period (lint, requires->period, &requires->place, requires->process->id,
                    requires->process->period);
    }
}

static void
check_journey (FlLint          *lint,
               const FlJourney *journey)
{
  check_alone (lint, journey->period, &journey->place);
  for (guint i = 0; i < journey->n_steps; i++)
    {
      const FlStep *step = &journey->steps[i];

      check_period (lint, step->period, &step->place, journey->id, journey->period);
      check_period (lint, step->period, &step->place, step->process->id, step->process->period);
    }
}

void
fl_lint_dates (FlLint *lint)
{
  for (guint i = 0; i < lint->n_municipalities; i++)
    check_alone (lint, lint->municipalities[i]->period, &lint->municipalities[i]->place);
  for (guint i = 0; i < lint->n_organisations; i++)
    {
      const FlOrganisation *organisation = lint->organisations[i];

      check_alone (lint, organisation->period, &organisation->place);
      for (guint j = 0; j < organisation->n_serves; j++)
        check_period (lint, organisation->serves[j].period, &organisation->place,
                      organisation->id, organisation->period);
    }
  for (guint i = 0; i < lint->n_units; i++)
    check_unit (lint, lint->units[i]);
  for (guint i = 0; i < lint->n_posts; i++)
    {
      const FlPost *post = lint->posts[i];

      check_period (lint, post->period, &post->place, post->unit->id, post->unit->period);
      check_channels (lint, post->channels, post->n_channels, post->id, post->period);
    }
  for (guint i = 0; i < lint->n_processes; i++)
    check_process (lint, lint->processes[i]);
  for (guint i = 0; i < lint->n_journeys; i++)
    check_journey (lint, lint->journeys[i]);
  for (guint i = 0; i < lint->n_warnings; i++)
    check_alone (lint, lint->warnings[i]->period, &lint->warnings[i]->place);
}
