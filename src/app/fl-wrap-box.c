/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fl-wrap-box.h"

#define SPACING 6

struct _FlWrapBox
{
  GtkWidget parent_instance;
};

G_DEFINE_FINAL_TYPE (FlWrapBox, fl_wrap_box, GTK_TYPE_WIDGET)

static int
child_width (GtkWidget *child,
             int        available)
{
  int minimum;
  int natural;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);
  return MAX (minimum, MIN (natural, available));
}

/* Goes through the lines; places the children where @place, else only counts the height. */
static int
lay_out (GtkWidget *widget,
         int        width,
         gboolean   place)
{
  gboolean mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  GtkWidget *line = gtk_widget_get_first_child (widget);
  int y = 0;

  while (line)
    {
      GtkWidget *next = NULL;
      int line_height = 0;
      int x = 0;

      for (GtkWidget *child = line; child; child = gtk_widget_get_next_sibling (child))
        {
          int natural;
          int needed;

          if (!gtk_widget_should_layout (child))
            continue;
          needed = child_width (child, width);
          if (x > 0 && x + needed > width)
            {
              next = child;
              break;
            }
          gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, needed, NULL, &natural, NULL, NULL);
          line_height = MAX (line_height, natural);
          x += needed + SPACING;
        }
      x = 0;
      for (GtkWidget *child = line; place && child != next;
           child = gtk_widget_get_next_sibling (child))
        {
          int needed;

          if (!gtk_widget_should_layout (child))
            continue;
          needed = child_width (child, width);
          gtk_widget_size_allocate (child,
                                    &(GtkAllocation) { mirrored ? width - x - needed : x, y,
                                                       needed, line_height }, -1);
          x += needed + SPACING;
        }
      y += line_height + (next ? SPACING : 0);
      line = next;
    }
  return y;
}

static void
fl_wrap_box_measure (GtkWidget      *widget,
                     GtkOrientation  orientation,
                     int             for_size,
                     int            *minimum,
                     int            *natural,
                     int            *minimum_baseline,
                     int            *natural_baseline)
{
  int widest = 0;
  int total = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child;
       child = gtk_widget_get_next_sibling (child))
    {
      int child_minimum;
      int child_natural;

      if (!gtk_widget_should_layout (child))
        continue;
      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &child_minimum, &child_natural,
                          NULL, NULL);
      widest = MAX (widest, child_minimum);
      total += child_natural + (total > 0 ? SPACING : 0);
    }
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = widest;
      *natural = total;
    }
  else
    *minimum = *natural = lay_out (widget, for_size < 0 ? total : MAX (for_size, widest), FALSE);
}

static void
fl_wrap_box_size_allocate (GtkWidget *widget,
                           int        width,
                           int        height,
                           int        baseline)
{
  lay_out (widget, width, TRUE);
}

static GtkSizeRequestMode
fl_wrap_box_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
fl_wrap_box_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))))
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (fl_wrap_box_parent_class)->dispose (object);
}

static void
fl_wrap_box_class_init (FlWrapBoxClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fl_wrap_box_dispose;
  widget_class->measure = fl_wrap_box_measure;
  widget_class->size_allocate = fl_wrap_box_size_allocate;
  widget_class->get_request_mode = fl_wrap_box_get_request_mode;
}

static void
fl_wrap_box_init (FlWrapBox *self)
{
}

/**
 * fl_wrap_box_new:
 *
 * Returns: (transfer floating): an empty box
 */
GtkWidget *
fl_wrap_box_new (void)
{
  return g_object_new (FL_TYPE_WRAP_BOX, NULL);
}

/**
 * fl_wrap_box_append:
 * @self: a box
 * @child: a widget without a parent
 */
void
fl_wrap_box_append (FlWrapBox *self,
                    GtkWidget *child)
{
  g_return_if_fail (FL_IS_WRAP_BOX (self));

  gtk_widget_set_parent (child, GTK_WIDGET (self));
}
