/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fl-case-page.h"

struct _FlCasePage
{
  AdwBin  parent_instance;

  FlCase *fl_case;
};

G_DEFINE_FINAL_TYPE (FlCasePage, fl_case_page, ADW_TYPE_BIN)

enum
{
  BACK,
  MESSAGE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
fl_case_page_dispose (GObject *object)
{
  FlCasePage *self = FL_CASE_PAGE (object);

  g_clear_object (&self->fl_case);
  gtk_widget_dispose_template (GTK_WIDGET (self), FL_TYPE_CASE_PAGE);

  G_OBJECT_CLASS (fl_case_page_parent_class)->dispose (object);
}

static void
fl_case_page_class_init (FlCasePageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = fl_case_page_dispose;

  signals[BACK] = g_signal_new ("back", FL_TYPE_CASE_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 0);
  signals[MESSAGE] = g_signal_new ("message", FL_TYPE_CASE_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_BOOLEAN);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/foretagslots/Foretagslots/fl-case-page.ui");
}

static void
fl_case_page_init (FlCasePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * fl_case_page_new:
 *
 * Returns: (transfer full): a page without a case
 */
GtkWidget *
fl_case_page_new (void)
{
  return g_object_new (FL_TYPE_CASE_PAGE, NULL);
}

/**
 * fl_case_page_set_case:
 * @self: a page
 * @fl_case: (nullable): the case to show
 */
void
fl_case_page_set_case (FlCasePage *self,
                       FlCase     *fl_case)
{
  g_return_if_fail (FL_IS_CASE_PAGE (self));
  g_return_if_fail (fl_case == NULL || FL_IS_CASE (fl_case));

  g_set_object (&self->fl_case, fl_case);
}
