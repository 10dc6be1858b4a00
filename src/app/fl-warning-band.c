/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fl-warning-band.h"
#include "fl-explain.h"
#include "fl-ui.h"
#include "fl-words.h"

#include <glib/gi18n.h>

struct _FlWarningBand
{
  AdwBin       parent_instance;

  GtkBox      *box;   /* what must be seen */
  GtkExpander *more;  /* what may be read */
  GtkBox      *more_box;
  guint        limit; /* how many are seen at once, so that the steps are seen too */
};

G_DEFINE_FINAL_TYPE (FlWarningBand, fl_warning_band, ADW_TYPE_BIN)

static const char *
severity_icon (FlWarningSeverity severity)
{
  switch (severity)
    {
    case FL_SEVERITY_NOTE:
      return "dialog-information-symbolic";
    case FL_SEVERITY_RISK:
      return "dialog-warning-symbolic";
    case FL_SEVERITY_STOP:
      return "action-unavailable-symbolic";
    }
  g_return_val_if_reached ("");
}

static const char *
severity_class (FlWarningSeverity severity)
{
  switch (severity)
    {
    case FL_SEVERITY_NOTE:
      return "note";
    case FL_SEVERITY_RISK:
      return "risk";
    case FL_SEVERITY_STOP:
      return "stop";
    }
  g_return_val_if_reached ("");
}

static GtkWidget *
warning_new (FlPlan              *plan,
             const FlPlanWarning *warning)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *icon = gtk_image_new_from_icon_name (severity_icon (warning->warning->severity));
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  const char *word = fl_words_severity (warning->warning->severity);
  g_autofree char *heading = NULL;
  g_autofree char *ask = NULL;

  /* Translators: %s is the word Note, Risk or Ask first, of a warning that is not ruled out */
  heading = warning->applies == FL_MAYBE ? g_strdup_printf (_("%s – not ruled out yet"), word)
                                         : g_strdup (word);
  gtk_widget_set_valign (icon, GTK_ALIGN_START);
  gtk_widget_add_css_class (row, "warning-row");
  gtk_widget_add_css_class (row, severity_class (warning->warning->severity));
  gtk_widget_set_hexpand (texts, TRUE);
  gtk_box_append (GTK_BOX (texts), fl_ui_text_new (heading, "caption-heading"));
  gtk_box_append (GTK_BOX (texts), fl_ui_text_new (warning->warning->text, NULL));
  if (warning->warning->ask)
    {
      GtkWidget *label;

      if (warning->ask.status == FL_OWNER_OWNED && warning->ask.unit)
        /* Translators: %s is the name of a unit */
        ask = g_strdup_printf (_("Ask: %s"), warning->ask.unit->name);
      else
        ask = fl_explain_owner (plan, &warning->ask);
      label = fl_ui_text_new (ask, "caption");
      gtk_box_append (GTK_BOX (texts), label);
    }
  if (warning->warning->provenance.sure != FL_SURE_UNSTATED)
    gtk_box_append (GTK_BOX (texts), fl_ui_sure_new (&warning->warning->provenance));
  gtk_box_append (GTK_BOX (row), icon);
  gtk_box_append (GTK_BOX (row), texts);
  return row;
}

static void
fl_warning_band_class_init (FlWarningBandClass *klass)
{
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_REGION);
}

static void
fl_warning_band_init (FlWarningBand *self)
{
  GtkBox *box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 6));

  self->limit = 2;
  self->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 6));
  self->more_box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 6));
  self->more = GTK_EXPANDER (gtk_expander_new (NULL));
  gtk_widget_set_margin_top (GTK_WIDGET (self->more_box), 6);
  gtk_expander_set_child (self->more, GTK_WIDGET (self->more_box));
  gtk_box_append (box, GTK_WIDGET (self->box));
  gtk_box_append (box, GTK_WIDGET (self->more));
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (box));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  fl_ui_describe (GTK_WIDGET (self), _("Warnings"), NULL);
}

/**
 * fl_warning_band_set_limit:
 * @self: a band
 * @limit: how many warnings are seen before the others are folded away; it holds from the next
 *   fl_warning_band_set_plan()
 */
void
fl_warning_band_set_limit (FlWarningBand *self,
                           guint          limit)
{
  g_return_if_fail (FL_IS_WARNING_BAND (self));

  self->limit = limit;
}

/**
 * fl_warning_band_set_plan:
 * @self: a band
 * @plan: (nullable): a plan
 *
 * Shows the plan's warnings: those that hold and those that are not ruled out.
 */
void
fl_warning_band_set_plan (FlWarningBand *self,
                          FlPlan        *plan)
{
  const FlPlanWarning *warnings = NULL;
  g_autofree char *label = NULL;
  guint n_warnings = 0;
  guint n_shown = 0;
  guint n_more = 0;

  g_return_if_fail (FL_IS_WARNING_BAND (self));

  if (plan)
    warnings = fl_plan_get_warnings (plan, &n_warnings);
  fl_ui_remove_children (GTK_WIDGET (self->box));
  fl_ui_remove_children (GTK_WIDGET (self->more_box));
  for (int severity = FL_SEVERITY_STOP; severity >= FL_SEVERITY_NOTE; severity--)
    for (guint i = 0; i < n_warnings; i++)
      if (warnings[i].warning->severity == (FlWarningSeverity) severity
          && warnings[i].applies != FL_NO)
        {
          gboolean seen = n_shown < self->limit && severity > FL_SEVERITY_NOTE;

          gtk_box_append (seen ? self->box : self->more_box, warning_new (plan, &warnings[i]));
          n_shown += seen;
          n_more += !seen;
        }
  if (n_shown > 0)
    label = g_strdup_printf (ngettext ("%u more warning", "%u more warnings", n_more), n_more);
  else
    label = g_strdup_printf (ngettext ("%u thing to know", "%u things to know", n_more), n_more);
  gtk_expander_set_label (self->more, label);
  gtk_widget_set_visible (GTK_WIDGET (self->more), n_more > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->box), n_shown > 0);
  gtk_widget_set_visible (GTK_WIDGET (self), n_shown + n_more > 0);
}
