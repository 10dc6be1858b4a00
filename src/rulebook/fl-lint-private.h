/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fl-cond-space.h"
#include "fl-rulebook-lint.h"

G_BEGIN_DECLS

/* The code of the municipality that does not exist, where everything may be invented. */
#define FL_LINT_INVENTED_CODE "9999"

/* What the checks share. */
typedef struct
{
  const FlRulebook *rulebook;
  FlFindings       *findings;
  FlCondSpace      *space;
  GHashTable       *reported; /* of what fl_lint_once() was asked about */

  const FlMunicipality *const *municipalities; guint n_municipalities;
  const FlOrganisation *const *organisations;  guint n_organisations;
  const FlUnit *const         *units;          guint n_units;
  const FlPost *const         *posts;          guint n_posts;
  const FlQuestion *const     *questions;      guint n_questions;
  const FlProcess *const      *processes;      guint n_processes;
  const FlJourney *const      *journeys;       guint n_journeys;
  const FlStage *const        *stages;         guint n_stages;
  const FlWarning *const      *warnings;       guint n_warnings;
  const FlSource *const       *sources;        guint n_sources;
} FlLint;

/* The checks, a file each. */
void fl_lint_ownership  (FlLint *lint);
void fl_lint_owners     (FlLint *lint);
void fl_lint_dates      (FlLint *lint);
void fl_lint_graph      (FlLint *lint);
void fl_lint_conditions (FlLint *lint);
void fl_lint_questions  (FlLint *lint);
void fl_lint_journeys   (FlLint *lint);
void fl_lint_amounts    (FlLint *lint);
void fl_lint_contacts   (FlLint *lint);
void fl_lint_provenance (FlLint *lint);

/* A condition of the rulebook, and what has it. */
typedef void (*FlLintCondFunc) (FlLint        *lint,
                                FlCondRef      cond,
                                const char    *id,
                                const FlPlace *place,
                                gpointer       data);

void     fl_lint_foreach_cond   (FlLint         *lint,
                                 FlLintCondFunc  func,
                                 gpointer        data);

gboolean fl_lint_once           (FlLint         *lint,
                                 const char     *tag,
                                 const FlPlace  *place);
char    *fl_lint_period_text    (FlPeriod        period);
gboolean fl_lint_period_meet    (FlPeriod        a,
                                 FlPeriod        b,
                                 FlPeriod       *common);
gboolean fl_lint_period_within  (FlPeriod        inner,
                                 FlPeriod        outer);

G_END_DECLS
