/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fl-arrival.h"

static void
settled_cb (gpointer data)
{
  FlArrival *self = data;

  self->settling = 0;
  self->expected = FALSE;
}

/**
 * fl_arrival_expect:
 * @self: a page's arrival
 * @expected: whether somebody is about to come to the page
 */
void
fl_arrival_expect (FlArrival *self,
                   gboolean   expected)
{
  fl_arrival_clear (self);
  self->expected = expected;
}

/**
 * fl_arrival_is_now:
 * @self: a page's arrival
 *
 * To be asked when the focus comes to the page.
 *
 * Returns: whether it is somebody who comes, and not one who was there already
 */
gboolean
fl_arrival_is_now (FlArrival *self)
{
  if (self->expected && self->settling == 0)
    self->settling = g_idle_add_once (settled_cb, self);
  return self->expected;
}

/**
 * fl_arrival_clear:
 * @self: a page's arrival
 *
 * Nobody is expected any more.
 */
void
fl_arrival_clear (FlArrival *self)
{
  g_clear_handle_id (&self->settling, g_source_remove);
  self->expected = FALSE;
}
