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
add_shortcut (GtkWidgetClass  *klass,
              guint            key,
              GdkModifierType  modifiers,
              const char      *detailed_action,
              GtkShortcutFunc  func)
{
  g_autofree char *action = NULL;
  g_autoptr (GVariant) target = NULL;
  g_autoptr (GtkShortcut) shortcut = NULL;
  g_autoptr (GError) error = NULL;

  if (!g_action_parse_detailed_name (detailed_action, &action, &target, &error))
    g_return_if_reached ();
  shortcut = gtk_shortcut_new (gtk_keyval_trigger_new (key, modifiers),
                               func != NULL
                               ? gtk_callback_action_new (func, (gpointer) detailed_action, NULL)
                               : gtk_named_action_new (action));
  gtk_shortcut_set_arguments (shortcut, target);
  gtk_widget_class_add_shortcut (klass, shortcut);
}

static void
bind (GtkWidgetClass     *klass,
      const FlActionKeys *entry,
      GtkShortcutFunc     func)
{
  /* Menus show the key that was added last. */
  for (gsize i = G_N_ELEMENTS (entry->keys); i > 0; i--)
    {
      guint key;
      GdkModifierType modifiers;

      if (entry->keys[i - 1] == NULL
          || !gtk_accelerator_parse (entry->keys[i - 1], &key, &modifiers))
        continue;
      /* The keypad's Enter is Enter. */
      if (key == GDK_KEY_Return)
        add_shortcut (klass, GDK_KEY_KP_Enter, modifiers, entry->action, func);
      add_shortcut (klass, key, modifiers, entry->action, func);
    }
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
    if (table[i].yields && g_str_has_prefix (table[i].action, prefix))
      bind (klass, &table[i], NULL);
}

/**
 * fl_actions_bind_pages:
 * @klass: the class of the window
 * @func: (scope forever): activates an action of the page that is shown; gets the action's detailed
 *   name as its data
 *
 * Gives the window the keys of its pages too, so that they work wherever in it the focus is.
 */
void
fl_actions_bind_pages (GtkWidgetClass *klass,
                       GtkShortcutFunc func)
{
  for (gsize i = 0; i < G_N_ELEMENTS (table); i++)
    if (table[i].yields && !g_str_has_prefix (table[i].action, "win."))
      bind (klass, &table[i], func);
}
