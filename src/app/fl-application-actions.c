/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "fl-actions.h"
#include "fl-application-private.h"
#include "fl-dialogs.h"
#include "fl-settings.h"

static GtkWindow *
get_window (FlApplication *self)
{
  return gtk_application_get_active_window (GTK_APPLICATION (self));
}

static void
quit_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       data)
{
  /* Closing lets every window keep what it has to. */
  g_autoptr (GList) windows = g_list_copy (gtk_application_get_windows (GTK_APPLICATION (data)));

  for (GList *l = windows; l != NULL; l = l->next)
    gtk_window_close (l->data);
}

static void
about_cb (GSimpleAction *action,
          GVariant      *parameter,
          gpointer       data)
{
  fl_dialogs_show_about (get_window (data));
}

static void
shortcuts_cb (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       data)
{
  fl_dialogs_show_shortcuts (get_window (data));
}

static void
rulebook_chosen_cb (const char *path,
                    gpointer    data)
{
  FlApplication *self = data;

  g_clear_pointer (&self->options->rulebook, g_free);
  g_settings_set_string (self->settings, FL_SETTINGS_RULEBOOK_FOLDER, path);
  fl_application_read_rulebook (self);
}

static void
choose_rulebook_cb (GSimpleAction *action,
                    GVariant      *parameter,
                    gpointer       data)
{
  fl_dialogs_choose_folder (get_window (data), _("The Folder of Your Rulebook"),
                            rulebook_chosen_cb, data);
}

static void
use_shipped_rulebooks_cb (GSimpleAction *action,
                          GVariant      *parameter,
                          gpointer       data)
{
  rulebook_chosen_cb ("", data);
}

static void
store_chosen_cb (const char *path,
                 gpointer    data)
{
  FlApplication *self = data;

  g_free (self->store_path);
  self->store_path = g_strdup (path);
  fl_application_open_store (self);
}

static void
open_store_cb (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       data)
{
  fl_dialogs_choose_store (get_window (data), _("The File of the Cases"), store_chosen_cb, data);
}

static void
retry_store_cb (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       data)
{
  fl_application_open_store (data);
}

static void
restore_store_cb (GSimpleAction *action,
                  GVariant      *parameter,
                  gpointer       data)
{
  FlApplication *self = data;
  g_autoptr (GPtrArray) backups = fl_store_list_backups (self->store_path);
  g_autoptr (GError) error = NULL;

  if (backups == NULL || backups->len == 0)
    return;

  if (fl_store_restore (self->store_path, g_ptr_array_index (backups, 0), &error))
    fl_application_open_store (self);
  else
    fl_window_show_store_problem (self->window, self->store_path, error);
}

static void
demo_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       data)
{
  FlApplication *self = data;
  GtkWindow *window = get_window (self);

  fl_application_open_demo (self, FL_IS_WINDOW (window) ? FL_WINDOW (window) : self->window);
}

/**
 * fl_application_add_actions:
 * @self: the application
 *
 * Gives the application its actions, and the keys of those that come before any widget.  The
 * other keys are the window's (see fl_window_actions_install()).
 */
void
fl_application_add_actions (FlApplication *self)
{
  static const GActionEntry entries[] = {
    { "quit", quit_cb },
    { "about", about_cb },
    { "shortcuts", shortcuts_cb },
    { "choose-rulebook", choose_rulebook_cb },
    { "use-shipped-rulebooks", use_shipped_rulebooks_cb },
    { "demo", demo_cb },
    { "open-store", open_store_cb },
    { "retry-store", retry_store_cb },
    { "restore-store", restore_store_cb },
  };
  guint n;
  const FlActionKeys *keys = fl_actions_get_keys (&n);

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
  /* There is nothing to show before the rulebook has been read. */
  g_simple_action_set_enabled (G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self),
                                                                            "demo")), FALSE);
  for (guint i = 0; i < n; i++)
    {
      const char *const accelerators[] = { keys[i].keys[0], keys[i].keys[1], keys[i].keys[2],
                                           NULL };

      if (!keys[i].yields)
        gtk_application_set_accels_for_action (GTK_APPLICATION (self), keys[i].action,
                                               accelerators);
    }
}
