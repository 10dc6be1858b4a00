/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fl-step-view.h"
#include "fl-checklist.h"
#include "fl-format.h"
#include "fl-owner-card.h"
#include "fl-step-facts.h"
#include "fl-step-record-view.h"
#include "fl-ui.h"
#include "fl-words.h"
#include "fl-wrap-box.h"

#include <glib/gi18n.h>

struct _FlStepView
{
  AdwBin             parent_instance;

  GtkStack          *stack;
  GtkScrolledWindow *scroller;
  GtkWidget         *back;
  GtkLabel          *title;
  GtkLabel          *state;
  GtkLabel          *kind;
  GtkLabel          *role;
  GtkButton         *done;
  GtkLabel          *description;
  FlOwnerCard       *owner;
  FlStepFacts       *facts;
  FlStepFacts       *more_facts;
  GtkWidget         *checklist_section;
  FlChecklist       *checklist;
  FlStepRecordView  *record;
  char              *step_id;
};

G_DEFINE_FINAL_TYPE (FlStepView, fl_step_view, ADW_TYPE_BIN)

static void
show_heading (FlStepView       *self,
              FlCase           *fl_case,
              const FlPlanStep *step)
{
  FlStepState state = fl_case_get_step_state (fl_case, step);
  gboolean done = state == FL_STEP_DONE;
  const FlStepRecord *record = fl_case_get_step_record (fl_case, step->step->id);
  g_autofree char *when = record && record->done != FL_DATE_NONE ? fl_format_date (record->done)
                                                                     : NULL;
  g_autofree char *text = NULL;

  /* Translators: a step's state and the day it came about */
  text = done && when ? g_strdup_printf (C_("step", "%1$s %2$s"),
                                                  fl_words_step_state (state), when)
                               : g_strdup (fl_words_step_state (state));
  gtk_label_set_text (self->title, step->process->name);
  gtk_label_set_text (self->state, text);
  fl_ui_set_class (GTK_WIDGET (self->state), "done", done);
  gtk_label_set_text (self->kind, fl_words_process_kind (step->process->kind));
  gtk_label_set_text (self->role, fl_words_role (step->process->role));
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->role),
                               fl_words_role_meaning (step->process->role));
  fl_ui_describe (GTK_WIDGET (self->role), NULL, fl_words_role_meaning (step->process->role));
  gtk_button_set_label (self->done, done ? _("_Not Done After All") : _("_Mark as Done"));
  fl_ui_name_buttons (GTK_WIDGET (self->done));
  fl_ui_set_class (GTK_WIDGET (self->done), "suggested-action", !done);
  fl_ui_set_text (self->description, step->process->description);
}

static void
show_checklist (FlStepView       *self,
                FlCase           *fl_case,
                const FlPlanStep *step)
{
  fl_checklist_begin (self->checklist);
  for (guint i = 0; i < step->n_items; i++)
    {
      const FlPlanItem *item = &step->items[i];
      g_autofree char *context = NULL;

      if (item->owner.unit != step->owner.unit && item->owner.unit)
        context = g_strconcat (fl_words_category (item->item->category), " · ",
                               item->owner.unit->name, NULL);
      fl_checklist_add (self->checklist, fl_case, step, item, context);
    }
  gtk_widget_set_visible (self->checklist_section, fl_checklist_end (self->checklist) > 0);
}

static void
fl_step_view_dispose (GObject *object)
{
  adw_bin_set_child (ADW_BIN (object), NULL);
  G_OBJECT_CLASS (fl_step_view_parent_class)->dispose (object);
}

static void
fl_step_view_finalize (GObject *object)
{
  g_free (FL_STEP_VIEW (object)->step_id);
  G_OBJECT_CLASS (fl_step_view_parent_class)->finalize (object);
}

static void
fl_step_view_class_init (FlStepViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fl_step_view_dispose;
  G_OBJECT_CLASS (klass)->finalize = fl_step_view_finalize;

  g_type_ensure (FL_TYPE_CHECKLIST);
  g_type_ensure (FL_TYPE_OWNER_CARD);
  g_type_ensure (FL_TYPE_STEP_FACTS);
  g_type_ensure (FL_TYPE_STEP_RECORD_VIEW);
  g_type_ensure (FL_TYPE_WRAP_BOX);
  gtk_widget_class_set_template_from_resource (widget_class, FL_UI_TEMPLATE ("fl-step-view"));
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_REGION);
  gtk_widget_class_bind_template_child (widget_class, FlStepView, stack);
  gtk_widget_class_bind_template_child (widget_class, FlStepView, scroller);
  gtk_widget_class_bind_template_child (widget_class, FlStepView, back);
  gtk_widget_class_bind_template_child (widget_class, FlStepView, title);
  gtk_widget_class_bind_template_child (widget_class, FlStepView, state);
  gtk_widget_class_bind_template_child (widget_class, FlStepView, kind);
  gtk_widget_class_bind_template_child (widget_class, FlStepView, role);
  gtk_widget_class_bind_template_child (widget_class, FlStepView, done);
  gtk_widget_class_bind_template_child (widget_class, FlStepView, description);
  gtk_widget_class_bind_template_child (widget_class, FlStepView, owner);
  gtk_widget_class_bind_template_child (widget_class, FlStepView, facts);
  gtk_widget_class_bind_template_child (widget_class, FlStepView, more_facts);
  gtk_widget_class_bind_template_child (widget_class, FlStepView, checklist_section);
  gtk_widget_class_bind_template_child (widget_class, FlStepView, checklist);
  gtk_widget_class_bind_template_child (widget_class, FlStepView, record);
}

static void
fl_step_view_init (FlStepView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * fl_step_view_commit:
 * @self: a view
 *
 * Keeps what is being written: before another step or case is shown.
 */
void
fl_step_view_commit (FlStepView *self)
{
  g_return_if_fail (FL_IS_STEP_VIEW (self));

  if (!self->step_id)
    return;
  fl_checklist_commit (self->checklist);
  fl_step_record_view_commit (self->record);
}

/**
 * fl_step_view_show:
 * @self: a view
 * @fl_case: (nullable): a case
 * @step_id: (nullable): the id of a step of its plan
 *
 * Shows the step as it is now.  Widgets stay, with focus and what is being written, while the
 * step is the same.
 */
void
fl_step_view_show (FlStepView *self,
                   FlCase     *fl_case,
                   const char *step_id)
{
  const FlPlanStep *step;

  g_return_if_fail (FL_IS_STEP_VIEW (self));

  step = fl_case && step_id ? fl_plan_find_step (fl_case_get_plan (fl_case), step_id) : NULL;
  gtk_stack_set_visible_child_name (self->stack, step ? "step" : "empty");
  if (!step)
    {
      g_clear_pointer (&self->step_id, g_free);
      return;
    }
  if (g_strcmp0 (self->step_id, step->step->id) != 0)
    {
      g_free (self->step_id);
      self->step_id = g_strdup (step->step->id);
      gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
    }
  show_heading (self, fl_case, step);
  fl_owner_card_show (self->owner, fl_case_get_plan (fl_case), &step->owner,
                      step->owner_changed ? step->owner_then : NULL,
                      fl_clock_today (fl_workspace_get_clock (fl_case_get_workspace (fl_case))));
  fl_step_facts_show (self->facts, fl_case, step, FL_STEP_FACTS_FIRST);
  fl_step_facts_show (self->more_facts, fl_case, step, FL_STEP_FACTS_MORE);
  show_checklist (self, fl_case, step);
  fl_step_record_view_show (self->record, step->step->id,
                            fl_case_get_step_record (fl_case, step->step->id));
}

/**
 * fl_step_view_set_back_button:
 * @self: a view
 * @visible: whether the step fills the page, so that a button must lead back to the list
 */
void
fl_step_view_set_back_button (FlStepView *self,
                              gboolean    visible)
{
  g_return_if_fail (FL_IS_STEP_VIEW (self));

  gtk_widget_set_visible (self->back, visible);
}
