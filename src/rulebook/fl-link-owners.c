/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "fl-ownership.h"
#include "fl-rulebook-link.h"

static void
check_owner (FlParser          *p,
             const FlOwnership *rule)
{
  if (rule->post != NULL && rule->unit != NULL && rule->post->unit != rule->unit)
    fl_findings_add (p->findings, "post-elsewhere", rule->place.file, rule->place.line,
                     _("The post “%s” belongs to the unit “%s”, not to “%s”."), rule->post->id,
                     rule->post->unit->id, rule->unit->id);
}

/* Every pair of the element's processes and municipalities is a rule of its own. */
static void
expand_owner (FlParser          *p,
              const FlOwnerNote *note,
              GArray            *rules)
{
  g_autoptr (GPtrArray) municipalities = fl_link_municipalities (p, note->codes,
                                                                 note->rule->place);

  check_owner (p, note->rule);
  for (guint i = 0; note->processes[i] != NULL; i++)
    {
      FlOwnership rule = *note->rule;

      rule.process = fl_link_find (p, FL_ENTITY_PROCESS, note->processes[i], rule.place);
      if (rule.process == NULL)
        continue;
      if (!fl_link_spend (p, MAX (municipalities->len, 1), rule.place))
        return;
      if (note->codes == NULL)
        g_array_append_val (rules, rule);
      for (guint j = 0; j < municipalities->len; j++)
        {
          rule.municipality = g_ptr_array_index (municipalities, j);
          g_array_append_val (rules, rule);
        }
    }
}

/* By process; the most specific first; otherwise as they were written. */
static int
compare_rules (gconstpointer a,
               gconstpointer b,
               gpointer      user_data)
{
  const FlOwnership *one = a, *two = b;

  if (one->process != two->process)
    return one->process->index < two->process->index ? -1 : 1;
  return fl_ownership_specificity (two) - fl_ownership_specificity (one);
}

/**
 * fl_link_owners:
 * @p: the parser
 *
 * Gives each process its rules of ownership.
 */
void
fl_link_owners (FlParser *p)
{
  g_autoptr (GArray) rules = g_array_new (FALSE, FALSE, sizeof (FlOwnership));
  FlOwnership *sorted;

  for (guint i = 0; i < p->owners->len; i++)
    expand_owner (p, &g_array_index (p->owners, FlOwnerNote, i), rules);
  if (rules->len == 0)
    return;

  sorted = fl_arena_array (p->arena, FlOwnership, rules->len);
  memcpy (sorted, rules->data, rules->len * sizeof (FlOwnership));
  g_qsort_with_data (sorted, (int) rules->len, sizeof (FlOwnership), compare_rules, NULL);
  for (guint i = 0; i < rules->len; i++)
    {
      FlProcess *process = (FlProcess *) sorted[i].process;

      if (process->owners == NULL)
        process->owners = &sorted[i];
      process->n_owners++;
    }
}
