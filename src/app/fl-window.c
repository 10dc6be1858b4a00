/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fl-window-private.h"

#include <glib/gi18n.h>

#include "fl-settings.h"

G_DEFINE_FINAL_TYPE (FlWindow, fl_window, ADW_TYPE_APPLICATION_WINDOW)

static void
open_cb (FlWindow   *self,
         const char *case_id)
{
  fl_window_open_case (self, case_id);
}

static void
message_cb (FlWindow   *self,
            const char *text,
            gboolean    undoable)
{
  fl_window_show_message (self, text, undoable);
}

static void
store_changed_cb (FlWindow *self)
{
  fl_window_update_actions (self);
}

static void
active_cb (FlWindow *self)
{
  if (self->day_watch != NULL && gtk_window_is_active (GTK_WINDOW (self)))
    fl_day_watch_look (self->day_watch);
}

/* Most windows never open the menu, so it is made when one does. */
static void
create_menu_cb (GtkMenuButton *button,
                gpointer       data)
{
  g_autoptr (GtkBuilder) builder = NULL;

  if (gtk_menu_button_get_menu_model (button) != NULL)
    return;

  builder = gtk_builder_new_from_resource ("/io/github/foretagslots/Foretagslots/main-menu.ui");
  gtk_menu_button_set_menu_model (button,
                                  G_MENU_MODEL (gtk_builder_get_object (builder, "main_menu")));
}

static void
restore_size (FlWindow *self)
{
  gtk_window_set_default_size (GTK_WINDOW (self),
                               g_settings_get_int (self->settings, FL_SETTINGS_WIDTH),
                               g_settings_get_int (self->settings, FL_SETTINGS_HEIGHT));
  if (g_settings_get_boolean (self->settings, FL_SETTINGS_MAXIMIZED))
    gtk_window_maximize (GTK_WINDOW (self));
}

static gboolean
fl_window_close_request (GtkWindow *window)
{
  FlWindow *self = FL_WINDOW (window);
  gboolean maximized = gtk_window_is_maximized (window);
  int width, height;

  gtk_window_get_default_size (window, &width, &height);
  g_settings_set_boolean (self->settings, FL_SETTINGS_MAXIMIZED, maximized);
  if (!maximized)
    {
      g_settings_set_int (self->settings, FL_SETTINGS_WIDTH, width);
      g_settings_set_int (self->settings, FL_SETTINGS_HEIGHT, height);
    }

  return GTK_WINDOW_CLASS (fl_window_parent_class)->close_request (window);
}

static void
fl_window_dispose (GObject *object)
{
  FlWindow *self = FL_WINDOW (object);

  if (self->workspace != NULL)
    g_clear_signal_handler (&self->store_changed, fl_workspace_get_store (self->workspace));
  g_clear_weak_pointer (&self->toast);
  g_clear_object (&self->shown_case);
  gtk_widget_dispose_template (GTK_WIDGET (self), FL_TYPE_WINDOW);
  g_clear_object (&self->day_watch);
  g_clear_object (&self->workspace);
  g_clear_object (&self->settings);
  g_clear_pointer (&self->municipality, g_free);

  G_OBJECT_CLASS (fl_window_parent_class)->dispose (object);
}

static void
fl_window_class_init (FlWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = fl_window_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = fl_window_close_request;

  g_type_ensure (FL_TYPE_CASES_PAGE);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/foretagslots/Foretagslots/fl-window.ui");
  gtk_widget_class_bind_template_child (widget_class, FlWindow, toast_overlay);
  gtk_widget_class_bind_template_child (widget_class, FlWindow, box);
  gtk_widget_class_bind_template_child (widget_class, FlWindow, title);
  gtk_widget_class_bind_template_child (widget_class, FlWindow, back_button);
  gtk_widget_class_bind_template_child (widget_class, FlWindow, new_button);
  gtk_widget_class_bind_template_child (widget_class, FlWindow, menu_button);
  gtk_widget_class_bind_template_child (widget_class, FlWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, FlWindow, cases_page);
  gtk_widget_class_bind_template_callback (widget_class, open_cb);
  gtk_widget_class_bind_template_callback (widget_class, message_cb);

  fl_window_actions_install (widget_class);
}

static void
fl_window_init (FlWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_menu_button_set_create_popup_func (self->menu_button, create_menu_cb, NULL, NULL);
  g_signal_connect (self, "notify::is-active", G_CALLBACK (active_cb), NULL);
}

/**
 * fl_window_new:
 * @application: the application that the window belongs to
 * @settings: the program's settings
 *
 * Returns: (transfer none): a window without a workspace, not yet shown
 */
FlWindow *
fl_window_new (GtkApplication *application,
               GSettings      *settings)
{
  FlWindow *self = g_object_new (FL_TYPE_WINDOW, "application", application, NULL);

  self->settings = g_object_ref (settings);
  restore_size (self);
  fl_window_show_page (self, "cases");
  return self;
}

/**
 * fl_window_set_workspace:
 * @self: a window
 * @workspace: what to work in from now on; to be called once
 * @rows: (transfer full) (nullable) (element-type FlCaseRow): its cases, where they have been read
 */
void
fl_window_set_workspace (FlWindow    *self,
                         FlWorkspace *workspace,
                         GPtrArray   *rows)
{
  g_autofree char *last_case = NULL;

  g_return_if_fail (FL_IS_WINDOW (self));
  g_return_if_fail (FL_IS_WORKSPACE (workspace));
  g_return_if_fail (self->workspace == NULL);

  self->workspace = g_object_ref (workspace);
  self->store_changed = g_signal_connect_swapped (fl_workspace_get_store (workspace), "changed",
                                                  G_CALLBACK (store_changed_cb), self);
  g_signal_connect_object (workspace, "rulebook-changed", G_CALLBACK (fl_window_show_place), self,
                           G_CONNECT_SWAPPED);

  self->day_watch = fl_day_watch_new (fl_workspace_get_clock (workspace));
  g_signal_connect_object (self->day_watch, "new-day", G_CALLBACK (fl_window_follow_day), self,
                           G_CONNECT_SWAPPED);

  fl_cases_page_set_workspace (self->cases_page, workspace, rows);
  if (!self->demo)
    {
      last_case = g_settings_get_string (self->settings, FL_SETTINGS_LAST_CASE);
      fl_cases_page_select (self->cases_page, last_case);
    }
  fl_window_show_cases (self);
}

/**
 * fl_window_get_workspace:
 * @self: a window
 *
 * Returns: (transfer none) (nullable): what it works in; %NULL while its store cannot be opened
 */
FlWorkspace *
fl_window_get_workspace (FlWindow *self)
{
  g_return_val_if_fail (FL_IS_WINDOW (self), NULL);

  return self->workspace;
}

/**
 * fl_window_show_message:
 * @self: a window
 * @text: a sentence
 * @undoable: whether to offer to undo what it tells of
 *
 * Shows a sentence for some seconds, instead of the one before.
 */
void
fl_window_show_message (FlWindow   *self,
                        const char *text,
                        gboolean    undoable)
{
  g_autofree char *markup = NULL;
  AdwToast *toast;

  g_return_if_fail (FL_IS_WINDOW (self));
  g_return_if_fail (text != NULL);

  if (self->toast != NULL)
    adw_toast_dismiss (self->toast);

  markup = g_markup_escape_text (text, -1);
  toast = adw_toast_new (markup);
  if (undoable)
    {
      adw_toast_set_button_label (toast, _("_Undo"));
      adw_toast_set_action_name (toast, "win.undo");
    }
  g_set_weak_pointer (&self->toast, toast);
  adw_toast_overlay_add_toast (self->toast_overlay, toast);
}
