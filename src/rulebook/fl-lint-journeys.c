/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fl-lint-private.h"
#include "fl-text.h"

#include <glib/gi18n-lib.h>

/* Journeys and what they are made of: stages, steps, prerequisites, warnings; and the names by
 * which municipalities are found. */

static gboolean
can_be_shown (FlLint          *lint,
              const FlJourney *journey,
              const FlStep    *step)
{
  FlPeriod common;

  return fl_lint_period_meet (journey->period, step->period, &common)
         && fl_lint_period_meet (common, step->process->period, NULL)
         && (step->when == FL_COND_ALWAYS
             || fl_cond_space_analyse (lint->space, step->when) != FL_COND_NEVER);
}

static void
check_journey (FlLint          *lint,
               const FlJourney *journey)
{
  gboolean is_reachable = FALSE;

  for (guint i = 0; i < journey->n_steps && !is_reachable; i++)
    is_reachable = can_be_shown (lint, journey, &journey->steps[i]);

  if (journey->n_steps == 0)
    fl_findings_add (lint->findings, "journey-unreachable", journey->place.file,
                     journey->place.line, _("The journey “%s” has no steps."), journey->id);
  else if (!is_reachable)
    fl_findings_add (lint->findings, "journey-unreachable", journey->place.file,
                     journey->place.line,
                     _("No step of the journey “%s” can ever be shown."), journey->id);
  if (journey->synonyms == NULL || journey->synonyms[0] == NULL)
    fl_findings_add (lint->findings, "journey-without-synonyms", journey->place.file,
                     journey->place.line, _("The journey “%s” has no everyday names."),
                     journey->id);
}

/* The stages in which a journey has a process. */
typedef struct
{
  const FlJourney *journey; /* the last that was looked at */
  guint            first, last;
  gboolean         anywhere; /* in any journey */
} Standing;

static void
note_standing (Standing        *standing,
               const FlJourney *journey)
{
  for (guint i = 0; i < journey->n_steps; i++)
    {
      const FlStep *step = &journey->steps[i];
      Standing *here = &standing[step->process->index];
      guint stage = step->stage->index;

      if (here->journey != journey)
        *here = (Standing) { journey, stage, stage, TRUE };
      here->first = MIN (here->first, stage);
      here->last = MAX (here->last, stage);
    }
}

/* Needs note_standing() for this journey last. */
static void
check_order (FlLint          *lint,
             const Standing  *standing,
             const FlJourney *journey)
{
  for (guint i = 0; i < journey->n_steps; i++)
    {
      const FlStep *step = &journey->steps[i];

      for (guint j = 0; j < step->process->n_requires; j++)
        {
          const FlRequires *requires = &step->process->requires[j];
          const Standing *there = &standing[requires->process->index];

          if (requires->kind == FL_REQUIRES_HARD && there->journey == journey
              && there->first > standing[step->process->index].last)
            fl_findings_add (lint->findings, "prerequisite-in-later-stage", step->place.file,
                             step->place.line,
                             _("“%s” waits for “%s”, which the journey “%s” has in a later "
                               "stage."), step->process->id, requires->process->id,
                             journey->id);
        }
    }
}

static void
check_prerequisites (FlLint *lint)
{
  g_autofree Standing *standing = g_new0 (Standing, lint->n_processes + 1);

  for (guint i = 0; i < lint->n_journeys; i++)
    {
      note_standing (standing, lint->journeys[i]);
      check_order (lint, standing, lint->journeys[i]);
    }

  for (guint i = 0; i < lint->n_processes; i++)
    for (guint j = 0; standing[i].anywhere && j < lint->processes[i]->n_requires; j++)
      {
        const FlRequires *requires = &lint->processes[i]->requires[j];

        if (requires->kind == FL_REQUIRES_HARD && !standing[requires->process->index].anywhere)
          fl_findings_add (lint->findings, "prerequisite-in-no-journey", requires->place.file,
                           requires->place.line,
                           _("“%s” waits for “%s”, which is a step of no journey."),
                           lint->processes[i]->id, requires->process->id);
      }
}

static void
check_stages (FlLint *lint)
{
  g_autofree guint8 *is_used = g_new0 (guint8, lint->n_stages + 1);

  for (guint i = 0; i < lint->n_processes; i++)
    is_used[lint->processes[i]->stage->index] = TRUE;
  for (guint i = 0; i < lint->n_journeys; i++)
    for (guint j = 0; j < lint->journeys[i]->n_steps; j++)
      is_used[lint->journeys[i]->steps[j].stage->index] = TRUE;

  for (guint i = 0; i < lint->n_stages; i++)
    if (!is_used[i])
      fl_findings_add (lint->findings, "stage-unused", lint->stages[i]->place.file,
                       lint->stages[i]->place.line, _("Nothing stands in the stage “%s”."),
                       lint->stages[i]->id);
}

static void
note_warnings (guint8                 *is_used,
               const FlWarning *const *warnings,
               guint                   n_warnings)
{
  for (guint i = 0; i < n_warnings; i++)
    is_used[warnings[i]->index] = TRUE;
}

static void
check_warnings (FlLint *lint)
{
  g_autofree guint8 *is_used = g_new0 (guint8, lint->n_warnings + 1);

  for (guint i = 0; i < lint->n_processes; i++)
    note_warnings (is_used, lint->processes[i]->warnings, lint->processes[i]->n_warnings);
  for (guint i = 0; i < lint->n_journeys; i++)
    note_warnings (is_used, lint->journeys[i]->warnings, lint->journeys[i]->n_warnings);

  for (guint i = 0; i < lint->n_warnings; i++)
    if (!is_used[i] && fl_lint_once (lint, "warning-unused", &lint->warnings[i]->place))
      fl_findings_add (lint->findings, "warning-unused", lint->warnings[i]->place.file,
                       lint->warnings[i]->place.line,
                       _("Neither a process nor a journey shows the warning “%s”."),
                       lint->warnings[i]->id);
}

static void
check_name (FlLint               *lint,
            GHashTable           *names,
            const FlMunicipality *municipality,
            const char           *name)
{
  g_autofree char *folded = fl_text_fold (name);
  const FlMunicipality *other = g_hash_table_lookup (names, folded);

  if (other == NULL)
    g_hash_table_insert (names, g_steal_pointer (&folded), (gpointer) municipality);
  else if (other != municipality)
    fl_findings_add (lint->findings, "name-ambiguous", municipality->place.file,
                     municipality->place.line,
                     /* Translators: a name, and the codes of two municipalities */
                     _("“%s” names both %s and %s."), name, municipality->code, other->code);
}

static void
check_names (FlLint *lint)
{
  g_autoptr (GHashTable) names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < lint->n_municipalities; i++)
    {
      const FlMunicipality *municipality = lint->municipalities[i];

      check_name (lint, names, municipality, municipality->name);
      for (guint j = 0; municipality->aliases != NULL && municipality->aliases[j] != NULL; j++)
        check_name (lint, names, municipality, municipality->aliases[j]);
    }
}

void
fl_lint_journeys (FlLint *lint)
{
  for (guint i = 0; i < lint->n_journeys; i++)
    check_journey (lint, lint->journeys[i]);
  check_prerequisites (lint);
  check_stages (lint);
  check_warnings (lint);
  check_names (lint);
}
