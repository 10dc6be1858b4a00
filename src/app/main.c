/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>
#include <stdlib.h>

#include "fl-application.h"
#include "fl-locale.h"
#include "fl-settings.h"

int
main (int    argc,
      char **argv)
{
  g_autoptr (FlOptions) options = NULL;
  g_autoptr (GSettings) settings = NULL;
  g_autoptr (FlApplication) application = NULL;
  g_autoptr (GError) error = NULL;

  fl_locale_init ();
  /* GTK would choose the locale again, by when another thread may be using it. */
  gtk_disable_setlocale ();

  options = fl_options_parse (&argc, &argv, &error);
  if (options != NULL && options->version)
    {
      g_print ("%s %s\n", _("Företagslots"), FL_VERSION);
      return EXIT_SUCCESS;
    }

  settings = options != NULL ? fl_settings_new (&error) : NULL;
  if (settings == NULL)
    {
      g_printerr ("%s\n", error->message);
      return EXIT_FAILURE;
    }

  /* Desktops look up a window's icon and name by this. */
  g_set_prgname (FL_APP_ID);
  g_set_application_name (_("Företagslots"));

  application = fl_application_new (g_steal_pointer (&options), settings, &error);
  if (application == NULL)
    {
      g_printerr ("%s\n", error->message);
      return EXIT_FAILURE;
    }

  return g_application_run (G_APPLICATION (application), 1, argv);
}
