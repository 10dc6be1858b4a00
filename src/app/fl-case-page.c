/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fl-case-page-private.h"
#include "fl-arrival.h"
#include "fl-case-details.h"
#include "fl-case-head.h"
#include "fl-department-view.h"
#include "fl-fold.h"
#include "fl-left-out.h"
#include "fl-open-question.h"
#include "fl-plan-view.h"
#include "fl-question-list.h"
#include "fl-step-list.h"
#include "fl-step-view.h"
#include "fl-ui.h"
#include "fl-warning-band.h"

struct _FlCasePage
{
  AdwBin            parent_instance;

  FlCaseHead       *head;
  GtkStack         *stack;
  FlFold           *fold;
  FlWarningBand    *warnings;
  FlOpenQuestion   *open_question;
  FlStepList       *steps;
  FlLeftOut        *left_out;
  FlStepView       *step;
  FlDepartmentView *departments;
  FlQuestionList   *questions;
  FlPlanView       *plan_view;
  FlCaseDetails    *details;

  FlCase           *fl_case;
  gulong            changed_handler;
  char             *step_id; /* (nullable) the step chosen */
  char             *change;  /* (nullable) what the last change did to the plan, in words */
  FlArrival         arrival;
};

G_DEFINE_FINAL_TYPE (FlCasePage, fl_case_page, ADW_TYPE_BIN)

enum
{
  BACK,
  MESSAGE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* Keeps the chosen step where it is; else what is next, else the first. */
static void
ensure_step (FlCasePage *self)
{
  FlPlan *plan = fl_case_get_plan (self->fl_case);
  const FlPlanStep *steps;
  const FlPlanStep *next;
  guint n_steps;

  if (self->step_id && fl_plan_find_step (plan, self->step_id))
    return;
  steps = fl_plan_get_steps (plan, &n_steps);
  next = fl_case_get_next_step (self->fl_case);
  if (!next && n_steps > 0)
    next = &steps[0];
  g_free (self->step_id);
  self->step_id = next ? g_strdup (next->step->id) : NULL;
}

static void
show_all (FlCasePage       *self,
          const FlPlanDiff *diff)
{
  FlPlan *plan = self->fl_case ? fl_case_get_plan (self->fl_case) : NULL;

  if (self->fl_case)
    ensure_step (self);
  fl_case_head_show (self->head, self->fl_case);
  fl_open_question_set_plan (self->open_question, plan);
  fl_warning_band_set_plan (self->warnings, plan);
  fl_step_list_show (self->steps, self->fl_case);
  fl_step_list_select (self->steps, self->step_id);
  fl_left_out_show (self->left_out, self->fl_case);
  fl_step_view_show (self->step, self->fl_case, self->step_id);
  fl_department_view_show (self->departments, self->fl_case);
  fl_question_list_set_plan (self->questions, plan);
  fl_plan_view_set_plan (self->plan_view, plan, diff);
  fl_case_details_show (self->details, self->fl_case);
}

static void
case_changed_cb (FlCasePage       *self,
                 const FlPlanDiff *diff,
                 FlCase           *fl_case)
{
  g_clear_pointer (&self->change, g_free);
  if (diff && !fl_plan_diff_is_empty (diff))
    self->change = fl_plan_diff_format (diff);
  show_all (self, diff);
}

static void
selected_cb (FlCasePage *self,
             const char *step_id)
{
  fl_case_page_choose_step (self, step_id, FALSE);
}

static void
opened_cb (FlCasePage *self,
           const char *step_id)
{
  fl_case_page_choose_step (self, step_id, TRUE);
}

static void
entered_cb (FlCasePage *self)
{
  gtk_widget_child_focus (GTK_WIDGET (self->step), GTK_DIR_TAB_FORWARD);
}

static void
answered_cb (FlCasePage *self,
             const char *question_id,
             const char *value)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "case.answer", "(sms)", question_id, value);
}

static void
folded_cb (FlCasePage *self)
{
  gboolean folded = fl_fold_get_folded (self->fold);

  fl_step_view_set_back_button (self->step, folded);
  fl_case_head_set_compact (self->head, folded);
}

/* Where the step fills the page, Escape leads back to the list; elsewhere it is the window's. */
static gboolean
escape_cb (GtkWidget *widget,
           GVariant  *arguments,
           gpointer   data)
{
  FlCasePage *self = FL_CASE_PAGE (widget);

  if (!fl_fold_get_folded (self->fold) || !fl_fold_get_show_second (self->fold))
    return FALSE;
  fl_case_page_show_list (self);
  return TRUE;
}

/* Whoever comes to a case begins at the step that is next. */
static gboolean
fl_case_page_focus (GtkWidget        *widget,
                    GtkDirectionType  direction)
{
  FlCasePage *self = FL_CASE_PAGE (widget);

  if (fl_arrival_is_now (&self->arrival) && fl_step_list_focus (self->steps))
    return TRUE;
  return GTK_WIDGET_CLASS (fl_case_page_parent_class)->focus (widget, direction);
}

static void
fl_case_page_dispose (GObject *object)
{
  FlCasePage *self = FL_CASE_PAGE (object);

  fl_arrival_clear (&self->arrival);
  g_clear_signal_handler (&self->changed_handler, self->fl_case);
  g_clear_object (&self->fl_case);
  adw_bin_set_child (ADW_BIN (self), NULL);

  G_OBJECT_CLASS (fl_case_page_parent_class)->dispose (object);
}

static void
fl_case_page_finalize (GObject *object)
{
  FlCasePage *self = FL_CASE_PAGE (object);

  g_free (self->step_id);
  g_free (self->change);
  G_OBJECT_CLASS (fl_case_page_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (FL_TYPE_CASE_DETAILS);
  g_type_ensure (FL_TYPE_CASE_HEAD);
  g_type_ensure (FL_TYPE_DEPARTMENT_VIEW);
  g_type_ensure (FL_TYPE_FOLD);
  g_type_ensure (FL_TYPE_LEFT_OUT);
  g_type_ensure (FL_TYPE_OPEN_QUESTION);
  g_type_ensure (FL_TYPE_PLAN_VIEW);
  g_type_ensure (FL_TYPE_QUESTION_LIST);
  g_type_ensure (FL_TYPE_STEP_LIST);
  g_type_ensure (FL_TYPE_STEP_VIEW);
  g_type_ensure (FL_TYPE_WARNING_BAND);
  gtk_widget_class_set_template_from_resource (widget_class, FL_UI_TEMPLATE ("fl-case-page"));
  gtk_widget_class_bind_template_child (widget_class, FlCasePage, head);
  gtk_widget_class_bind_template_child (widget_class, FlCasePage, stack);
  gtk_widget_class_bind_template_child (widget_class, FlCasePage, fold);
  gtk_widget_class_bind_template_child (widget_class, FlCasePage, warnings);
  gtk_widget_class_bind_template_child (widget_class, FlCasePage, open_question);
  gtk_widget_class_bind_template_child (widget_class, FlCasePage, steps);
  gtk_widget_class_bind_template_child (widget_class, FlCasePage, left_out);
  gtk_widget_class_bind_template_child (widget_class, FlCasePage, step);
  gtk_widget_class_bind_template_child (widget_class, FlCasePage, departments);
  gtk_widget_class_bind_template_child (widget_class, FlCasePage, questions);
  gtk_widget_class_bind_template_child (widget_class, FlCasePage, plan_view);
  gtk_widget_class_bind_template_child (widget_class, FlCasePage, details);
  gtk_widget_class_bind_template_callback (widget_class, selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, opened_cb);
  gtk_widget_class_bind_template_callback (widget_class, entered_cb);
  gtk_widget_class_bind_template_callback (widget_class, answered_cb);
  gtk_widget_class_bind_template_callback (widget_class, folded_cb);
}

static void
fl_case_page_class_init (FlCasePageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = fl_case_page_dispose;
  object_class->finalize = fl_case_page_finalize;
  widget_class->focus = fl_case_page_focus;

  signals[BACK] = g_signal_new ("back", FL_TYPE_CASE_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 0);
  signals[MESSAGE] = g_signal_new ("message", FL_TYPE_CASE_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_BOOLEAN);

  bind_template (widget_class);
  fl_case_page_install_commands (widget_class);
  fl_case_page_install_details_commands (widget_class);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, escape_cb, NULL);
}

static void
fl_case_page_init (FlCasePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  fl_case_head_set_views (self->head, self->stack);
  fl_warning_band_set_limit (self->warnings, 1); /* the path stands below it */
}

/* Used by the page's commands. */

FlCase *
fl_case_page_get_case (FlCasePage *self)
{
  return self->fl_case;
}

const char *
fl_case_page_get_step_id (FlCasePage *self)
{
  return self->step_id;
}

const char *
fl_case_page_get_change (FlCasePage *self)
{
  return self->change;
}

void
fl_case_page_choose_step (FlCasePage *self,
                          const char *step_id,
                          gboolean    open)
{
  g_autofree char *chosen = g_strdup (step_id);

  /* What was being written on the step before is kept first: it may change the plan. */
  fl_step_view_commit (self->step);
  if (!self->fl_case || !fl_plan_find_step (fl_case_get_plan (self->fl_case), chosen))
    return;
  g_free (self->step_id);
  self->step_id = g_steal_pointer (&chosen);
  fl_step_list_select (self->steps, self->step_id);
  fl_step_view_show (self->step, self->fl_case, self->step_id);
  if (open)
    {
      gtk_stack_set_visible_child_name (self->stack, "steps");
      fl_fold_set_show_second (self->fold, TRUE);
      if (fl_fold_get_folded (self->fold))
        gtk_widget_child_focus (GTK_WIDGET (self->step), GTK_DIR_TAB_FORWARD);
    }
}

void
fl_case_page_show_list (FlCasePage *self)
{
  gtk_stack_set_visible_child_name (self->stack, "steps");
  fl_fold_set_show_second (self->fold, FALSE);
  fl_step_list_focus (self->steps);
}

void
fl_case_page_show_view (FlCasePage *self,
                        const char *name)
{
  GtkWidget *page, *focus;

  gtk_stack_set_visible_child_name (self->stack, name);

  /* The stack gives the focus back to where it was when the page was left; moved on from there it
   * would choose another step. */
  page = gtk_stack_get_visible_child (self->stack);
  focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));
  if (!focus || !gtk_widget_is_ancestor (focus, page))
    gtk_widget_child_focus (page, GTK_DIR_TAB_FORWARD);
}

void
fl_case_page_go_back (FlCasePage *self)
{
  g_signal_emit (self, signals[BACK], 0);
}

void
fl_case_page_say (FlCasePage *self,
                  const char *text,
                  gboolean    undoable)
{
  g_signal_emit (self, signals[MESSAGE], 0, text, undoable);
}

void
fl_case_page_restore (FlCasePage *self)
{
  show_all (self, NULL);
}

/* Keeps all that is being written, while there is still a case to keep it in. */
static void
commit_all (FlCasePage *self)
{
  fl_open_question_commit (self->open_question);
  fl_step_view_commit (self->step);
  fl_department_view_commit (self->departments);
  fl_question_list_commit (self->questions);
  fl_case_details_commit (self->details);
}

/**
 * fl_case_page_new:
 *
 * Returns: (transfer full): a page without a case
 */
GtkWidget *
fl_case_page_new (void)
{
  return g_object_new (FL_TYPE_CASE_PAGE, NULL);
}

/**
 * fl_case_page_set_case:
 * @self: a page
 * @fl_case: (nullable): the case to show
 *
 * Shows a case, with what is next in it chosen.
 */
void
fl_case_page_set_case (FlCasePage *self,
                       FlCase     *fl_case)
{
  g_return_if_fail (FL_IS_CASE_PAGE (self));
  g_return_if_fail (fl_case == NULL || FL_IS_CASE (fl_case));

  if (self->fl_case == fl_case)
    return;
  if (self->fl_case)
    commit_all (self);
  g_clear_signal_handler (&self->changed_handler, self->fl_case);
  g_set_object (&self->fl_case, fl_case);
  g_clear_pointer (&self->step_id, g_free);
  /* Nothing of the case before may be left in a widget that keeps what it has. */
  fl_step_view_show (self->step, NULL, NULL);
  fl_department_view_show (self->departments, NULL);
  fl_step_list_show (self->steps, NULL);
  fl_question_list_set_plan (self->questions, NULL);
  fl_open_question_set_plan (self->open_question, NULL);
  fl_fold_set_show_second (self->fold, FALSE);
  gtk_stack_set_visible_child_name (self->stack, "steps");
  if (fl_case)
    self->changed_handler = g_signal_connect_object (fl_case, "changed",
                                                     G_CALLBACK (case_changed_cb), self,
                                                     G_CONNECT_SWAPPED);
  fl_arrival_expect (&self->arrival, fl_case != NULL);
  show_all (self, NULL);
}
