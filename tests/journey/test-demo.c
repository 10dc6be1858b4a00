/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gstdio.h>

#include "fl-demo.h"

/* The demonstration as it is shipped: it can be played against the shipped rulebooks, and shows
 * cases in every state. */

static FlRulebook *
load_shipped (void)
{
  g_autofree char *dir = g_build_filename (g_getenv ("FL_TEST_DATADIR"), "rulebooks", NULL);
  g_autoptr (FlFindings) findings = fl_findings_new ();
  g_autoptr (FlRulebookSource) source = NULL;
  g_autoptr (GError) error = NULL;
  FlRulebook *rulebook;

  source = fl_rulebook_source_discover (dir, NULL, &error);
  g_assert_no_error (error);
  rulebook = fl_rulebook_load (source, findings, &error);
  g_assert_no_error (error);
  return rulebook;
}

static void
test_states (void)
{
  g_autoptr (FlRulebook) rulebook = load_shipped ();
  g_autoptr (FlClock) clock = fl_clock_new_fixed (fl_date_new (2026, 11, 22));
  g_autoptr (GError) error = NULL;
  g_autofree char *dir = g_dir_make_tmp ("demo-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (dir, "demo.db", NULL);
  g_autoptr (FlStore) store = fl_demo_store_new (rulebook, clock, path, &error);
  g_autoptr (GPtrArray) cases = NULL;
  guint closed = 0, late = 0, at_firm = 0, at_unit = 0, anonymous = 0, begun = 0;

  g_assert_no_error (error);
  cases = fl_store_list_cases (store, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (cases->len, >=, 12);
  for (guint i = 0; i < cases->len; i++)
    {
      const FlCaseRow *row = g_ptr_array_index (cases, i);
      const FlCaseSummary *summary = &row->record.summary;

      g_assert_cmpstr (row->record.municipality_code, ==, FL_DEMO_MUNICIPALITY);
      g_assert_cmpint (row->record.opened, <=, fl_clock_today (clock));
      closed += row->record.state == FL_CASE_CLOSED;
      late += row->record.state == FL_CASE_OPEN && summary->due != FL_DATE_NONE
              && summary->due < fl_clock_today (clock);
      at_firm += summary->waiting == FL_WAITING_FIRM;
      at_unit += summary->waiting == FL_WAITING_UNIT;
      anonymous += row->firm_name == NULL;
      begun += summary->steps_done > 0;
    }
  g_assert_cmpuint (closed, >=, 2);
  g_assert_cmpuint (late, >=, 1);
  g_assert_cmpuint (at_firm, >=, 2);
  g_assert_cmpuint (at_unit, >=, 2);
  g_assert_cmpuint (anonymous, >=, 1);
  g_assert_cmpuint (begun, >=, 6);
  /* Ctrl+Z takes nothing of the demonstration away. */
  g_assert_null (fl_store_can_undo (store, NULL));

  fl_store_close (store);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/demo/states", test_states);
  return g_test_run ();
}
