/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "fl-rulebook-types.h"

G_BEGIN_DECLS

/* Small things that every page does with widgets. */

#define FL_UI_TEMPLATE(name) "/io/github/foretagslots/Foretagslots/" name ".ui"

void       fl_ui_describe        (GtkWidget          *widget,
                                  const char         *label,
                                  const char         *description);
void       fl_ui_name_buttons    (GtkWidget          *root);
void       fl_ui_wrap_buttons    (GtkWidget          *root);
void       fl_ui_set_class       (GtkWidget          *widget,
                                  const char         *css_class,
                                  gboolean            on);
void       fl_ui_set_text        (GtkLabel           *label,
                                  const char         *text);
void       fl_ui_remove_children (GtkWidget          *parent);
GtkWidget *fl_ui_text_new        (const char         *text,
                                  const char         *css_class);
GtkWidget *fl_ui_sure_new        (const FlProvenance *provenance);
void       fl_ui_open            (GtkWidget          *widget,
                                  const char         *uri);
void       fl_ui_copy            (GtkWidget          *widget,
                                  const char         *text,
                                  const char         *message);

G_END_DECLS
