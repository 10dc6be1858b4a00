/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "fl-error.h"
#include "fl-notice.h"
#include "fl-settings.h"
#include "fl-window-private.h"

static const FlMunicipality *
find_municipality (FlWindow *self)
{
  FlRulebook *rulebook = self->workspace != NULL ? fl_workspace_get_rulebook (self->workspace)
                                                 : NULL;

  return rulebook != NULL && self->municipality != NULL && *self->municipality != '\0'
         ? fl_rulebook_find_municipality (rulebook, self->municipality) : NULL;
}

static char *
describe_case (FlCase *fl_case)
{
  const FlCaseRecord *record = fl_case_get_record (fl_case);

  return g_strdup_printf ("%s · %s", record->journey_name, record->municipality_name);
}

/* What the header says: which page, and for which municipality. */
static void
update_title (FlWindow *self)
{
  const char *page = gtk_stack_get_visible_child_name (self->stack);
  const FlMunicipality *municipality = find_municipality (self);
  g_autofree char *about = NULL;
  const char *title = _("Företagslots");
  const char *subtitle = "";

  if (g_strcmp0 (page, "case") == 0 && self->shown_case != NULL)
    {
      const FlFirm *firm = fl_case_get_firm (self->shown_case);

      title = firm->name != NULL ? firm->name : _("Firm without a name yet");
      subtitle = about = describe_case (self->shown_case);
    }
  else if (g_strcmp0 (page, "preferences") == 0)
    title = _("Preferences");
  else if (g_strcmp0 (page, "problem") != 0)
    {
      title = g_strcmp0 (page, "intake") == 0 ? _("New Case") : _("Cases");
      subtitle = municipality != NULL ? municipality->name : "";
      if (self->demo)
        subtitle = about = g_strdup_printf (_("%s · demonstration, nothing is saved"), subtitle);
    }

  adw_window_title_set_title (self->title, title);
  adw_window_title_set_subtitle (self->title, subtitle);
}

static void
created_cb (FlWindow *self,
            FlCase   *fl_case)
{
  fl_window_show_case (self, fl_case);
}

static void
page_message_cb (FlWindow   *self,
                 const char *text,
                 gboolean    undoable)
{
  fl_window_show_message (self, text, undoable);
}

/* Shows a page without telling the user anything, and forgets the one that was left. */
void
fl_window_show_page (FlWindow   *self,
                     const char *name)
{
  GtkWidget *child;

  gtk_stack_set_visible_child_name (self->stack, name);
  child = gtk_stack_get_visible_child (self->stack);

  if (g_strcmp0 (name, "case") != 0 && self->shown_case != NULL)
    {
      g_clear_object (&self->shown_case);
      fl_case_page_set_case (self->case_page, NULL);
    }

  update_title (self);
  fl_window_update_actions (self);
  if (!gtk_widget_grab_focus (child))
    gtk_widget_child_focus (child, GTK_DIR_TAB_FORWARD);
}

void
fl_window_show_new_case (FlWindow *self)
{
  const FlMunicipality *municipality = find_municipality (self);
  g_autofree char *navigator = g_settings_get_string (self->settings, FL_SETTINGS_NAVIGATOR);

  if (self->intake_page == NULL)
    {
      self->intake_page = FL_INTAKE_PAGE (fl_intake_page_new ());
      g_signal_connect_swapped (self->intake_page, "created", G_CALLBACK (created_cb), self);
      g_signal_connect_swapped (self->intake_page, "cancelled",
                                G_CALLBACK (fl_window_show_cases), self);
      g_signal_connect_swapped (self->intake_page, "message", G_CALLBACK (page_message_cb), self);
      gtk_stack_add_named (self->stack, GTK_WIDGET (self->intake_page), "intake");
    }

  fl_intake_page_start (self->intake_page, self->workspace,
                        municipality != NULL ? municipality->code : NULL,
                        *navigator != '\0' ? navigator : NULL);
  fl_window_show_page (self, "intake");
}

void
fl_window_show_preferences (FlWindow *self)
{
  if (self->preferences_page == NULL)
    {
      self->preferences_page = FL_PREFERENCES_PAGE (fl_preferences_page_new (self->settings));
      gtk_stack_add_named (self->stack, GTK_WIDGET (self->preferences_page), "preferences");
    }

  fl_preferences_page_set_workspace (self->preferences_page, self->workspace);
  fl_window_show_page (self, "preferences");
}

void
fl_window_show_case (FlWindow *self,
                     FlCase   *fl_case)
{
  if (self->case_page == NULL)
    {
      self->case_page = FL_CASE_PAGE (fl_case_page_new ());
      g_signal_connect_swapped (self->case_page, "back", G_CALLBACK (fl_window_show_cases), self);
      g_signal_connect_swapped (self->case_page, "message", G_CALLBACK (page_message_cb), self);
      gtk_stack_add_named (self->stack, GTK_WIDGET (self->case_page), "case");
    }

  if (self->shown_case != NULL)
    g_signal_handlers_disconnect_by_func (self->shown_case, update_title, self);
  g_set_object (&self->shown_case, fl_case);
  g_signal_connect_object (fl_case, "changed", G_CALLBACK (update_title), self, G_CONNECT_SWAPPED);

  if (!self->demo)
    g_settings_set_string (self->settings, FL_SETTINGS_LAST_CASE, fl_case_get_id (fl_case));
  fl_cases_page_select (self->cases_page, fl_case_get_id (fl_case));
  fl_case_page_set_case (self->case_page, fl_case);
  fl_window_show_page (self, "case");
}

void
fl_window_open_case (FlWindow   *self,
                     const char *case_id)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FlCase) fl_case = fl_case_open (self->workspace, case_id, &error);

  if (fl_case == NULL)
    fl_window_show_message (self, error->message, FALSE);
  else
    fl_window_show_case (self, fl_case);
}

/* What was undone may be that the case was made at all. */
void
fl_window_follow_undo (FlWindow   *self,
                       const char *case_id)
{
  g_autoptr (FlCaseRecord) record = NULL;

  if (self->shown_case == NULL || g_strcmp0 (case_id, fl_case_get_id (self->shown_case)) != 0)
    return;

  record = fl_store_get_case (fl_workspace_get_store (self->workspace), case_id, NULL);
  if (record == NULL)
    fl_window_show_cases (self);
}

/* What is late, and what is planned from today on, is so by the day. */
void
fl_window_follow_day (FlWindow *self)
{
  g_autoptr (GError) error = NULL;

  fl_cases_page_refresh_today (self->cases_page);
  if (self->shown_case != NULL && !fl_case_refresh (self->shown_case, &error))
    fl_window_show_message (self, error->message, FALSE);
}

FlProblemPage *
fl_window_ensure_problem_page (FlWindow *self)
{
  if (self->problem_page == NULL)
    {
      self->problem_page = FL_PROBLEM_PAGE (fl_problem_page_new ());
      gtk_stack_add_named (self->stack, GTK_WIDGET (self->problem_page), "problem");
    }

  return self->problem_page;
}

/**
 * fl_window_show_cases:
 * @self: a window
 *
 * Goes to the page that lists the cases.
 */
void
fl_window_show_cases (FlWindow *self)
{
  g_return_if_fail (FL_IS_WINDOW (self));

  fl_window_show_page (self, "cases");
}

/**
 * fl_window_set_municipality:
 * @self: a window
 * @name_or_code: the municipality to work for; a name or alias, or its code
 */
void
fl_window_set_municipality (FlWindow   *self,
                            const char *name_or_code)
{
  g_return_if_fail (FL_IS_WINDOW (self));

  g_free (self->municipality);
  self->municipality = g_strdup (name_or_code);
  update_title (self);
}

/**
 * fl_window_set_demo:
 * @self: a window
 * @demo: whether its cases are make-believe and not kept
 *
 * Such a window says so, and remembers nothing.
 */
void
fl_window_set_demo (FlWindow *self,
                    gboolean  demo)
{
  g_return_if_fail (FL_IS_WINDOW (self));

  self->demo = demo;
}

/**
 * fl_window_set_navigator:
 * @self: a window
 * @name: the navigator who works in it; empty when not known
 */
void
fl_window_set_navigator (FlWindow   *self,
                         const char *name)
{
  g_return_if_fail (FL_IS_WINDOW (self));

  fl_cases_page_set_navigator (self->cases_page, name);
}

/**
 * fl_window_show_place:
 * @self: a window
 *
 * Looks up anew what the municipality is called, as when the rulebook has been read.
 */
void
fl_window_show_place (FlWindow *self)
{
  g_return_if_fail (FL_IS_WINDOW (self));

  update_title (self);
}

/**
 * fl_window_show_store_problem:
 * @self: a window
 * @path: the store's file
 * @problem: why it could not be opened
 *
 * Says why there are no cases to see, and offers what can be done about it.
 */
void
fl_window_show_store_problem (FlWindow     *self,
                              const char   *path,
                              const GError *problem)
{
  FlProblemPage *page;

  g_return_if_fail (FL_IS_WINDOW (self));
  g_return_if_fail (problem != NULL);

  page = fl_window_ensure_problem_page (self);
  fl_problem_page_set (page, _("The Cases Cannot Be Opened"), problem->message);

  if (problem->domain == FL_ERROR && problem->code == FL_ERROR_DAMAGED)
    {
      g_autoptr (GPtrArray) backups = fl_store_list_backups (path);

      if (backups != NULL && backups->len > 0)
        fl_problem_page_add_action (page, _("_Restore the Newest Backup"), "app.restore-store");
    }
  else
    fl_problem_page_add_action (page, _("_Try Again"), "app.retry-store");
  fl_problem_page_add_action (page, _("_Open Another File…"), "app.open-store");
  fl_problem_page_add_action (page, _("_Quit"), "app.quit");

  fl_window_show_page (self, "problem");
}

/**
 * fl_window_show_rulebook_problem:
 * @self: a window
 * @sentence: (nullable): why the rulebook cannot be used, or %NULL when nothing is wrong any more
 * @own_rulebook: whether it is one that the user chose, so that the shipped ones can help
 */
void
fl_window_show_rulebook_problem (FlWindow   *self,
                                 const char *sentence,
                                 gboolean    own_rulebook)
{
  g_return_if_fail (FL_IS_WINDOW (self));

  if (self->notice != NULL)
    {
      gtk_box_remove (self->box, self->notice);
      self->notice = NULL;
    }
  if (sentence == NULL)
    return;

  self->notice = fl_notice_new (sentence);
  if (own_rulebook)
    fl_notice_add_action (FL_NOTICE (self->notice), _("_Use the Shipped Rulebooks"),
                          "app.use-shipped-rulebooks");
  fl_notice_add_action (FL_NOTICE (self->notice), _("_Choose a Folder…"),
                        "app.choose-rulebook");
  gtk_box_insert_child_after (self->box, self->notice,
                              gtk_widget_get_first_child (GTK_WIDGET (self->box)));
}
