/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "cli.h"
#include "fl-explain.h"

/* A plan for a person to read.  Not stable: scripts read the JSON. */

char *
cli_owner_words (const FlOwner *owner)
{
  switch (owner->status)
    {
    case FL_OWNER_OWNED:
      return owner->post != NULL
               ? g_strdup_printf ("%s, %s (%s)", owner->unit->name,
                                  owner->unit->organisation->name, owner->post->title)
               : g_strdup_printf ("%s, %s", owner->unit->name, owner->unit->organisation->name);
    case FL_OWNER_UNDECIDED:
      {
        GString *words = g_string_new (_("not decided yet; one of: "));

        for (guint i = 0; i < owner->n_candidates; i++)
          {
            const FlOwnership *rule = owner->candidates[i];
            const char *unit = rule->unit != NULL ? rule->unit->name : _("not known");

            g_string_append_printf (words, "%s%s", i > 0 ? " / " : "",
                                    rule->post != NULL ? rule->post->title : unit);
          }
        return g_string_free (words, FALSE);
      }
    case FL_OWNER_UNKNOWN:
      return g_strdup (_("not known who owns it here; ask the business navigator"));
    case FL_OWNER_GAP:
      return g_strdup (_("nobody owns it: it falls between chairs"));
    case FL_OWNER_OVERLAP:
      return g_strdup (_("several say that they own it"));
    default:
      return NULL;
    }
}

static void
print_step (const FlPlan     *plan,
            const FlPlanStep *step)
{
  g_autofree char *owner = cli_owner_words (&step->owner);
  g_autofree char *because = fl_explain_step (plan, step);
  g_autofree char *duration = fl_explain_duration (fl_plan_get_rulebook (plan), step->duration);

  g_print ("  %s %s%s\n", step->applies == FL_YES ? "●" : "◌", step->process->name,
           step->applies == FL_YES ? "" : _(" (maybe)"));
  g_print ("      %s %s\n", _("Owner:"), owner);
  g_print ("      %s %s\n", _("Why:"), because);
  g_print ("      %s %s\n", _("Time:"), duration);
  for (guint i = 0; i < step->n_requires; i++)
    g_print ("      %s %s\n", _("After:"), step->requires[i].step->process->name);
  for (guint i = 0; i < step->n_legal; i++)
    {
      g_autofree char *legal = fl_explain_legal (step->legal[i]);

      g_print ("      %s %s\n", _("Law:"), legal);
    }
  for (guint i = 0; i < step->n_evidence; i++)
    g_print ("      %s %s\n", _("Bring:"), step->evidence[i]->text);
  for (guint i = 0; i < step->n_items; i++)
    g_print ("      ☐ %s\n", step->items[i].item->text);
}

void
cli_print_plan (const FlPlan *plan)
{
  g_autofree char *date = fl_date_format (fl_plan_get_date (plan));
  const FlPlanStep *steps;
  const FlPlanQuestion *questions;
  const FlPlanWarning *warnings;
  const FlPlanAbsent *absent;
  const FlStage *stage = NULL;
  guint handovers = fl_plan_count_handovers (plan);
  guint n;

  g_print ("%s · %s · %s\n", fl_plan_get_journey (plan)->name,
           fl_plan_get_municipality (plan)->name, date);

  warnings = fl_plan_get_warnings (plan, &n);
  for (guint i = 0; i < n; i++)
    {
      g_print ("\n! %s%s\n", warnings[i].warning->text,
               warnings[i].applies == FL_YES ? "" : _(" (not ruled out yet)"));
      if (warnings[i].warning->ask != NULL)
        {
          g_autofree char *ask = cli_owner_words (&warnings[i].ask);

          g_print ("  %s %s\n", _("Ask:"), ask);
        }
    }

  steps = fl_plan_get_steps (plan, &n);
  for (guint i = 0; i < n; i++)
    {
      if (steps[i].stage != stage)
        {
          stage = steps[i].stage;
          g_print ("\n%s\n", stage->name);
        }
      print_step (plan, &steps[i]);
    }

  questions = fl_plan_get_questions (plan, &n);
  if (n > 0)
    g_print ("\n%s\n", _("Questions that still matter"));
  for (guint i = 0; i < n; i++)
    g_print ("  ? %s (%s)\n", questions[i].question->text, questions[i].question->id);

  absent = fl_plan_get_absent (plan, &n);
  if (n > 0)
    g_print ("\n%s\n", _("Not needed"));
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *because = fl_explain_absent (plan, &absent[i]);

      g_print ("  – %s: %s\n", absent[i].step->process->name, because);
    }

  g_print ("\n");
  g_print (ngettext ("%u hand-over between units\n", "%u hand-overs between units\n", handovers),
           handovers);
}
