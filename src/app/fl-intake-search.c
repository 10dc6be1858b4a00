/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fl-intake-search.h"
#include "fl-journey-match.h"
#include "fl-ui.h"

#include <glib/gi18n.h>

struct _FlIntakeSearch
{
  AdwBin           parent_instance;

  GtkStack        *stack;
  GtkSearchEntry  *entry;
  GtkListBox      *list;
  GtkLabel        *nothing;
  AdwActionRow    *chosen_row;
  GtkButton       *change;

  FlRulebook      *rulebook;
  FlDate           date;
  const FlJourney *chosen;
};

G_DEFINE_FINAL_TYPE (FlIntakeSearch, fl_intake_search, ADW_TYPE_BIN)

enum
{
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
choose (FlIntakeSearch  *self,
        const FlJourney *journey)
{
  g_autofree char *title = journey ? g_markup_escape_text (journey->name, -1) : NULL;
  g_autofree char *subtitle = NULL;

  self->chosen = journey;
  if (journey)
    {
      subtitle = g_markup_escape_text (journey->description ? journey->description : "", -1);
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->chosen_row), title);
      adw_action_row_set_subtitle (self->chosen_row, subtitle);
    }
  gtk_stack_set_visible_child_name (self->stack, journey ? "chosen" : "search");
  g_signal_emit (self, signals[CHOSEN], 0, journey ? journey->id : NULL);
}

static GtkWidget *
journey_row_new (const FlJourney *journey)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *title = g_markup_escape_text (journey->name, -1);
  g_autofree char *subtitle = g_markup_escape_text (journey->description ? journey->description
                                                                         : "", -1);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 2);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  fl_ui_describe (row, journey->name, journey->description);
  g_object_set_data (G_OBJECT (row), "journey", (gpointer) journey);
  return row;
}

static void
search (FlIntakeSearch *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->entry));
  g_autoptr (GPtrArray) found = NULL;

  fl_ui_remove_children (GTK_WIDGET (self->list));
  gtk_widget_set_visible (GTK_WIDGET (self->nothing), FALSE);
  if (!self->rulebook)
    return;
  found = fl_journey_match (self->rulebook, text, self->date);
  if (found->len == 0)
    {
      g_ptr_array_unref (found);
      found = fl_journey_match (self->rulebook, "", self->date);
      gtk_widget_set_visible (GTK_WIDGET (self->nothing), TRUE);
    }
  for (guint i = 0; i < found->len; i++)
    gtk_list_box_append (self->list, journey_row_new (found->pdata[i]));
}

static void
row_activated_cb (FlIntakeSearch *self,
                  GtkListBoxRow  *row)
{
  choose (self, g_object_get_data (G_OBJECT (row), "journey"));
}

static void
entry_activate_cb (FlIntakeSearch *self)
{
  GtkListBoxRow *row;

  search (self);
  row = gtk_list_box_get_row_at_index (self->list, 0);
  if (row && !gtk_widget_get_visible (GTK_WIDGET (self->nothing)))
    row_activated_cb (self, row);
}

static void
change_cb (FlIntakeSearch *self)
{
  choose (self, NULL);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

static void
fl_intake_search_dispose (GObject *object)
{
  FlIntakeSearch *self = FL_INTAKE_SEARCH (object);

  adw_bin_set_child (ADW_BIN (self), NULL);
  g_clear_pointer (&self->rulebook, fl_rulebook_unref);
  G_OBJECT_CLASS (fl_intake_search_parent_class)->dispose (object);
}

static void
fl_intake_search_class_init (FlIntakeSearchClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fl_intake_search_dispose;

  /**
   * FlIntakeSearch::chosen:
   * @self: the search
   * @journey_id: (nullable): the journey chosen
   */
  signals[CHOSEN] = g_signal_new ("chosen", FL_TYPE_INTAKE_SEARCH, G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (widget_class, FL_UI_TEMPLATE ("fl-intake-search"));
  gtk_widget_class_bind_template_child (widget_class, FlIntakeSearch, stack);
  gtk_widget_class_bind_template_child (widget_class, FlIntakeSearch, entry);
  gtk_widget_class_bind_template_child (widget_class, FlIntakeSearch, list);
  gtk_widget_class_bind_template_child (widget_class, FlIntakeSearch, nothing);
  gtk_widget_class_bind_template_child (widget_class, FlIntakeSearch, chosen_row);
  gtk_widget_class_bind_template_child (widget_class, FlIntakeSearch, change);
  gtk_widget_class_bind_template_callback (widget_class, search);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, entry_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, change_cb);
}

static void
fl_intake_search_init (FlIntakeSearch *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * fl_intake_search_start:
 * @self: a search
 * @rulebook: (nullable): the rulebook to look in
 * @date: the day
 *
 * Empties the search for a new case.
 */
void
fl_intake_search_start (FlIntakeSearch *self,
                        FlRulebook     *rulebook,
                        FlDate          date)
{
  g_return_if_fail (FL_IS_INTAKE_SEARCH (self));

  fl_ui_remove_children (GTK_WIDGET (self->list));
  g_clear_pointer (&self->rulebook, fl_rulebook_unref);
  self->rulebook = rulebook ? fl_rulebook_ref (rulebook) : NULL;
  self->date = date;
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  choose (self, NULL);
  search (self);
}
