/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fl-lint-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Where facts come from, and how sure they are. */

typedef struct
{
  FlLint     *lint;
  GHashTable *used; /* of FlSource: those that a fact names */
} Work;

static gboolean
is_real (const FlMunicipality *municipality)
{
  return strcmp (municipality->code, FL_LINT_INVENTED_CODE) != 0;
}

/* Whether an organisation acts anywhere in the real world. */
static gboolean
acts_for_real (const FlOrganisation *organisation)
{
  if (organisation->serves_all)
    return TRUE;
  for (guint i = 0; i < organisation->n_serves; i++)
    if (is_real (organisation->serves[i].municipality))
      return TRUE;
  return FALSE;
}

static void
check_fact (Work               *work,
            const FlProvenance *provenance,
            const FlPlace      *place,
            gboolean            real)
{
  FlFindings *findings = work->lint->findings;

  if (provenance->source != NULL)
    g_hash_table_add (work->used, (gpointer) provenance->source);

  switch (provenance->sure)
    {
    case FL_SURE_GENERAL:
      if (fl_lint_once (work->lint, "certainty-general", place))
        fl_findings_add (findings, "certainty-general", place->file, place->line,
                         _("This is general knowledge that remains to be checked."));
      break;
    case FL_SURE_STATED:
    case FL_SURE_PUBLISHED:
      if (provenance->source == NULL && fl_lint_once (work->lint, "no-source", place))
        fl_findings_add (findings, "no-source", place->file, place->line,
                         _("This is said to come from a source, but not from which."));
      break;
    case FL_SURE_INVENTED:
      if (real && fl_lint_once (work->lint, "invented-in-real", place))
        fl_findings_add (findings, "invented-in-real", place->file, place->line,
                         _("This is invented, but speaks of the real world."));
      break;
    case FL_SURE_UNSTATED:
    case FL_SURE_VERIFIED: /* the provision that was read is the source */
    default:
      break;
    }
}

static void
check_legal (Work            *work,
             const FlProcess *process)
{
  FlFindings *findings = work->lint->findings;

  for (guint i = 0; i < process->n_legal; i++)
    {
      const FlLegal *legal = &process->legal[i];

      check_fact (work, &legal->provenance, &legal->place, FALSE);
      /* General knowledge is told of already, and nobody has claimed to have read it. */
      if (legal->provenance.checked == FL_DATE_NONE && legal->provenance.sure != FL_SURE_GENERAL)
        fl_findings_add (findings, "legal-unchecked", legal->place.file, legal->place.line,
                         _("It is not noted when %s was last read for “%s”."), legal->act,
                         process->id);
    }
  if (process->n_legal == 0 && process->role != FL_ROLE_SERVICE)
    fl_findings_add (findings, "legal-missing", process->place.file, process->place.line,
                     _("“%s” is an exercise of authority, but no law is given for it."),
                     process->id);
}

/* What a local part says of a process; the catalogue's own is never invented either, but a
 * local part may have processes of its own. */
static gboolean
speaks_of_real (const FlMunicipality *municipality)
{
  return municipality != NULL && is_real (municipality);
}

static void
check_process (Work            *work,
               const FlProcess *process)
{
  check_fact (work, &process->provenance, &process->place, FALSE);
  check_legal (work, process);
  for (guint i = 0; i < process->n_durations; i++)
    check_fact (work, &process->durations[i].provenance, &process->durations[i].place,
                speaks_of_real (process->durations[i].municipality));
  for (guint i = 0; i < process->n_promises; i++)
    check_fact (work, &process->promises[i].provenance, &process->promises[i].place,
                speaks_of_real (process->promises[i].municipality));
  for (guint i = 0; i < process->n_fees; i++)
    check_fact (work, &process->fees[i].provenance, &process->fees[i].place,
                speaks_of_real (process->fees[i].municipality));
  for (guint i = 0; i < process->n_owners; i++)
    check_fact (work, &process->owners[i].provenance, &process->owners[i].place,
                speaks_of_real (process->owners[i].municipality));
}

static void
check_unit (Work         *work,
            const FlUnit *unit)
{
  gboolean real = acts_for_real (unit->organisation);

  check_fact (work, &unit->provenance, &unit->place, real);
  for (guint i = 0; i < unit->n_channels; i++)
    check_fact (work, &unit->channels[i].provenance, &unit->channels[i].place, real);
  for (guint i = 0; i < unit->n_hours; i++)
    check_fact (work, &unit->hours[i].provenance, &unit->hours[i].place, real);
  for (guint i = 0; i < unit->n_posts; i++)
    {
      const FlPost *post = unit->posts[i];

      check_fact (work, &post->provenance, &post->place, real);
      for (guint j = 0; j < post->n_channels; j++)
        check_fact (work, &post->channels[j].provenance, &post->channels[j].place, real);
    }
}

void
fl_lint_provenance (FlLint *lint)
{
  g_autoptr (GHashTable) used = g_hash_table_new (NULL, NULL);
  Work work = { lint, used };

  for (guint i = 0; i < lint->n_municipalities; i++)
    check_fact (&work, &lint->municipalities[i]->provenance, &lint->municipalities[i]->place,
                is_real (lint->municipalities[i]));
  for (guint i = 0; i < lint->n_organisations; i++)
    check_fact (&work, &lint->organisations[i]->provenance, &lint->organisations[i]->place,
                acts_for_real (lint->organisations[i]));
  for (guint i = 0; i < lint->n_units; i++)
    check_unit (&work, lint->units[i]);
  for (guint i = 0; i < lint->n_processes; i++)
    check_process (&work, lint->processes[i]);
  for (guint i = 0; i < lint->n_warnings; i++)
    check_fact (&work, &lint->warnings[i]->provenance, &lint->warnings[i]->place,
                speaks_of_real (lint->warnings[i]->municipality));

  for (guint i = 0; i < lint->n_sources; i++)
    if (!g_hash_table_contains (used, lint->sources[i]))
      fl_findings_add (lint->findings, "source-unused", lint->sources[i]->place.file,
                       lint->sources[i]->place.line, _("No fact is taken from “%s”."),
                       lint->sources[i]->id);
}
