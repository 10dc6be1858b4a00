/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fl-case-head.h"
#include "fl-stage-bar.h"
#include "fl-ui.h"
#include "fl-wrap-box.h"

#include <glib/gi18n.h>

struct _FlCaseHead
{
  AdwBin            parent_instance;

  FlStageBar       *stages;
  GtkProgressBar   *progress_bar;
  GtkWidget        *summary;
  GtkLabel         *progress;
  GtkLabel         *waiting;
  GtkWidget        *switcher;
  GtkStackSwitcher *views;
  GtkWidget        *behind;

  FlCase           *fl_case; /* (nullable) */
  gulong            rulebook_handler;
};

G_DEFINE_FINAL_TYPE (FlCaseHead, fl_case_head, ADW_TYPE_BIN)

static void
show_progress (FlCaseHead *self)
{
  const FlCaseSummary *summary = &fl_case_get_record (self->fl_case)->summary;
  g_autofree char *progress = NULL;

  progress = g_strdup_printf (ngettext ("%1$u of %2$u step done", "%1$u of %2$u steps done",
                                        summary->steps_total),
                              summary->steps_done, summary->steps_total);
  gtk_label_set_text (self->progress, progress);
  gtk_progress_bar_set_fraction (self->progress_bar,
                                 summary->steps_total > 0
                                     ? (double) summary->steps_done / summary->steps_total : 0);
}

static void
show_waiting (FlCaseHead *self)
{
  const FlCaseRecord *record = fl_case_get_record (self->fl_case);
  const FlCaseSummary *summary = &record->summary;
  g_autofree char *waiting = NULL;

  if (record->state == FL_CASE_CLOSED)
    waiting = g_strdup (_("The case is closed"));
  else if (summary->waiting == FL_WAITING_UNIT && summary->waiting_for)
    /* Translators: %s is the name of a unit */
    waiting = g_strdup_printf (_("Waiting for %s"), summary->waiting_for);
  else if (summary->waiting == FL_WAITING_FIRM)
    waiting = g_strdup (_("Waiting for the firm"));
  fl_ui_set_text (self->waiting, waiting);
}

/* What is closed is left as it was planned. */
static void
show_behind (FlCaseHead *self)
{
  gtk_widget_set_visible (self->behind,
                          fl_case_get_record (self->fl_case)->state != FL_CASE_CLOSED
                              && fl_case_is_behind (self->fl_case));
}

static void
set_case (FlCaseHead *self,
          FlCase     *fl_case)
{
  if (self->fl_case)
    g_clear_signal_handler (&self->rulebook_handler, fl_case_get_workspace (self->fl_case));
  g_set_object (&self->fl_case, fl_case);
  if (fl_case)
    self->rulebook_handler = g_signal_connect_object (fl_case_get_workspace (fl_case),
                                                      "rulebook-changed", G_CALLBACK (show_behind),
                                                      self, G_CONNECT_SWAPPED);
}

static void
fl_case_head_dispose (GObject *object)
{
  set_case (FL_CASE_HEAD (object), NULL);
  adw_bin_set_child (ADW_BIN (object), NULL);
  G_OBJECT_CLASS (fl_case_head_parent_class)->dispose (object);
}

static void
fl_case_head_class_init (FlCaseHeadClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fl_case_head_dispose;
  g_type_ensure (FL_TYPE_STAGE_BAR);
  g_type_ensure (FL_TYPE_WRAP_BOX);
  gtk_widget_class_set_template_from_resource (widget_class, FL_UI_TEMPLATE ("fl-case-head"));
  gtk_widget_class_bind_template_child (widget_class, FlCaseHead, stages);
  gtk_widget_class_bind_template_child (widget_class, FlCaseHead, progress_bar);
  gtk_widget_class_bind_template_child (widget_class, FlCaseHead, summary);
  gtk_widget_class_bind_template_child (widget_class, FlCaseHead, progress);
  gtk_widget_class_bind_template_child (widget_class, FlCaseHead, waiting);
  gtk_widget_class_bind_template_child (widget_class, FlCaseHead, switcher);
  gtk_widget_class_bind_template_child (widget_class, FlCaseHead, views);
  gtk_widget_class_bind_template_child (widget_class, FlCaseHead, behind);
}

static void
fl_case_head_init (FlCaseHead *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * fl_case_head_set_views:
 * @self: a head
 * @views: what the views of the case are pages of
 */
void
fl_case_head_set_views (FlCaseHead *self,
                        GtkStack   *views)
{
  g_return_if_fail (FL_IS_CASE_HEAD (self));

  gtk_stack_switcher_set_stack (self->views, views);
}

/**
 * fl_case_head_set_compact:
 * @self: a head
 * @compact: whether there is little room: then only the stages and the choice of view are left
 */
void
fl_case_head_set_compact (FlCaseHead *self,
                          gboolean    compact)
{
  g_return_if_fail (FL_IS_CASE_HEAD (self));

  gtk_widget_set_visible (self->summary, !compact);
  gtk_widget_set_hexpand (self->switcher, compact);
  fl_stage_bar_set_compact (self->stages, compact);
  fl_stage_bar_show (self->stages, self->fl_case);
}

/**
 * fl_case_head_show:
 * @self: a head
 * @fl_case: (nullable): the case to show as it is now
 */
void
fl_case_head_show (FlCaseHead *self,
                   FlCase     *fl_case)
{
  g_return_if_fail (FL_IS_CASE_HEAD (self));

  if (self->fl_case != fl_case)
    set_case (self, fl_case);
  fl_stage_bar_show (self->stages, fl_case);
  if (!fl_case)
    return;
  show_progress (self);
  show_waiting (self);
  show_behind (self);
}
