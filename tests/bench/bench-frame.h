/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Whether what is waited for is on the screen; asked after every frame. */
typedef gboolean (*BenchReady) (GtkWindow *window,
                                gpointer   user_data);

void bench_end                   (GtkWindow    *window);
void bench_end_after_first_frame (GApplication *application,
                                  BenchReady    ready, /* (nullable) */
                                  gpointer      user_data);

G_END_DECLS
