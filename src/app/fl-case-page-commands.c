/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fl-actions.h"
#include "fl-case-page-private.h"

#include <glib/gi18n.h>

/**
 * fl_case_page_report:
 * @self: a page
 * @kept: whether a command was written
 * @error: (nullable): why it was not
 * @message: (nullable): what to say where it was
 *
 * Tells how a command went.  Where it failed, every widget goes back to what is kept.
 */
void
fl_case_page_report (FlCasePage   *self,
                     gboolean      kept,
                     const GError *error,
                     const char   *message)
{
  if (kept)
    fl_case_page_say (self, message, TRUE);
  else
    {
      fl_case_page_say (self, error->message, FALSE);
      fl_case_page_restore (self);
    }
}

/* A text with nothing in it is no text. */
static const char *
text_or_null (const char *text)
{
  return *text ? text : NULL;
}

static void
tick_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  FlCasePage *self = FL_CASE_PAGE (widget);
  g_autoptr (GError) error = NULL;
  const char *step_id;
  const char *item_id;
  gboolean ticked;
  gboolean kept;

  g_variant_get (parameter, "(&s&sb)", &step_id, &item_id, &ticked);
  kept = fl_case_set_ticked (fl_case_page_get_case (self), step_id, item_id, ticked, &error);
  fl_case_page_report (self, kept, error, ticked ? _("Ticked") : _("Tick removed"));
}

static void
item_note_action (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  FlCasePage *self = FL_CASE_PAGE (widget);
  g_autoptr (GError) error = NULL;
  const char *step_id;
  const char *item_id;
  const char *note;
  gboolean kept;

  g_variant_get (parameter, "(&s&s&s)", &step_id, &item_id, &note);
  kept = fl_case_set_item_note (fl_case_page_get_case (self), step_id, item_id,
                                text_or_null (note), &error);
  fl_case_page_report (self, kept, error, _("Note saved"));
}

static void
step_note_action (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  FlCasePage *self = FL_CASE_PAGE (widget);
  g_autoptr (GError) error = NULL;
  const char *step_id;
  const char *note;
  gboolean kept;

  g_variant_get (parameter, "(&s&s)", &step_id, &note);
  kept = fl_case_set_step_note (fl_case_page_get_case (self), step_id, text_or_null (note),
                                &error);
  fl_case_page_report (self, kept, error, _("Note saved"));
}

static void
step_reference_action (GtkWidget  *widget,
                       const char *name,
                       GVariant   *parameter)
{
  FlCasePage *self = FL_CASE_PAGE (widget);
  g_autoptr (GError) error = NULL;
  const char *step_id;
  const char *reference;
  gboolean kept;

  g_variant_get (parameter, "(&s&s)", &step_id, &reference);
  kept = fl_case_set_step_reference (fl_case_page_get_case (self), step_id,
                                     text_or_null (reference), &error);
  fl_case_page_report (self, kept, error, _("The unit’s reference saved"));
}

static void
step_dates_action (GtkWidget  *widget,
                   const char *name,
                   GVariant   *parameter)
{
  FlCasePage *self = FL_CASE_PAGE (widget);
  g_autoptr (GError) error = NULL;
  const char *step_id;
  FlDate filed;
  FlDate decided;
  gboolean kept;

  g_variant_get (parameter, "(&sii)", &step_id, &filed, &decided);
  kept = fl_case_set_step_dates (fl_case_page_get_case (self), step_id, filed, decided, &error);
  fl_case_page_report (self, kept, error, _("Dates saved"));
}

static void
toggle_done_action (GtkWidget  *widget,
                    const char *name,
                    GVariant   *parameter)
{
  FlCasePage *self = FL_CASE_PAGE (widget);
  FlCase *fl_case = fl_case_page_get_case (self);
  const char *step_id = fl_case_page_get_step_id (self);
  g_autoptr (GError) error = NULL;
  g_autofree char *message = NULL;
  const FlPlanStep *step;
  gboolean done;
  gboolean kept;

  step = fl_case && step_id ? fl_plan_find_step (fl_case_get_plan (fl_case), step_id) : NULL;
  if (!step)
    return;
  done = fl_case_get_step_state (fl_case, step) != FL_STEP_DONE;
  /* Translators: %s is the name of a step */
  message = g_strdup_printf (done ? _("“%s” is done") : _("“%s” is open again"),
                             step->process->name);
  kept = fl_case_set_step_done (fl_case, step_id, done, &error);
  fl_case_page_report (self, kept, error, message);
}

static void
answer_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  FlCasePage *self = FL_CASE_PAGE (widget);
  g_autoptr (GError) error = NULL;
  g_autofree char *message = NULL;
  const char *question_id;
  const char *value;
  const char *change;
  gboolean kept;

  g_variant_get (parameter, "(&sm&s)", &question_id, &value);
  kept = fl_case_set_answer (fl_case_page_get_case (self), question_id, value, &error);
  change = fl_case_page_get_change (self);
  message = g_strdup (kept && change ? change : _("Answer saved"));
  fl_case_page_report (self, kept, error, message);
}

static void
catch_up_action (GtkWidget  *widget,
                 const char *name,
                 GVariant   *parameter)
{
  FlCasePage *self = FL_CASE_PAGE (widget);
  g_autoptr (GError) error = NULL;
  g_autofree char *message = NULL;
  const char *change;
  gboolean kept;

  kept = fl_case_catch_up (fl_case_page_get_case (self), &error);
  change = fl_case_page_get_change (self);
  message = g_strdup (kept && change ? change : _("The plan is updated. No step has changed."));
  fl_case_page_report (self, kept, error, message);
}

static void
open_step_action (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  fl_case_page_choose_step (FL_CASE_PAGE (widget), g_variant_get_string (parameter, NULL), TRUE);
}

/* The step @offset places further on in the plan. */
static void
move_step (FlCasePage *self,
           int         offset)
{
  FlCase *fl_case = fl_case_page_get_case (self);
  const char *step_id = fl_case_page_get_step_id (self);
  const FlPlanStep *steps;
  const FlPlanStep *step;
  guint n_steps;

  if (!fl_case || !step_id)
    return;
  steps = fl_plan_get_steps (fl_case_get_plan (fl_case), &n_steps);
  step = fl_plan_find_step (fl_case_get_plan (fl_case), step_id);
  if (step && (offset > 0 ? step->index + 1 < n_steps : step->index > 0))
    fl_case_page_choose_step (self, steps[(int) step->index + offset].step->id, FALSE);
}

static void
next_step_action (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  move_step (FL_CASE_PAGE (widget), 1);
}

static void
previous_step_action (GtkWidget  *widget,
                      const char *name,
                      GVariant   *parameter)
{
  move_step (FL_CASE_PAGE (widget), -1);
}

static void
show_list_action (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  fl_case_page_show_list (FL_CASE_PAGE (widget));
}

static void
view_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  fl_case_page_show_view (FL_CASE_PAGE (widget), g_variant_get_string (parameter, NULL));
}

static void
back_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  fl_case_page_go_back (FL_CASE_PAGE (widget));
}

static void
message_action (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  const char *text;
  gboolean undoable;

  g_variant_get (parameter, "(&sb)", &text, &undoable);
  fl_case_page_say (FL_CASE_PAGE (widget), text, undoable);
}

/**
 * fl_case_page_install_commands:
 * @widget_class: the class of #FlCasePage
 *
 * Gives the page the actions that the widgets below it ask for, and their keys.
 */
void
fl_case_page_install_commands (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "case.tick", "(ssb)", tick_action);
  gtk_widget_class_install_action (widget_class, "case.item-note", "(sss)", item_note_action);
  gtk_widget_class_install_action (widget_class, "case.step-note", "(ss)", step_note_action);
  gtk_widget_class_install_action (widget_class, "case.step-reference", "(ss)",
                                   step_reference_action);
  gtk_widget_class_install_action (widget_class, "case.step-dates", "(sii)", step_dates_action);
  gtk_widget_class_install_action (widget_class, "case.toggle-done", NULL, toggle_done_action);
  gtk_widget_class_install_action (widget_class, "case.answer", "(sms)", answer_action);
  gtk_widget_class_install_action (widget_class, "case.catch-up", NULL, catch_up_action);
  gtk_widget_class_install_action (widget_class, "case.open-step", "s", open_step_action);
  gtk_widget_class_install_action (widget_class, "case.next-step", NULL, next_step_action);
  gtk_widget_class_install_action (widget_class, "case.previous-step", NULL,
                                   previous_step_action);
  gtk_widget_class_install_action (widget_class, "case.show-list", NULL, show_list_action);
  gtk_widget_class_install_action (widget_class, "case.view", "s", view_action);
  gtk_widget_class_install_action (widget_class, "case.back", NULL, back_action);
  gtk_widget_class_install_action (widget_class, "page.message", "(sb)", message_action);
  fl_actions_bind (widget_class, "case.");
}
