/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fl-plan-view.h"
#include "fl-explain.h"
#include "fl-ui.h"
#include "fl-warning-band.h"
#include "fl-wrap-box.h"

#include <glib/gi18n.h>

struct _FlPlanView
{
  AdwBin         parent_instance;

  GtkStack      *stack;
  AdwStatusPage *empty;
  GtkLabel      *steps_number;
  GtkLabel      *steps_word;
  GtkLabel      *departments_number;
  GtkLabel      *departments_word;
  GtkLabel      *handovers_number;
  GtkLabel      *handovers_word;
  GtkLabel      *diff;
  FlWarningBand *warnings;
  GtkBox        *stages;
};

G_DEFINE_FINAL_TYPE (FlPlanView, fl_plan_view, ADW_TYPE_BIN)

/**
 * fl_plan_view_count_departments:
 * @plan: a plan
 *
 * Returns: how many units own steps that apply
 */
guint
fl_plan_view_count_departments (const FlPlan *plan)
{
  g_autoptr (GHashTable) units = g_hash_table_new (NULL, NULL);
  const FlPlanStep *steps;
  guint n_steps;

  steps = fl_plan_get_steps (plan, &n_steps);
  for (guint i = 0; i < n_steps; i++)
    if (steps[i].applies == FL_YES && steps[i].owner.unit)
      g_hash_table_add (units, (gpointer) steps[i].owner.unit);
  return g_hash_table_size (units);
}

static gboolean
is_changed (const FlPlanDiff *diff,
            const char       *step_id)
{
  GPtrArray *const kinds[] = { diff->added, diff->confirmed, diff->doubted, diff->reowned };

  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (kinds[i] && g_ptr_array_find_with_equal_func (kinds[i], step_id, g_str_equal, NULL))
      return TRUE;
  return FALSE;
}

static GtkWidget *
chip_new (FlPlan           *plan,
          const FlPlanStep *step,
          const FlPlanDiff *diff)
{
  g_autofree char *maybe = NULL;
  g_autofree char *owner = fl_explain_owner (plan, &step->owner);
  GtkWidget *chip;

  if (step->applies == FL_MAYBE)
    /* Translators: %s is the name of a step that may not be needed */
    maybe = g_strdup_printf (_("%s – maybe"), step->process->name);
  chip = gtk_label_new (maybe ? maybe : step->process->name);
  gtk_label_set_ellipsize (GTK_LABEL (chip), PANGO_ELLIPSIZE_END);
  gtk_widget_set_tooltip_text (chip, owner);
  fl_ui_describe (chip, NULL, owner);
  gtk_widget_add_css_class (chip, "chip");
  fl_ui_set_class (chip, "maybe", maybe != NULL);
  fl_ui_set_class (chip, "pulse", diff && is_changed (diff, step->step->id));
  return chip;
}

static void
show_stages (FlPlanView       *self,
             FlPlan           *plan,
             const FlPlanDiff *diff)
{
  const FlPlanStep *steps;
  const FlStage *stage = NULL;
  GtkWidget *chips = NULL;
  guint n_steps;

  steps = fl_plan_get_steps (plan, &n_steps);
  fl_ui_remove_children (GTK_WIDGET (self->stages));
  for (guint i = 0; i < n_steps; i++)
    {
      if (!chips || steps[i].stage != stage)
        {
          GtkWidget *section = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

          stage = steps[i].stage;
          chips = fl_wrap_box_new ();
          gtk_box_append (GTK_BOX (section), fl_ui_text_new (stage->name, "heading"));
          gtk_box_append (GTK_BOX (section), chips);
          gtk_box_append (self->stages, section);
        }
      fl_wrap_box_append (FL_WRAP_BOX (chips), chip_new (plan, &steps[i], diff));
    }
}

static void
show_number (GtkLabel   *number,
             GtkLabel   *word,
             guint       n,
             const char *text)
{
  g_autofree char *digits = g_strdup_printf ("%u", n);

  gtk_label_set_text (number, digits);
  gtk_label_set_text (word, text);
}

static void
show_numbers (FlPlanView *self,
              FlPlan     *plan)
{
  guint departments = fl_plan_view_count_departments (plan);
  guint handovers = fl_plan_count_handovers (plan);
  g_autofree char *words = NULL;
  const FlPlanStep *steps;
  guint n_steps;
  guint n_maybe = 0;

  steps = fl_plan_get_steps (plan, &n_steps);
  for (guint i = 0; i < n_steps; i++)
    n_maybe += steps[i].applies == FL_MAYBE;
  if (n_maybe > 0)
    /* Translators: the first number, of steps, stands above in large type */
    words = g_strdup_printf (ngettext ("step, and %u maybe", "steps, and %u maybe",
                                       n_steps - n_maybe), n_maybe);
  else
    words = g_strdup (ngettext ("step", "steps", n_steps));
  show_number (self->steps_number, self->steps_word, n_steps - n_maybe, words);
  show_number (self->departments_number, self->departments_word, departments,
               ngettext ("department", "departments", departments));
  show_number (self->handovers_number, self->handovers_word, handovers,
               ngettext ("hand-over", "hand-overs", handovers));
}

static void
fl_plan_view_dispose (GObject *object)
{
  adw_bin_set_child (ADW_BIN (object), NULL);
  G_OBJECT_CLASS (fl_plan_view_parent_class)->dispose (object);
}

static void
fl_plan_view_class_init (FlPlanViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fl_plan_view_dispose;

  g_type_ensure (FL_TYPE_WARNING_BAND);
  gtk_widget_class_set_template_from_resource (widget_class, FL_UI_TEMPLATE ("fl-plan-view"));
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_REGION);
  gtk_widget_class_bind_template_child (widget_class, FlPlanView, stack);
  gtk_widget_class_bind_template_child (widget_class, FlPlanView, empty);
  gtk_widget_class_bind_template_child (widget_class, FlPlanView, steps_number);
  gtk_widget_class_bind_template_child (widget_class, FlPlanView, steps_word);
  gtk_widget_class_bind_template_child (widget_class, FlPlanView, departments_number);
  gtk_widget_class_bind_template_child (widget_class, FlPlanView, departments_word);
  gtk_widget_class_bind_template_child (widget_class, FlPlanView, handovers_number);
  gtk_widget_class_bind_template_child (widget_class, FlPlanView, handovers_word);
  gtk_widget_class_bind_template_child (widget_class, FlPlanView, diff);
  gtk_widget_class_bind_template_child (widget_class, FlPlanView, warnings);
  gtk_widget_class_bind_template_child (widget_class, FlPlanView, stages);
}

static void
fl_plan_view_init (FlPlanView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * fl_plan_view_set_lacks_municipality:
 * @self: a view
 * @lacks: whether only the municipality is still needed before there can be a plan
 */
void
fl_plan_view_set_lacks_municipality (FlPlanView *self,
                                     gboolean    lacks)
{
  g_return_if_fail (FL_IS_PLAN_VIEW (self));

  adw_status_page_set_description (
      self->empty,
      lacks ? _("Choose the municipality too: it settles who decides.")
            : _("Choose what the firm wants to do. Its steps and whom to ask appear here, and "
                "every answer makes them more certain."));
}

/**
 * fl_plan_view_set_plan:
 * @self: a view
 * @plan: (nullable): a plan
 * @diff: (nullable): what the last answer changed; the steps concerned pulse once, unless the
 *   user wants no animations
 */
void
fl_plan_view_set_plan (FlPlanView       *self,
                       FlPlan           *plan,
                       const FlPlanDiff *diff)
{
  g_return_if_fail (FL_IS_PLAN_VIEW (self));

  gtk_stack_set_visible_child_name (self->stack, plan ? "plan" : "empty");
  fl_warning_band_set_plan (self->warnings, plan);
  if (!plan)
    {
      fl_ui_remove_children (GTK_WIDGET (self->stages));
      return;
    }
  show_numbers (self, plan);
  show_stages (self, plan, diff);
  if (diff && !fl_plan_diff_is_empty (diff))
    {
      g_autofree char *text = fl_plan_diff_format (diff);

      fl_ui_set_text (self->diff, text);
    }
  else
    fl_ui_set_text (self->diff, NULL);
}
