/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fl-contact-row.h"
#include "fl-draft.h"

#include <glib/gi18n.h>

enum
{
  FIELD_NAME,
  FIELD_ROLE,
  FIELD_TELEPHONE,
  FIELD_EMAIL,
  N_FIELDS
};

struct _FlContactRow
{
  AdwExpanderRow  parent_instance;

  char           *id;
  FlDraft        *drafts[N_FIELDS];
};

G_DEFINE_FINAL_TYPE (FlContactRow, fl_contact_row, ADW_TYPE_EXPANDER_ROW)

static void
committed_cb (FlContactRow *self)
{
  char *texts[N_FIELDS];

  for (guint i = 0; i < N_FIELDS; i++)
    texts[i] = fl_draft_get_text (self->drafts[i]);
  gtk_widget_activate_action (GTK_WIDGET (self), "case.put-contact", "(sssss)", self->id,
                              texts[FIELD_NAME], texts[FIELD_ROLE], texts[FIELD_TELEPHONE],
                              texts[FIELD_EMAIL]);
  for (guint i = 0; i < N_FIELDS; i++)
    g_free (texts[i]);
}

static void
remove_cb (FlContactRow *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "case.remove-contact", "s", self->id);
}

static void
fl_contact_row_dispose (GObject *object)
{
  FlContactRow *self = FL_CONTACT_ROW (object);

  for (guint i = 0; i < N_FIELDS; i++)
    g_clear_object (&self->drafts[i]);
  G_OBJECT_CLASS (fl_contact_row_parent_class)->dispose (object);
}

static void
fl_contact_row_finalize (GObject *object)
{
  g_free (FL_CONTACT_ROW (object)->id);
  G_OBJECT_CLASS (fl_contact_row_parent_class)->finalize (object);
}

static void
fl_contact_row_class_init (FlContactRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = fl_contact_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = fl_contact_row_finalize;
}

static void
fl_contact_row_init (FlContactRow *self)
{
  const char *const titles[N_FIELDS] = { _("Name"), _("Role in the firm"), _("Telephone"),
                                         _("E-mail") };
  GtkWidget *remove = gtk_button_new_from_icon_name ("user-trash-symbolic");

  for (guint i = 0; i < N_FIELDS; i++)
    {
      GtkWidget *row = adw_entry_row_new ();

      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), titles[i]);
      if (i == FIELD_TELEPHONE)
        adw_entry_row_set_input_purpose (ADW_ENTRY_ROW (row), GTK_INPUT_PURPOSE_PHONE);
      if (i == FIELD_EMAIL)
        adw_entry_row_set_input_purpose (ADW_ENTRY_ROW (row), GTK_INPUT_PURPOSE_EMAIL);
      adw_expander_row_add_row (ADW_EXPANDER_ROW (self), row);
      self->drafts[i] = fl_draft_new_for_editable (GTK_EDITABLE (row));
      g_signal_connect_object (self->drafts[i], "committed", G_CALLBACK (committed_cb), self,
                               G_CONNECT_SWAPPED);
    }
  gtk_widget_set_valign (remove, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (remove, "flat");
  gtk_widget_set_tooltip_text (remove, _("Remove the contact person"));
  g_signal_connect_object (remove, "clicked", G_CALLBACK (remove_cb), self, G_CONNECT_SWAPPED);
  adw_expander_row_add_prefix (ADW_EXPANDER_ROW (self), remove);
}

/**
 * fl_contact_row_new:
 * @id: a contact person's id
 *
 * Returns: (transfer floating): a row for the person
 */
GtkWidget *
fl_contact_row_new (const char *id)
{
  FlContactRow *self = g_object_new (FL_TYPE_CONTACT_ROW, NULL);

  self->id = g_strdup (id);
  return GTK_WIDGET (self);
}

/**
 * fl_contact_row_show:
 * @self: a row
 * @person: the row's person as it is kept
 *
 * Shows the person.  What is being written is left alone.
 */
void
fl_contact_row_show (FlContactRow          *self,
                     const FlContactPerson *person)
{
  const char *title = person->name ? person->name : _("Contact person without a name yet");
  g_autofree char *escaped = g_markup_escape_text (title, -1);
  g_autofree char *reach = g_strjoin (" · ", person->telephone ? person->telephone : "",
                                      person->email, NULL);
  g_autofree char *subtitle = g_markup_escape_text (reach, -1);

  g_return_if_fail (FL_IS_CONTACT_ROW (self));

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), escaped);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), subtitle);
  fl_draft_set_text (self->drafts[FIELD_NAME], person->name);
  fl_draft_set_text (self->drafts[FIELD_ROLE], person->role);
  fl_draft_set_text (self->drafts[FIELD_TELEPHONE], person->telephone);
  fl_draft_set_text (self->drafts[FIELD_EMAIL], person->email);
}

/**
 * fl_contact_row_commit:
 * @self: a row
 *
 * Keeps what is being written now.
 */
void
fl_contact_row_commit (FlContactRow *self)
{
  g_return_if_fail (FL_IS_CONTACT_ROW (self));

  for (guint i = 0; i < N_FIELDS; i++)
    fl_draft_commit (self->drafts[i]);
}
