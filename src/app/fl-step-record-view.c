/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fl-step-record-view.h"
#include "fl-date-entry.h"
#include "fl-draft.h"
#include "fl-note-advice.h"
#include "fl-ui.h"

#include <glib/gi18n.h>

struct _FlStepRecordView
{
  AdwBin       parent_instance;

  FlDateEntry *filed;
  FlDateEntry *decided;
  GtkEntry    *reference;
  GtkTextView *note;
  FlDraft     *reference_draft;
  FlDraft     *note_draft;
  char        *step_id;
};

G_DEFINE_FINAL_TYPE (FlStepRecordView, fl_step_record_view, ADW_TYPE_BIN)

static void
dates_cb (FlStepRecordView *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "case.step-dates", "(sii)", self->step_id,
                              fl_date_entry_get_date (self->filed),
                              fl_date_entry_get_date (self->decided));
}

static void
reference_cb (FlStepRecordView *self,
              const char       *text,
              FlDraft          *draft)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "case.step-reference", "(ss)", self->step_id,
                              text);
}

static void
note_cb (FlStepRecordView *self,
         const char       *text,
         FlDraft          *draft)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "case.step-note", "(ss)", self->step_id, text);
}

static void
fl_step_record_view_dispose (GObject *object)
{
  FlStepRecordView *self = FL_STEP_RECORD_VIEW (object);

  g_clear_object (&self->reference_draft);
  g_clear_object (&self->note_draft);
  adw_bin_set_child (ADW_BIN (self), NULL);
  G_OBJECT_CLASS (fl_step_record_view_parent_class)->dispose (object);
}

static void
fl_step_record_view_finalize (GObject *object)
{
  g_free (FL_STEP_RECORD_VIEW (object)->step_id);
  G_OBJECT_CLASS (fl_step_record_view_parent_class)->finalize (object);
}

static void
fl_step_record_view_class_init (FlStepRecordViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fl_step_record_view_dispose;
  G_OBJECT_CLASS (klass)->finalize = fl_step_record_view_finalize;

  g_type_ensure (FL_TYPE_DATE_ENTRY);
  g_type_ensure (FL_TYPE_NOTE_ADVICE);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               FL_UI_TEMPLATE ("fl-step-record-view"));
  gtk_widget_class_bind_template_child (widget_class, FlStepRecordView, filed);
  gtk_widget_class_bind_template_child (widget_class, FlStepRecordView, decided);
  gtk_widget_class_bind_template_child (widget_class, FlStepRecordView, reference);
  gtk_widget_class_bind_template_child (widget_class, FlStepRecordView, note);
  gtk_widget_class_bind_template_callback (widget_class, dates_cb);
}

static void
fl_step_record_view_init (FlStepRecordView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  fl_note_advice_give (GTK_WIDGET (self->note));
  fl_date_entry_set_label (self->filed, _("Handed in"));
  fl_date_entry_set_label (self->decided, _("Decided"));
  self->reference_draft = fl_draft_new_for_editable (GTK_EDITABLE (self->reference));
  self->note_draft = fl_draft_new_for_text_view (self->note);
  g_signal_connect_object (self->reference_draft, "committed", G_CALLBACK (reference_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->note_draft, "committed", G_CALLBACK (note_cb), self,
                           G_CONNECT_SWAPPED);
}

/**
 * fl_step_record_view_commit:
 * @self: a view
 *
 * Keeps what is being written: before another step is shown.
 */
void
fl_step_record_view_commit (FlStepRecordView *self)
{
  g_return_if_fail (FL_IS_STEP_RECORD_VIEW (self));

  fl_date_entry_commit (self->filed);
  fl_date_entry_commit (self->decided);
  fl_draft_commit (self->reference_draft);
  fl_draft_commit (self->note_draft);
}

/**
 * fl_step_record_view_show:
 * @self: a view
 * @step_id: a step's id
 * @record: (nullable): what has happened to the step
 *
 * Shows the record.  What is being written is left alone while the step is the same.
 */
void
fl_step_record_view_show (FlStepRecordView   *self,
                          const char         *step_id,
                          const FlStepRecord *record)
{
  g_return_if_fail (FL_IS_STEP_RECORD_VIEW (self));

  if (g_strcmp0 (step_id, self->step_id) != 0)
    {
      g_free (self->step_id);
      self->step_id = g_strdup (step_id);
      fl_date_entry_reset (self->filed);
      fl_date_entry_reset (self->decided);
      fl_draft_reset (self->reference_draft);
      fl_draft_reset (self->note_draft);
    }
  fl_date_entry_set_date (self->filed, record ? record->filed : FL_DATE_NONE);
  fl_date_entry_set_date (self->decided, record ? record->decided : FL_DATE_NONE);
  fl_draft_set_text (self->reference_draft, record ? record->reference : NULL);
  fl_draft_set_text (self->note_draft, record ? record->note : NULL);
}
