/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fl-item-row.h"
#include "fl-draft.h"
#include "fl-note-advice.h"
#include "fl-ui.h"
#include "fl-words.h"

#include <glib/gi18n.h>

struct _FlItemRow
{
  AdwBin          parent_instance;

  GtkCheckButton *check;
  GtkLabel       *text;
  GtkLabel       *context;
  GtkLabel       *help;
  GtkToggleButton *note_button;
  GtkEntry       *note;
  FlDraft        *draft;
  char           *step_id;
  char           *item_id;
  gboolean        setting;
};

G_DEFINE_FINAL_TYPE (FlItemRow, fl_item_row, ADW_TYPE_BIN)

static void
check_cb (FlItemRow *self)
{
  if (!self->setting)
    gtk_widget_activate_action (GTK_WIDGET (self), "case.tick", "(ssb)", self->step_id,
                                self->item_id, gtk_check_button_get_active (self->check));
}

static void
note_committed_cb (FlItemRow  *self,
                   const char *text,
                   FlDraft    *draft)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "case.item-note", "(sss)", self->step_id,
                              self->item_id, text);
}

static void
note_button_cb (FlItemRow *self)
{
  gboolean open = gtk_toggle_button_get_active (self->note_button);

  gtk_widget_set_visible (GTK_WIDGET (self->note), open);
  if (open && !self->setting)
    gtk_widget_grab_focus (GTK_WIDGET (self->note));
}

static void
fl_item_row_dispose (GObject *object)
{
  FlItemRow *self = FL_ITEM_ROW (object);

  g_clear_object (&self->draft);
  adw_bin_set_child (ADW_BIN (self), NULL);
  G_OBJECT_CLASS (fl_item_row_parent_class)->dispose (object);
}

static void
fl_item_row_finalize (GObject *object)
{
  FlItemRow *self = FL_ITEM_ROW (object);

  g_free (self->step_id);
  g_free (self->item_id);
  G_OBJECT_CLASS (fl_item_row_parent_class)->finalize (object);
}

static void
fl_item_row_class_init (FlItemRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fl_item_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = fl_item_row_finalize;

  gtk_widget_class_set_template_from_resource (widget_class, FL_UI_TEMPLATE ("fl-item-row"));
  gtk_widget_class_bind_template_child (widget_class, FlItemRow, check);
  gtk_widget_class_bind_template_child (widget_class, FlItemRow, text);
  gtk_widget_class_bind_template_child (widget_class, FlItemRow, context);
  gtk_widget_class_bind_template_child (widget_class, FlItemRow, help);
  gtk_widget_class_bind_template_child (widget_class, FlItemRow, note_button);
  gtk_widget_class_bind_template_child (widget_class, FlItemRow, note);
  gtk_widget_class_bind_template_callback (widget_class, check_cb);
  gtk_widget_class_bind_template_callback (widget_class, note_button_cb);
}

static void
fl_item_row_init (FlItemRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  fl_note_advice_give (GTK_WIDGET (self->note));
  self->draft = fl_draft_new_for_editable (GTK_EDITABLE (self->note));
  g_signal_connect_object (self->draft, "committed", G_CALLBACK (note_committed_cb), self,
                           G_CONNECT_SWAPPED);
}

/**
 * fl_item_row_new:
 * @step_id: the id of the item's step
 * @item_id: the item's id
 *
 * Returns: (transfer floating): a row for the item
 */
GtkWidget *
fl_item_row_new (const char *step_id,
                 const char *item_id)
{
  FlItemRow *self = g_object_new (FL_TYPE_ITEM_ROW, NULL);

  self->step_id = g_strdup (step_id);
  self->item_id = g_strdup (item_id);
  return GTK_WIDGET (self);
}

/**
 * fl_item_row_show:
 * @self: a row
 * @item: the item as the plan has it
 * @context: (nullable): what stands small before the item's help, such as its step
 * @record: (nullable): its tick and note
 *
 * Shows the item.  A note that is being written is left alone.
 */
void
fl_item_row_show (FlItemRow          *self,
                  const FlPlanItem   *item,
                  const char         *context,
                  const FlTickRecord *record)
{
  const char *note = record && record->note ? record->note : "";
  const char *category = fl_words_category (item->item->category);
  g_autofree char *small = NULL;
  g_autofree char *spoken = NULL;

  g_return_if_fail (FL_IS_ITEM_ROW (self));

  if (item->applies == FL_MAYBE)
    small = g_strconcat (context ? context : category, " · ", C_("item", "Maybe"), NULL);
  else
    small = g_strdup (context ? context : category);
  spoken = g_strconcat (small, item->item->help ? ". " : NULL, item->item->help, NULL);
  self->setting = TRUE;
  gtk_label_set_text (self->text, item->item->text);
  fl_ui_set_text (self->context, small);
  fl_ui_set_text (self->help, item->item->help);
  fl_ui_describe (GTK_WIDGET (self->check), item->item->text, spoken);
  gtk_check_button_set_active (self->check, record && record->ticked);
  fl_ui_set_class (GTK_WIDGET (self), "ticked", record && record->ticked);
  fl_draft_set_text (self->draft, note);
  if (*note)
    gtk_toggle_button_set_active (self->note_button, TRUE);
  self->setting = FALSE;
}

/**
 * fl_item_row_commit:
 * @self: a row
 *
 * Keeps the note that is being written now.
 */
void
fl_item_row_commit (FlItemRow *self)
{
  g_return_if_fail (FL_IS_ITEM_ROW (self));

  fl_draft_commit (self->draft);
}
