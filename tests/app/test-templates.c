/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <adwaita.h>


/* Every template of the program is that of a class, and the oldest GTK that the program runs on
 * can make one of each.  A property or type that it does not know is a warning, and warnings are
 * fatal here. */

/* The classes are known to nobody but their makers, so their types are made by name. */
#define RESOURCES "/io/github/foretagslots/Foretagslots/"

static char *
find_class (const char *file)
{
  g_autofree char *path = g_strconcat (RESOURCES, file, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = g_resources_lookup_data (path, 0, &error);
  g_autoptr (GRegex) regex = g_regex_new ("<template class=\"(\\w+)\"", 0, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;

  g_assert_no_error (error);
  if (!g_regex_match_full (regex, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), 0, 0,
                           &match, NULL))
    return NULL;

  return g_match_info_fetch (match, 1);
}

static void
test_template (gconstpointer data)
{
  g_autofree char *name = find_class (data);
  g_autoptr (GtkBuilder) builder = gtk_builder_new ();
  GType type = gtk_builder_get_type_from_name (builder, name);
  GtkWidget *widget;

  g_assert_cmpuint (type, !=, G_TYPE_INVALID);
  widget = g_object_ref_sink (g_object_new (type, NULL));
  g_object_add_weak_pointer (G_OBJECT (widget), (gpointer *) &widget);

  if (GTK_IS_WINDOW (widget))
    gtk_window_destroy (GTK_WINDOW (widget));
  g_object_unref (widget);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_null (widget);
}

static void
test_builder (gconstpointer data)
{
  g_autofree char *path = g_strconcat (RESOURCES, (const char *) data, NULL);
  g_autoptr (GtkBuilder) builder = gtk_builder_new ();
  g_autoptr (GError) error = NULL;

  gtk_builder_add_from_resource (builder, path, &error);
  g_assert_no_error (error);
  for (GSList *objects = gtk_builder_get_objects (builder), *l = objects; l != NULL; l = l->next)
    if (GTK_IS_WINDOW (l->data))
      gtk_window_destroy (l->data);
}

int
main (int    argc,
      char **argv)
{
  g_auto (GStrv) files = NULL;

  g_test_init (&argc, &argv, NULL);
  adw_init ();

  files = g_resources_enumerate_children (RESOURCES, 0, NULL);
  for (char **file = files; *file != NULL; file++)
    if (g_str_has_suffix (*file, ".ui"))
      {
        g_autofree char *name = find_class (*file);
        g_autofree char *path = g_strconcat ("/templates/", *file, NULL);

        g_test_add_data_func (path, *file, name != NULL ? test_template : test_builder);
      }

  return g_test_run ();
}
