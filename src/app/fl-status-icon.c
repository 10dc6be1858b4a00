/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fl-status-icon.h"

#include "fl-palette.h"

static void
draw_triangle (cairo_t *cr)
{
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_set_line_width (cr, 2);
  cairo_move_to (cr, 8, 2.5);
  cairo_line_to (cr, 14.5, 13.5);
  cairo_line_to (cr, 1.5, 13.5);
  cairo_close_path (cr);
  cairo_stroke_preserve (cr);
  cairo_fill (cr);

  cairo_set_operator (cr, CAIRO_OPERATOR_DEST_OUT);
  cairo_rectangle (cr, 7.1, 5.5, 1.8, 4.6);
  cairo_rectangle (cr, 7.1, 11.2, 1.8, 1.8);
  cairo_fill (cr);
}

static void
draw_disc (cairo_t *cr)
{
  cairo_arc (cr, 8, 8, 5.5, 0, 2 * G_PI);
  cairo_fill (cr);
}

/* A ring with hands, like a clock: somebody else's turn. */
static void
draw_clock (cairo_t *cr)
{
  cairo_set_line_width (cr, 1.8);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_arc (cr, 8, 8, 5.8, 0, 2 * G_PI);
  cairo_stroke (cr);
  cairo_move_to (cr, 8, 4.8);
  cairo_line_to (cr, 8, 8.2);
  cairo_line_to (cr, 10.4, 9.6);
  cairo_stroke (cr);
}

/* Half filled: the firm holds the other half. */
static void
draw_half (cairo_t *cr)
{
  cairo_set_line_width (cr, 1.8);
  cairo_arc (cr, 8, 8, 5.8, 0, 2 * G_PI);
  cairo_stroke (cr);
  cairo_arc (cr, 8, 8, 5.8, G_PI / 2, 3 * G_PI / 2);
  cairo_fill (cr);
}

static void
draw_check (cairo_t *cr)
{
  cairo_set_line_width (cr, 2.2);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_move_to (cr, 3, 8.6);
  cairo_line_to (cr, 6.4, 12);
  cairo_line_to (cr, 13, 4.4);
  cairo_stroke (cr);
}

/**
 * fl_status_icon_draw:
 * @snapshot: where to draw
 * @status: how a case stands
 * @x: left edge, in pixels
 * @y: top edge, in pixels
 * @size: width and height, in pixels
 *
 * Draws the status's shape in the status's colour.  Each status has a shape of its own, so that
 * nobody needs to tell the colours apart.
 */
void
fl_status_icon_draw (GtkSnapshot  *snapshot,
                     FlCaseStatus  status,
                     double        x,
                     double        y,
                     double        size)
{
  GdkRGBA colour = fl_palette_status (status);
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (x, y, size, size));

  cairo_push_group (cr);
  cairo_translate (cr, x, y);
  cairo_scale (cr, size / 16, size / 16);
  gdk_cairo_set_source_rgba (cr, &colour);

  switch (status)
    {
    case FL_CASE_STATUS_LATE:
      draw_triangle (cr);
      break;
    case FL_CASE_STATUS_TO_DO:
      draw_disc (cr);
      break;
    case FL_CASE_STATUS_WAITING_FIRM:
      draw_half (cr);
      break;
    case FL_CASE_STATUS_WAITING_UNIT:
      draw_clock (cr);
      break;
    case FL_CASE_STATUS_FINISHED:
    case FL_CASE_STATUS_CLOSED:
      draw_check (cr);
      break;
    }

  cairo_pop_group_to_source (cr);
  cairo_paint (cr);
  cairo_destroy (cr);
}
