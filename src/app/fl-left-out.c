/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fl-left-out.h"
#include "fl-explain.h"
#include "fl-ui.h"

#include <glib/gi18n.h>

struct _FlLeftOut
{
  AdwBin       parent_instance;

  GtkExpander *absent;
  GtkBox      *absent_box;
  GtkExpander *aside;
  GtkBox      *aside_box;
};

G_DEFINE_FINAL_TYPE (FlLeftOut, fl_left_out, ADW_TYPE_BIN)

static void
add_line (GtkBox     *box,
          const char *icon_name,
          const char *title,
          const char *detail)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *icon = gtk_image_new_from_icon_name (icon_name);
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_widget_set_valign (icon, GTK_ALIGN_START);
  gtk_widget_add_css_class (icon, "dim-label");
  gtk_box_append (GTK_BOX (texts), fl_ui_text_new (title, NULL));
  if (detail && *detail)
    gtk_box_append (GTK_BOX (texts), fl_ui_text_new (detail, "caption"));
  gtk_box_append (GTK_BOX (line), icon);
  gtk_box_append (GTK_BOX (line), texts);
  gtk_box_append (box, line);
}

static void
show_absent (FlLeftOut *self,
             FlPlan    *plan)
{
  const FlPlanAbsent *absent;
  g_autofree char *label = NULL;
  guint n_absent;

  absent = fl_plan_get_absent (plan, &n_absent);
  label = g_strdup_printf (ngettext ("Not needed (%u)", "Not needed (%u)", n_absent), n_absent);
  gtk_expander_set_label (self->absent, label);
  gtk_widget_set_visible (GTK_WIDGET (self->absent), n_absent > 0);
  fl_ui_remove_children (GTK_WIDGET (self->absent_box));
  for (guint i = 0; i < n_absent; i++)
    {
      g_autofree char *reason = fl_explain_absent (plan, &absent[i]);

      add_line (self->absent_box, "action-unavailable-symbolic", absent[i].step->process->name,
                reason);
    }
}

static const char *
step_name (const FlJourney *journey,
           const char      *step_id)
{
  for (guint i = 0; i < journey->n_steps; i++)
    if (g_str_equal (journey->steps[i].id, step_id))
      return journey->steps[i].process->name;
  return step_id;
}

static void
show_aside (FlLeftOut *self,
            FlCase    *fl_case)
{
  const FlJourney *journey = fl_plan_get_journey (fl_case_get_plan (fl_case));
  GPtrArray *ticks = fl_case_get_set_aside (fl_case);
  GPtrArray *steps = fl_case_get_steps_set_aside (fl_case);
  guint n = ticks->len + steps->len;
  g_autofree char *label = NULL;

  label = g_strdup_printf (ngettext ("Kept and set aside (%u)", "Kept and set aside (%u)", n), n);
  gtk_expander_set_label (self->aside, label);
  gtk_widget_set_visible (GTK_WIDGET (self->aside), n > 0);
  fl_ui_remove_children (GTK_WIDGET (self->aside_box));
  for (guint i = 0; i < ticks->len; i++)
    {
      const FlTickRecord *tick = ticks->pdata[i];
      g_autofree char *detail = g_strconcat (step_name (journey, tick->step_id),
                                             tick->note ? " · " : NULL, tick->note, NULL);

      add_line (self->aside_box,
                tick->ticked ? "object-select-symbolic" : "document-edit-symbolic",
                tick->text ? tick->text : tick->item_id, detail);
    }
  for (guint i = 0; i < steps->len; i++)
    {
      const FlStepRecord *record = steps->pdata[i];

      add_line (self->aside_box, "document-edit-symbolic", step_name (journey, record->step_id),
                record->note);
    }
}

static GtkExpander *
expander_new (GtkBox **box)
{
  GtkWidget *expander = gtk_expander_new (NULL);

  *box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 9));
  gtk_widget_set_margin_top (GTK_WIDGET (*box), 9);
  gtk_expander_set_child (GTK_EXPANDER (expander), GTK_WIDGET (*box));
  return GTK_EXPANDER (expander);
}

static void
fl_left_out_class_init (FlLeftOutClass *klass)
{
}

static void
fl_left_out_init (FlLeftOut *self)
{
  GtkBox *box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 12));

  self->absent = expander_new (&self->absent_box);
  self->aside = expander_new (&self->aside_box);
  gtk_box_append (box, GTK_WIDGET (self->absent));
  gtk_box_append (box, GTK_WIDGET (self->aside));
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (box));
}

/**
 * fl_left_out_show:
 * @self: a view
 * @fl_case: (nullable): a case
 *
 * Shows what the case's plan leaves out.
 */
void
fl_left_out_show (FlLeftOut *self,
                  FlCase    *fl_case)
{
  g_return_if_fail (FL_IS_LEFT_OUT (self));

  gtk_widget_set_visible (GTK_WIDGET (self), fl_case != NULL);
  if (!fl_case)
    return;
  show_absent (self, fl_case_get_plan (fl_case));
  show_aside (self, fl_case);
}
