/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "fl-actions.h"
#include "fl-window-private.h"

static void
new_case_cb (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  fl_window_show_new_case (FL_WINDOW (widget));
}

static void
open_case_cb (GtkWidget  *widget,
              const char *action,
              GVariant   *parameter)
{
  fl_window_open_case (FL_WINDOW (widget), g_variant_get_string (parameter, NULL));
}

static void
search_cb (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  FlWindow *self = FL_WINDOW (widget);

  fl_window_show_cases (self);
  fl_cases_page_focus_search (self->cases_page);
}

static void
back_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  fl_window_show_cases (FL_WINDOW (widget));
}

static void
preferences_cb (GtkWidget  *widget,
                const char *action,
                GVariant   *parameter)
{
  fl_window_show_preferences (FL_WINDOW (widget));
}

static void
menu_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  gtk_menu_button_popup (FL_WINDOW (widget)->menu_button);
}

static void
close_cb (GtkWidget  *widget,
          const char *action,
          GVariant   *parameter)
{
  gtk_window_close (GTK_WINDOW (widget));
}

static void
undo_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  FlWindow *self = FL_WINDOW (widget);
  gboolean redo = g_str_equal (action, "win.redo");
  g_autofree char *case_id = NULL;
  g_autoptr (GError) error = NULL;
  gboolean done;

  done = redo ? fl_workspace_redo (self->workspace, &case_id, &error)
              : fl_workspace_undo (self->workspace, &case_id, &error);
  if (!done)
    {
      fl_window_show_message (self, error->message, FALSE);
      return;
    }

  fl_window_follow_undo (self, case_id);
  fl_window_show_message (self, redo ? _("Done again") : _("Undone"), redo);
}

/* The keys of the page that is shown, pressed while the focus is in the header. */
static gboolean
page_key_cb (GtkWidget *widget,
             GVariant  *target,
             gpointer   data)
{
  GtkWidget *page = gtk_stack_get_visible_child (FL_WINDOW (widget)->stack);
  g_autofree char *action = NULL;
  g_autoptr (GVariant) same_target = NULL;

  return page != NULL
         && g_action_parse_detailed_name (data, &action, &same_target, NULL)
         && gtk_widget_activate_action_variant (page, action, target);
}

/**
 * fl_window_actions_install:
 * @klass: the class of the window
 *
 * Gives the window its actions, and their keys.
 */
void
fl_window_actions_install (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "win.new-case", NULL, new_case_cb);
  gtk_widget_class_install_action (klass, "win.open-case", "s", open_case_cb);
  gtk_widget_class_install_action (klass, "win.search", NULL, search_cb);
  gtk_widget_class_install_action (klass, "win.back", NULL, back_cb);
  gtk_widget_class_install_action (klass, "win.preferences", NULL, preferences_cb);
  gtk_widget_class_install_action (klass, "win.menu", NULL, menu_cb);
  gtk_widget_class_install_action (klass, "win.close", NULL, close_cb);
  gtk_widget_class_install_action (klass, "win.undo", NULL, undo_cb);
  gtk_widget_class_install_action (klass, "win.redo", NULL, undo_cb);
  fl_actions_bind (klass, "win.");
  fl_actions_bind_pages (klass, page_key_cb);
}

/**
 * fl_window_update_actions:
 * @self: a window
 *
 * The one place that decides which of the window's actions are possible now.
 */
void
fl_window_update_actions (FlWindow *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  FlStore *store = self->workspace != NULL ? fl_workspace_get_store (self->workspace) : NULL;
  const char *page = gtk_stack_get_visible_child_name (self->stack);
  gboolean at_cases = g_strcmp0 (page, "cases") == 0;
  g_autofree char *undo = store != NULL ? fl_store_can_undo (store, NULL) : NULL;
  g_autofree char *redo = store != NULL ? fl_store_can_redo (store, NULL) : NULL;

  gtk_widget_action_set_enabled (widget, "win.new-case",
                                 store != NULL && g_strcmp0 (page, "intake") != 0);
  gtk_widget_action_set_enabled (widget, "win.open-case", store != NULL);
  gtk_widget_action_set_enabled (widget, "win.search", store != NULL);
  gtk_widget_action_set_enabled (widget, "win.back", store != NULL && !at_cases);
  gtk_widget_action_set_enabled (widget, "win.preferences", g_strcmp0 (page, "preferences") != 0);
  gtk_widget_action_set_enabled (widget, "win.undo", undo != NULL);
  gtk_widget_action_set_enabled (widget, "win.redo", redo != NULL);

  gtk_widget_set_visible (GTK_WIDGET (self->back_button), store != NULL && !at_cases);
  gtk_widget_set_visible (GTK_WIDGET (self->new_button), store != NULL && at_cases);
}
