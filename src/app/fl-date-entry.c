/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fl-date-entry.h"
#include "fl-draft.h"
#include "fl-ui.h"

struct _FlDateEntry
{
  AdwBin       parent_instance;

  GtkEntry    *entry;
  GtkLabel    *error;
  GtkCalendar *calendar;
  FlDraft     *draft;
  FlDate       date;
  gboolean     showing;
};

G_DEFINE_FINAL_TYPE (FlDateEntry, fl_date_entry, ADW_TYPE_BIN)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
show_error (FlDateEntry *self,
            const char  *message)
{
  fl_ui_set_text (self->error, message);
  fl_ui_set_class (GTK_WIDGET (self->entry), "error", message != NULL);
  if (message)
    {
      gtk_accessible_update_state (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_STATE_INVALID,
                                   GTK_ACCESSIBLE_INVALID_TRUE, -1);
      fl_ui_describe (GTK_WIDGET (self->entry), NULL, message);
    }
  else
    {
      gtk_accessible_reset_state (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_STATE_INVALID);
      gtk_accessible_reset_property (GTK_ACCESSIBLE (self->entry),
                                     GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
    }
}

static void
take_date (FlDateEntry *self,
           FlDate       date)
{
  show_error (self, NULL);
  if (self->date == date)
    return;
  self->date = date;
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
committed_cb (FlDateEntry *self,
              const char  *text,
              FlDraft     *draft)
{
  g_autofree char *trimmed = g_strstrip (g_strdup (text));
  g_autoptr (GError) error = NULL;
  FlDate date = FL_DATE_NONE;

  if (*trimmed && !fl_date_parse (trimmed, &date, &error))
    show_error (self, error->message);
  else
    take_date (self, date);
}

/* What is wrong goes away with the first letter that mends it, and does not come while the day
 * is still being written. */
static void
text_changed_cb (FlDateEntry *self,
                 GtkEditable *editable)
{
  FlDate date;

  if (fl_date_parse (gtk_editable_get_text (editable), &date, NULL))
    show_error (self, NULL);
}

/* The calendar opens on the day in the field. */
static void
calendar_shown_cb (FlDateEntry *self)
{
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();
  g_autoptr (GDateTime) day = NULL;
  g_autofree char *text = NULL;
  g_autofree char *stamp = NULL;

  if (self->date == FL_DATE_NONE)
    return;
  text = fl_date_format (self->date);
  stamp = g_strconcat (text, "T00:00:00", NULL);
  day = g_date_time_new_from_iso8601 (stamp, utc);
  self->showing = TRUE;
  if (day)
    gtk_calendar_select_day (self->calendar, day);
  self->showing = FALSE;
}

/* The calendar stays open: going to another month also selects a day. */
static void
day_selected_cb (FlDateEntry *self)
{
  g_autoptr (GDateTime) day = NULL;
  g_autofree char *text = NULL;

  if (self->showing)
    return;
  day = gtk_calendar_get_date (self->calendar);
  text = fl_date_format (fl_date_new (g_date_time_get_year (day), g_date_time_get_month (day),
                                      g_date_time_get_day_of_month (day)));
  gtk_editable_set_text (GTK_EDITABLE (self->entry), text);
}

static void
calendar_closed_cb (FlDateEntry *self)
{
  fl_draft_commit (self->draft);
}

static void
fl_date_entry_dispose (GObject *object)
{
  FlDateEntry *self = FL_DATE_ENTRY (object);

  g_clear_object (&self->draft);
  adw_bin_set_child (ADW_BIN (self), NULL);
  G_OBJECT_CLASS (fl_date_entry_parent_class)->dispose (object);
}

static void
fl_date_entry_class_init (FlDateEntryClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fl_date_entry_dispose;

  signals[CHANGED] = g_signal_new ("changed", FL_TYPE_DATE_ENTRY, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, FL_UI_TEMPLATE ("fl-date-entry"));
  gtk_widget_class_bind_template_child (widget_class, FlDateEntry, entry);
  gtk_widget_class_bind_template_child (widget_class, FlDateEntry, error);
  gtk_widget_class_bind_template_child (widget_class, FlDateEntry, calendar);
  gtk_widget_class_bind_template_callback (widget_class, text_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, calendar_shown_cb);
  gtk_widget_class_bind_template_callback (widget_class, calendar_closed_cb);
  gtk_widget_class_bind_template_callback (widget_class, day_selected_cb);
}

static void
fl_date_entry_init (FlDateEntry *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->draft = fl_draft_new_for_editable (GTK_EDITABLE (self->entry));
  g_signal_connect_object (self->draft, "committed", G_CALLBACK (committed_cb), self,
                           G_CONNECT_SWAPPED);
}

/**
 * fl_date_entry_new:
 *
 * Returns: (transfer floating): an empty field for a day
 */
GtkWidget *
fl_date_entry_new (void)
{
  return g_object_new (FL_TYPE_DATE_ENTRY, NULL);
}

/**
 * fl_date_entry_set_label:
 * @self: a field
 * @label: what the day is; the field's accessible name
 */
void
fl_date_entry_set_label (FlDateEntry *self,
                         const char  *label)
{
  g_return_if_fail (FL_IS_DATE_ENTRY (self));

  fl_ui_describe (GTK_WIDGET (self->entry), label, NULL);
}

/**
 * fl_date_entry_set_date:
 * @self: a field
 * @date: the day to show, or %FL_DATE_NONE
 *
 * Does not emit ::changed, and does not touch what is being written.
 */
void
fl_date_entry_set_date (FlDateEntry *self,
                        FlDate       date)
{
  g_autofree char *text = date == FL_DATE_NONE ? g_strdup ("") : fl_date_format (date);

  g_return_if_fail (FL_IS_DATE_ENTRY (self));

  /* What is wrong in the field stays to be mended while the day kept is the same. */
  if (date == self->date && gtk_widget_get_visible (GTK_WIDGET (self->error)))
    return;
  self->date = date;
  show_error (self, NULL);
  fl_draft_set_text (self->draft, text);
}

/**
 * fl_date_entry_get_date:
 * @self: a field
 *
 * Returns: the last whole day given, or %FL_DATE_NONE
 */
FlDate
fl_date_entry_get_date (FlDateEntry *self)
{
  g_return_val_if_fail (FL_IS_DATE_ENTRY (self), FL_DATE_NONE);
  return self->date;
}

/**
 * fl_date_entry_commit:
 * @self: a field
 *
 * Takes what is being written now.
 */
void
fl_date_entry_commit (FlDateEntry *self)
{
  g_return_if_fail (FL_IS_DATE_ENTRY (self));

  fl_draft_commit (self->draft);
}

/**
 * fl_date_entry_reset:
 * @self: a field
 *
 * Empties the field for another record; does not emit ::changed.
 */
void
fl_date_entry_reset (FlDateEntry *self)
{
  g_return_if_fail (FL_IS_DATE_ENTRY (self));

  self->date = FL_DATE_NONE;
  show_error (self, NULL);
  fl_draft_reset (self->draft);
}
