/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fl-case-line.h"

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

struct _FlCaseLine
{
  GtkWidget   parent_instance;

  FlCaseItem *item;
  FlDate      today;
  guint       later; /* source that draws what was out of sight */
  gboolean    drawn; /* whether the item's words have been needed yet */
};

G_DEFINE_FINAL_TYPE (FlCaseLine, fl_case_line, GTK_TYPE_WIDGET)

/* One drawing of one line: what every word needs. */
typedef struct
{
  FlCaseLine  *self;
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

static gboolean
is_narrow (int width,
           int text_height)
{
  return width < NARROW_WIDTH * MAX (text_height, 16) / 18;
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
  gboolean mirrored = gtk_widget_get_direction (GTK_WIDGET (drawing->self)) == GTK_TEXT_DIR_RTL;
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
  gboolean mirrored = gtk_widget_get_direction (GTK_WIDGET (drawing->self)) == GTK_TEXT_DIR_RTL;

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
  gboolean mirrored = gtk_widget_get_direction (GTK_WIDGET (drawing->self)) == GTK_TEXT_DIR_RTL;
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
  FlDate today = drawing->self->today;
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
  FlDate today = drawing->self->today;
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

static gboolean
is_in_sight (GtkWidget *widget)
{
  GtkWidget *view = gtk_widget_get_ancestor (widget, GTK_TYPE_SCROLLED_WINDOW);
  graphene_rect_t bounds;

  if (view == NULL || !gtk_widget_compute_bounds (widget, view, &bounds))
    return TRUE;

  return bounds.origin.y < gtk_widget_get_height (view) && bounds.origin.y + bounds.size.height > 0;
}

static void
draw_later_cb (gpointer data)
{
  FlCaseLine *self = data;

  self->later = 0;
  self->drawn = TRUE;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
fl_case_line_snapshot (GtkWidget   *widget,
                       GtkSnapshot *snapshot)
{
  FlCaseLine *self = FL_CASE_LINE (widget);
  g_autoptr (PangoLayout) layout = NULL;
  Drawing drawing = { 0 };

  if (self->item == NULL)
    return;

  /* A list view also draws the lines that it keeps ready out of sight.  They can wait until
   * those in sight are there. */
  if (!self->drawn && !is_in_sight (widget))
    {
      if (self->later == 0)
        self->later = g_idle_add_once (draw_later_cb, self);
      return;
    }

  self->drawn = TRUE;
  layout = gtk_widget_create_pango_layout (widget, NULL);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  pango_layout_set_single_paragraph_mode (layout, TRUE);

  drawing = (Drawing) { self, snapshot, layout, gtk_widget_get_width (widget),
                        get_text_height (widget) };
  if (is_narrow (drawing.width, drawing.text_height))
    draw_narrow (&drawing, fl_case_item_get_row (self->item));
  else
    draw_wide (&drawing, fl_case_item_get_row (self->item));
}

static GtkSizeRequestMode
fl_case_line_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
fl_case_line_measure (GtkWidget      *widget,
                      GtkOrientation  orientation,
                      int             for_size,
                      int            *minimum,
                      int            *natural,
                      int            *minimum_baseline,
                      int            *natural_baseline)
{
  int text_height = get_text_height (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = 240;
      *natural = 960;
    }
  else if (for_size >= 0 && is_narrow (for_size, text_height))
    *minimum = *natural = 2 * PADDING + 3 * (text_height + LINE_GAP) + BAR_HEIGHT;
  else
    *minimum = *natural = 2 * PADDING + 2 * text_height + LINE_GAP;
}

static void
fl_case_line_dispose (GObject *object)
{
  FlCaseLine *self = FL_CASE_LINE (object);

  g_clear_handle_id (&self->later, g_source_remove);
  g_clear_object (&self->item);

  G_OBJECT_CLASS (fl_case_line_parent_class)->dispose (object);
}

static void
fl_case_line_class_init (FlCaseLineClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = fl_case_line_dispose;

  widget_class->snapshot = fl_case_line_snapshot;
  widget_class->measure = fl_case_line_measure;
  widget_class->get_request_mode = fl_case_line_get_request_mode;

  gtk_widget_class_set_css_name (widget_class, "caseline");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LABEL);
}

static void
fl_case_line_init (FlCaseLine *self)
{
}

/**
 * fl_case_line_new:
 *
 * Returns: (transfer full): a line without a case
 */
GtkWidget *
fl_case_line_new (void)
{
  return g_object_new (FL_TYPE_CASE_LINE, NULL);
}

/**
 * fl_case_line_set_item:
 * @self: a line
 * @item: (nullable): the case to show
 * @today: what day it is
 */
void
fl_case_line_set_item (FlCaseLine *self,
                       FlCaseItem *item,
                       FlDate      today)
{
  g_return_if_fail (FL_IS_CASE_LINE (self));

  self->today = today;
  self->drawn = FALSE;
  g_set_object (&self->item, item);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
