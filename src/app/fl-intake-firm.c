/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fl-intake-firm.h"
#include "fl-area.h"
#include "fl-orgnr.h"
#include "fl-ui.h"

#include <glib/gi18n.h>

struct _FlIntakeFirm
{
  AdwBin          parent_instance;

  AdwEntryRow    *name;
  AdwEntryRow    *number;
  GtkWidget      *number_row;
  GtkLabel       *number_says;
  GtkSwitch      *anonymous;
  AdwExpanderRow *person;
  AdwEntryRow    *contact;
  AdwEntryRow    *telephone;
  AdwEntryRow    *email;
  AdwExpanderRow *site;
  AdwEntryRow    *property;
  AdwEntryRow    *address;
  AdwEntryRow    *area;
  GtkWidget      *area_row;
  GtkLabel       *area_says;

  /* What fill() lends. */
  char           *texts[8];
  char           *parsed_number;
};

G_DEFINE_FINAL_TYPE (FlIntakeFirm, fl_intake_firm, ADW_TYPE_BIN)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static char *
dup_text (AdwEntryRow *row)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (row))));
}

/* Says below a field what is wrong with it, or something worth knowing. */
static void
say (AdwEntryRow *row,
     GtkWidget   *below,
     GtkLabel    *label,
     const char  *text,
     gboolean     wrong)
{
  gtk_widget_set_visible (below, text != NULL);
  gtk_label_set_text (label, text ? text : "");
  fl_ui_set_class (GTK_WIDGET (label), "error", wrong);
  fl_ui_set_class (GTK_WIDGET (row), "error", wrong);
  if (wrong)
    gtk_accessible_update_state (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_STATE_INVALID,
                                 GTK_ACCESSIBLE_INVALID_TRUE, -1);
  else
    gtk_accessible_reset_state (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_STATE_INVALID);
  fl_ui_describe (GTK_WIDGET (row), NULL, text ? text : "");
}

static gboolean
check_number (FlIntakeFirm *self)
{
  g_autofree char *text = dup_text (self->number);
  g_autofree char *number = NULL;
  g_autoptr (GError) error = NULL;

  if (!*text)
    say (self->number, self->number_row, self->number_says, NULL, FALSE);
  else if (!fl_orgnr_parse (text, &number, &error))
    say (self->number, self->number_row, self->number_says, error->message, TRUE);
  else if (fl_orgnr_is_personal (number))
    say (self->number, self->number_row, self->number_says,
         _("A sole trader’s number is a personal identity number. It is hidden everywhere else."),
         FALSE);
  else
    say (self->number, self->number_row, self->number_says, NULL, FALSE);
  g_free (self->parsed_number);
  self->parsed_number = g_steal_pointer (&number);
  return !*text || self->parsed_number;
}

static gboolean
check_area (FlIntakeFirm *self)
{
  g_autofree char *text = dup_text (self->area);
  g_autoptr (GError) error = NULL;
  double area;
  gboolean valid = fl_area_parse (text, &area, &error);

  say (self->area, self->area_row, self->area_says, valid ? NULL : error->message, !valid);
  return valid;
}

static void
number_changed_cb (FlIntakeFirm *self)
{
  check_number (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
area_changed_cb (FlIntakeFirm *self)
{
  check_area (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

/* Somebody who does not want to say who it is gives no name either. */
static void
anonymous_cb (FlIntakeFirm *self)
{
  gboolean known = !gtk_switch_get_active (self->anonymous);

  gtk_widget_set_visible (GTK_WIDGET (self->name), known);
  gtk_widget_set_visible (GTK_WIDGET (self->number), known);
  gtk_widget_set_visible (GTK_WIDGET (self->person), known);
  if (known)
    check_number (self);
  else
    gtk_widget_set_visible (self->number_row, FALSE);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
clear_texts (FlIntakeFirm *self)
{
  for (gsize i = 0; i < G_N_ELEMENTS (self->texts); i++)
    g_clear_pointer (&self->texts[i], g_free);
}

static void
fl_intake_firm_dispose (GObject *object)
{
  adw_bin_set_child (ADW_BIN (object), NULL);
  G_OBJECT_CLASS (fl_intake_firm_parent_class)->dispose (object);
}

static void
fl_intake_firm_finalize (GObject *object)
{
  FlIntakeFirm *self = FL_INTAKE_FIRM (object);

  clear_texts (self);
  g_free (self->parsed_number);
  G_OBJECT_CLASS (fl_intake_firm_parent_class)->finalize (object);
}

static void
fl_intake_firm_class_init (FlIntakeFirmClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fl_intake_firm_dispose;
  G_OBJECT_CLASS (klass)->finalize = fl_intake_firm_finalize;

  signals[CHANGED] = g_signal_new ("changed", FL_TYPE_INTAKE_FIRM, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, FL_UI_TEMPLATE ("fl-intake-firm"));
  gtk_widget_class_bind_template_child (widget_class, FlIntakeFirm, name);
  gtk_widget_class_bind_template_child (widget_class, FlIntakeFirm, number);
  gtk_widget_class_bind_template_child (widget_class, FlIntakeFirm, number_row);
  gtk_widget_class_bind_template_child (widget_class, FlIntakeFirm, number_says);
  gtk_widget_class_bind_template_child (widget_class, FlIntakeFirm, anonymous);
  gtk_widget_class_bind_template_child (widget_class, FlIntakeFirm, person);
  gtk_widget_class_bind_template_child (widget_class, FlIntakeFirm, site);
  gtk_widget_class_bind_template_child (widget_class, FlIntakeFirm, contact);
  gtk_widget_class_bind_template_child (widget_class, FlIntakeFirm, telephone);
  gtk_widget_class_bind_template_child (widget_class, FlIntakeFirm, email);
  gtk_widget_class_bind_template_child (widget_class, FlIntakeFirm, property);
  gtk_widget_class_bind_template_child (widget_class, FlIntakeFirm, address);
  gtk_widget_class_bind_template_child (widget_class, FlIntakeFirm, area);
  gtk_widget_class_bind_template_child (widget_class, FlIntakeFirm, area_row);
  gtk_widget_class_bind_template_child (widget_class, FlIntakeFirm, area_says);
  gtk_widget_class_bind_template_callback (widget_class, number_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, area_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, anonymous_cb);
}

static void
fl_intake_firm_init (FlIntakeFirm *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * fl_intake_firm_clear:
 * @self: the fields
 *
 * Empties them for a new case.
 */
void
fl_intake_firm_clear (FlIntakeFirm *self)
{
  g_return_if_fail (FL_IS_INTAKE_FIRM (self));

  AdwEntryRow *const rows[] = { self->name, self->number, self->contact, self->telephone,
                                self->email, self->property, self->address, self->area };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    gtk_editable_set_text (GTK_EDITABLE (rows[i]), "");
  gtk_switch_set_active (self->anonymous, FALSE);
  adw_expander_row_set_expanded (self->person, FALSE);
  adw_expander_row_set_expanded (self->site, FALSE);
}

/**
 * fl_intake_firm_is_valid:
 * @self: the fields
 *
 * Returns: whether nothing is wrong in any of them
 */
gboolean
fl_intake_firm_is_valid (FlIntakeFirm *self)
{
  g_return_val_if_fail (FL_IS_INTAKE_FIRM (self), FALSE);

  return check_area (self)
         && (gtk_switch_get_active (self->anonymous) || check_number (self));
}

/**
 * fl_intake_firm_focus:
 * @self: the fields
 *
 * Gives the first field that is wrong the focus, else the first.
 */
void
fl_intake_firm_focus (FlIntakeFirm *self)
{
  GtkWidget *row;

  g_return_if_fail (FL_IS_INTAKE_FIRM (self));

  if (gtk_switch_get_active (self->anonymous))
    row = GTK_WIDGET (self->site);
  else
    row = GTK_WIDGET (check_number (self) ? self->name : self->number);
  if (!check_area (self))
    {
      adw_expander_row_set_expanded (self->site, TRUE);
      row = GTK_WIDGET (self->area);
    }
  gtk_widget_grab_focus (row);
}

/**
 * fl_intake_firm_fill:
 * @self: the fields
 * @draft: (inout): gets what the fields hold; the strings are lent until the next call
 */
void
fl_intake_firm_fill (FlIntakeFirm *self,
                     FlCaseDraft  *draft)
{
  g_return_if_fail (FL_IS_INTAKE_FIRM (self));

  AdwEntryRow *const rows[] = { self->name, self->contact, self->telephone, self->email,
                                self->property, self->address };
  gboolean anonymous = gtk_switch_get_active (self->anonymous);
  g_autofree char *area = NULL;

  clear_texts (self);
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *text = dup_text (rows[i]);

      if (*text)
        self->texts[i] = g_steal_pointer (&text);
    }
  check_number (self);
  draft->anonymous = anonymous;
  draft->firm_name = anonymous ? NULL : self->texts[0];
  draft->organisation_number = anonymous ? NULL : self->parsed_number;
  draft->contact_name = anonymous ? NULL : self->texts[1];
  draft->contact_telephone = anonymous ? NULL : self->texts[2];
  draft->contact_email = anonymous ? NULL : self->texts[3];
  draft->property = self->texts[4];
  draft->address = self->texts[5];
  area = dup_text (self->area);
  if (!fl_area_parse (area, &draft->area, NULL))
    draft->area = -1;
}
