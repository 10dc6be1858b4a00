/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <gtk/gtk.h>

#include "fl-actions.h"

/* What the shortcuts window says: action → accelerators. */
typedef struct
{
  GHashTable *shown;
  char       *property; /* the one being read, in a GtkShortcutsShortcut */
  GString    *text;
  char       *action;
  char       *accelerator;
} Overlay;

static void
start_cb (GMarkupParseContext *context,
          const char          *element,
          const char         **names,
          const char         **values,
          gpointer             data,
          GError             **error)
{
  Overlay *overlay = data;

  if (g_str_equal (element, "property"))
    for (guint i = 0; names[i] != NULL; i++)
      if (g_str_equal (names[i], "name"))
        {
          g_free (overlay->property);
          overlay->property = g_strdup (values[i]);
          g_string_truncate (overlay->text, 0);
        }
}

static void
text_cb (GMarkupParseContext *context,
         const char          *text,
         gsize                length,
         gpointer             data,
         GError             **error)
{
  g_string_append_len (((Overlay *) data)->text, text, length);
}

static void
end_cb (GMarkupParseContext *context,
        const char          *element,
        gpointer             data,
        GError             **error)
{
  Overlay *overlay = data;

  if (g_str_equal (element, "property") && g_strcmp0 (overlay->property, "action-name") == 0)
    overlay->action = g_strdup (overlay->text->str);
  else if (g_str_equal (element, "property") && g_strcmp0 (overlay->property, "accelerator") == 0)
    overlay->accelerator = g_strdup (overlay->text->str);
  else if (g_str_equal (element, "object") && overlay->action != NULL)
    {
      g_assert_true (g_hash_table_insert (overlay->shown, g_steal_pointer (&overlay->action),
                                          g_steal_pointer (&overlay->accelerator)));
    }
}

static void
test_help_overlay (void)
{
  static const GMarkupParser parser = { .start_element = start_cb, .text = text_cb,
                                        .end_element = end_cb };
  g_autoptr (GHashTable) shown = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (GString) text = g_string_new (NULL);
  Overlay overlay = { .shown = shown, .text = text };
  g_autoptr (GMarkupParseContext) context = g_markup_parse_context_new (&parser, 0, &overlay, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;
  guint n;
  const FlActionKeys *keys = fl_actions_get_keys (&n);

  bytes = g_resources_lookup_data ("/io/github/foretagslots/Foretagslots/help-overlay.ui", 0,
                                   &error);
  g_assert_no_error (error);
  g_markup_parse_context_parse (context, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes),
                                &error);
  g_assert_no_error (error);
  g_free (overlay.property);

  for (guint i = 0; i < n; i++)
    {
      const char *const list[] = { keys[i].keys[0], keys[i].keys[1], keys[i].keys[2], NULL };
      g_autofree char *expected = g_strjoinv (" ", (char **) list);

      g_assert_cmpstr (g_hash_table_lookup (shown, keys[i].action), ==, expected);
    }
  g_assert_cmpuint (g_hash_table_size (shown), ==, n);
}

static void
test_keys_are_keys (void)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  guint n;
  const FlActionKeys *keys = fl_actions_get_keys (&n);

  for (guint i = 0; i < n; i++)
    {
      g_assert_nonnull (keys[i].keys[0]);
      for (guint j = 0; j < G_N_ELEMENTS (keys[i].keys) && keys[i].keys[j] != NULL; j++)
        {
          guint key;
          GdkModifierType modifiers;

          g_assert_true (gtk_accelerator_parse (keys[i].keys[j], &key, &modifiers));
          g_assert_true (g_hash_table_add (seen, (gpointer) keys[i].keys[j]));
        }
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/actions/help-overlay", test_help_overlay);
  g_test_add_func ("/actions/keys-are-keys", test_keys_are_keys);

  return g_test_run ();
}
