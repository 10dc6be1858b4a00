/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <adwaita.h>

#include "fl-journey-test.h"
#include "fl-municipality-row.h"

static FlRulebook *rulebook;

static FlMunicipalityRow *
row_new (const char *code)
{
  FlMunicipalityRow *row = g_object_ref_sink (g_object_new (FL_TYPE_MUNICIPALITY_ROW, NULL));

  fl_municipality_row_fill (row, rulebook, fl_date_new (2026, 11, 22), code);
  return row;
}

/* Which municipality it is decides who decides: the program never picks one. */
static void
test_nothing_guessed (void)
{
  const char *const codes[] = { NULL, "", "0000" };

  for (gsize i = 0; i < G_N_ELEMENTS (codes); i++)
    {
      g_autoptr (FlMunicipalityRow) row = row_new (codes[i]);

      g_assert_null (fl_municipality_row_get_chosen (row));
      adw_combo_row_set_selected (ADW_COMBO_ROW (row), 1);
      g_assert_nonnull (fl_municipality_row_get_chosen (row));
    }
}

static void
test_begin_with (void)
{
  guint n = 0;
  const FlMunicipality *const *all = fl_rulebook_get_municipalities (rulebook, &n);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (FlMunicipalityRow) row = row_new (all[i]->code);

      g_assert_true (fl_municipality_row_get_chosen (row) == all[i]);
    }
}

static void
test_without_rulebook (void)
{
  g_autoptr (FlMunicipalityRow) row = row_new (NULL);

  fl_municipality_row_fill (row, NULL, fl_date_new (2026, 11, 22), "1884");
  g_assert_null (fl_municipality_row_get_chosen (row));
}

int
main (int    argc,
      char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  adw_init ();
  rulebook = fl_test_shipped ();
  g_test_add_func ("/municipality-row/nothing-guessed", test_nothing_guessed);
  g_test_add_func ("/municipality-row/begin-with", test_begin_with);
  g_test_add_func ("/municipality-row/without-rulebook", test_without_rulebook);
  status = g_test_run ();
  fl_rulebook_unref (rulebook);
  return status;
}
