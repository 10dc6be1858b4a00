/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fl-case-details.h"
#include "fl-area.h"
#include "fl-contact-row.h"
#include "fl-date-entry.h"
#include "fl-draft.h"
#include "fl-note-advice.h"
#include "fl-orgnr.h"
#include "fl-ui.h"

#include <glib/gi18n.h>

enum
{
  DRAFT_NAME,
  DRAFT_NUMBER,
  DRAFT_PROPERTY,
  DRAFT_ADDRESS,
  DRAFT_AREA,
  DRAFT_RESPONSIBLE,
  DRAFT_NOTE,
  N_DRAFTS
};

struct _FlCaseDetails
{
  AdwBin               parent_instance;

  GtkWidget           *scroller;
  AdwEntryRow         *name;
  AdwEntryRow         *number;
  GtkWidget           *number_row;
  GtkLabel            *number_says;
  AdwPreferencesGroup *contacts;
  AdwEntryRow         *property;
  AdwEntryRow         *address;
  AdwEntryRow         *area;
  GtkWidget           *area_row;
  GtkLabel            *area_says;
  AdwEntryRow         *responsible;
  FlDateEntry         *follow_up;
  GtkTextView         *note;
  GtkButton           *close;
  FlDraft             *drafts[N_DRAFTS];
  GHashTable          *rows; /* contact person's id → FlContactRow, borrowed */
  FlCase              *fl_case;
};

G_DEFINE_FINAL_TYPE (FlCaseDetails, fl_case_details, ADW_TYPE_BIN)

/* Says below a field what is wrong with it; it stays there to be mended. */
static void
say (AdwEntryRow  *row,
     GtkWidget    *below,
     GtkLabel     *label,
     const GError *error)
{
  gtk_widget_set_visible (below, error != NULL);
  gtk_label_set_text (label, error ? error->message : "");
  fl_ui_set_class (GTK_WIDGET (row), "error", error != NULL);
  fl_ui_describe (GTK_WIDGET (row), NULL, error ? error->message : "");
}

/* The number in the field, or the one that is kept where the field shows it masked. */
static char *
read_number (FlCaseDetails *self,
             GError       **error)
{
  const FlFirm *firm = fl_case_get_firm (self->fl_case);
  g_autofree char *text = g_strstrip (fl_draft_get_text (self->drafts[DRAFT_NUMBER]));
  g_autofree char *masked = firm->organisation_number ? fl_orgnr_mask (firm->organisation_number)
                                                      : NULL;
  g_autofree char *number = NULL;

  if (!*text)
    return g_steal_pointer (&text);
  if (g_strcmp0 (text, masked) == 0)
    return g_strdup (firm->organisation_number);
  return fl_orgnr_parse (text, &number, error) ? g_steal_pointer (&number) : NULL;
}

static void
firm_cb (FlCaseDetails *self)
{
  g_autofree char *name = fl_draft_get_text (self->drafts[DRAFT_NAME]);
  g_autoptr (GError) error = NULL;
  g_autofree char *number = read_number (self, &error);

  say (self->number, self->number_row, self->number_says, error);
  if (!number)
    number = g_strdup (fl_case_get_firm (self->fl_case)->organisation_number);
  gtk_widget_activate_action (GTK_WIDGET (self), "case.firm", "(ss)", name,
                              number ? number : "");
}

static void
site_cb (FlCaseDetails *self)
{
  g_autofree char *property = fl_draft_get_text (self->drafts[DRAFT_PROPERTY]);
  g_autofree char *address = fl_draft_get_text (self->drafts[DRAFT_ADDRESS]);
  g_autofree char *area = fl_draft_get_text (self->drafts[DRAFT_AREA]);
  g_autoptr (GError) error = NULL;
  double number;

  if (!fl_area_parse (area, &number, &error))
    {
      say (self->area, self->area_row, self->area_says, error);
      return;
    }
  say (self->area, self->area_row, self->area_says, NULL);
  gtk_widget_activate_action (GTK_WIDGET (self), "case.site", "(sss)", property, address, area);
}

static void
responsible_cb (FlCaseDetails *self,
                const char    *text)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "case.responsible", "s", text);
}

static void
note_cb (FlCaseDetails *self,
         const char    *text)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "case.note", "s", text);
}

static void
follow_up_cb (FlCaseDetails *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "case.follow-up", "i",
                              fl_date_entry_get_date (self->follow_up));
}

/* The view itself, not the first field: nobody who only comes to look shall overwrite it. */
static gboolean
fl_case_details_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (FL_CASE_DETAILS (widget)->scroller);
}

static void
fl_case_details_dispose (GObject *object)
{
  FlCaseDetails *self = FL_CASE_DETAILS (object);

  for (guint i = 0; i < N_DRAFTS; i++)
    g_clear_object (&self->drafts[i]);
  g_clear_object (&self->fl_case);
  adw_bin_set_child (ADW_BIN (self), NULL);
  g_clear_pointer (&self->rows, g_hash_table_unref);
  G_OBJECT_CLASS (fl_case_details_parent_class)->dispose (object);
}

static void
fl_case_details_class_init (FlCaseDetailsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fl_case_details_dispose;
  widget_class->grab_focus = fl_case_details_grab_focus;

  g_type_ensure (FL_TYPE_DATE_ENTRY);
  g_type_ensure (FL_TYPE_NOTE_ADVICE);
  gtk_widget_class_set_template_from_resource (widget_class, FL_UI_TEMPLATE ("fl-case-details"));
  gtk_widget_class_bind_template_child (widget_class, FlCaseDetails, scroller);
  gtk_widget_class_bind_template_child (widget_class, FlCaseDetails, name);
  gtk_widget_class_bind_template_child (widget_class, FlCaseDetails, number);
  gtk_widget_class_bind_template_child (widget_class, FlCaseDetails, number_row);
  gtk_widget_class_bind_template_child (widget_class, FlCaseDetails, number_says);
  gtk_widget_class_bind_template_child (widget_class, FlCaseDetails, area_row);
  gtk_widget_class_bind_template_child (widget_class, FlCaseDetails, area_says);
  gtk_widget_class_bind_template_child (widget_class, FlCaseDetails, contacts);
  gtk_widget_class_bind_template_child (widget_class, FlCaseDetails, property);
  gtk_widget_class_bind_template_child (widget_class, FlCaseDetails, address);
  gtk_widget_class_bind_template_child (widget_class, FlCaseDetails, area);
  gtk_widget_class_bind_template_child (widget_class, FlCaseDetails, responsible);
  gtk_widget_class_bind_template_child (widget_class, FlCaseDetails, follow_up);
  gtk_widget_class_bind_template_child (widget_class, FlCaseDetails, note);
  gtk_widget_class_bind_template_child (widget_class, FlCaseDetails, close);
  gtk_widget_class_bind_template_callback (widget_class, follow_up_cb);
}

static void
follow_draft (FlCaseDetails *self,
              guint          draft,
              gpointer       widget,
              GCallback      callback)
{
  self->drafts[draft] = GTK_IS_EDITABLE (widget)
                            ? fl_draft_new_for_editable (GTK_EDITABLE (widget))
                            : fl_draft_new_for_text_view (GTK_TEXT_VIEW (widget));
  g_signal_connect_object (self->drafts[draft], "committed", callback, self, G_CONNECT_SWAPPED);
}

static void
fl_case_details_init (FlCaseDetails *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  fl_note_advice_give (GTK_WIDGET (self->note));
  fl_ui_name_buttons (GTK_WIDGET (self));
  self->rows = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  fl_date_entry_set_label (self->follow_up, _("Remind me"));
  follow_draft (self, DRAFT_NAME, self->name, G_CALLBACK (firm_cb));
  follow_draft (self, DRAFT_NUMBER, self->number, G_CALLBACK (firm_cb));
  follow_draft (self, DRAFT_PROPERTY, self->property, G_CALLBACK (site_cb));
  follow_draft (self, DRAFT_ADDRESS, self->address, G_CALLBACK (site_cb));
  follow_draft (self, DRAFT_AREA, self->area, G_CALLBACK (site_cb));
  follow_draft (self, DRAFT_RESPONSIBLE, self->responsible, G_CALLBACK (responsible_cb));
  follow_draft (self, DRAFT_NOTE, self->note, G_CALLBACK (note_cb));
}

static void
show_contacts (FlCaseDetails *self)
{
  GPtrArray *people = fl_case_get_contacts (self->fl_case);
  g_autoptr (GHashTable) kept = g_hash_table_new (g_str_hash, g_str_equal);
  GHashTableIter iter;
  gpointer id;
  gpointer row;

  for (guint i = 0; i < people->len; i++)
    {
      const FlContactPerson *person = people->pdata[i];

      row = g_hash_table_lookup (self->rows, person->id);
      if (!row)
        {
          row = fl_contact_row_new (person->id);
          g_hash_table_insert (self->rows, g_strdup (person->id), row);
          adw_preferences_group_add (self->contacts, row);
        }
      fl_contact_row_show (row, person);
      g_hash_table_add (kept, person->id);
    }
  g_hash_table_iter_init (&iter, self->rows);
  while (g_hash_table_iter_next (&iter, &id, &row))
    if (!g_hash_table_contains (kept, id))
      {
        adw_preferences_group_remove (self->contacts, row);
        g_hash_table_iter_remove (&iter);
      }
}

static void
clear (FlCaseDetails *self)
{
  GHashTableIter iter;
  gpointer row;

  for (guint i = 0; i < N_DRAFTS; i++)
    fl_draft_reset (self->drafts[i]);
  fl_date_entry_reset (self->follow_up);
  say (self->number, self->number_row, self->number_says, NULL);
  say (self->area, self->area_row, self->area_says, NULL);
  g_hash_table_iter_init (&iter, self->rows);
  while (g_hash_table_iter_next (&iter, NULL, &row))
    adw_preferences_group_remove (self->contacts, row);
  g_hash_table_remove_all (self->rows);
}

/**
 * fl_case_details_commit:
 * @self: the details
 *
 * Keeps what is being written now.
 */
void
fl_case_details_commit (FlCaseDetails *self)
{
  g_autoptr (GList) rows = NULL;

  g_return_if_fail (FL_IS_CASE_DETAILS (self));

  for (guint i = 0; i < N_DRAFTS; i++)
    fl_draft_commit (self->drafts[i]);
  fl_date_entry_commit (self->follow_up);
  rows = g_hash_table_get_values (self->rows);
  for (GList *row = rows; row; row = row->next)
    fl_contact_row_commit (row->data);
}

/**
 * fl_case_details_show:
 * @self: the details
 * @fl_case: (nullable): a case
 *
 * Shows what is kept.  What is being written is left alone while the case is the same.
 */
void
fl_case_details_show (FlCaseDetails *self,
                      FlCase        *fl_case)
{
  const FlCaseRecord *record;
  const FlFirm *firm;
  const FlSite *site;
  g_autofree char *number = NULL;
  g_autofree char *area = NULL;

  g_return_if_fail (FL_IS_CASE_DETAILS (self));

  if (g_set_object (&self->fl_case, fl_case))
    clear (self);
  if (!fl_case)
    return;
  record = fl_case_get_record (fl_case);
  firm = fl_case_get_firm (fl_case);
  site = fl_case_get_site (fl_case);
  number = firm->organisation_number ? fl_orgnr_mask (firm->organisation_number) : NULL;
  if (site && site->area >= 0)
    area = g_strdup_printf ("%g", site->area);
  fl_draft_set_text (self->drafts[DRAFT_NAME], firm->name);
  if (!gtk_widget_get_visible (self->number_row))
    fl_draft_set_text (self->drafts[DRAFT_NUMBER], number);
  fl_draft_set_text (self->drafts[DRAFT_PROPERTY], site ? site->property : NULL);
  fl_draft_set_text (self->drafts[DRAFT_ADDRESS], site ? site->address : NULL);
  if (!gtk_widget_get_visible (self->area_row))
    fl_draft_set_text (self->drafts[DRAFT_AREA], area);
  fl_draft_set_text (self->drafts[DRAFT_RESPONSIBLE], record->responsible);
  fl_draft_set_text (self->drafts[DRAFT_NOTE], record->note);
  fl_date_entry_set_date (self->follow_up, record->follow_up);
  gtk_button_set_label (self->close, record->state == FL_CASE_CLOSED ? _("_Open the Case Again")
                                                                     : _("_Close the Case"));
  fl_ui_name_buttons (GTK_WIDGET (self->close));
  show_contacts (self);
}
