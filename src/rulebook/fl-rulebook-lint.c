/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fl-rulebook-lint.h"

#include "fl-lint-private.h"

#include <glib/gi18n-lib.h>

static guint
last_day (FlPeriod period)
{
  return period.until == FL_DATE_NONE ? G_MAXINT32 : (guint) period.until;
}

/* Says whether it is the first time that @tag is found at @place.  One <owner> makes a rule for
 * each of its processes and municipalities, and what is wrong with the element is said once. */
gboolean
fl_lint_once (FlLint        *lint,
              const char    *tag,
              const FlPlace *place)
{
  return g_hash_table_add (lint->reported,
                           g_strdup_printf ("%s\n%u\n%s", place->file, place->line, tag));
}

/* The days both periods have in common; FALSE if there are none.  A period that ends before it
 * begins has no days. */
gboolean
fl_lint_period_meet (FlPeriod  a,
                     FlPeriod  b,
                     FlPeriod *common)
{
  FlPeriod both = { MAX (a.from, b.from), FL_DATE_NONE };

  if (last_day (a) < G_MAXINT32 || last_day (b) < G_MAXINT32)
    both.until = (FlDate) MIN (last_day (a), last_day (b));
  if (common != NULL)
    *common = both;
  return both.until == FL_DATE_NONE || both.from <= both.until;
}

gboolean
fl_lint_period_within (FlPeriod inner,
                       FlPeriod outer)
{
  return inner.from >= outer.from && last_day (inner) <= last_day (outer);
}

/* The period in words that can end a sentence or stand inside it. */
char *
fl_lint_period_text (FlPeriod period)
{
  g_autofree char *from = fl_date_format (period.from);
  g_autofree char *until = fl_date_format (period.until);

  if (period.from != FL_DATE_NONE && period.from == period.until)
    /* Translators: a single day */
    return g_strdup_printf (_("on %s"), from);
  if (period.from != FL_DATE_NONE && period.until != FL_DATE_NONE)
    /* Translators: the first and the last day of a period */
    return g_strdup_printf (_("from %s until %s"), from, until);
  if (period.from != FL_DATE_NONE)
    return g_strdup_printf (_("from %s on"), from);
  if (period.until != FL_DATE_NONE)
    return g_strdup_printf (_("until %s"), until);
  return g_strdup (_("on every day"));
}

/**
 * fl_rulebook_lint:
 * @rulebook: a rulebook that was read without errors
 * @findings: takes everything that is found, sorted
 *
 * Checks what a rulebook means: that every process has one owner in every municipality on every
 * day, that dates, conditions and prerequisites agree, that facts have sources and units can be
 * reached.  What is declared unknown is noted, and never a fault.
 *
 * The time it takes grows with the rulebook's size.  Errors are looked for first, so that
 * remarks do not crowd them out.
 */
void
fl_rulebook_lint (const FlRulebook *rulebook,
                  FlFindings       *findings)
{
  g_autoptr (GHashTable) reported = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (FlCondSpace) space = NULL;
  FlLint lint = { .rulebook = rulebook, .findings = findings, .reported = reported };

  g_return_if_fail (rulebook != NULL);
  g_return_if_fail (findings != NULL);

  lint.municipalities = fl_rulebook_get_municipalities (rulebook, &lint.n_municipalities);
  lint.organisations = fl_rulebook_get_organisations (rulebook, &lint.n_organisations);
  lint.units = fl_rulebook_get_units (rulebook, &lint.n_units);
  lint.posts = fl_rulebook_get_posts (rulebook, &lint.n_posts);
  lint.questions = fl_rulebook_get_questions (rulebook, &lint.n_questions);
  lint.processes = fl_rulebook_get_processes (rulebook, &lint.n_processes);
  lint.journeys = fl_rulebook_get_journeys (rulebook, &lint.n_journeys);
  lint.stages = fl_rulebook_get_stages (rulebook, &lint.n_stages);
  lint.warnings = fl_rulebook_get_warnings (rulebook, &lint.n_warnings);
  lint.sources = fl_rulebook_get_sources (rulebook, &lint.n_sources);
  space = fl_cond_space_new (fl_rulebook_get_conds (rulebook), lint.questions, lint.n_questions);
  lint.space = space;

  fl_lint_dates (&lint);
  fl_lint_graph (&lint);
  fl_lint_amounts (&lint);
  fl_lint_ownership (&lint);
  fl_lint_owners (&lint);
  fl_lint_conditions (&lint);
  fl_lint_questions (&lint);
  fl_lint_journeys (&lint);
  fl_lint_contacts (&lint);
  fl_lint_provenance (&lint);
  fl_findings_sort (findings);
}
