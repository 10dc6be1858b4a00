/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fl-lint-private.h"

#include <glib/gi18n-lib.h>

/* Conditions that decide nothing. */

static void
visit_process (FlLint          *lint,
               const FlProcess *process,
               FlLintCondFunc   func,
               gpointer         data)
{
  for (guint i = 0; i < process->n_durations; i++)
    func (lint, process->durations[i].when, process->id, &process->durations[i].place, data);
  for (guint i = 0; i < process->n_fees; i++)
    func (lint, process->fees[i].when, process->id, &process->fees[i].place, data);
  for (guint i = 0; i < process->n_evidence; i++)
    func (lint, process->evidence[i].when, process->evidence[i].id, &process->evidence[i].place,
          data);
  for (guint i = 0; i < process->n_items; i++)
    func (lint, process->items[i].when, process->items[i].id, &process->items[i].place, data);
  for (guint i = 0; i < process->n_requires; i++)
    func (lint, process->requires[i].when, process->id, &process->requires[i].place, data);
  for (guint i = 0; i < process->n_owners; i++)
    func (lint, process->owners[i].when, process->id, &process->owners[i].place, data);
}

/* Calls @func for every condition of the rulebook, with the id of what has it.  A condition that
 * several rules share comes several times. */
void
fl_lint_foreach_cond (FlLint         *lint,
                      FlLintCondFunc  func,
                      gpointer        data)
{
  for (guint i = 0; i < lint->n_questions; i++)
    func (lint, lint->questions[i]->when, lint->questions[i]->id, &lint->questions[i]->place,
          data);
  for (guint i = 0; i < lint->n_processes; i++)
    visit_process (lint, lint->processes[i], func, data);
  for (guint i = 0; i < lint->n_journeys; i++)
    for (guint j = 0; j < lint->journeys[i]->n_steps; j++)
      {
        const FlStep *step = &lint->journeys[i]->steps[j];

        func (lint, step->when, step->id, &step->place, data);
      }
  for (guint i = 0; i < lint->n_warnings; i++)
    func (lint, lint->warnings[i]->when, lint->warnings[i]->id, &lint->warnings[i]->place, data);
}

static void
check_condition (FlLint        *lint,
                 FlCondRef      cond,
                 const char    *id,
                 const FlPlace *place,
                 gpointer       data)
{
  guint8 *done = data;

  if (cond == FL_COND_ALWAYS || done[cond])
    return;
  done[cond] = TRUE;

  switch (fl_cond_space_analyse (lint->space, cond))
    {
    case FL_COND_NEVER:
      fl_findings_add (lint->findings, "condition-never", place->file, place->line,
                       _("The condition on “%s” can never hold, whatever is answered."), id);
      break;
    case FL_COND_EVER:
      fl_findings_add (lint->findings, "condition-always", place->file, place->line,
                       _("The condition on “%s” always holds, whatever is answered."), id);
      break;
    case FL_COND_VARIES:
    case FL_COND_UNCERTAIN:
    default:
      break;
    }
}

void
fl_lint_conditions (FlLint *lint)
{
  g_autofree guint8 *done = NULL;
  guint n_nodes;

  fl_cond_set_get (fl_rulebook_get_conds (lint->rulebook), &n_nodes);
  done = g_new0 (guint8, n_nodes + 1);
  fl_lint_foreach_cond (lint, check_condition, done);
}
