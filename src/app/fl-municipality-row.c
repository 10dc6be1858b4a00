/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fl-municipality-row.h"
#include "fl-text.h"

#include <glib/gi18n.h>

#include <string.h>

struct _FlMunicipalityRow
{
  AdwComboRow  parent_instance;

  FlRulebook  *rulebook;       /* (nullable) whose the municipalities are */
  GPtrArray   *municipalities; /* FlMunicipality, as in the row's model; %NULL for none yet */
};

G_DEFINE_FINAL_TYPE (FlMunicipalityRow, fl_municipality_row, ADW_TYPE_COMBO_ROW)

static void
fl_municipality_row_finalize (GObject *object)
{
  FlMunicipalityRow *self = FL_MUNICIPALITY_ROW (object);

  g_ptr_array_unref (self->municipalities);
  g_clear_pointer (&self->rulebook, fl_rulebook_unref);
  G_OBJECT_CLASS (fl_municipality_row_parent_class)->finalize (object);
}

static void
fl_municipality_row_class_init (FlMunicipalityRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = fl_municipality_row_finalize;
}

static void
fl_municipality_row_init (FlMunicipalityRow *self)
{
  self->municipalities = g_ptr_array_new ();
}

/**
 * fl_municipality_row_compare:
 * @a: pointer to a pointer to a municipality
 * @b: pointer to a pointer to another
 *
 * For g_ptr_array_sort().
 *
 * Returns: how the names stand to each other in the alphabet
 */
int
fl_municipality_row_compare (gconstpointer a,
                             gconstpointer b)
{
  const FlMunicipality *first = *(const FlMunicipality *const *) a;
  const FlMunicipality *second = *(const FlMunicipality *const *) b;
  g_autofree char *first_key = fl_text_sort_key (first->name);
  g_autofree char *second_key = fl_text_sort_key (second->name);

  return strcmp (first_key, second_key);
}

/**
 * fl_municipality_row_fill:
 * @self: a row
 * @rulebook: (nullable): whose municipalities to choose from
 * @date: the day on which they are to exist
 * @code: (nullable): the one to begin with
 *
 * Where @code is not there the row begins without a municipality: which one it is decides who
 * decides, and is never guessed.
 */
void
fl_municipality_row_fill (FlMunicipalityRow *self,
                          FlRulebook        *rulebook,
                          FlDate             date,
                          const char        *code)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  g_autoptr (FlRulebook) before = NULL;
  const FlMunicipality *const *all = NULL;
  guint selected = 0;
  guint n_all = 0;

  g_return_if_fail (FL_IS_MUNICIPALITY_ROW (self));

  before = g_steal_pointer (&self->rulebook);
  self->rulebook = rulebook ? fl_rulebook_ref (rulebook) : NULL;
  g_ptr_array_set_size (self->municipalities, 0);
  if (rulebook)
    all = fl_rulebook_get_municipalities (rulebook, &n_all);
  for (guint i = 0; i < n_all; i++)
    if (fl_period_contains (all[i]->period, date))
      g_ptr_array_add (self->municipalities, (gpointer) all[i]);
  g_ptr_array_sort (self->municipalities, fl_municipality_row_compare);

  g_ptr_array_insert (self->municipalities, 0, NULL);
  gtk_string_list_append (names, _("Choose municipality"));
  for (guint i = 1; i < self->municipalities->len; i++)
    {
      const FlMunicipality *municipality = self->municipalities->pdata[i];

      if (g_strcmp0 (municipality->code, code) == 0)
        selected = i;
      gtk_string_list_append (names, municipality->name);
    }
  adw_combo_row_set_model (ADW_COMBO_ROW (self), G_LIST_MODEL (names));
  adw_combo_row_set_selected (ADW_COMBO_ROW (self), selected);
}

/**
 * fl_municipality_row_get_chosen:
 * @self: a row
 *
 * Returns: (transfer none) (nullable): the municipality chosen; %NULL where there is none
 */
const FlMunicipality *
fl_municipality_row_get_chosen (FlMunicipalityRow *self)
{
  guint selected;

  g_return_val_if_fail (FL_IS_MUNICIPALITY_ROW (self), NULL);

  selected = adw_combo_row_get_selected (ADW_COMBO_ROW (self));
  return selected < self->municipalities->len ? self->municipalities->pdata[selected] : NULL;
}
