/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fl-lint-private.h"
#include "fl-ownership.h"

#include <glib/gi18n-lib.h>

/* Who owns what, where and when, taken together: gaps and overlaps. */

/* A rule, and the days on which it speaks of one municipality. */
typedef struct
{
  const FlOwnership *rule;
  FlPeriod           period;
} Claim;

/* What a stretch of days comes to. */
typedef enum
{
  STRETCH_OWNED,
  STRETCH_CONDITIONAL,
  STRETCH_GAP,
} Stretch;

/* The claims to one process, sorted by municipality once, so that a process's rules are not
 * searched again for every municipality. */
typedef struct
{
  FlLint          *lint;
  const FlProcess *process;
  GArray         **claims;   /* of Claim, by municipality; NULL: none */
  GArray          *general;  /* of Claim: of every municipality */
  GArray          *here;     /* of Claim: to the process in the municipality at hand */
  GArray          *starts;   /* of FlDate: where stretches begin */
  GArray          *conds;    /* of FlCondRef: of the rules of a stretch */
  GHashTable      *overlaps; /* of pairs of rules told of */
} Work;

static void
add_claim (Work                 *work,
           const FlMunicipality *municipality,
           const FlOwnership    *rule,
           FlPeriod              period)
{
  Claim claim = { rule, period };
  GArray **claims = &work->claims[municipality->index];

  if (*claims == NULL)
    *claims = g_array_new (FALSE, FALSE, sizeof (Claim));
  g_array_append_val (*claims, claim);
}

static void
collect_claims (Work *work)
{
  const FlProcess *process = work->process;

  g_array_set_size (work->general, 0);
  for (guint i = 0; i < work->lint->n_municipalities; i++)
    if (work->claims[i] != NULL)
      g_array_set_size (work->claims[i], 0);

  for (guint i = 0; i < process->n_owners; i++)
    {
      const FlOwnership *rule = &process->owners[i];
      const FlOrganisation *organisation;
      FlPeriod period;

      if (rule->municipality != NULL)
        {
          add_claim (work, rule->municipality, rule, rule->period);
          continue;
        }
      organisation = rule->unit != NULL ? rule->unit->organisation : NULL;
      if (organisation == NULL || organisation->serves_all)
        {
          Claim claim = { rule, rule->period };

          g_array_append_val (work->general, claim);
          continue;
        }
      for (guint j = 0; j < organisation->n_serves; j++)
        if (fl_lint_period_meet (rule->period, organisation->serves[j].period, &period))
          add_claim (work, organisation->serves[j].municipality, rule, period);
    }
}

static void
keep_claims_within (Work         *work,
                    const GArray *claims,
                    FlPeriod      window)
{
  for (guint i = 0; claims != NULL && i < claims->len; i++)
    {
      Claim claim = g_array_index (claims, Claim, i);

      if (fl_lint_period_meet (claim.period, window, &claim.period))
        g_array_append_val (work->here, claim);
    }
}

static int
compare_dates (gconstpointer a,
               gconstpointer b)
{
  return *(const FlDate *) a - *(const FlDate *) b;
}

/* The days on which something begins or has ended: between two of them nothing changes. */
static void
find_starts (Work     *work,
             FlPeriod  window)
{
  g_array_set_size (work->starts, 0);
  g_array_append_val (work->starts, window.from);
  for (guint i = 0; i < work->here->len; i++)
    {
      const Claim *claim = &g_array_index (work->here, Claim, i);
      FlDate after = claim->period.until + 1;

      if (claim->period.from > window.from)
        g_array_append_val (work->starts, claim->period.from);
      if (claim->period.until != FL_DATE_NONE
          && (window.until == FL_DATE_NONE || after <= window.until))
        g_array_append_val (work->starts, after);
    }
  g_array_sort (work->starts, compare_dates);
}

static gboolean
holds_on (const Claim *claim,
          FlDate       day)
{
  return claim->period.from <= day
         && (claim->period.until == FL_DATE_NONE || day <= claim->period.until);
}

static Stretch
judge_stretch (Work   *work,
               FlDate  day)
{
  g_array_set_size (work->conds, 0);
  for (guint i = 0; i < work->here->len; i++)
    {
      const Claim *claim = &g_array_index (work->here, Claim, i);

      if (!holds_on (claim, day))
        continue;
      if (claim->rule->when == FL_COND_ALWAYS)
        return STRETCH_OWNED;
      g_array_append_val (work->conds, claim->rule->when);
    }

  if (work->conds->len == 0)
    return STRETCH_GAP;
  return fl_cond_space_is_total (work->lint->space,
                                 (const FlCondRef *) (gpointer) work->conds->data,
                                 work->conds->len)
             ? STRETCH_OWNED
             : STRETCH_CONDITIONAL;
}

/* Where a gap is best mended: at the rule that ends before it, or begins after it, or else at the
 * municipality. */
static const FlPlace *
place_of_gap (Work                 *work,
              const FlMunicipality *municipality,
              FlPeriod              gap)
{
  const FlPlace *place = &municipality->place;

  for (guint i = 0; i < work->here->len; i++)
    {
      const Claim *claim = &g_array_index (work->here, Claim, i);

      if (gap.from != FL_DATE_NONE && claim->period.until == gap.from - 1)
        return &claim->rule->place;
      if (gap.until != FL_DATE_NONE && claim->period.from == gap.until + 1)
        place = &claim->rule->place;
    }
  return place;
}

static void
tell_stretch (Work                 *work,
              const FlMunicipality *municipality,
              Stretch               stretch,
              FlPeriod              period)
{
  g_autofree char *when = fl_lint_period_text (period);

  if (stretch == STRETCH_GAP)
    {
      const FlPlace *place = place_of_gap (work, municipality, period);

      fl_findings_add (work->lint->findings, "ownership-gap", place->file, place->line,
                       /* Translators: a process, a municipality, and a period: “from … until …” */
                       _("Nobody owns “%s” in %s %s."), work->process->id, municipality->name,
                       when);
    }
  else if (stretch == STRETCH_CONDITIONAL)
    for (guint i = 0; i < work->here->len; i++)
      {
        const Claim *claim = &g_array_index (work->here, Claim, i);

        if (!holds_on (claim, period.from))
          continue;
        fl_findings_add (work->lint->findings, "ownership-conditional-gap",
                         claim->rule->place.file, claim->rule->place.line,
                         /* Translators: a process, a municipality, and a period */
                         _("For some answers nobody owns “%s” in %s %s."), work->process->id,
                         municipality->name, when);
        break;
      }
}

static void
find_gaps (Work                 *work,
           const FlMunicipality *municipality,
           FlPeriod              window)
{
  Stretch current = STRETCH_OWNED;
  FlDate since = window.from;

  find_starts (work, window);
  for (guint i = 0; i < work->starts->len; i++)
    {
      FlDate day = g_array_index (work->starts, FlDate, i);
      Stretch next;

      if (i > 0 && day == g_array_index (work->starts, FlDate, i - 1))
        continue;
      next = judge_stretch (work, day);
      if (next == current)
        continue;
      tell_stretch (work, municipality, current, (FlPeriod) { since, day - 1 });
      current = next;
      since = day;
    }
  tell_stretch (work, municipality, current, (FlPeriod) { since, window.until });
}

/* Whether a more specific rule without condition holds all through @period, so that what less
 * specific ones say never counts. */
static gboolean
is_overruled (Work     *work,
              int       specificity,
              FlPeriod  period)
{
  for (guint i = 0; i < work->here->len; i++)
    {
      const Claim *claim = &g_array_index (work->here, Claim, i);

      if (claim->rule->when == FL_COND_ALWAYS
          && fl_ownership_specificity (claim->rule) > specificity
          && fl_lint_period_within (period, claim->period))
        return TRUE;
    }
  return FALSE;
}

static const char *
owner_name (const FlOwnership *rule)
{
  return rule->unit != NULL ? rule->unit->id : "?";
}

static void
tell_overlap (Work                 *work,
              const FlMunicipality *municipality,
              const FlOwnership    *one,
              const FlOwnership    *two,
              FlPeriod              period)
{
  g_autofree char *when = fl_lint_period_text (period);
  g_autofree char *pair = g_strdup_printf ("%p %p", (gconstpointer) one, (gconstpointer) two);
  gboolean is_later = g_strcmp0 (one->place.file, two->place.file) == 0
                      && one->place.line > two->place.line;
  const FlOwnership *here = is_later ? one : two;
  const FlOwnership *there = is_later ? two : one;

  if (!g_hash_table_add (work->overlaps, g_steal_pointer (&pair)))
    return;
  fl_findings_add (work->lint->findings, "ownership-overlap", here->place.file,
                   here->place.line,
                   /* Translators: a process, a municipality, a period, and two units with the
                    * file and line of the second */
                   _("“%s” has two owners in %s %s: “%s” here and “%s” in %s, line %u."),
                   work->process->id, municipality->name, when, owner_name (here),
                   owner_name (there), there->place.file, there->place.line);
}

static void
find_overlaps (Work                 *work,
               const FlMunicipality *municipality)
{
  for (guint i = 0; i < work->here->len; i++)
    for (guint j = i + 1; j < work->here->len; j++)
      {
        const Claim *one = &g_array_index (work->here, Claim, i);
        const Claim *two = &g_array_index (work->here, Claim, j);
        int specificity = fl_ownership_specificity (one->rule);
        FlPeriod common;

        if (specificity == fl_ownership_specificity (two->rule)
            && fl_lint_period_meet (one->period, two->period, &common)
            && !is_overruled (work, specificity, common)
            && !fl_cond_space_excludes (work->lint->space, one->rule->when, two->rule->when))
          tell_overlap (work, municipality, one->rule, two->rule, common);
      }
}

static void
check_pair (Work                 *work,
            const FlMunicipality *municipality)
{
  FlPeriod window;

  if (!fl_lint_period_meet (municipality->period, work->process->period, &window))
    return;
  g_array_set_size (work->here, 0);
  keep_claims_within (work, work->claims[municipality->index], window);
  keep_claims_within (work, work->general, window);

  /* The ordinary case: one rule, always. */
  if (work->here->len == 1)
    {
      const Claim *claim = &g_array_index (work->here, Claim, 0);

      if (claim->rule->when == FL_COND_ALWAYS && fl_lint_period_within (window, claim->period))
        return;
    }
  find_gaps (work, municipality, window);
  find_overlaps (work, municipality);
}

/* Checks every process in every municipality on every day of both. */
void
fl_lint_ownership (FlLint *lint)
{
  Work work = {
    .lint = lint,
    .claims = g_new0 (GArray *, lint->n_municipalities),
    .general = g_array_new (FALSE, FALSE, sizeof (Claim)),
    .here = g_array_new (FALSE, FALSE, sizeof (Claim)),
    .starts = g_array_new (FALSE, FALSE, sizeof (FlDate)),
    .conds = g_array_new (FALSE, FALSE, sizeof (FlCondRef)),
    .overlaps = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL),
  };

  for (guint i = 0; i < lint->n_processes; i++)
    {
      work.process = lint->processes[i];
      collect_claims (&work);
      for (guint j = 0; j < lint->n_municipalities; j++)
        check_pair (&work, lint->municipalities[j]);
    }

  for (guint i = 0; i < lint->n_municipalities; i++)
    g_clear_pointer (&work.claims[i], g_array_unref);
  g_free (work.claims);
  g_array_unref (work.general);
  g_array_unref (work.here);
  g_array_unref (work.starts);
  g_array_unref (work.conds);
  g_hash_table_unref (work.overlaps);
}
