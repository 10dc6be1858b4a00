/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fl-empty-page.h"

struct _FlEmptyPage
{
  AdwBin parent_instance;
};

G_DEFINE_FINAL_TYPE (FlEmptyPage, fl_empty_page, ADW_TYPE_BIN)

static void
fl_empty_page_class_init (FlEmptyPageClass *klass)
{
  gtk_widget_class_set_template_from_resource (
      GTK_WIDGET_CLASS (klass), "/io/github/foretagslots/Foretagslots/fl-empty-page.ui");
}

static void
fl_empty_page_init (FlEmptyPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * fl_empty_page_new:
 *
 * Returns: (transfer full): the page
 */
GtkWidget *
fl_empty_page_new (void)
{
  return g_object_new (FL_TYPE_EMPTY_PAGE, NULL);
}
