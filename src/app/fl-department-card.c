/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fl-department-card.h"
#include "fl-checklist.h"
#include "fl-owner-card.h"
#include "fl-ui.h"
#include "fl-words.h"
#include "fl-wrap-box.h"

#include <glib/gi18n.h>

/* The groups of a card; a document belongs with the permit that asks for it. */
enum
{
  GROUP_PERMITS,
  GROUP_LAND,
  GROUP_CONTACTS,
  N_GROUPS
};

struct _FlDepartmentCard
{
  AdwBin       parent_instance;

  FlOwnerCard *owner;
  GtkWidget   *steps; /* FlWrapBox of the unit's steps */
  GtkWidget   *headings[N_GROUPS];
  FlChecklist *groups[N_GROUPS];
  GPtrArray   *step_ids; /* of the steps added since begin() */
  GString     *words;    /* what the steps say since begin(), a line each */
  char        *shown;
};

G_DEFINE_FINAL_TYPE (FlDepartmentCard, fl_department_card, ADW_TYPE_BIN)

static guint
group_of (FlCategory category)
{
  switch (category)
    {
    case FL_CATEGORY_PERMIT:
    case FL_CATEGORY_DOCUMENT:
      return GROUP_PERMITS;
    case FL_CATEGORY_LAND:
      return GROUP_LAND;
    case FL_CATEGORY_CONTACT:
      return GROUP_CONTACTS;
    }
  g_return_val_if_reached (GROUP_PERMITS);
}

static void
fl_department_card_finalize (GObject *object)
{
  FlDepartmentCard *self = FL_DEPARTMENT_CARD (object);

  g_ptr_array_unref (self->step_ids);
  g_string_free (self->words, TRUE);
  g_free (self->shown);
  G_OBJECT_CLASS (fl_department_card_parent_class)->finalize (object);
}

static void
fl_department_card_class_init (FlDepartmentCardClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = fl_department_card_finalize;

  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_REGION);
}

static void
fl_department_card_init (FlDepartmentCard *self)
{
  const char *const headings[N_GROUPS] = { _("Permits and documents"), _("Land"), _("Contacts") };
  GtkBox *box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 12));

  self->step_ids = g_ptr_array_new_with_free_func (g_free);
  self->words = g_string_new (NULL);
  self->owner = FL_OWNER_CARD (fl_owner_card_new ());
  self->steps = fl_wrap_box_new ();
  gtk_box_append (box, GTK_WIDGET (self->owner));
  gtk_box_append (box, self->steps);
  for (guint i = 0; i < N_GROUPS; i++)
    {
      GtkWidget *group = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);

      self->headings[i] = fl_ui_text_new (headings[i], "heading");
      self->groups[i] = FL_CHECKLIST (fl_checklist_new ());
      fl_ui_describe (GTK_WIDGET (self->groups[i]), headings[i], NULL);
      gtk_box_append (GTK_BOX (group), self->headings[i]);
      gtk_box_append (GTK_BOX (group), GTK_WIDGET (self->groups[i]));
      gtk_box_append (box, group);
    }
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (box));
  gtk_widget_add_css_class (GTK_WIDGET (self), "card");
  gtk_widget_add_css_class (GTK_WIDGET (self), "department");
}

/**
 * fl_department_card_new:
 *
 * Returns: (transfer floating): an empty card
 */
GtkWidget *
fl_department_card_new (void)
{
  return g_object_new (FL_TYPE_DEPARTMENT_CARD, NULL);
}

/**
 * fl_department_card_begin:
 * @self: a card
 * @fl_case: a case
 * @owner: the owner that the card is of
 *
 * Begins to say what the card holds.
 */
void
fl_department_card_begin (FlDepartmentCard *self,
                          FlCase           *fl_case,
                          const FlOwner    *owner)
{
  FlClock *clock = fl_workspace_get_clock (fl_case_get_workspace (fl_case));
  FlOwner unit = *owner;

  g_return_if_fail (FL_IS_DEPARTMENT_CARD (self));

  /* The card is the whole unit's, whatever the post of one step. */
  unit.post = NULL;
  unit.rule = NULL;
  fl_owner_card_show (self->owner, fl_case_get_plan (fl_case), &unit, NULL,
                      fl_clock_today (clock));
  fl_ui_describe (GTK_WIDGET (self), fl_owner_card_heading (owner), NULL);
  fl_ui_set_class (GTK_WIDGET (self), "gap", owner->status == FL_OWNER_GAP
                                             || owner->status == FL_OWNER_OVERLAP);
  g_ptr_array_set_size (self->step_ids, 0);
  g_string_truncate (self->words, 0);
  for (guint i = 0; i < N_GROUPS; i++)
    fl_checklist_begin (self->groups[i]);
}

/**
 * fl_department_card_add_step:
 * @self: a card
 * @fl_case: a case
 * @step: a step that the unit owns
 */
void
fl_department_card_add_step (FlDepartmentCard *self,
                             FlCase           *fl_case,
                             const FlPlanStep *step)
{
  g_return_if_fail (FL_IS_DEPARTMENT_CARD (self));

  g_ptr_array_add (self->step_ids, g_strdup (step->step->id));
  g_string_append_printf (self->words, "%s · %s\n", step->process->name,
                          fl_words_step_state (fl_case_get_step_state (fl_case, step)));
}

/**
 * fl_department_card_add_item:
 * @self: a card
 * @fl_case: a case
 * @step: the item's step
 * @item: an item to be done with the unit
 */
void
fl_department_card_add_item (FlDepartmentCard *self,
                             FlCase           *fl_case,
                             const FlPlanStep *step,
                             const FlPlanItem *item)
{
  g_return_if_fail (FL_IS_DEPARTMENT_CARD (self));

  fl_checklist_add (self->groups[group_of (item->item->category)], fl_case, step, item,
                    step->process->name);
}

static void
show_steps (FlDepartmentCard *self)
{
  g_auto (GStrv) lines = NULL;

  if (g_strcmp0 (self->shown, self->words->str) == 0)
    return;
  g_free (self->shown);
  self->shown = g_strdup (self->words->str);
  lines = g_strsplit (self->words->str, "\n", -1);
  fl_ui_remove_children (self->steps);
  for (guint i = 0; i < self->step_ids->len; i++)
    {
      GtkWidget *button = gtk_button_new ();
      GtkWidget *label = gtk_label_new (lines[i]);

      gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
      gtk_button_set_child (GTK_BUTTON (button), label);
      gtk_widget_add_css_class (button, "small");
      gtk_widget_set_tooltip_text (button, lines[i]);
      fl_ui_describe (button, lines[i], _("Go to the step"));
      gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "case.open-step");
      gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s",
                                        (const char *) self->step_ids->pdata[i]);
      fl_wrap_box_append (FL_WRAP_BOX (self->steps), button);
    }
}

/**
 * fl_department_card_end:
 * @self: a card
 *
 * Shows what has been said since fl_department_card_begin().
 */
void
fl_department_card_end (FlDepartmentCard *self)
{
  g_return_if_fail (FL_IS_DEPARTMENT_CARD (self));

  show_steps (self);
  for (guint i = 0; i < N_GROUPS; i++)
    {
      guint n = fl_checklist_end (self->groups[i]);

      gtk_widget_set_visible (gtk_widget_get_parent (self->headings[i]), n > 0);
    }
}

/**
 * fl_department_card_commit:
 * @self: a card
 *
 * Keeps the notes that are being written now.
 */
void
fl_department_card_commit (FlDepartmentCard *self)
{
  g_return_if_fail (FL_IS_DEPARTMENT_CARD (self));

  for (guint i = 0; i < N_GROUPS; i++)
    fl_checklist_commit (self->groups[i]);
}
