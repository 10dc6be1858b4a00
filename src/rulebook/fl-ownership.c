/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fl-ownership.h"

/**
 * fl_ownership_specificity:
 * @rule: a rule of ownership
 *
 * How specific a rule is: 2 for naming a municipality and 1 for having a condition.  Among the
 * rules that hold for a process, a municipality and a day, the highest number whose condition is
 * %FL_YES owns the process.  Two such rules with the same number overlap; a %FL_MAYBE at the same
 * or a higher number leaves the owner undecided; no rule at all is a gap.
 *
 * Returns: 0 to 3, higher is more specific
 */
int
fl_ownership_specificity (const FlOwnership *rule)
{
  g_return_val_if_fail (rule != NULL, 0);

  return (rule->municipality != NULL ? 2 : 0) + (rule->when != FL_COND_ALWAYS ? 1 : 0);
}

/**
 * fl_ownership_serves:
 * @rule: a rule of ownership
 * @municipality: a municipality
 * @date: a day
 *
 * A rule that names a municipality speaks of that one.  One that does not speaks of every
 * municipality that the unit's organisation serves on the day; where the owner is declared
 * unknown there is no unit, and the rule speaks of all.
 *
 * Returns: whether @rule speaks of @municipality on @date
 */
gboolean
fl_ownership_serves (const FlOwnership    *rule,
                     const FlMunicipality *municipality,
                     FlDate                date)
{
  const FlOrganisation *organisation;

  g_return_val_if_fail (rule != NULL, FALSE);
  g_return_val_if_fail (municipality != NULL, FALSE);

  if (!fl_period_contains (rule->period, date))
    return FALSE;
  if (rule->municipality != NULL)
    return rule->municipality == municipality;
  if (rule->unit == NULL)
    return TRUE;

  organisation = rule->unit->organisation;
  if (organisation->serves_all)
    return TRUE;
  for (guint i = 0; i < organisation->n_serves; i++)
    if (organisation->serves[i].municipality == municipality
        && fl_period_contains (organisation->serves[i].period, date))
      return TRUE;
  return FALSE;
}
