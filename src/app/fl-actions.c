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
