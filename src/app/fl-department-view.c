/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fl-department-view.h"
#include "fl-department-card.h"
#include "fl-note-advice.h"
#include "fl-ui.h"

#include <glib/gi18n.h>

struct _FlDepartmentView
{
  AdwBin      parent_instance;

  GtkBox     *box;
  GHashTable *cards; /* key → FlDepartmentCard, borrowed */
  GHashTable *begun; /* the keys of cards begun in this showing */
  GtkWidget  *last;  /* (nullable) the card begun last */
};

G_DEFINE_FINAL_TYPE (FlDepartmentView, fl_department_view, ADW_TYPE_BIN)

/* What is the matter stands first: that is what somebody must see to. */
static char *
key_of (const FlOwner *owner)
{
  if (owner->status == FL_OWNER_OWNED && owner->unit)
    return g_strconcat ("unit/", owner->unit->id, NULL);
  return g_strdup_printf ("status/%d", (int) owner->status);
}

static FlDepartmentCard *
get_card (FlDepartmentView *self,
          FlCase           *fl_case,
          const FlOwner    *owner)
{
  g_autofree char *key = key_of (owner);
  GtkWidget *card = g_hash_table_lookup (self->cards, key);

  if (!card)
    {
      card = fl_department_card_new ();
      g_hash_table_insert (self->cards, g_strdup (key), card);
      gtk_box_append (self->box, card);
    }
  if (!g_hash_table_contains (self->begun, key))
    {
      gboolean matter = owner->status == FL_OWNER_GAP || owner->status == FL_OWNER_OVERLAP;

      fl_department_card_begin (FL_DEPARTMENT_CARD (card), fl_case, owner);
      gtk_box_reorder_child_after (self->box, card, matter ? NULL : self->last);
      if (!matter || !self->last)
        self->last = card;
      g_hash_table_add (self->begun, g_steal_pointer (&key));
    }
  return FL_DEPARTMENT_CARD (card);
}

static void
fl_department_view_dispose (GObject *object)
{
  FlDepartmentView *self = FL_DEPARTMENT_VIEW (object);

  g_clear_pointer (&self->cards, g_hash_table_unref);
  g_clear_pointer (&self->begun, g_hash_table_unref);
  adw_bin_set_child (ADW_BIN (self), NULL);
  G_OBJECT_CLASS (fl_department_view_parent_class)->dispose (object);
}

static void
fl_department_view_class_init (FlDepartmentViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fl_department_view_dispose;

  g_type_ensure (FL_TYPE_NOTE_ADVICE);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               FL_UI_TEMPLATE ("fl-department-view"));
  gtk_widget_class_bind_template_child (widget_class, FlDepartmentView, box);
}

static void
fl_department_view_init (FlDepartmentView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->cards = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->begun = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

/**
 * fl_department_view_show:
 * @self: a view
 * @fl_case: (nullable): a case
 *
 * Shows the case's steps and items by whom they are done with.  Cards and items that are there
 * stay, with focus and what is being written.
 */
void
fl_department_view_show (FlDepartmentView *self,
                         FlCase           *fl_case)
{
  const FlPlanStep *steps = NULL;
  GHashTableIter iter;
  gpointer key;
  gpointer card;
  guint n_steps = 0;

  g_return_if_fail (FL_IS_DEPARTMENT_VIEW (self));

  g_hash_table_remove_all (self->begun);
  self->last = NULL;
  if (fl_case)
    steps = fl_plan_get_steps (fl_case_get_plan (fl_case), &n_steps);
  for (guint i = 0; i < n_steps; i++)
    {
      fl_department_card_add_step (get_card (self, fl_case, &steps[i].owner), fl_case, &steps[i]);
      for (guint j = 0; j < steps[i].n_items; j++)
        fl_department_card_add_item (get_card (self, fl_case, &steps[i].items[j].owner), fl_case,
                                     &steps[i], &steps[i].items[j]);
    }
  g_hash_table_iter_init (&iter, self->cards);
  while (g_hash_table_iter_next (&iter, &key, &card))
    if (g_hash_table_contains (self->begun, key))
      fl_department_card_end (card);
    else
      {
        gtk_box_remove (self->box, card);
        g_hash_table_iter_remove (&iter);
      }
}

/**
 * fl_department_view_commit:
 * @self: a view
 *
 * Keeps the notes that are being written now.
 */
void
fl_department_view_commit (FlDepartmentView *self)
{
  g_autoptr (GList) cards = NULL;

  g_return_if_fail (FL_IS_DEPARTMENT_VIEW (self));

  cards = g_hash_table_get_values (self->cards);
  for (GList *card = cards; card; card = card->next)
    fl_department_card_commit (card->data);
}
