/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef void (*FlDialogsChosen) (const char *path,
                                 gpointer    data);

void fl_dialogs_choose_folder  (GtkWindow      *parent,
                                const char     *title,
                                FlDialogsChosen chosen,
                                gpointer        data);
void fl_dialogs_choose_store   (GtkWindow      *parent,
                                const char     *title,
                                FlDialogsChosen chosen,
                                gpointer        data);
void fl_dialogs_show_about     (GtkWindow      *parent);
void fl_dialogs_show_shortcuts (GtkWindow      *parent);

G_END_DECLS
