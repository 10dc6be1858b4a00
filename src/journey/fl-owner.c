/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "fl-owner-private.h"
#include "fl-ownership.h"
#include "fl-settle.h"
#include "fl-undecided.h"

static gpointer
take (FlArena *arena,
      gsize    size,
      gsize    count)
{
  return arena != NULL ? fl_arena_alloc (arena, size, count) : g_malloc0_n (count, size);
}

/* Whether @rule belongs among the candidates: a rule that may still win, or one of those that
 * win if none of them does. */
static gboolean
is_candidate (const FlOwnership *rule,
              FlTruth            truth,
              int                best_yes)
{
  int specificity = fl_ownership_specificity (rule);

  return (truth == FL_MAYBE && specificity >= best_yes)
         || (truth == FL_YES && specificity == best_yes);
}

static void
list_candidates (FlOwner              *owner,
                 FlArena              *arena,
                 GArray               *scratch,
                 const FlCondSet      *conds,
                 const FlProcess      *process,
                 const FlMunicipality *municipality,
                 FlDate                date,
                 const FlAnswers      *answers,
                 int                   best_yes,
                 guint                 n_candidates)
{
  const FlOwnership **candidates = take (arena, sizeof (FlOwnership *), n_candidates);
  guint n = 0;

  for (guint i = 0; i < process->n_owners; i++)
    {
      const FlOwnership *rule = &process->owners[i];
      FlTruth truth;

      if (!fl_ownership_serves (rule, municipality, date))
        continue;
      truth = fl_cond_eval (conds, rule->when, answers);
      if (!is_candidate (rule, truth, best_yes))
        continue;
      candidates[n++] = rule;
      if (truth == FL_MAYBE)
        fl_undecided_collect (conds, rule->when, answers, scratch);
    }
  owner->candidates = candidates;
  owner->n_candidates = n;

  if (scratch->len > 0)
    {
      guint *depends_on = take (arena, sizeof (guint), scratch->len);

      memcpy (depends_on, scratch->data, scratch->len * sizeof (guint));
      owner->depends_on = depends_on;
      owner->n_depends_on = scratch->len;
      g_array_set_size (scratch, 0);
    }
}

void
fl_owner_resolve_in (FlOwner              *owner,
                     FlArena              *arena,
                     GArray               *scratch,
                     const FlCondSet      *conds,
                     const FlProcess      *process,
                     const FlMunicipality *municipality,
                     FlDate                date,
                     const FlAnswers      *answers)
{
  const FlOwnership *winner = NULL;
  int best_yes = -1;
  int best_maybe = -1;
  guint n_yes = 0;    /* with the condition met, at best_yes */
  guint n_maybe = 0;  /* at best_yes or more specific */
  int maybe_at[4] = { 0 };

  *owner = (FlOwner) { .status = FL_OWNER_GAP };

  for (guint i = 0; i < process->n_owners; i++)
    {
      const FlOwnership *rule = &process->owners[i];
      int specificity;

      if (!fl_ownership_serves (rule, municipality, date))
        continue;

      specificity = fl_ownership_specificity (rule);
      switch (fl_cond_eval (conds, rule->when, answers))
        {
        case FL_YES:
          if (specificity > best_yes)
            {
              best_yes = specificity;
              winner = rule;
              n_yes = 0;
            }
          if (specificity == best_yes)
            n_yes++;
          break;
        case FL_MAYBE:
          maybe_at[specificity]++;
          best_maybe = MAX (best_maybe, specificity);
          break;
        case FL_NO:
          break;
        }
    }

  for (int i = MAX (best_yes, 0); i <= best_maybe; i++)
    n_maybe += (guint) maybe_at[i];

  if (n_maybe > 0 || n_yes > 1)
    {
      owner->status = n_maybe > 0 ? FL_OWNER_UNDECIDED : FL_OWNER_OVERLAP;
      list_candidates (owner, arena, scratch, conds, process, municipality, date, answers, best_yes,
                       n_maybe + n_yes);
    }
  else if (winner != NULL)
    {
      owner->rule = winner;
      owner->status = winner->kind == FL_OWNERSHIP_UNKNOWN ? FL_OWNER_UNKNOWN : FL_OWNER_OWNED;
      owner->unit = winner->unit;
      owner->post = winner->post;
    }
}

/**
 * fl_owner_resolve:
 * @owner: (out caller-allocates): filled in; free with fl_owner_clear()
 * @rulebook: the rulebook
 * @process: one of its processes
 * @municipality: one of its municipalities
 * @date: the day
 * @answers: what is known of the firm's case
 *
 * Finds who owns @process.  Of the rules that hold in @municipality on @date the most specific
 * whose condition is met wins (see fl_ownership_specificity()).  Nothing is guessed: where a more
 * specific rule hangs on an unanswered question the owner is %FL_OWNER_UNDECIDED, where two are
 * equally specific it is %FL_OWNER_OVERLAP, and where there is none %FL_OWNER_GAP.
 */
void
fl_owner_resolve (FlOwner              *owner,
                  FlRulebook           *rulebook,
                  const FlProcess      *process,
                  const FlMunicipality *municipality,
                  FlDate                date,
                  const FlAnswers      *answers)
{
  g_autoptr (GArray) scratch = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (FlAnswers) settled = NULL;

  g_return_if_fail (owner != NULL);
  g_return_if_fail (rulebook != NULL);
  g_return_if_fail (process != NULL);
  g_return_if_fail (municipality != NULL);
  g_return_if_fail (answers != NULL);

  settled = fl_answers_settle (rulebook, answers);
  fl_owner_resolve_in (owner, NULL, scratch, fl_rulebook_get_conds (rulebook), process,
                       municipality, date, settled);
}

/**
 * fl_owner_clear:
 * @owner: an owner that fl_owner_resolve() filled in, never one of a plan
 *
 * Frees what @owner holds.
 */
void
fl_owner_clear (FlOwner *owner)
{
  g_return_if_fail (owner != NULL);

  g_clear_pointer ((gpointer *) &owner->candidates, g_free);
  g_clear_pointer ((gpointer *) &owner->depends_on, g_free);
  *owner = (FlOwner) { .status = FL_OWNER_GAP };
}
