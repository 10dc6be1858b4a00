/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "fl-application-private.h"
#include "fl-paths.h"
#include "fl-settings.h"

static char *
get_own_folder (FlApplication *self)
{
  g_autofree char *folder = NULL;

  if (self->options->rulebook != NULL)
    return g_strdup (self->options->rulebook);

  folder = g_settings_get_string (self->settings, FL_SETTINGS_RULEBOOK_FOLDER);
  return *folder != '\0' ? g_steal_pointer (&folder) : NULL;
}

/* Runs in a thread of its own. */
static void
read_cb (GTask        *task,
         gpointer      source,
         gpointer      data,
         GCancellable *cancellable)
{
  const char *own_folder = data;
  g_autofree char *shipped = fl_paths_get_data_dir ("rulebooks");
  g_autoptr (FlFindings) findings = fl_findings_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (FlRulebookSource) bytes = NULL;
  g_autoptr (FlRulebook) rulebook = NULL;

  bytes = fl_rulebook_source_discover (shipped, own_folder, &error);
  if (bytes != NULL)
    rulebook = fl_rulebook_load (bytes, findings, &error);

  if (rulebook != NULL)
    g_task_return_pointer (task, g_steal_pointer (&rulebook), (GDestroyNotify) fl_rulebook_unref);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void
tell_window (FlApplication *self,
             FlWindow      *window,
             const GError  *error,
             gboolean       own_rulebook)
{
  FlWorkspace *workspace = fl_window_get_workspace (window);

  fl_window_show_rulebook_problem (window, error != NULL ? error->message : NULL, own_rulebook);
  if (error == NULL && workspace != NULL && fl_workspace_get_rulebook (workspace) != self->rulebook)
    fl_workspace_set_rulebook (workspace, self->rulebook);
}

/* A name that was mistyped on the command line would otherwise only be missed. */
static void
check_municipality (FlApplication *self)
{
  const char *asked = self->options->municipality;
  g_autofree char *sentence = NULL;

  if (asked == NULL || self->rulebook == NULL || self->window == NULL
      || fl_rulebook_find_municipality (self->rulebook, asked) != NULL)
    return;

  sentence = g_strdup_printf (_("The rulebook has no municipality “%s”. Choose one of those it "
                                "has."), asked);
  fl_window_show_message (self->window, sentence, FALSE);
}

static void
read_done_cb (GObject      *object,
              GAsyncResult *result,
              gpointer      data)
{
  FlApplication *self = FL_APPLICATION (object);
  g_autoptr (GError) error = NULL;
  g_autoptr (FlRulebook) rulebook = g_task_propagate_pointer (G_TASK (result), &error);

  self->n_reading--;
  /* Another reading has begun since, or the program is ending. */
  if (g_cancellable_is_cancelled (g_task_get_cancellable (G_TASK (result))))
    return;
  g_clear_object (&self->reading);

  if (rulebook != NULL)
    {
      g_clear_pointer (&self->rulebook, fl_rulebook_unref);
      self->rulebook = g_steal_pointer (&rulebook);
      g_simple_action_set_enabled (
          G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self), "demo")), TRUE);
    }
  if (self->window != NULL && self->options->demo && self->rulebook != NULL
      && fl_window_get_workspace (self->window) == NULL)
    fl_application_fill_demo (self);

  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (self)); l != NULL; l = l->next)
    if (FL_IS_WINDOW (l->data))
      tell_window (self, l->data, error, g_task_get_task_data (G_TASK (result)) != NULL);
  check_municipality (self);
}

/**
 * fl_application_read_rulebook:
 * @self: the application
 *
 * Reads the shipped rulebooks and the user's own, beside the program's other work, and gives the
 * result to the window's workspace.  Where that fails the one in force stays, and the window says
 * what is wrong.
 */
void
fl_application_read_rulebook (FlApplication *self)
{
  g_autoptr (GTask) task = NULL;

  if (self->reading != NULL)
    g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  self->reading = g_cancellable_new ();

  task = g_task_new (self, self->reading, read_done_cb, NULL);
  g_task_set_check_cancellable (task, FALSE);
  g_task_set_task_data (task, get_own_folder (self), g_free);
  g_task_run_in_thread (task, read_cb);
  self->n_reading++;
}

/**
 * fl_application_stop_reading:
 * @self: the application
 *
 * Waits for every thread that still reads, and forgets what it read.  The libraries that it reads
 * with are taken down when the program ends, so no thread may be in them then.
 */
void
fl_application_stop_reading (FlApplication *self)
{
  if (self->reading != NULL)
    g_cancellable_cancel (self->reading);
  while (self->n_reading > 0)
    g_main_context_iteration (NULL, TRUE);
}
