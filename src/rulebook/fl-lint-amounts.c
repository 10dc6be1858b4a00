/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fl-lint-private.h"

#include <glib/gi18n-lib.h>

/* Ranges the wrong way round, and durations that say two things at once. */

static void
tell_range (FlLint        *lint,
            const FlPlace *place,
            double         min,
            double         max)
{
  fl_findings_add (lint->findings, "range-backwards", place->file, place->line,
                   _("The least value, %.15g, is larger than the greatest, %.15g."), min, max);
}

static gboolean
is_known (double amount)
{
  return amount != FL_UNKNOWN_AMOUNT;
}

static void
check_durations (FlLint          *lint,
                 const FlProcess *process)
{
  for (guint i = 0; i < process->n_durations; i++)
    {
      const FlDuration *one = &process->durations[i];

      if (is_known (one->min) && is_known (one->max) && one->min > one->max
          && fl_lint_once (lint, "range-backwards", &one->place))
        tell_range (lint, &one->place, one->min, one->max);
      if (one->when != FL_COND_ALWAYS)
        continue;

      for (guint j = 0; j < i; j++)
        {
          const FlDuration *two = &process->durations[j];

          if (two->kind == one->kind && two->municipality == one->municipality
              && two->when == FL_COND_ALWAYS
              && fl_lint_period_meet (one->period, two->period, NULL)
              && fl_lint_once (lint, "duration-overlap", &one->place))
            fl_findings_add (lint->findings, "duration-overlap", one->place.file,
                             one->place.line,
                             _("“%s” already has a duration of the same kind for the same days, "
                               "in %s, line %u."), process->id, two->place.file,
                             two->place.line);
        }
    }
}

void
fl_lint_amounts (FlLint *lint)
{
  for (guint i = 0; i < lint->n_questions; i++)
    {
      const FlQuestion *question = lint->questions[i];

      if (question->has_min && question->has_max && question->min > question->max)
        tell_range (lint, &question->place, question->min, question->max);
    }

  for (guint i = 0; i < lint->n_processes; i++)
    {
      const FlProcess *process = lint->processes[i];

      check_durations (lint, process);
      for (guint j = 0; j < process->n_fees; j++)
        {
          const FlFee *fee = &process->fees[j];

          if (is_known (fee->min) && is_known (fee->max) && fee->min > fee->max
              && fl_lint_once (lint, "range-backwards", &fee->place))
            tell_range (lint, &fee->place, fee->min, fee->max);
        }
    }
}
