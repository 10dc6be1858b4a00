/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fl-lint-private.h"

#include <glib/gi18n-lib.h>

/* Each rule of ownership by itself, and the organisations behind them. */

/* Checks that @what, which the rule names, is there on all days that the rule holds. */
static void
check_within (FlLint            *lint,
              const FlOwnership *rule,
              FlPeriod           holds,
              const char        *what,
              FlPeriod           exists)
{
  g_autofree char *rule_text = NULL;
  g_autofree char *thing_text = NULL;

  if (fl_lint_period_within (holds, exists)
      || !fl_lint_once (lint, "dates-contradict", &rule->place))
    return;
  rule_text = fl_lint_period_text (holds);
  thing_text = fl_lint_period_text (exists);
  fl_findings_add (lint->findings, "dates-contradict", rule->place.file, rule->place.line,
                   /* Translators: what an owner is named, and two periods: “from … on” */
                   _("The owner “%s” is named %s, but it exists %s."), what, rule_text,
                   thing_text);
}

static void
check_owner_exists (FlLint            *lint,
                    const FlOwnership *rule,
                    FlPeriod           holds)
{
  check_within (lint, rule, holds, rule->unit->id, rule->unit->period);
  check_within (lint, rule, holds, rule->unit->organisation->id,
                rule->unit->organisation->period);
  if (rule->post != NULL)
    check_within (lint, rule, holds, rule->post->id, rule->post->period);
}

/* Whether an organisation serves a municipality on every day of a period, be it by several
 * <serves> after each other. */
static gboolean
serves_throughout (const FlOrganisation *organisation,
                   const FlMunicipality *municipality,
                   FlPeriod              period)
{
  gboolean moved = TRUE;

  if (organisation->serves_all)
    return TRUE;
  while (moved)
    {
      moved = FALSE;
      for (guint i = 0; i < organisation->n_serves; i++)
        {
          const FlServes *serves = &organisation->serves[i];

          if (serves->municipality != municipality
              || !fl_period_contains (serves->period, MAX (period.from, 1)))
            continue;
          if (fl_lint_period_within (period, serves->period))
            return TRUE;
          period.from = serves->period.until + 1;
          moved = TRUE;
        }
    }
  return FALSE;
}

static void
check_serves (FlLint            *lint,
              const FlOwnership *rule,
              FlPeriod           holds)
{
  const FlOrganisation *organisation = rule->unit->organisation;

  if (!serves_throughout (organisation, rule->municipality, holds)
      && fl_lint_once (lint, "owner-not-serving", &rule->place))
    {
      g_autofree char *when = fl_lint_period_text (holds);

      fl_findings_add (lint->findings, "owner-not-serving", rule->place.file, rule->place.line,
                       /* Translators: a unit, a process, a municipality, a period such as
                        * “from 2017-01-01 on”, and an organisation */
                       _("“%s” owns “%s” in %s %s, but “%s” does not serve it all that time."),
                       rule->unit->id, rule->process->id, rule->municipality->name, when,
                       organisation->id);
    }
}

static void
check_unknown (FlLint            *lint,
               const FlOwnership *rule)
{
  if (rule->municipality != NULL)
    fl_findings_add (lint->findings, "ownership-unknown", rule->place.file, rule->place.line,
                     _("Who owns “%s” in %s is not known yet."), rule->process->id,
                     rule->municipality->name);
  else
    fl_findings_add (lint->findings, "ownership-unknown", rule->place.file, rule->place.line,
                     _("Who owns “%s” is not known where a municipality does not say so itself."),
                     rule->process->id);
}

static void
check_rule (FlLint            *lint,
            const FlOwnership *rule)
{
  FlPeriod holds;

  if (!fl_lint_period_meet (rule->period, rule->process->period, &holds))
    {
      if (fl_lint_once (lint, "dates-never-meet", &rule->place))
        fl_findings_add (lint->findings, "dates-never-meet", rule->place.file, rule->place.line,
                         _("The owner is named for days when the process “%s” does not exist."),
                         rule->process->id);
      return;
    }
  if (rule->municipality != NULL
      && !fl_lint_period_meet (holds, rule->municipality->period, &holds))
    {
      if (fl_lint_once (lint, "dates-never-meet", &rule->place))
        fl_findings_add (lint->findings, "dates-never-meet", rule->place.file, rule->place.line,
                         _("The owner is named for days that the rulebook says nothing of %s."),
                         rule->municipality->name);
      return;
    }

  if (rule->kind == FL_OWNERSHIP_UNKNOWN || rule->unit == NULL)
    {
      check_unknown (lint, rule);
      return;
    }
  if (rule->municipality != NULL || rule->unit->organisation->serves_all)
    check_owner_exists (lint, rule, holds);
  else
    for (guint i = 0; i < rule->unit->organisation->n_serves; i++)
      {
        const FlServes *serves = &rule->unit->organisation->serves[i];
        FlPeriod there;

        if (fl_lint_period_meet (holds, serves->period, &there)
            && fl_lint_period_meet (there, serves->municipality->period, &there))
          check_owner_exists (lint, rule, there);
      }
  if (rule->municipality != NULL)
    check_serves (lint, rule, holds);
}

void
fl_lint_owners (FlLint *lint)
{
  for (guint i = 0; i < lint->n_organisations; i++)
    {
      const FlOrganisation *organisation = lint->organisations[i];

      if (!organisation->serves_all && organisation->n_serves == 0)
        fl_findings_add (lint->findings, "organisation-serves-nobody", organisation->place.file,
                         organisation->place.line,
                         _("The organisation “%s” does not say which municipalities it serves."),
                         organisation->id);
    }

  for (guint i = 0; i < lint->n_processes; i++)
    for (guint j = 0; j < lint->processes[i]->n_owners; j++)
      check_rule (lint, &lint->processes[i]->owners[j]);
}
