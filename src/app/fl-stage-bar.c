/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fl-stage-bar.h"
#include "fl-ui.h"

#include <glib/gi18n.h>

/* What is told of one stage. */
typedef struct
{
  const FlStage    *stage;
  guint             done;
  guint             total;
  guint             maybe;
  const FlPlanStep *first; /* the first step that is not done, else the first */
} Stage;

struct _FlStageBar
{
  AdwBin   parent_instance;

  GtkBox  *box;
  char    *shown;
  gboolean compact;
};

G_DEFINE_FINAL_TYPE (FlStageBar, fl_stage_bar, ADW_TYPE_BIN)

static GArray *
count_stages (FlCase *fl_case)
{
  GArray *stages = g_array_new (FALSE, TRUE, sizeof (Stage));
  const FlPlanStep *steps;
  guint n_steps;

  steps = fl_plan_get_steps (fl_case_get_plan (fl_case), &n_steps);
  for (guint i = 0; i < n_steps; i++)
    {
      FlStepState state = fl_case_get_step_state (fl_case, &steps[i]);
      Stage *stage = stages->len > 0 ? &g_array_index (stages, Stage, stages->len - 1) : NULL;

      if (!stage || stage->stage != steps[i].stage)
        {
          Stage fresh = { steps[i].stage, 0, 0, 0, NULL };

          g_array_append_val (stages, fresh);
          stage = &g_array_index (stages, Stage, stages->len - 1);
        }
      if (state == FL_STEP_MAYBE)
        stage->maybe++;
      else
        stage->total++;
      if (state == FL_STEP_DONE)
        stage->done++;
      if (!stage->first || (state != FL_STEP_DONE
                            && fl_case_get_step_state (fl_case, stage->first) == FL_STEP_DONE))
        stage->first = &steps[i];
    }
  return stages;
}

static char *
progress_text (const Stage *stage)
{
  if (stage->total == 0)
    return g_strdup (C_("stage", "Maybe"));
  /* Translators: how many steps of a stage are done, and how many there are */
  return g_strdup_printf (C_("stage", "%1$u/%2$u"), stage->done, stage->total);
}

static GtkWidget *
stage_new (FlStageBar  *self,
           const Stage *stage,
           gboolean     current)
{
  gboolean done = stage->total > 0 && stage->done == stage->total;
  GtkWidget *button = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *name = gtk_label_new (stage->stage->name);
  g_autofree char *progress = progress_text (stage);
  g_autofree char *spoken = NULL;

  gtk_label_set_ellipsize (GTK_LABEL (name), PANGO_ELLIPSIZE_END);
  gtk_widget_set_halign (line, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (box, GTK_ALIGN_END);
  gtk_widget_set_visible (name, current || !self->compact);
  gtk_box_append (GTK_BOX (line),
                  gtk_image_new_from_icon_name (done ? "object-select-symbolic"
                                                     : current ? "media-record-symbolic"
                                                               : "radio-symbolic"));
  gtk_box_append (GTK_BOX (line), gtk_label_new (progress));
  gtk_widget_add_css_class (line, "numeric");
  gtk_widget_add_css_class (line, "caption");
  gtk_box_append (GTK_BOX (box), name);
  gtk_box_append (GTK_BOX (box), line);
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "stage");
  fl_ui_set_class (button, "current", current);
  fl_ui_set_class (button, "done", done);
  gtk_widget_set_hexpand (button, TRUE);
  gtk_widget_set_tooltip_text (button, stage->stage->name);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "case.open-step");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", stage->first->step->id);
  if (stage->total > 0)
    spoken = g_strdup_printf (ngettext ("%1$s: %2$u of %3$u step done",
                                        "%1$s: %2$u of %3$u steps done", stage->total),
                              stage->stage->name, stage->done, stage->total);
  else
    /* Translators: %s is the name of a stage whose steps are all maybe */
    spoken = g_strdup_printf (_("%s: maybe"), stage->stage->name);
  fl_ui_describe (button, spoken, current ? _("The journey is here now") : "");
  return button;
}

static char *
signature (FlStageBar *self,
           GArray     *stages,
           guint       current)
{
  GString *text = g_string_new (self->compact ? "compact " : "");

  g_string_append_printf (text, "%u ", current);
  for (guint i = 0; i < stages->len; i++)
    {
      const Stage *stage = &g_array_index (stages, Stage, i);

      g_string_append_printf (text, "%s %u %u %s ", stage->stage->name, stage->done, stage->total,
                              stage->first->step->id);
    }
  return g_string_free (text, FALSE);
}

static void
fl_stage_bar_finalize (GObject *object)
{
  g_free (FL_STAGE_BAR (object)->shown);
  G_OBJECT_CLASS (fl_stage_bar_parent_class)->finalize (object);
}

static void
fl_stage_bar_class_init (FlStageBarClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = fl_stage_bar_finalize;

  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
fl_stage_bar_init (FlStageBar *self)
{
  self->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0));
  gtk_widget_add_css_class (GTK_WIDGET (self->box), "stages");
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->box));
  fl_ui_describe (GTK_WIDGET (self), _("Stages"), NULL);
}

/**
 * fl_stage_bar_show:
 * @self: a bar
 * @fl_case: (nullable): a case
 *
 * Shows how far the case has come, stage by stage.
 */
void
fl_stage_bar_show (FlStageBar *self,
                   FlCase     *fl_case)
{
  g_autoptr (GArray) stages = NULL;
  g_autofree char *now = NULL;
  guint current = 0;

  g_return_if_fail (FL_IS_STAGE_BAR (self));

  if (!fl_case)
    {
      fl_ui_remove_children (GTK_WIDGET (self->box));
      g_clear_pointer (&self->shown, g_free);
      return;
    }
  stages = count_stages (fl_case);
  while (current < stages->len)
    {
      const Stage *stage = &g_array_index (stages, Stage, current);

      if (stage->done < stage->total)
        break;
      current++;
    }
  now = signature (self, stages, current);
  if (g_strcmp0 (now, self->shown) == 0)
    return;
  g_free (self->shown);
  self->shown = g_steal_pointer (&now);
  fl_ui_remove_children (GTK_WIDGET (self->box));
  for (guint i = 0; i < stages->len; i++)
    gtk_box_append (self->box, stage_new (self, &g_array_index (stages, Stage, i), i == current));
}

/**
 * fl_stage_bar_set_compact:
 * @self: a bar
 * @compact: whether only the current stage has its name, because room is short; it shows at the
 *   next fl_stage_bar_show()
 */
void
fl_stage_bar_set_compact (FlStageBar *self,
                          gboolean    compact)
{
  g_return_if_fail (FL_IS_STAGE_BAR (self));

  self->compact = compact;
}
