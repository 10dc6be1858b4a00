/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fl-fold.h"

struct _FlFold
{
  GtkWidget parent_instance;

  GtkWidget *first;
  GtkWidget *second;
  int        threshold;   /* pixels */
  int        first_width;   /* pixels that the first pane gets at most beside the second */
  int        first_percent; /* of the whole width, until that */
  gboolean   show_second;
  gboolean   folded;
  guint      notify;
};

G_DEFINE_FINAL_TYPE (FlFold, fl_fold, GTK_TYPE_WIDGET)

typedef enum
{
  PROP_FIRST = 1,
  PROP_SECOND,
  PROP_THRESHOLD,
  PROP_FIRST_WIDTH,
  PROP_FIRST_PERCENT,
  PROP_SHOW_SECOND,
  PROP_FOLDED,
} FlFoldProperty;

static GParamSpec *properties[PROP_FOLDED + 1];

static int
least_width (GtkWidget *child)
{
  int minimum = 0;

  if (child)
    gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  return minimum;
}

static gboolean
folds_at (FlFold *self,
          int     width)
{
  return width < MAX (self->threshold, least_width (self->first) + least_width (self->second));
}

static int
first_pane_width (FlFold *self,
                  int     width)
{
  int wanted = MIN (self->first_width, width * self->first_percent / 100);

  return CLAMP (wanted, least_width (self->first), width - least_width (self->second));
}

static GtkWidget *
shown_pane (FlFold *self)
{
  return self->show_second && self->second ? self->second : self->first;
}

static void
update_visible (FlFold *self)
{
  GtkWidget *shown = shown_pane (self);

  if (self->first)
    gtk_widget_set_child_visible (self->first, !self->folded || shown == self->first);
  if (self->second)
    gtk_widget_set_child_visible (self->second, !self->folded || shown == self->second);
}

/* Listeners show and hide widgets, which must not happen while sizes are being given. */
static void
notify_cb (gpointer data)
{
  FlFold *self = data;

  self->notify = 0;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FOLDED]);
}

static void
fl_fold_measure (GtkWidget      *widget,
                 GtkOrientation  orientation,
                 int             for_size,
                 int            *minimum,
                 int            *natural,
                 int            *minimum_baseline,
                 int            *natural_baseline)
{
  FlFold *self = FL_FOLD (widget);
  GtkWidget *const panes[] = { self->first, self->second };
  gboolean folded = orientation == GTK_ORIENTATION_VERTICAL && for_size >= 0
                    && folds_at (self, for_size);

  *minimum = *natural = 0;
  for (gsize i = 0; i < G_N_ELEMENTS (panes); i++)
    {
      int pane_minimum;
      int pane_natural;

      if (!panes[i] || (folded && panes[i] != shown_pane (self)))
        continue;
      gtk_widget_measure (panes[i], orientation, -1, &pane_minimum, &pane_natural, NULL, NULL);
      *minimum = MAX (*minimum, pane_minimum);
      if (orientation == GTK_ORIENTATION_HORIZONTAL)
        *natural += pane_natural;
      else
        *natural = MAX (*natural, pane_natural);
    }
  *natural = MAX (*natural, *minimum);
}

static void
fl_fold_size_allocate (GtkWidget *widget,
                       int        width,
                       int        height,
                       int        baseline)
{
  FlFold *self = FL_FOLD (widget);
  gboolean folded = folds_at (self, width);
  gboolean mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;

  if (folded != self->folded)
    {
      self->folded = folded;
      if (!self->notify)
        self->notify = g_idle_add_once (notify_cb, self);
    }
  update_visible (self);

  if (folded)
    {
      if (shown_pane (self))
        gtk_widget_size_allocate (shown_pane (self), &(GtkAllocation) { 0, 0, width, height }, -1);
    }
  else
    {
      int first = self->first && self->second ? first_pane_width (self, width) : width;

      if (self->first)
        gtk_widget_size_allocate (self->first,
                                  &(GtkAllocation) { mirrored ? width - first : 0, 0, first,
                                                     height }, -1);
      if (self->second)
        gtk_widget_size_allocate (self->second,
                                  &(GtkAllocation) { mirrored ? 0 : first, 0, width - first,
                                                     height }, -1);
    }
}

/* GTK goes by where the panes are, and before they have been given places that is nowhere. */
static gboolean
fl_fold_focus (GtkWidget        *widget,
               GtkDirectionType  direction)
{
  FlFold *self = FL_FOLD (widget);

  if (direction == GTK_DIR_TAB_FORWARD
      && gtk_widget_get_focus_child (widget) == NULL
      && self->first != NULL
      && gtk_widget_child_focus (self->first, direction))
    return TRUE;

  return GTK_WIDGET_CLASS (fl_fold_parent_class)->focus (widget, direction);
}

static GtkSizeRequestMode
fl_fold_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_CONSTANT_SIZE;
}

static void
set_pane (FlFold     *self,
          GtkWidget **pane,
          GtkWidget  *child)
{
  if (*pane)
    gtk_widget_unparent (*pane);
  *pane = child;
  if (child)
    gtk_widget_insert_before (child, GTK_WIDGET (self),
                              pane == &self->first ? self->second : NULL);
}

static void
fl_fold_get_property (GObject    *object,
                      guint       id,
                      GValue     *value,
                      GParamSpec *pspec)
{
  FlFold *self = FL_FOLD (object);

  switch ((FlFoldProperty) id)
    {
    case PROP_FIRST:
      g_value_set_object (value, self->first);
      break;
    case PROP_SECOND:
      g_value_set_object (value, self->second);
      break;
    case PROP_THRESHOLD:
      g_value_set_int (value, self->threshold);
      break;
    case PROP_FIRST_WIDTH:
      g_value_set_int (value, self->first_width);
      break;
    case PROP_FIRST_PERCENT:
      g_value_set_int (value, self->first_percent);
      break;
    case PROP_SHOW_SECOND:
      g_value_set_boolean (value, self->show_second);
      break;
    case PROP_FOLDED:
      g_value_set_boolean (value, self->folded);
      break;
    }
}

static void
fl_fold_set_property (GObject      *object,
                      guint         id,
                      const GValue *value,
                      GParamSpec   *pspec)
{
  FlFold *self = FL_FOLD (object);

  switch ((FlFoldProperty) id)
    {
    case PROP_FIRST:
      set_pane (self, &self->first, g_value_get_object (value));
      break;
    case PROP_SECOND:
      set_pane (self, &self->second, g_value_get_object (value));
      break;
    case PROP_THRESHOLD:
      self->threshold = g_value_get_int (value);
      gtk_widget_queue_resize (GTK_WIDGET (self));
      break;
    case PROP_FIRST_WIDTH:
      self->first_width = g_value_get_int (value);
      gtk_widget_queue_resize (GTK_WIDGET (self));
      break;
    case PROP_FIRST_PERCENT:
      self->first_percent = g_value_get_int (value);
      gtk_widget_queue_resize (GTK_WIDGET (self));
      break;
    case PROP_SHOW_SECOND:
      fl_fold_set_show_second (self, g_value_get_boolean (value));
      break;
    case PROP_FOLDED:
      break;
    }
}

static void
fl_fold_dispose (GObject *object)
{
  FlFold *self = FL_FOLD (object);

  g_clear_handle_id (&self->notify, g_source_remove);
  g_clear_pointer (&self->first, gtk_widget_unparent);
  g_clear_pointer (&self->second, gtk_widget_unparent);
  G_OBJECT_CLASS (fl_fold_parent_class)->dispose (object);
}

static void
fl_fold_class_init (FlFoldClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = fl_fold_get_property;
  object_class->set_property = fl_fold_set_property;
  object_class->dispose = fl_fold_dispose;
  widget_class->measure = fl_fold_measure;
  widget_class->size_allocate = fl_fold_size_allocate;
  widget_class->focus = fl_fold_focus;
  widget_class->get_request_mode = fl_fold_get_request_mode;

  properties[PROP_FIRST] = g_param_spec_object ("first", NULL, NULL, GTK_TYPE_WIDGET,
                                                G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_SECOND] = g_param_spec_object ("second", NULL, NULL, GTK_TYPE_WIDGET,
                                                 G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_THRESHOLD] = g_param_spec_int ("threshold", NULL, NULL, 0, G_MAXINT, 800,
                                                 G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_FIRST_WIDTH] = g_param_spec_int ("first-width", NULL, NULL, 0, G_MAXINT, 420,
                                                   G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_FIRST_PERCENT] = g_param_spec_int ("first-percent", NULL, NULL, 1, 99, 40,
                                                     G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_SHOW_SECOND] = g_param_spec_boolean ("show-second", NULL, NULL, FALSE,
                                                       G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS
                                                       | G_PARAM_EXPLICIT_NOTIFY);
  properties[PROP_FOLDED] = g_param_spec_boolean ("folded", NULL, NULL, FALSE,
                                                  G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_css_name (widget_class, "fold");
}

static void
fl_fold_init (FlFold *self)
{
  self->threshold = 800;
  self->first_width = 420;
  self->first_percent = 40;
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

/**
 * fl_fold_get_folded:
 * @self: a fold
 *
 * Returns: whether only one pane is seen
 */
gboolean
fl_fold_get_folded (FlFold *self)
{
  g_return_val_if_fail (FL_IS_FOLD (self), FALSE);
  return self->folded;
}

/**
 * fl_fold_get_show_second:
 * @self: a fold
 *
 * Returns: whether it is the second pane that is seen when folded
 */
gboolean
fl_fold_get_show_second (FlFold *self)
{
  g_return_val_if_fail (FL_IS_FOLD (self), FALSE);
  return self->show_second;
}

/**
 * fl_fold_set_show_second:
 * @self: a fold
 * @show_second: whether the second pane is the one to see when folded
 */
void
fl_fold_set_show_second (FlFold  *self,
                         gboolean show_second)
{
  g_return_if_fail (FL_IS_FOLD (self));

  if (self->show_second == show_second)
    return;
  self->show_second = show_second;
  /* At once, so that whoever asked can move the focus into the pane. */
  update_visible (self);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SHOW_SECOND]);
}
