/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "fl-application-private.h"
#include "fl-demo.h"
#include "fl-temporary.h"

static void
forget_cb (gpointer  path,
           GObject  *window)
{
  fl_temporary_remove (path);
  g_free (path);
}

/* Fills the store and the window; the window stays empty where that fails. */
static gboolean
fill (FlApplication *self,
      FlWindow      *window,
      const char    *path,
      GError       **error)
{
  g_autoptr (FlStore) store = fl_demo_store_new (self->rulebook, self->clock, path, error);
  g_autoptr (FlWorkspace) workspace = NULL;

  if (store == NULL)
    return FALSE;

  workspace = fl_workspace_new (store, self->rulebook, self->clock);
  fl_window_set_demo (window, TRUE);
  fl_window_set_workspace (window, workspace, NULL);
  fl_window_set_municipality (window, FL_DEMO_MUNICIPALITY);
  return TRUE;
}

/**
 * fl_application_open_demo:
 * @self: the application, with a rulebook
 * @message: (nullable): the window to tell in when it fails
 *
 * Opens another window, on make-believe cases in a temporary place.
 */
void
fl_application_open_demo (FlApplication *self,
                          FlWindow      *message)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;
  FlWindow *window;

  g_return_if_fail (self->rulebook != NULL);

  path = fl_temporary_new_store_path (&error);
  if (path == NULL)
    {
      fl_window_show_message (message, error->message, FALSE);
      return;
    }

  window = fl_window_new (GTK_APPLICATION (self), self->settings);
  g_object_weak_ref (G_OBJECT (window), forget_cb, g_strdup (path));
  if (fill (self, window, path, &error))
    gtk_window_present (GTK_WINDOW (window));
  else
    {
      fl_window_show_message (message, error->message, FALSE);
      gtk_window_destroy (GTK_WINDOW (window));
    }
}

/**
 * fl_application_fill_demo:
 * @self: the application, with a rulebook, made for the demonstration alone
 *
 * Fills the one window with make-believe cases.
 */
void
fl_application_fill_demo (FlApplication *self)
{
  g_autoptr (GError) error = NULL;

  g_return_if_fail (self->rulebook != NULL);

  if (!fill (self, self->window, self->store_path, &error))
    fl_window_show_store_problem (self->window, self->store_path, error);
}
