/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fl-intake-page.h"
#include "fl-actions.h"
#include "fl-arrival.h"
#include "fl-fold.h"
#include "fl-intake-firm.h"
#include "fl-intake-search.h"
#include "fl-municipality-row.h"
#include "fl-plan-view.h"
#include "fl-question-list.h"
#include "fl-reveal.h"
#include "fl-ui.h"

#include <glib/gi18n.h>

struct _FlIntakePage
{
  AdwBin                       parent_instance;

  FlFold                      *fold;
  FlIntakeFirm                *firm;
  FlMunicipalityRow           *municipality;
  FlIntakeSearch              *search;
  GtkWidget                   *questions_section;
  GtkLabel                    *questions_state;
  FlQuestionList              *questions;
  FlPlanView                  *plan_view;
  GtkToggleButton             *plan_button;
  GtkWidget                   *cancel_button;

  FlWorkspace                 *workspace;
  gulong                       rulebook_handler;
  FlRulebook                  *rulebook; /* (nullable) the one that the page works with */
  const FlJourney             *journey;  /* (nullable) */
  FlAnswers                   *answers;
  FlPlan                      *plan;
  char                        *responsible;
  char                        *code; /* (nullable) the municipality begun with */
  gboolean                     starting; /* being filled: what changes is not the user's */
  FlArrival                    arrival;
};

G_DEFINE_FINAL_TYPE (FlIntakePage, fl_intake_page, ADW_TYPE_BIN)

enum
{
  CREATED,
  CANCELLED,
  MESSAGE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
show_questions_state (FlIntakePage *self)
{
  g_autofree char *text = fl_question_list_format_state (self->plan);

  gtk_label_set_text (self->questions_state, text);
  gtk_widget_set_visible (self->questions_section, self->plan != NULL);
}

static void
show_plan_button (FlIntakePage *self)
{
  g_autofree char *text = NULL;
  guint n_steps = 0;

  if (self->plan)
    fl_plan_get_steps (self->plan, &n_steps);
  if (fl_fold_get_show_second (self->fold))
    text = g_strdup (_("Show the Questions"));
  else
    text = g_strdup_printf (ngettext ("Show %u step", "Show %u steps", n_steps), n_steps);
  gtk_button_set_label (GTK_BUTTON (self->plan_button), text);
  gtk_widget_set_visible (GTK_WIDGET (self->plan_button),
                          self->plan && fl_fold_get_folded (self->fold));
  gtk_toggle_button_set_active (self->plan_button, fl_fold_get_show_second (self->fold));
  /* Three buttons are too wide for a narrow window, and Back in the header does the same. */
  gtk_widget_set_visible (self->cancel_button,
                          !gtk_widget_get_visible (GTK_WIDGET (self->plan_button)));
}

/* Makes the plan of what is known now, and shows what it changed. */
static void
replan (FlIntakePage *self)
{
  g_autoptr (FlPlan) before = g_steal_pointer (&self->plan);
  g_autoptr (FlPlanDiff) diff = NULL;
  const FlMunicipality *municipality = fl_municipality_row_get_chosen (self->municipality);

  if (self->journey && municipality)
    {
      FlPlanRequest request = {
        .rulebook = self->rulebook,
        .municipality = municipality,
        .journey = self->journey,
        .date = fl_clock_today (fl_workspace_get_clock (self->workspace)),
        .answers = self->answers,
      };

      self->plan = fl_plan_new (&request);
    }
  if (before && self->plan
      && fl_plan_get_journey (before) == fl_plan_get_journey (self->plan))
    diff = fl_plan_diff_new (before, self->plan);
  fl_plan_view_set_lacks_municipality (self->plan_view, self->journey != NULL);
  fl_plan_view_set_plan (self->plan_view, self->plan, diff);
  fl_question_list_set_plan (self->questions, self->plan);
  show_questions_state (self);
  show_plan_button (self);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "intake.create", self->plan != NULL);
}

static void
municipality_cb (FlIntakePage *self)
{
  gboolean had_plan = self->plan != NULL;

  if (self->starting)
    return;
  replan (self);
  if (self->plan && !had_plan)
    fl_reveal (self->questions_section);
}

static void
journey_chosen_cb (FlIntakePage *self,
                   const char   *journey_id)
{
  if (self->starting)
    return;
  self->journey = journey_id ? fl_rulebook_find_journey (self->rulebook, journey_id) : NULL;
  replan (self);
  if (self->plan)
    fl_reveal (self->questions_section);
  else if (self->journey)
    gtk_widget_grab_focus (GTK_WIDGET (self->municipality));
}

static void
answered_cb (FlIntakePage *self,
             const char   *question_id,
             const char   *value)
{
  const FlQuestion *question = fl_rulebook_find_question (self->rulebook, question_id);
  g_autoptr (GError) error = NULL;

  if (!fl_answers_set (self->answers, question, value, &error))
    g_signal_emit (self, signals[MESSAGE], 0, error->message, FALSE);
  replan (self);
}

static void
folded_cb (FlIntakePage *self)
{
  if (self->plan_button)
    show_plan_button (self);
}

static void
plan_button_cb (FlIntakePage *self)
{
  fl_fold_set_show_second (self->fold, gtk_toggle_button_get_active (self->plan_button));
}

static void
create_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  FlIntakePage *self = FL_INTAKE_PAGE (widget);
  g_autoptr (FlCase) created = NULL;
  g_autoptr (GError) error = NULL;
  FlCaseDraft draft = { 0 };

  /* An answer that is still being written belongs to the case too. */
  fl_question_list_commit (self->questions);
  if (!self->plan)
    return;
  if (!fl_intake_firm_is_valid (self->firm))
    {
      fl_fold_set_show_second (self->fold, FALSE);
      fl_intake_firm_focus (self->firm);
      return;
    }
  fl_intake_firm_fill (self->firm, &draft);
  draft.municipality = fl_municipality_row_get_chosen (self->municipality)->code;
  draft.journey = self->journey->id;
  draft.responsible = self->responsible;
  draft.answers = self->answers;
  created = fl_case_create (self->workspace, &draft, &error);
  if (created)
    g_signal_emit (self, signals[CREATED], 0, created);
  else
    g_signal_emit (self, signals[MESSAGE], 0, error->message, FALSE);
}

static void
cancel_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  g_signal_emit (widget, signals[CANCELLED], 0);
}

static void
message_action (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  const char *text;
  gboolean undoable;

  g_variant_get (parameter, "(&sb)", &text, &undoable);
  g_signal_emit (widget, signals[MESSAGE], 0, text, undoable);
}

static void
forget (FlIntakePage *self)
{
  self->journey = NULL;
  g_clear_pointer (&self->plan, fl_plan_unref);
  g_clear_pointer (&self->answers, fl_answers_free);
  g_clear_pointer (&self->rulebook, fl_rulebook_unref);
  g_clear_pointer (&self->responsible, g_free);
  g_clear_pointer (&self->code, g_free);
}

/* A new case begins in its first field. */
static gboolean
fl_intake_page_focus (GtkWidget        *widget,
                      GtkDirectionType  direction)
{
  FlIntakePage *self = FL_INTAKE_PAGE (widget);

  if (fl_arrival_is_now (&self->arrival))
    {
      fl_intake_firm_focus (self->firm);
      return TRUE;
    }
  return GTK_WIDGET_CLASS (fl_intake_page_parent_class)->focus (widget, direction);
}

/* The page stays in the window, unseen, when it is left, and whoever reads the window could still
 * read a personal identity number in it. */
static void
fl_intake_page_unmap (GtkWidget *widget)
{
  FlIntakePage *self = FL_INTAKE_PAGE (widget);

  GTK_WIDGET_CLASS (fl_intake_page_parent_class)->unmap (widget);
  if (!gtk_widget_in_destruction (widget))
    fl_intake_firm_clear (self->firm);
}

static void
fl_intake_page_dispose (GObject *object)
{
  FlIntakePage *self = FL_INTAKE_PAGE (object);

  self->starting = TRUE;
  fl_arrival_clear (&self->arrival);
  adw_bin_set_child (ADW_BIN (self), NULL);
  forget (self);
  g_clear_signal_handler (&self->rulebook_handler, self->workspace);
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (fl_intake_page_parent_class)->dispose (object);
}

static void
fl_intake_page_class_init (FlIntakePageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = fl_intake_page_dispose;
  widget_class->focus = fl_intake_page_focus;
  widget_class->unmap = fl_intake_page_unmap;

  signals[CREATED] = g_signal_new ("created", FL_TYPE_INTAKE_PAGE, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 1, FL_TYPE_CASE);
  signals[CANCELLED] = g_signal_new ("cancelled", FL_TYPE_INTAKE_PAGE, G_SIGNAL_RUN_LAST, 0, NULL,
                                     NULL, NULL, G_TYPE_NONE, 0);
  signals[MESSAGE] = g_signal_new ("message", FL_TYPE_INTAKE_PAGE, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_BOOLEAN);

  g_type_ensure (FL_TYPE_FOLD);
  g_type_ensure (FL_TYPE_INTAKE_FIRM);
  g_type_ensure (FL_TYPE_INTAKE_SEARCH);
  g_type_ensure (FL_TYPE_MUNICIPALITY_ROW);
  g_type_ensure (FL_TYPE_PLAN_VIEW);
  g_type_ensure (FL_TYPE_QUESTION_LIST);
  gtk_widget_class_set_template_from_resource (widget_class, FL_UI_TEMPLATE ("fl-intake-page"));
  gtk_widget_class_bind_template_child (widget_class, FlIntakePage, fold);
  gtk_widget_class_bind_template_child (widget_class, FlIntakePage, firm);
  gtk_widget_class_bind_template_child (widget_class, FlIntakePage, municipality);
  gtk_widget_class_bind_template_child (widget_class, FlIntakePage, search);
  gtk_widget_class_bind_template_child (widget_class, FlIntakePage, questions_section);
  gtk_widget_class_bind_template_child (widget_class, FlIntakePage, questions_state);
  gtk_widget_class_bind_template_child (widget_class, FlIntakePage, questions);
  gtk_widget_class_bind_template_child (widget_class, FlIntakePage, plan_view);
  gtk_widget_class_bind_template_child (widget_class, FlIntakePage, plan_button);
  gtk_widget_class_bind_template_child (widget_class, FlIntakePage, cancel_button);
  gtk_widget_class_bind_template_callback (widget_class, municipality_cb);
  gtk_widget_class_bind_template_callback (widget_class, journey_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, answered_cb);
  gtk_widget_class_bind_template_callback (widget_class, folded_cb);
  gtk_widget_class_bind_template_callback (widget_class, plan_button_cb);

  gtk_widget_class_install_action (widget_class, "intake.create", NULL, create_action);
  gtk_widget_class_install_action (widget_class, "intake.cancel", NULL, cancel_action);
  gtk_widget_class_install_action (widget_class, "page.message", "(sb)", message_action);
  fl_actions_bind (widget_class, "intake.");
}

static void
fl_intake_page_init (FlIntakePage *self)
{
  self->starting = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  fl_ui_wrap_buttons (GTK_WIDGET (self));
  fl_ui_name_buttons (GTK_WIDGET (self));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "intake.create", FALSE);
}

/* Begins with the workspace's rulebook; the fields of the firm stay as they are. */
static void
take_rulebook (FlIntakePage *self)
{
  FlRulebook *rulebook = fl_workspace_get_rulebook (self->workspace);
  FlDate today = fl_clock_today (fl_workspace_get_clock (self->workspace));
  guint n_questions = 0;

  self->starting = TRUE;
  self->journey = NULL;
  g_clear_pointer (&self->plan, fl_plan_unref);
  g_clear_pointer (&self->answers, fl_answers_free);
  g_clear_pointer (&self->rulebook, fl_rulebook_unref);
  self->rulebook = rulebook ? fl_rulebook_ref (rulebook) : NULL;
  if (rulebook)
    fl_rulebook_get_questions (rulebook, &n_questions);
  self->answers = fl_answers_new (n_questions);
  fl_municipality_row_fill (self->municipality, self->rulebook, today, self->code);
  fl_intake_search_start (self->search, self->rulebook, today);
  self->starting = FALSE;
  replan (self);
}

/* The rulebook may be ready only after the page; one that is at work stays with its own. */
static void
rulebook_changed_cb (FlIntakePage *self)
{
  if (!self->rulebook && self->answers)
    take_rulebook (self);
}

/**
 * fl_intake_page_new:
 *
 * Returns: (transfer full): an empty page
 */
GtkWidget *
fl_intake_page_new (void)
{
  return g_object_new (FL_TYPE_INTAKE_PAGE, NULL);
}

/**
 * fl_intake_page_start:
 * @self: a page
 * @workspace: where the case will live; its rulebook may still be loading
 * @municipality_code: (nullable): the municipality to begin with
 * @responsible: (nullable): the navigator's name
 *
 * Empties the page for a new case.
 */
void
fl_intake_page_start (FlIntakePage *self,
                      FlWorkspace  *workspace,
                      const char   *municipality_code,
                      const char   *responsible)
{
  g_return_if_fail (FL_IS_INTAKE_PAGE (self));

  if (self->workspace != workspace)
    {
      g_clear_signal_handler (&self->rulebook_handler, self->workspace);
      g_set_object (&self->workspace, workspace);
      self->rulebook_handler = g_signal_connect_object (workspace, "rulebook-changed",
                                                        G_CALLBACK (rulebook_changed_cb), self,
                                                        G_CONNECT_SWAPPED);
    }
  self->starting = TRUE;
  fl_question_list_set_plan (self->questions, NULL);
  fl_plan_view_set_plan (self->plan_view, NULL, NULL);
  forget (self);
  self->responsible = g_strdup (responsible);
  self->code = g_strdup (municipality_code);
  fl_intake_firm_clear (self->firm);
  fl_fold_set_show_second (self->fold, FALSE);
  fl_arrival_expect (&self->arrival, TRUE);
  take_rulebook (self);
}
