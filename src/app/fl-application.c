/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fl-application-private.h"

#include <glib/gi18n.h>
#ifdef G_OS_UNIX
#include <glib-unix.h>
#endif

#include "fl-error.h"
#include "fl-settings.h"
#include "fl-temporary.h"

G_DEFINE_FINAL_TYPE (FlApplication, fl_application, ADW_TYPE_APPLICATION)

static void
apply_style (FlApplication *self)
{
  static const AdwColorScheme schemes[] = {
    ADW_COLOR_SCHEME_DEFAULT,
    ADW_COLOR_SCHEME_FORCE_LIGHT,
    ADW_COLOR_SCHEME_FORCE_DARK,
  };
  int style = g_settings_get_enum (self->settings, FL_SETTINGS_STYLE);

  adw_style_manager_set_color_scheme (adw_style_manager_get_default (),
                                      schemes[CLAMP (style, 0, 2)]);
}

static void
apply_navigator (FlApplication *self)
{
  g_autofree char *name = g_settings_get_string (self->settings, FL_SETTINGS_NAVIGATOR);
  FlWorkspace *workspace = self->window != NULL ? fl_window_get_workspace (self->window) : NULL;

  if (workspace == NULL)
    return;

  fl_store_set_actor (fl_workspace_get_store (workspace), *name != '\0' ? name : NULL);
  fl_window_set_navigator (self->window, name);
}

static void
apply_municipality (FlApplication *self)
{
  g_autofree char *chosen = g_settings_get_string (self->settings, FL_SETTINGS_MUNICIPALITY);

  if (self->window != NULL)
    fl_window_set_municipality (self->window, self->options->municipality != NULL
                                              ? self->options->municipality : chosen);
}

/* A choice made in the preferences outweighs what the command line asked for before. */
static void
municipality_chosen_cb (FlApplication *self)
{
  g_clear_pointer (&self->options->municipality, g_free);
  apply_municipality (self);
}

static void create_window (FlApplication *self);

/* Found out while the cases are in sight.  Nothing more may be written to the file: the window
 * that could do it gives place to one that says what can be done. */
static void
show_damaged_store (FlApplication *self,
                    FlStore       *store,
                    const GError  *error)
{
  GtkWindow *window = GTK_WINDOW (self->window);

  fl_store_close (store);
  create_window (self);
  gtk_window_destroy (window);
  fl_window_show_store_problem (self->window, self->store_path, error);
  gtk_window_present (GTK_WINDOW (self->window));
}

static void
backed_up_cb (GObject      *store,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (FlApplication) self = user_data;
  g_autoptr (GError) error = NULL;

  if (!fl_store_backup_daily_finish (FL_STORE (store), result, &error) && self->window != NULL)
    {
      if (g_error_matches (error, FL_ERROR, FL_ERROR_DAMAGED))
        show_damaged_store (self, FL_STORE (store), error);
      else
        fl_window_show_message (self->window, error->message, FALSE);
    }
  g_application_release (G_APPLICATION (self));
}

/* What can wait until the user has something to look at. */
static void
first_frame_cb (GdkFrameClock *clock,
                FlApplication *self)
{
  FlWorkspace *workspace = fl_window_get_workspace (self->window);

  g_signal_handlers_disconnect_by_func (clock, first_frame_cb, self);
  /* The icon is an SVG file, and what reads those is slow to load. */
  gtk_window_set_default_icon_name (FL_APP_ID);
  fl_application_read_rulebook (self);

  /* A window that is closed meanwhile does not end the program before the copy is whole. */
  if (workspace != NULL && !self->options->demo)
    {
      g_application_hold (G_APPLICATION (self));
      fl_store_backup_daily_async (fl_workspace_get_store (workspace), backed_up_cb,
                                   g_object_ref (self));
    }
}

static void
map_cb (GtkWidget     *window,
        FlApplication *self)
{
  g_signal_handlers_disconnect_by_func (window, map_cb, self);
  g_signal_connect_object (gtk_widget_get_frame_clock (window), "after-paint",
                           G_CALLBACK (first_frame_cb), self, 0);
}

static void
create_window (FlApplication *self)
{
  g_set_weak_pointer (&self->window, fl_window_new (GTK_APPLICATION (self), self->settings));
  g_signal_connect (self->window, "map", G_CALLBACK (map_cb), self);
}

#ifdef G_OS_UNIX
static gboolean
terminate_cb (gpointer data)
{
  g_action_group_activate_action (G_ACTION_GROUP (data), "quit", NULL);
  return G_SOURCE_CONTINUE;
}
#endif

static void
fl_application_startup (GApplication *application)
{
  FlApplication *self = FL_APPLICATION (application);

  G_APPLICATION_CLASS (fl_application_parent_class)->startup (application);

  fl_application_add_actions (self);
  if (g_settings_get_enum (self->settings, FL_SETTINGS_STYLE) != 0)
    apply_style (self);
  g_signal_connect_object (self->settings, "changed::" FL_SETTINGS_STYLE,
                           G_CALLBACK (apply_style), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->settings, "changed::" FL_SETTINGS_NAVIGATOR,
                           G_CALLBACK (apply_navigator), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->settings, "changed::" FL_SETTINGS_MUNICIPALITY,
                           G_CALLBACK (municipality_chosen_cb), self, G_CONNECT_SWAPPED);
#ifdef G_OS_UNIX
  /* The end of the session is an ordinary end. */
  g_unix_signal_add (SIGTERM, terminate_cb, self);
  g_unix_signal_add (SIGINT, terminate_cb, self);
#endif
}

static void
fl_application_activate (GApplication *application)
{
  FlApplication *self = FL_APPLICATION (application);

  if (self->window == NULL)
    {
      create_window (self);
      if (!self->options->demo)
        fl_application_open_store (self);
    }

  gtk_window_present (GTK_WINDOW (self->window));
}

static void
fl_application_shutdown (GApplication *application)
{
  FlApplication *self = FL_APPLICATION (application);

  fl_application_stop_reading (self);

  G_APPLICATION_CLASS (fl_application_parent_class)->shutdown (application);
}

static void
fl_application_dispose (GObject *object)
{
  FlApplication *self = FL_APPLICATION (object);

  g_clear_weak_pointer (&self->window);
  g_clear_object (&self->reading);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (fl_application_parent_class)->dispose (object);
}

static GPtrArray *
take_early_cases (FlApplication *self)
{
  FlEarlyCases *early = g_steal_pointer (&self->early);

  return early != NULL ? fl_early_cases_finish (early) : NULL;
}

static void
fl_application_finalize (GObject *object)
{
  FlApplication *self = FL_APPLICATION (object);
  g_autoptr (GPtrArray) unused = take_early_cases (self);

  if (self->options->demo)
    fl_temporary_remove (self->store_path);
  g_clear_pointer (&self->rulebook, fl_rulebook_unref);
  g_clear_pointer (&self->clock, fl_clock_unref);
  g_clear_pointer (&self->options, fl_options_free);
  g_free (self->store_path);

  G_OBJECT_CLASS (fl_application_parent_class)->finalize (object);
}

static void
fl_application_class_init (FlApplicationClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  object_class->dispose = fl_application_dispose;
  object_class->finalize = fl_application_finalize;
  application_class->startup = fl_application_startup;
  application_class->activate = fl_application_activate;
  application_class->shutdown = fl_application_shutdown;
}

static void
fl_application_init (FlApplication *self)
{
}

/**
 * fl_application_open_store:
 * @self: the application
 *
 * Opens the store and shows its cases; where that fails the window says why.  Done at once and
 * not in the background: it is the shortest way to the cases, which is what the user waits for.
 */
void
fl_application_open_store (FlApplication *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rows = take_early_cases (self);
  g_autoptr (FlStore) store = fl_store_open (self->store_path, self->clock, &error);
  g_autoptr (FlWorkspace) workspace = NULL;

  if (store == NULL)
    {
      fl_window_show_store_problem (self->window, self->store_path, error);
      return;
    }

  workspace = fl_workspace_new (store, self->rulebook, self->clock);
  fl_window_set_workspace (self->window, workspace, g_steal_pointer (&rows));
  apply_navigator (self);
  apply_municipality (self);
}

/* The default store goes by the plain id, so that desktops know the program by it. */
static char *
make_id (const char *store_path)
{
  g_autofree char *default_path = fl_store_default_path ();
  g_autofree char *sum = NULL;

  if (g_strcmp0 (store_path, default_path) == 0)
    return g_strdup (FL_APP_ID);

  sum = g_compute_checksum_for_string (G_CHECKSUM_SHA256, store_path, -1);
  sum[16] = '\0';
  return g_strconcat (FL_APP_ID, ".store_", sum, NULL);
}

/**
 * fl_application_new:
 * @options: (transfer full): what the command line asks for
 * @settings: the program's settings
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): the application, not yet running
 */
FlApplication *
fl_application_new (FlOptions *options,
                    GSettings *settings,
                    GError   **error)
{
  g_autofree char *path = options->demo ? fl_temporary_new_store_path (error)
                          : options->store != NULL ? g_strdup (options->store)
                                                   : fl_store_default_path ();
  g_autofree char *id = path != NULL ? make_id (path) : NULL;
  FlApplication *self;

  if (path == NULL)
    {
      fl_options_free (options);
      return NULL;
    }

  self = g_object_new (FL_TYPE_APPLICATION,
                       "application-id", id,
                       "resource-base-path", "/io/github/foretagslots/Foretagslots",
                       NULL);

  self->options = options;
  self->settings = g_object_ref (settings);
  self->clock = fl_clock_new_fixed (options->today);
  self->store_path = g_steal_pointer (&path);
  if (!options->demo)
    self->early = fl_early_cases_begin (self->store_path, options->today);
  return self;
}
