/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fl-preferences-page.h"

#include <glib/gi18n.h>

#include "fl-municipality-row.h"
#include "fl-settings.h"
#include "fl-ui.h"

struct _FlPreferencesPage
{
  AdwBin        parent_instance;

  AdwEntryRow  *name_row;
  AdwComboRow  *municipality_row;
  AdwActionRow *rulebook_row;
  GtkButton    *shipped_button;
  AdwActionRow *store_row;
  AdwComboRow  *style_row;

  GSettings    *settings;
  FlWorkspace  *workspace;
  GPtrArray    *codes; /* of the municipalities in the row's order; the first, "", is none */
};

G_DEFINE_FINAL_TYPE (FlPreferencesPage, fl_preferences_page, ADW_TYPE_BIN)

static void
apply_name_cb (FlPreferencesPage *self)
{
  g_autofree char *name = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->name_row)));

  g_settings_set_string (self->settings, FL_SETTINGS_NAVIGATOR, g_strstrip (name));
}

static void
choose_municipality_cb (FlPreferencesPage *self)
{
  guint chosen = adw_combo_row_get_selected (self->municipality_row);

  if (self->codes != NULL && chosen < self->codes->len)
    g_settings_set_string (self->settings, FL_SETTINGS_MUNICIPALITY,
                           g_ptr_array_index (self->codes, chosen));
}

static void
choose_style_cb (FlPreferencesPage *self)
{
  if (self->settings != NULL)
    g_settings_set_enum (self->settings, FL_SETTINGS_STYLE,
                         adw_combo_row_get_selected (self->style_row));
}

/* The municipalities that the rulebook in force knows. */
static void
fill_municipalities (FlPreferencesPage *self)
{
  FlRulebook *rulebook = self->workspace != NULL ? fl_workspace_get_rulebook (self->workspace)
                                                 : NULL;
  g_autofree char *current = g_settings_get_string (self->settings, FL_SETTINGS_MUNICIPALITY);
  const FlMunicipality *chosen = rulebook != NULL
                                 ? fl_rulebook_find_municipality (rulebook, current) : NULL;
  g_autoptr (GPtrArray) sorted = g_ptr_array_new ();
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint selected = 0;
  guint n = 0;
  const FlMunicipality *const *all = rulebook != NULL
                                     ? fl_rulebook_get_municipalities (rulebook, &n) : NULL;

  gtk_widget_set_sensitive (GTK_WIDGET (self->municipality_row), rulebook != NULL);
  g_clear_pointer (&self->codes, g_ptr_array_unref);
  if (rulebook == NULL)
    return;

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (sorted, (gpointer) all[i]);
  g_ptr_array_sort (sorted, fl_municipality_row_compare);

  gtk_string_list_append (names, _("None"));
  for (guint i = 0; i < sorted->len; i++)
    {
      const FlMunicipality *municipality = g_ptr_array_index (sorted, i);

      gtk_string_list_append (names, municipality->name);
      if (municipality == chosen)
        selected = i + 1;
    }

  /* The codes come last: until they are there, no choice is written. */
  adw_combo_row_set_model (self->municipality_row, G_LIST_MODEL (names));
  adw_combo_row_set_selected (self->municipality_row, selected);
  self->codes = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (self->codes, g_strdup (""));
  for (guint i = 0; i < sorted->len; i++)
    g_ptr_array_add (self->codes,
                     g_strdup (((const FlMunicipality *) g_ptr_array_index (sorted, i))->code));
}

static void
show_rulebook_folder (FlPreferencesPage *self)
{
  g_autofree char *folder = g_settings_get_string (self->settings, FL_SETTINGS_RULEBOOK_FOLDER);
  gboolean own = *folder != '\0';

  adw_action_row_set_subtitle (self->rulebook_row,
                               own ? folder : _("Only those that came with the program"));
  gtk_widget_set_visible (GTK_WIDGET (self->shipped_button), own);
}

static gboolean
fl_preferences_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (FL_PREFERENCES_PAGE (widget)->name_row));
}

static void
fl_preferences_page_dispose (GObject *object)
{
  FlPreferencesPage *self = FL_PREFERENCES_PAGE (object);

  g_clear_object (&self->workspace);
  g_clear_object (&self->settings);
  g_clear_pointer (&self->codes, g_ptr_array_unref);

  G_OBJECT_CLASS (fl_preferences_page_parent_class)->dispose (object);
}

static void
fl_preferences_page_class_init (FlPreferencesPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fl_preferences_page_dispose;
  widget_class->grab_focus = fl_preferences_page_grab_focus;

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/foretagslots/Foretagslots/fl-preferences-page.ui");
  gtk_widget_class_bind_template_child (widget_class, FlPreferencesPage, name_row);
  gtk_widget_class_bind_template_child (widget_class, FlPreferencesPage, municipality_row);
  gtk_widget_class_bind_template_child (widget_class, FlPreferencesPage, rulebook_row);
  gtk_widget_class_bind_template_child (widget_class, FlPreferencesPage, shipped_button);
  gtk_widget_class_bind_template_child (widget_class, FlPreferencesPage, store_row);
  gtk_widget_class_bind_template_child (widget_class, FlPreferencesPage, style_row);
  gtk_widget_class_bind_template_callback (widget_class, apply_name_cb);
  gtk_widget_class_bind_template_callback (widget_class, choose_municipality_cb);
  gtk_widget_class_bind_template_callback (widget_class, choose_style_cb);
}

static void
fl_preferences_page_init (FlPreferencesPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  fl_ui_wrap_buttons (GTK_WIDGET (self));
}

/**
 * fl_preferences_page_new:
 * @settings: what the choices are written to
 *
 * Returns: (transfer full): a page
 */
GtkWidget *
fl_preferences_page_new (GSettings *settings)
{
  FlPreferencesPage *self = g_object_new (FL_TYPE_PREFERENCES_PAGE, NULL);
  g_autofree char *name = g_settings_get_string (settings, FL_SETTINGS_NAVIGATOR);

  gtk_editable_set_text (GTK_EDITABLE (self->name_row), name);
  adw_combo_row_set_selected (self->style_row,
                              g_settings_get_enum (settings, FL_SETTINGS_STYLE));
  self->settings = g_object_ref (settings);
  g_signal_connect_object (settings, "changed::" FL_SETTINGS_RULEBOOK_FOLDER,
                           G_CALLBACK (show_rulebook_folder), self, G_CONNECT_SWAPPED);
  show_rulebook_folder (self);
  return GTK_WIDGET (self);
}

/**
 * fl_preferences_page_set_workspace:
 * @self: a page
 * @workspace: (nullable): what the window works in
 */
void
fl_preferences_page_set_workspace (FlPreferencesPage *self,
                                   FlWorkspace       *workspace)
{
  g_return_if_fail (FL_IS_PREFERENCES_PAGE (self));

  if (g_set_object (&self->workspace, workspace) && workspace != NULL)
    g_signal_connect_object (workspace, "rulebook-changed", G_CALLBACK (fill_municipalities), self,
                             G_CONNECT_SWAPPED);

  gtk_widget_set_visible (GTK_WIDGET (self->store_row), workspace != NULL);
  if (workspace != NULL)
    adw_action_row_set_subtitle (self->store_row,
                                 fl_store_get_path (fl_workspace_get_store (workspace)));
  fill_municipalities (self);
}
