/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fl-case-filters.h"

#include <glib/gi18n.h>

struct _FlCaseFilters
{
  AdwBin              parent_instance;

  GtkMenuButton      *whose_button;
  GtkMenuButton      *which_button;
  GtkMenuButton      *where_button;

  GSimpleActionGroup *actions;
  FlCaseList         *list;
  char               *navigator;
  char               *municipality; /* the chosen code; empty for all */
};

G_DEFINE_FINAL_TYPE (FlCaseFilters, fl_case_filters, ADW_TYPE_BIN)

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static const struct
{
  const char *name; /* the action's value */
  const char *title;
} states[] = {
  [FL_CASES_OPEN] = { "open", NC_("cases", "Open") },
  [FL_CASES_WAITING_FIRM] = { "waiting", NC_("cases", "Waiting for the firm") },
  [FL_CASES_LATE] = { "late", NC_("cases", "Late") },
  [FL_CASES_CLOSED] = { "closed", NC_("cases", "Closed") },
  [FL_CASES_ALL] = { "all", NC_("cases", "Open and closed") },
};

static char *
get_choice (FlCaseFilters *self,
            const char    *action)
{
  g_autoptr (GVariant) state = g_action_group_get_action_state (G_ACTION_GROUP (self->actions),
                                                                action);

  return g_variant_dup_string (state, NULL);
}

static FlCasesWhich
get_which (FlCaseFilters *self)
{
  g_autofree char *chosen = get_choice (self, "which");

  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    if (g_str_equal (states[i].name, chosen))
      return i;

  return FL_CASES_OPEN;
}

static gboolean
is_mine (FlCaseFilters *self)
{
  g_autofree char *chosen = get_choice (self, "whose");

  return self->navigator != NULL && g_str_equal (chosen, "mine");
}

static const char *
find_municipality_name (FlCaseFilters *self,
                        const char    *code)
{
  g_autoptr (GPtrArray) records = NULL;

  if (self->list == NULL || *code == '\0')
    return NULL;

  records = fl_case_list_get_municipalities (self->list);
  for (guint i = 0; i < records->len; i++)
    {
      const FlCaseRecord *record = g_ptr_array_index (records, i);

      if (g_str_equal (record->municipality_code, code))
        return record->municipality_name;
    }

  return NULL;
}

static void
update_labels (FlCaseFilters *self)
{
  const char *place;

  g_free (self->municipality);
  self->municipality = get_choice (self, "where");
  place = find_municipality_name (self, self->municipality);

  gtk_menu_button_set_label (self->whose_button, is_mine (self) ? C_("cases", "Mine")
                                                                : C_("cases", "Everybody’s"));
  gtk_menu_button_set_label (self->which_button, g_dpgettext2 (NULL, "cases",
                                                               states[get_which (self)].title));
  gtk_menu_button_set_label (self->where_button, place != NULL ? place : _("All municipalities"));
}

static void
change_cb (GSimpleAction *action,
           GVariant      *value,
           gpointer       data)
{
  FlCaseFilters *self = data;

  g_simple_action_set_state (action, value);
  update_labels (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
append_choice (GMenu      *menu,
               const char *label,
               const char *action,
               const char *value)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, action, "s", value);
  g_menu_append_item (menu, item);
}

/* A menu holds names that may have underscores in them, which are not to be mnemonics. */
static char *
escape_mnemonic (const char *text)
{
  g_auto (GStrv) parts = g_strsplit (text, "_", -1);

  return g_strjoinv ("__", parts);
}

static void
create_whose_cb (GtkMenuButton *button,
                 gpointer       data)
{
  g_autoptr (GMenu) menu = g_menu_new ();

  append_choice (menu, C_("cases", "Mine"), "filter.whose", "mine");
  append_choice (menu, C_("cases", "Everybody’s"), "filter.whose", "all");
  gtk_menu_button_set_menu_model (button, G_MENU_MODEL (menu));
}

static void
create_which_cb (GtkMenuButton *button,
                 gpointer       data)
{
  FlCaseFilters *self = data;
  g_autoptr (GMenu) menu = g_menu_new ();

  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    {
      guint n = self->list != NULL ? fl_case_list_count (self->list, i) : 0;
      g_autofree char *label = NULL;

      /* Translators: a choice, and how many cases it has: "Late (3)" */
      label = g_strdup_printf (_("%s (%u)"), g_dpgettext2 (NULL, "cases", states[i].title), n);
      append_choice (menu, label, "filter.which", states[i].name);
    }
  gtk_menu_button_set_menu_model (button, G_MENU_MODEL (menu));
}

static void
create_where_cb (GtkMenuButton *button,
                 gpointer       data)
{
  FlCaseFilters *self = data;
  g_autoptr (GMenu) menu = g_menu_new ();

  append_choice (menu, _("All municipalities"), "filter.where", "");
  if (self->list != NULL)
    {
      g_autoptr (GPtrArray) records = fl_case_list_get_municipalities (self->list);

      for (guint i = 0; i < records->len; i++)
        {
          const FlCaseRecord *record = g_ptr_array_index (records, i);
          g_autofree char *label = escape_mnemonic (record->municipality_name);

          append_choice (menu, label, "filter.where", record->municipality_code);
        }
    }
  gtk_menu_button_set_menu_model (button, G_MENU_MODEL (menu));
}

static void
fl_case_filters_dispose (GObject *object)
{
  FlCaseFilters *self = FL_CASE_FILTERS (object);

  g_clear_object (&self->list);
  g_clear_object (&self->actions);
  g_clear_pointer (&self->navigator, g_free);
  g_clear_pointer (&self->municipality, g_free);

  G_OBJECT_CLASS (fl_case_filters_parent_class)->dispose (object);
}

static void
fl_case_filters_class_init (FlCaseFiltersClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fl_case_filters_dispose;

  signals[CHANGED] = g_signal_new ("changed", FL_TYPE_CASE_FILTERS, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/foretagslots/Foretagslots/fl-case-filters.ui");
  gtk_widget_class_bind_template_child (widget_class, FlCaseFilters, whose_button);
  gtk_widget_class_bind_template_child (widget_class, FlCaseFilters, which_button);
  gtk_widget_class_bind_template_child (widget_class, FlCaseFilters, where_button);
}

static void
fl_case_filters_init (FlCaseFilters *self)
{
  static const GActionEntry entries[] = {
    { "whose", NULL, "s", "'all'", change_cb },
    { "which", NULL, "s", "'open'", change_cb },
    { "where", NULL, "s", "''", change_cb },
  };

  self->actions = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), entries, G_N_ELEMENTS (entries),
                                   self);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "filter", G_ACTION_GROUP (self->actions));

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_menu_button_set_create_popup_func (self->whose_button, create_whose_cb, self, NULL);
  gtk_menu_button_set_create_popup_func (self->which_button, create_which_cb, self, NULL);
  gtk_menu_button_set_create_popup_func (self->where_button, create_where_cb, self, NULL);
  update_labels (self);
}

/**
 * fl_case_filters_get:
 * @self: the filters
 * @filter: (out): what is chosen; its strings belong to @self until the next choice, and its
 *   text is left alone
 */
void
fl_case_filters_get (FlCaseFilters *self,
                     FlCaseFilter  *filter)
{
  g_return_if_fail (FL_IS_CASE_FILTERS (self));

  filter->which = get_which (self);
  filter->responsible = is_mine (self) ? self->navigator : NULL;
  filter->municipality = *self->municipality != '\0' ? self->municipality : NULL;
}

/**
 * fl_case_filters_set_list:
 * @self: the filters
 * @list: the cases whose municipalities there are to choose between
 *
 * To be called again when cases came or went.
 */
void
fl_case_filters_set_list (FlCaseFilters *self,
                          FlCaseList    *list)
{
  g_autoptr (GPtrArray) records = NULL;

  g_return_if_fail (FL_IS_CASE_FILTERS (self));

  g_set_object (&self->list, list);
  records = fl_case_list_get_municipalities (list);
  gtk_widget_set_visible (GTK_WIDGET (self->where_button),
                          records->len > 1 || *self->municipality != '\0');
  update_labels (self);
}

/**
 * fl_case_filters_set_navigator:
 * @self: the filters
 * @name: (nullable): the navigator whose cases are "mine"; without one there is no such choice
 */
void
fl_case_filters_set_navigator (FlCaseFilters *self,
                               const char    *name)
{
  g_return_if_fail (FL_IS_CASE_FILTERS (self));

  if (name != NULL && *name == '\0')
    name = NULL;
  /* At the start there is nobody yet: the cases need not be gone through once more. */
  if (g_strcmp0 (name, self->navigator) == 0)
    return;

  g_free (self->navigator);
  self->navigator = g_strdup (name);
  gtk_widget_set_visible (GTK_WIDGET (self->whose_button), self->navigator != NULL);
  update_labels (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * fl_case_filters_reset:
 * @self: the filters
 *
 * Chooses everything, so that nothing is hidden.
 */
void
fl_case_filters_reset (FlCaseFilters *self)
{
  g_return_if_fail (FL_IS_CASE_FILTERS (self));

  g_action_group_change_action_state (G_ACTION_GROUP (self->actions), "whose",
                                      g_variant_new_string ("all"));
  g_action_group_change_action_state (G_ACTION_GROUP (self->actions), "where",
                                      g_variant_new_string (""));
  g_action_group_change_action_state (G_ACTION_GROUP (self->actions), "which",
                                      g_variant_new_string ("all"));
}
