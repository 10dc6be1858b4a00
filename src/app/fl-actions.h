/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * FlActionKeys:
 * @action: the action's detailed name
 * @keys: (array zero-terminated=1): its accelerators, the first of which is shown in menus
 * @yields: whether the widget with the focus gets the keys first: a text field has its own undo,
 *   and a search field its own Escape
 *
 * The keys of one action.
 */
typedef struct
{
  const char *action;
  const char *keys[3];
  gboolean    yields;
} FlActionKeys;

const FlActionKeys *fl_actions_get_keys   (guint           *n);
void                fl_actions_bind       (GtkWidgetClass  *klass,
                                           const char      *prefix);
void                fl_actions_bind_pages (GtkWidgetClass  *klass,
                                           GtkShortcutFunc  func);

G_END_DECLS
