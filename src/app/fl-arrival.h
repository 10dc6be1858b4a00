/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * FlArrival:
 *
 * Somebody's coming to a page.  Whoever comes begins at the page's own place, not at the first
 * thing that can have the focus; and the window may move the focus to the page more than once
 * while it changes pages.
 */
typedef struct
{
  gboolean expected;
  guint    settling;
} FlArrival;

void     fl_arrival_expect (FlArrival *self,
                            gboolean   expected);
gboolean fl_arrival_is_now (FlArrival *self);
void     fl_arrival_clear  (FlArrival *self);

G_END_DECLS
