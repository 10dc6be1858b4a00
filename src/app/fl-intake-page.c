/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fl-intake-page.h"

struct _FlIntakePage
{
  AdwBin       parent_instance;

  FlWorkspace *workspace;
};

G_DEFINE_FINAL_TYPE (FlIntakePage, fl_intake_page, ADW_TYPE_BIN)

enum
{
  CREATED,
  CANCELLED,
  MESSAGE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
fl_intake_page_dispose (GObject *object)
{
  FlIntakePage *self = FL_INTAKE_PAGE (object);

  g_clear_object (&self->workspace);
  gtk_widget_dispose_template (GTK_WIDGET (self), FL_TYPE_INTAKE_PAGE);

  G_OBJECT_CLASS (fl_intake_page_parent_class)->dispose (object);
}

static void
fl_intake_page_class_init (FlIntakePageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = fl_intake_page_dispose;

  signals[CREATED] = g_signal_new ("created", FL_TYPE_INTAKE_PAGE, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 1, FL_TYPE_CASE);
  signals[CANCELLED] = g_signal_new ("cancelled", FL_TYPE_INTAKE_PAGE, G_SIGNAL_RUN_LAST, 0, NULL,
                                     NULL, NULL, G_TYPE_NONE, 0);
  signals[MESSAGE] = g_signal_new ("message", FL_TYPE_INTAKE_PAGE, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_BOOLEAN);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/foretagslots/Foretagslots/fl-intake-page.ui");
}

static void
fl_intake_page_init (FlIntakePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * fl_intake_page_new:
 *
 * Returns: (transfer full): an empty page
 */
GtkWidget *
fl_intake_page_new (void)
{
  return g_object_new (FL_TYPE_INTAKE_PAGE, NULL);
}

/**
 * fl_intake_page_start:
 * @self: a page
 * @workspace: where the case will live; its rulebook may still be loading
 * @municipality_code: (nullable): the municipality to begin with
 * @responsible: (nullable): the navigator's name
 *
 * Empties the page for a new case.
 */
void
fl_intake_page_start (FlIntakePage *self,
                      FlWorkspace  *workspace,
                      const char   *municipality_code,
                      const char   *responsible)
{
  g_return_if_fail (FL_IS_INTAKE_PAGE (self));

  g_set_object (&self->workspace, workspace);
}
