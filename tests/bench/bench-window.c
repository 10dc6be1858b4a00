/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "bench-frame.h"
#include "fl-application.h"
#include "fl-case-line.h"
#include "fl-locale.h"
#include "fl-settings.h"
#include "fl-window.h"

/* The program itself, as main.c starts it, which ends with the first frame that shows the cases.
 * Given “settled” before the program's own options, it ends when everything that is done in the
 * background at the start is done. */

#define SETTLED_AFTER 2000 /* ms after the rulebook was read: backup, idle work */

static gboolean
end_cb (gpointer data)
{
  bench_end (data);
  return G_SOURCE_REMOVE;
}

static gboolean
shows_case (GtkWidget *widget)
{
  GtkWidget *child = gtk_widget_get_first_child (widget);
  gboolean shows = FL_IS_CASE_LINE (widget) && gtk_widget_get_mapped (widget)
                   && gtk_widget_get_height (widget) > 0;

  for (; child != NULL && !shows; child = gtk_widget_get_next_sibling (child))
    shows = shows_case (child);
  return shows;
}

static gboolean
ready_cb (GtkWindow *window,
          gpointer   settled)
{
  static gboolean waiting = FALSE;
  FlWorkspace *workspace = fl_window_get_workspace (FL_WINDOW (window));

  if (workspace == NULL || !shows_case (GTK_WIDGET (window)))
    return FALSE;
  if (!GPOINTER_TO_INT (settled))
    return TRUE;
  if (fl_workspace_get_rulebook (workspace) != NULL && !waiting)
    {
      waiting = TRUE;
      g_timeout_add (SETTLED_AFTER, end_cb, window);
    }
  return FALSE;
}

int
main (int    argc,
      char **argv)
{
  gboolean settled = argc > 1 && strcmp (argv[1], "settled") == 0;
  g_autoptr (FlOptions) options = NULL;
  g_autoptr (GSettings) settings = NULL;
  g_autoptr (FlApplication) application = NULL;
  g_autoptr (GError) error = NULL;

  if (settled)
    {
      argv[1] = argv[0];
      argv++;
      argc--;
    }
  fl_locale_init ();
  gtk_disable_setlocale ();
  options = fl_options_parse (&argc, &argv, &error);
  settings = options != NULL ? fl_settings_new (&error) : NULL;
  if (settings != NULL)
    application = fl_application_new (g_steal_pointer (&options), settings, &error);
  if (application == NULL)
    {
      g_printerr ("%s\n", error->message);
      return EXIT_FAILURE;
    }
  bench_end_after_first_frame (G_APPLICATION (application), ready_cb, GINT_TO_POINTER (settled));
  return g_application_run (G_APPLICATION (application), 1, argv);
}
