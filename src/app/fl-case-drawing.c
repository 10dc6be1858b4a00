/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fl-case-drawing.h"

#include "fl-case-words.h"
#include "fl-palette.h"
#include "fl-status-icon.h"

#define ICON_SIZE 16
#define GAP 12
#define LINE_GAP 3
#define PADDING 6
#define BAR_HEIGHT 4
/* Below this many pixels a line has its words in one column.  At normal text size; it grows with
 * the text. */
#define NARROW_WIDTH 640

/* One drawing of one line: what every word needs. */
typedef struct
{
  GtkWidget   *widget;
  FlDate       today;
  GtkSnapshot *snapshot;
  PangoLayout *layout;
  int          width;
  int          text_height;
} Drawing;

typedef enum
{
  PLAIN = 0,
  BOLD = 1 << 0,
  FAINT = 1 << 1,
  AT_END = 1 << 2, /* against the right edge of its column */
} Manner;

/* Pango computes the metrics anew each time it is asked, and a list view asks hundreds of lines,
 * nearly always with the same font: the last answer is kept. */
static int
get_text_height (GtkWidget *widget)
{
  static PangoFontDescription *last_font;
  static double last_resolution;
  static int last_height;
  PangoContext *context = gtk_widget_get_pango_context (widget);
  const PangoFontDescription *font = pango_context_get_font_description (context);
  double resolution = pango_cairo_context_get_resolution (context);
  PangoFontMetrics *metrics;

  if (last_font != NULL && resolution == last_resolution
      && pango_font_description_equal (font, last_font))
    return last_height;

  metrics = pango_context_get_metrics (context, NULL, NULL);
  g_clear_pointer (&last_font, pango_font_description_free);
  last_font = pango_font_description_copy (font);
  last_resolution = resolution;
  last_height = PANGO_PIXELS_CEIL (pango_font_metrics_get_height (metrics));
  pango_font_metrics_unref (metrics);
  return last_height;
}

typedef enum
{
  WIDE,   /* four columns */
  NARROW, /* three lines with something at either end */
  TIGHT,  /* large text in a narrow window: one thing a line */
} Shape;

static Shape
get_shape (int width,
           int text_height)
{
  if (width < 15 * text_height)
    return TIGHT;

  return width < NARROW_WIDTH * MAX (text_height, 16) / 18 ? NARROW : WIDE;
}

/* Draws words into a column, mirrored where text runs from right to left, and returns how wide
 * they came out. */
static int
draw_words (Drawing       *drawing,
            const char    *text,
            int            x,
            int            y,
            int            width,
            Manner         manner,
            const GdkRGBA *colour)
{
  static const GdkRGBA none = { 0 };
  PangoLayout *layout = drawing->layout;
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  GdkRGBA used = colour != NULL ? *colour : none;
  gboolean mirrored = gtk_widget_get_direction (drawing->widget) == GTK_TEXT_DIR_RTL;
  int drawn_width;

  if (*text == '\0' || width <= 0)
    return 0;

  if (colour == NULL)
    used = fl_palette_text (manner & FAINT ? 0.65 : 1);
  pango_attr_list_insert (attributes, pango_attr_font_features_new ("tnum=1"));
  if (manner & BOLD)
    pango_attr_list_insert (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD));

  pango_layout_set_text (layout, text, -1);
  pango_layout_set_attributes (layout, attributes);
  pango_layout_set_width (layout, width * PANGO_SCALE);
  pango_layout_set_alignment (layout, !!(manner & AT_END) != mirrored ? PANGO_ALIGN_RIGHT
                                                                      : PANGO_ALIGN_LEFT);
  pango_layout_get_pixel_size (layout, &drawn_width, NULL);

  if (mirrored)
    x = drawing->width - x - width;
  gtk_snapshot_save (drawing->snapshot);
  gtk_snapshot_translate (drawing->snapshot, &GRAPHENE_POINT_INIT (x, y));
  gtk_snapshot_append_layout (drawing->snapshot, layout, &used);
  gtk_snapshot_restore (drawing->snapshot);

  return drawn_width;
}

static void
draw_icon (Drawing     *drawing,
           FlCaseStatus status,
           int          y)
{
  gboolean mirrored = gtk_widget_get_direction (drawing->widget) == GTK_TEXT_DIR_RTL;

  fl_status_icon_draw (drawing->snapshot, status,
                       mirrored ? drawing->width - PADDING - ICON_SIZE : PADDING,
                       y + (drawing->text_height - ICON_SIZE) / 2, ICON_SIZE);
}

static void
draw_bar (Drawing             *drawing,
          const FlCaseSummary *summary,
          int                  x,
          int                  y,
          int                  width)
{
  gboolean mirrored = gtk_widget_get_direction (drawing->widget) == GTK_TEXT_DIR_RTL;
  double part = summary->steps_total > 0
                ? CLAMP ((double) summary->steps_done / summary->steps_total, 0, 1) : 0;
  GdkRGBA trough = fl_palette_text (0.15);
  GdkRGBA accent = fl_palette_accent ();
  GskRoundedRect outline;

  trough.alpha = 0.15;
  if (mirrored)
    x = drawing->width - x - width;

  gsk_rounded_rect_init_from_rect (&outline, &GRAPHENE_RECT_INIT (x, y, width, BAR_HEIGHT),
                                   BAR_HEIGHT / 2.f);
  gtk_snapshot_push_rounded_clip (drawing->snapshot, &outline);
  gtk_snapshot_append_color (drawing->snapshot, &trough, &outline.bounds);
  if (part > 0)
    gtk_snapshot_append_color (drawing->snapshot, &accent,
                               &GRAPHENE_RECT_INIT (mirrored ? x + width * (1 - part) : x, y,
                                                    width * part, BAR_HEIGHT));
  gtk_snapshot_pop (drawing->snapshot);
}

/* Who and where, what and what next, how far, how it stands: four columns of two lines. */
static void
draw_wide (Drawing         *drawing,
           const FlCaseRow *row)
{
  FlDate today = drawing->today;
  FlCaseStatus status = fl_case_words_status (row, today);
  GdkRGBA colour = fl_palette_status (status);
  g_autofree char *place = fl_case_words_place (row);
  g_autofree char *next = fl_case_words_next (row);
  g_autofree char *progress = fl_case_words_progress (row);
  g_autofree char *state = fl_case_words_state (row, today);
  g_autofree char *due = fl_case_words_due (row, today);
  int start = PADDING + ICON_SIZE + GAP;
  int room = drawing->width - start - PADDING - 3 * GAP;
  int progress_width = MIN (room / 6, 8 * drawing->text_height);
  int firm_width = room * 30 / 100;
  int state_width = room * 25 / 100;
  int journey_width = room - progress_width - firm_width - state_width;
  int journey_x = start + firm_width + GAP;
  int progress_x = journey_x + journey_width + GAP;
  int state_x = progress_x + progress_width + GAP;
  int first = PADDING;
  int second = PADDING + drawing->text_height + LINE_GAP;

  draw_icon (drawing, status, first);
  draw_words (drawing, fl_case_words_firm (row), start, first, firm_width, BOLD, NULL);
  draw_words (drawing, place, start, second, firm_width, FAINT, NULL);
  draw_words (drawing, row->record.journey_name, journey_x, first, journey_width, PLAIN, NULL);
  draw_words (drawing, next, journey_x, second, journey_width, FAINT, NULL);
  draw_words (drawing, progress, progress_x, first, progress_width, PLAIN, NULL);
  draw_bar (drawing, &row->record.summary, progress_x,
            second + (drawing->text_height - BAR_HEIGHT) / 2, progress_width);
  draw_words (drawing, state, state_x, first, state_width,
              AT_END | (status == FL_CASE_STATUS_LATE ? BOLD : PLAIN), &colour);
  draw_words (drawing, due, state_x, second, state_width, AT_END | FAINT, NULL);
}

/* The same words in three lines for a narrow window. */
static void
draw_narrow (Drawing         *drawing,
             const FlCaseRow *row)
{
  FlDate today = drawing->today;
  FlCaseStatus status = fl_case_words_status (row, today);
  GdkRGBA colour = fl_palette_status (status);
  g_autofree char *next = fl_case_words_next (row);
  g_autofree char *progress = fl_case_words_progress (row);
  g_autofree char *state = fl_case_words_state (row, today);
  g_autofree char *due = fl_case_words_due (row, today);
  g_autofree char *place = fl_case_words_place (row);
  g_autofree char *what = g_strdup_printf ("%s · %s", row->record.journey_name, place);
  int start = PADDING + ICON_SIZE + GAP;
  int room = drawing->width - start - PADDING;
  int end_width = room * 62 / 100; /* how it stands is never cut off before the name is */
  int y = PADDING;

  draw_icon (drawing, status, y);
  end_width = draw_words (drawing, state, start + room - end_width, y, end_width,
                          AT_END | (status == FL_CASE_STATUS_LATE ? BOLD : PLAIN), &colour);
  draw_words (drawing, fl_case_words_firm (row), start, y, room - end_width - GAP, BOLD, NULL);

  y += drawing->text_height + LINE_GAP;
  end_width = draw_words (drawing, progress, start + room / 2, y, room - room / 2, AT_END, NULL);
  draw_words (drawing, what, start, y, room - end_width - GAP, PLAIN, NULL);

  y += drawing->text_height + LINE_GAP;
  end_width = draw_words (drawing, due, start + room / 2, y, room - room / 2, AT_END | FAINT, NULL);
  draw_words (drawing, next, start, y, room - end_width - GAP, FAINT, NULL);

  y += drawing->text_height + LINE_GAP;
  draw_bar (drawing, &row->record.summary, start, y, room);
}

static void
draw_tight (Drawing         *drawing,
            const FlCaseRow *row)
{
  FlDate today = drawing->today;
  FlCaseStatus status = fl_case_words_status (row, today);
  GdkRGBA colour = fl_palette_status (status);
  g_autofree char *next = fl_case_words_next (row);
  g_autofree char *state = fl_case_words_state (row, today);
  const char *const lines[] = { fl_case_words_firm (row), state, row->record.journey_name, next };
  int start = PADDING + ICON_SIZE + GAP;
  int y = PADDING;

  draw_icon (drawing, status, y);
  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      draw_words (drawing, lines[i], start, y, drawing->width - start - PADDING,
                  i == 0 ? BOLD : i == 3 ? FAINT : PLAIN, i == 1 ? &colour : NULL);
      y += drawing->text_height + LINE_GAP;
    }
  draw_bar (drawing, &row->record.summary, start, y, drawing->width - start - PADDING);
}

/**
 * fl_case_drawing_get_height:
 * @widget: what is drawn on
 * @width: how wide it will be, in pixels, or -1 for as wide as it likes
 *
 * Returns: the height that a case needs, in pixels
 */
int
fl_case_drawing_get_height (GtkWidget *widget,
                            int        width)
{
  int text_height = get_text_height (widget);
  Shape shape = width >= 0 ? get_shape (width, text_height) : WIDE;
  int lines = shape == TIGHT ? 4 : 3;

  if (shape == WIDE)
    return 2 * PADDING + 2 * text_height + LINE_GAP;

  return 2 * PADDING + lines * (text_height + LINE_GAP) + BAR_HEIGHT;
}

/**
 * fl_case_drawing_draw:
 * @widget: what is drawn on
 * @snapshot: where to
 * @row: the case
 * @today: what day it is
 *
 * Draws a case's words, its icon and its bar, in the shape that the widget has room for.
 */
void
fl_case_drawing_draw (GtkWidget       *widget,
                      GtkSnapshot     *snapshot,
                      const FlCaseRow *row,
                      FlDate           today)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (widget, NULL);
  Drawing drawing = { widget, today, snapshot, layout, gtk_widget_get_width (widget),
                      get_text_height (widget) };

  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  pango_layout_set_single_paragraph_mode (layout, TRUE);

  switch (get_shape (drawing.width, drawing.text_height))
    {
    case WIDE:
      draw_wide (&drawing, row);
      break;
    case NARROW:
      draw_narrow (&drawing, row);
      break;
    case TIGHT:
      draw_tight (&drawing, row);
      break;
    }
}
