/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "fl-explain.h"
#include "fl-plan-private.h"
#include "fl-reasons.h"

static char *
explain (const FlRulebook *rulebook,
         FlCondRef         cond,
         const FlAnswers  *answers,
         FlPhrase          always,
         FlPhrase          because,
         FlPhrase          because_not)
{
  FlLanguage language = fl_phrases_language (rulebook);
  FlTruth truth = fl_cond_eval (fl_rulebook_get_conds (rulebook), cond, answers);
  g_autoptr (GPtrArray) parts = NULL;
  g_autofree char *joined = NULL;

  if (truth == FL_MAYBE)
    {
      joined = fl_reasons_unknown (rulebook, cond, answers);
      return fl_phrase_fill (language, FL_PHRASE_MAYBE, joined, NULL);
    }

  parts = fl_reasons_decided (rulebook, cond, answers);
  if (parts->len == 0)
    return g_strdup (fl_phrase (language, always));
  joined = fl_phrase_join (language, FL_PHRASE_AND, parts);
  return fl_phrase_fill (language, truth == FL_YES ? because : because_not, joined, NULL);
}

/* The author's own words: a whole sentence as it is, half of one after "eftersom". */
static char *
explain_in_own_words (const FlRulebook *rulebook,
                      const char       *because)
{
  if (g_unichar_islower (g_utf8_get_char (because)))
    {
      g_autofree char *half = g_strdup (because);

      if (g_str_has_suffix (half, "."))
        half[strlen (half) - 1] = '\0';
      return fl_phrase_fill (fl_phrases_language (rulebook), FL_PHRASE_THERE_BECAUSE, half, NULL);
    }
  return fl_phrase_sentence (g_strdup (because));
}

/**
 * fl_explain_step:
 * @plan: a plan
 * @step: one of its steps
 *
 * Why a step is there: in the rulebook's own words where the author wrote some, else made from
 * the answers that brought it; for a step that may be needed, what is not known yet.
 *
 * Returns: (transfer full): one sentence in the rulebook's language
 */
char *
fl_explain_step (const FlPlan     *plan,
                 const FlPlanStep *step)
{
  g_return_val_if_fail (plan != NULL, NULL);
  g_return_val_if_fail (step != NULL, NULL);

  if (step->applies == FL_YES && step->step->because != NULL)
    return explain_in_own_words (plan->rulebook, step->step->because);

  return explain (plan->rulebook, step->step->when, plan->answers, FL_PHRASE_ALWAYS_THERE,
                  FL_PHRASE_THERE_BECAUSE, FL_PHRASE_ABSENT_BECAUSE);
}

/* Of the periods that a step must lie in, the one that its date falls outside of. */
static char *
explain_out_of_date (const FlPlan *plan,
                     const FlStep *step)
{
  FlLanguage language = fl_phrases_language (plan->rulebook);
  const FlStepFact *fact = plan->facts[step->index];
  FlDate date = fact != NULL && fact->filed != FL_DATE_NONE ? fact->filed : plan->date;
  FlPeriod period = fl_period_contains (step->period, date) ? step->process->period : step->period;
  gboolean not_yet = period.from != FL_DATE_NONE && date < period.from;
  g_autofree char *day = fl_phrase_day (language, not_yet ? period.from : period.until);

  return fl_phrase_fill (language, not_yet ? FL_PHRASE_ABSENT_NOT_YET : FL_PHRASE_ABSENT_NO_LONGER,
                         day, NULL);
}

/**
 * fl_explain_absent:
 * @plan: a plan
 * @absent: one of the journey's steps that it does not have
 *
 * Returns: (transfer full): why the step is not there, one sentence in the rulebook's language:
 *   the answers that rule it out, or the day that it begins or ended to apply
 */
char *
fl_explain_absent (const FlPlan       *plan,
                   const FlPlanAbsent *absent)
{
  g_return_val_if_fail (plan != NULL, NULL);
  g_return_val_if_fail (absent != NULL, NULL);

  if (absent->out_of_date)
    return explain_out_of_date (plan, absent->step);
  return explain (plan->rulebook, absent->step->when, plan->answers, FL_PHRASE_ALWAYS_THERE,
                  FL_PHRASE_THERE_BECAUSE, FL_PHRASE_ABSENT_BECAUSE);
}

/**
 * fl_explain_cond:
 * @rulebook: a rulebook
 * @cond: one of its conditions
 * @answers: the answers
 *
 * Returns: (transfer full): whether @cond is met and which answers make it so, one sentence in
 *   the rulebook's language
 */
char *
fl_explain_cond (const FlRulebook *rulebook,
                 FlCondRef         cond,
                 const FlAnswers  *answers)
{
  g_return_val_if_fail (rulebook != NULL, NULL);
  g_return_val_if_fail (answers != NULL, NULL);

  return explain (rulebook, cond, answers, FL_PHRASE_ALWAYS_HOLDS, FL_PHRASE_HOLDS_BECAUSE,
                  FL_PHRASE_NOT_BECAUSE);
}

/* "byggkoordinator på Bygglov, Nora kommun" */
static char *
name_unit (FlLanguage    language,
           const FlUnit *unit,
           const FlPost *post)
{
  g_autofree char *name = NULL;

  if (unit == NULL)
    return g_strdup (fl_phrase (language, FL_PHRASE_OWNER_UNKNOWN_UNIT));

  /* "Polisen, tillstånd" need not be told to be the police. */
  name = g_str_has_prefix (unit->name, unit->organisation->name)
           ? g_strdup (unit->name)
           : fl_phrase_fill (language, FL_PHRASE_OWNER_IS, unit->name, unit->organisation->name);
  return post != NULL ? fl_phrase_fill (language, FL_PHRASE_OWNER_POST, post->title, name)
                      : g_steal_pointer (&name);
}

static char *
name_candidates (FlLanguage     language,
                 const FlOwner *owner,
                 FlPhrase       joined_by)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < owner->n_candidates; i++)
    {
      g_autofree char *name = name_unit (language, owner->candidates[i]->unit,
                                         owner->candidates[i]->post);

      if (!g_ptr_array_find_with_equal_func (names, name, g_str_equal, NULL))
        g_ptr_array_add (names, g_steal_pointer (&name));
    }
  return fl_phrase_join (language, joined_by, names);
}

static char *
explain_undecided (const FlPlan  *plan,
                   FlLanguage     language,
                   const FlOwner *owner)
{
  g_autoptr (GPtrArray) asked = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *joined = NULL;
  g_autofree char *depends = NULL;
  g_autofree char *candidates = name_candidates (language, owner, FL_PHRASE_OR);
  g_autofree char *becomes = fl_phrase_fill (language, FL_PHRASE_OWNER_CANDIDATES, candidates,
                                             NULL);
  guint n;
  const FlQuestion *const *questions = fl_rulebook_get_questions (plan->rulebook, &n);

  for (guint i = 0; i < owner->n_depends_on; i++)
    g_ptr_array_add (asked, fl_phrase_fill (language, FL_PHRASE_QUOTED,
                                            questions[owner->depends_on[i]]->text, NULL));
  joined = fl_phrase_join (language, FL_PHRASE_AND, asked);
  depends = fl_phrase_fill (language,
                            asked->len == 1 ? FL_PHRASE_OWNER_UNDECIDED_ONE
                                            : FL_PHRASE_OWNER_UNDECIDED_MORE,
                            joined, NULL);
  return g_strconcat (depends, " ", becomes, NULL);
}

/**
 * fl_explain_owner:
 * @plan: a plan
 * @owner: the owner of something in it
 *
 * Returns: (transfer full): who owns it, or why nobody can be named: in the rulebook's language
 */
char *
fl_explain_owner (const FlPlan  *plan,
                  const FlOwner *owner)
{
  FlLanguage language;
  g_autofree char *names = NULL;

  g_return_val_if_fail (plan != NULL, NULL);
  g_return_val_if_fail (owner != NULL, NULL);

  language = fl_phrases_language (plan->rulebook);
  switch (owner->status)
    {
    case FL_OWNER_OWNED:
      names = name_unit (language, owner->unit, owner->post);
      return fl_phrase_sentence (g_steal_pointer (&names));
    case FL_OWNER_UNDECIDED:
      return explain_undecided (plan, language, owner);
    case FL_OWNER_UNKNOWN:
      /* A whole department has no rule of its own. */
      if (owner->rule == NULL || owner->rule->note == NULL)
        return g_strdup (fl_phrase (language, FL_PHRASE_OWNER_UNKNOWN));
      names = fl_phrase_sentence (g_strdup (owner->rule->note));
      return g_strconcat (fl_phrase (language, FL_PHRASE_OWNER_UNKNOWN), " ", names, NULL);
    case FL_OWNER_GAP:
      return g_strdup (fl_phrase (language, FL_PHRASE_OWNER_GAP));
    case FL_OWNER_OVERLAP:
      names = name_candidates (language, owner, FL_PHRASE_AND);
      return fl_phrase_fill (language, FL_PHRASE_OWNER_OVERLAP, names, NULL);
    }
  g_return_val_if_reached (NULL);
}
