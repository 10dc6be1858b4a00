/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fl-actions.h"

/* The one place where keys are tied to actions.  ui/help-overlay.ui shows the same, and a test
 * compares the two. */
static const FlActionKeys table[] = {
  { "win.new-case", { "<Control>n" } },
  { "win.search", { "<Control>f" } },
  { "win.back", { "<Alt>Left", "Escape" }, TRUE },
  { "win.undo", { "<Control>z" }, TRUE },
  { "win.redo", { "<Control><Shift>z", "<Control>y" }, TRUE },
  { "intake.create", { "<Control>Return" }, TRUE },
  { "case.toggle-done", { "<Control>d" }, TRUE },
  { "case.next-step", { "<Alt>Down" }, TRUE },
  { "case.previous-step", { "<Alt>Up" }, TRUE },
  { "case.view::steps", { "<Alt>1" }, TRUE },
  { "case.view::departments", { "<Alt>2" }, TRUE },
  { "case.view::answers", { "<Alt>3" }, TRUE },
  { "case.view::details", { "<Alt>4" }, TRUE },
  { "win.preferences", { "<Control>comma" } },
  { "win.menu", { "F10" } },
  { "win.close", { "<Control>w" } },
  { "app.shortcuts", { "<Control>question", "F1" } },
  { "app.quit", { "<Control>q" } },
};

/**
 * fl_actions_get_keys:
 * @n: (out): how many there are
 *
 * Returns: (transfer none) (array length=n): the keys of every action that has some
 */
const FlActionKeys *
fl_actions_get_keys (guint *n)
{
  *n = G_N_ELEMENTS (table);
  return table;
}

static void
bind (GtkWidgetClass  *klass,
      guint            key,
      GdkModifierType  modifiers,
      const char      *detailed_action)
{
  g_autofree char *action = NULL;
  g_autoptr (GVariant) target = NULL;
  g_autoptr (GtkShortcut) shortcut = NULL;
  g_autoptr (GError) error = NULL;

  if (!g_action_parse_detailed_name (detailed_action, &action, &target, &error))
    g_return_if_reached ();
  shortcut = gtk_shortcut_new (gtk_keyval_trigger_new (key, modifiers),
                               gtk_named_action_new (action));
  gtk_shortcut_set_arguments (shortcut, target);
  gtk_widget_class_add_shortcut (klass, shortcut);
}

/**
 * fl_actions_bind:
 * @klass: the class of a widget that has the actions
 * @prefix: what the actions' names begin with, such as `win.`
 *
 * Gives the class the keys of those of its actions that let the focused widget have them first.
 * The other keys are the application's (see fl_application_startup()).
 */
void
fl_actions_bind (GtkWidgetClass *klass,
                 const char     *prefix)
{
  for (gsize i = 0; i < G_N_ELEMENTS (table); i++)
    {
      if (!table[i].yields || !g_str_has_prefix (table[i].action, prefix))
        continue;
      /* Menus show the key that was added last. */
      for (gsize j = G_N_ELEMENTS (table[i].keys); j > 0; j--)
        {
          guint key;
          GdkModifierType modifiers;

          if (table[i].keys[j - 1] == NULL
              || !gtk_accelerator_parse (table[i].keys[j - 1], &key, &modifiers))
            continue;
          /* The keypad's Enter is Enter. */
          if (key == GDK_KEY_Return)
            bind (klass, GDK_KEY_KP_Enter, modifiers, table[i].action);
          bind (klass, key, modifiers, table[i].action);
        }
    }
}
