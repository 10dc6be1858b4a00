/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fl-step-facts.h"
#include "fl-explain.h"
#include "fl-ui.h"
#include "fl-words.h"
#include "fl-wrap-box.h"

#include <glib/gi18n.h>

/* One line of what is known, before it becomes a widget. */
typedef struct
{
  const char         *title; /* (nullable) NULL: goes on from the line before */
  char               *text;
  const FlProvenance *provenance; /* (nullable) */
  const char         *href;       /* (nullable) a page to open */
  const char         *step_id;    /* (nullable) a step to go to */
} Fact;

struct _FlStepFacts
{
  AdwBin   parent_instance;

  GtkGrid *grid;
  char    *shown; /* what the lines say; they are made anew only where that changes */
};

G_DEFINE_FINAL_TYPE (FlStepFacts, fl_step_facts, ADW_TYPE_BIN)

static void
clear_fact (gpointer data)
{
  g_free (((Fact *) data)->text);
}

static void
add_fact (GArray             *facts,
          const char         *title,
          char               *text, /* (transfer full) */
          const FlProvenance *provenance)
{
  Fact fact = { title, text, provenance, NULL, NULL };

  if (text && *text)
    g_array_append_val (facts, fact);
  else
    g_free (text);
}

static void
add_evidence (GArray           *facts,
              const FlPlanStep *step)
{
  for (guint i = 0; i < step->n_evidence; i++)
    add_fact (facts, i == 0 ? _("Bring") : NULL, g_strdup (step->evidence[i]->text), NULL);
}

static void
add_times (GArray           *facts,
           FlPlan           *plan,
           const FlPlanStep *step)
{
  FlRulebook *rulebook = fl_plan_get_rulebook (plan);

  if (step->duration && (step->duration->min != FL_UNKNOWN_AMOUNT
                         || step->duration->max != FL_UNKNOWN_AMOUNT || step->duration->text))
    add_fact (facts, _("Time"), fl_explain_duration (rulebook, step->duration),
              &step->duration->provenance);
  else
    add_fact (facts, _("Time"),
              g_strdup (_("We do not know how long it takes. Ask the unit.")), NULL);
  if (step->notice)
    add_fact (facts, _("Hand in"), fl_explain_duration (rulebook, step->notice),
              &step->notice->provenance);
  if (step->promise)
    add_fact (facts, _("Promise"), fl_explain_promise (rulebook, step->promise),
              &step->promise->provenance);
  if (step->fee && (step->fee->min >= 0 || step->fee->max >= 0 || step->fee->text))
    add_fact (facts, _("Fee"), fl_explain_fee (rulebook, step->fee), &step->fee->provenance);
  else
    add_fact (facts, _("Fee"), g_strdup (_("We do not know the fee. Ask the unit.")), NULL);
}

static void
add_requires (GArray           *facts,
              FlCase           *fl_case,
              const FlPlanStep *step)
{
  for (guint i = 0; i < step->n_requires; i++)
    {
      const FlPlanRequires *requires = &step->requires[i];
      FlStepState state = fl_case_get_step_state (fl_case, requires->step);
      gboolean first = i == 0 || requires->rule->kind != step->requires[i - 1].rule->kind;
      Fact fact = { NULL, NULL, NULL, NULL, requires->step->step->id };

      if (first)
        fact.title = requires->rule->kind == FL_REQUIRES_HARD ? _("Must be done first")
                                                               : _("Better done first");
      /* Translators: the name of a step and its state */
      fact.text = g_strdup_printf (C_("prerequisite", "%1$s (%2$s)"),
                                   requires->step->process->name, fl_words_step_state (state));
      g_array_append_val (facts, fact);
      add_fact (facts, NULL, g_strdup (requires->rule->because), NULL);
    }
}

static void
add_role (GArray           *facts,
          const FlPlanStep *step)
{
  const FlProcess *process = step->process;

  add_fact (facts, _("Role"), g_strdup (fl_words_role_meaning (process->role)),
            &process->provenance);
  add_fact (facts, _("May be promised"), g_strdup (process->may_promise), NULL);
  add_fact (facts, _("May not be promised"), g_strdup (process->may_not), NULL);
  add_fact (facts, _("Who hands in"), g_strdup (process->applicant), NULL);
  add_fact (facts, _("Gives"), g_strdup (process->output), NULL);
}

static void
add_law (GArray           *facts,
         const FlPlanStep *step)
{
  for (guint i = 0; i < step->n_legal; i++)
    {
      Fact fact = { i == 0 ? _("Law") : NULL, fl_explain_legal (step->legal[i]),
                    &step->legal[i]->provenance, step->legal[i]->href, NULL };

      g_array_append_val (facts, fact);
      add_fact (facts, NULL, g_strdup (step->legal[i]->note), NULL);
    }
  if (step->n_legal == 0)
    add_fact (facts, _("Law"), g_strdup (_("No law is named for this step.")), NULL);
}

static char *
signature (GArray *facts)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < facts->len; i++)
    {
      const Fact *fact = &g_array_index (facts, Fact, i);

      g_string_append_printf (text, "%s\n%s\n%p\n", fact->title ? fact->title : "", fact->text,
                              (const void *) fact->provenance);
    }
  return g_string_free (text, FALSE);
}

static gboolean
link_cb (GtkWidget  *label,
         const char *uri)
{
  fl_ui_open (label, uri);
  return TRUE;
}

static GtkWidget *
text_widget (const Fact *fact)
{
  GtkWidget *widget;

  if (fact->step_id)
    {
      widget = gtk_button_new ();
      gtk_button_set_child (GTK_BUTTON (widget), fl_ui_text_new (fact->text, NULL));
      gtk_widget_add_css_class (widget, "flat");
      gtk_widget_add_css_class (widget, "link");
      gtk_widget_set_halign (widget, GTK_ALIGN_START);
      fl_ui_describe (widget, fact->text, _("Go to the step"));
      gtk_actionable_set_action_name (GTK_ACTIONABLE (widget), "case.open-step");
      gtk_actionable_set_action_target (GTK_ACTIONABLE (widget), "s", fact->step_id);
      return widget;
    }
  widget = fl_ui_text_new (fact->text, NULL);
  gtk_label_set_selectable (GTK_LABEL (widget), TRUE);
  gtk_widget_set_can_focus (widget, FALSE);
  if (fact->href)
    {
      g_autofree char *markup = g_markup_printf_escaped ("<a href=\"%s\">%s</a>", fact->href,
                                                         fact->text);

      gtk_widget_set_can_focus (widget, TRUE);
      gtk_label_set_markup (GTK_LABEL (widget), markup);
      g_signal_connect (widget, "activate-link", G_CALLBACK (link_cb), NULL);
    }
  return widget;
}

static void
show_facts (FlStepFacts *self,
            GArray      *facts)
{
  fl_ui_remove_children (GTK_WIDGET (self->grid));
  for (guint i = 0; i < facts->len; i++)
    {
      const Fact *fact = &g_array_index (facts, Fact, i);
      GtkWidget *row = fl_wrap_box_new ();
      GtkWidget *text = text_widget (fact);

      gtk_widget_set_hexpand (row, TRUE);
      fl_wrap_box_append (FL_WRAP_BOX (row), text);
      if (fact->provenance && fact->provenance->sure != FL_SURE_UNSTATED)
        fl_wrap_box_append (FL_WRAP_BOX (row), fl_ui_sure_new (fact->provenance));
      if (fact->title)
        {
          GtkWidget *title = fl_ui_text_new (fact->title, "fact-title");

          gtk_label_set_max_width_chars (GTK_LABEL (title), 14);
          gtk_widget_set_valign (title, GTK_ALIGN_START);
          gtk_grid_attach (self->grid, title, 0, (int) i, 1, 1);
          if (!fact->step_id)
            gtk_accessible_update_relation (GTK_ACCESSIBLE (text),
                                            GTK_ACCESSIBLE_RELATION_DESCRIBED_BY, title, NULL,
                                            -1);
        }
      gtk_grid_attach (self->grid, row, 1, (int) i, 1, 1);
    }
}

static void
fl_step_facts_finalize (GObject *object)
{
  g_free (FL_STEP_FACTS (object)->shown);
  G_OBJECT_CLASS (fl_step_facts_parent_class)->finalize (object);
}

static void
fl_step_facts_class_init (FlStepFactsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = fl_step_facts_finalize;
}

static void
fl_step_facts_init (FlStepFacts *self)
{
  self->grid = GTK_GRID (gtk_grid_new ());
  gtk_grid_set_column_spacing (self->grid, 12);
  gtk_grid_set_row_spacing (self->grid, 6);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->grid));
}

/**
 * fl_step_facts_show:
 * @self: the facts
 * @fl_case: a case
 * @step: a step of its plan
 * @part: which of the facts
 *
 * Shows what is known about the step.
 */
void
fl_step_facts_show (FlStepFacts      *self,
                    FlCase           *fl_case,
                    const FlPlanStep *step,
                    FlStepFactsPart   part)
{
  FlPlan *plan = fl_case_get_plan (fl_case);
  g_autoptr (GArray) facts = g_array_new (FALSE, TRUE, sizeof (Fact));
  g_autofree char *now = NULL;

  g_return_if_fail (FL_IS_STEP_FACTS (self));

  g_array_set_clear_func (facts, clear_fact);
  switch (part)
    {
    case FL_STEP_FACTS_FIRST:
      add_fact (facts, _("Why"), fl_explain_step (plan, step), NULL);
      add_evidence (facts, step);
      add_times (facts, plan, step);
      add_requires (facts, fl_case, step);
      break;
    case FL_STEP_FACTS_MORE:
      add_role (facts, step);
      add_law (facts, step);
      break;
    }
  now = signature (facts);
  if (g_strcmp0 (now, self->shown) == 0)
    return;
  g_free (self->shown);
  self->shown = g_steal_pointer (&now);
  show_facts (self, facts);
}
