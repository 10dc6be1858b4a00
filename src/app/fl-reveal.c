/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fl-reveal.h"

#define MARGIN 12 /* px left above what is revealed */

static gboolean
reveal_cb (GtkWidget     *widget,
           GdkFrameClock *clock,
           gpointer       data)
{
  GtkWidget *scrolled = gtk_widget_get_ancestor (widget, GTK_TYPE_SCROLLED_WINDOW);
  GtkAdjustment *adjustment;
  graphene_point_t corner;
  guint *n_frames = data;
  double top;

  if (scrolled == NULL)
    return G_SOURCE_REMOVE;
  if ((*n_frames)++ == 0)
    return G_SOURCE_CONTINUE;

  /* Where it is must be asked first: the focus scrolls too, only as far as it must. */
  adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scrolled));
  top = gtk_adjustment_get_value (adjustment);
  if (gtk_widget_compute_point (widget, scrolled, &GRAPHENE_POINT_INIT (0, 0), &corner))
    top += corner.y - MARGIN;
  gtk_widget_child_focus (widget, GTK_DIR_TAB_FORWARD);
  gtk_adjustment_set_value (adjustment, top);
  return G_SOURCE_REMOVE;
}

/**
 * fl_reveal:
 * @widget: something in a scrolled window that has just been shown, or grown
 *
 * Brings it to the top of the scrolled window and gives the first thing in it the focus.
 *
 * What has just come has no place before it has been laid out, in the frame after this one.  A
 * focus given earlier is not scrolled to, and the keyboard would work on what is out of sight.
 */
void
fl_reveal (GtkWidget *widget)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));

  gtk_widget_add_tick_callback (widget, reveal_cb, g_new0 (guint, 1), g_free);
}
