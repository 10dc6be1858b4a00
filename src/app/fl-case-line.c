/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fl-case-line.h"

#include "fl-case-drawing.h"

struct _FlCaseLine
{
  GtkWidget   parent_instance;

  FlCaseItem *item;
  FlDate      today;
  guint       later; /* source that draws what was out of sight */
  gboolean    drawn; /* whether the item's words have been needed yet */
};

G_DEFINE_FINAL_TYPE (FlCaseLine, fl_case_line, GTK_TYPE_WIDGET)

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
  fl_case_drawing_draw (widget, snapshot, fl_case_item_get_row (self->item), self->today);
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
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = 240;
      *natural = 960;
    }
  else
    {
      *minimum = *natural = fl_case_drawing_get_height (widget, for_size);
    }
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
