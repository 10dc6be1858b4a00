/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fl-case-test.h"

#include <glib/gstdio.h>

#include "fl-journey-test.h"

static FlRulebook *rulebook;

void
fl_case_test_open (FlCaseTest *fixture)
{
  g_autoptr (GError) error = NULL;

  fixture->store = fl_store_open (fixture->path, fixture->clock, &error);
  g_assert_no_error (error);
  fixture->workspace = fl_workspace_new (fixture->store, fixture->rulebook, fixture->clock);
}

void
fl_case_test_close (FlCaseTest *fixture)
{
  g_clear_object (&fixture->workspace);
  fl_store_close (fixture->store);
  g_clear_object (&fixture->store);
}

static void
set_up (FlCaseTest    *fixture,
        gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  fixture->dir = g_dir_make_tmp ("fl-case-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->path = g_build_filename (fixture->dir, "store.db", NULL);
  fixture->clock = fl_clock_new_fixed (fl_test_day ("2026-03-02"));
  fixture->rulebook = rulebook;
  fl_case_test_open (fixture);
}

static void
remove_all (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      remove_all (child);
    }
  g_remove (path);
}

static void
tear_down (FlCaseTest    *fixture,
           gconstpointer  data)
{
  fl_case_test_close (fixture);
  fl_clock_unref (fixture->clock);
  remove_all (fixture->dir);
  g_free (fixture->dir);
  g_free (fixture->path);
  g_free (fixture->added);
  g_free (fixture->removed);
}

static char *
join (GPtrArray *ids)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < ids->len; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? " " : "", (char *) g_ptr_array_index (ids, i));
  return g_string_free (text, FALSE);
}

static void
changed_cb (FlCase     *opened,
            FlPlanDiff *diff,
            FlCaseTest *fixture)
{
  fixture->n_changes++;
  g_clear_pointer (&fixture->added, g_free);
  g_clear_pointer (&fixture->removed, g_free);
  if (diff != NULL)
    {
      fixture->added = join (diff->added);
      fixture->removed = join (diff->removed);
    }
}

FlCase *
fl_case_test_create (FlCaseTest *fixture,
                     const char *answers)
{
  g_autoptr (FlAnswers) parsed = fl_test_answers (fixture->rulebook, answers);
  g_autoptr (GError) error = NULL;
  FlCaseDraft draft = {
    .firm_name = "Café Lyktan AB",
    .organisation_number = "2120000142",
    .contact_name = "Kim Prov",
    .contact_telephone = "070-174 06 05",
    .property = "Aby 1:2",
    .area = 40,
    .municipality = "9991",
    .journey = "kafe",
    .responsible = "Robin Prov",
    .answers = parsed,
  };
  FlCase *created = fl_case_create (fixture->workspace, &draft, &error);

  g_assert_no_error (error);
  g_signal_connect (created, "changed", G_CALLBACK (changed_cb), fixture);
  return created;
}

FlStepState
fl_case_test_state (FlCase     *opened,
                    const char *step_id)
{
  const FlPlanStep *step = fl_plan_find_step (fl_case_get_plan (opened), step_id);

  g_assert_nonnull (step);
  return fl_case_get_step_state (opened, step);
}

int
fl_case_test_run (int                     argc,
                  char                  **argv,
                  const FlCaseTestEntry  *tests,
                  gsize                   n_tests)
{
  int result;

  g_test_init (&argc, &argv, NULL);
  rulebook = fl_test_sample ();
  for (gsize i = 0; i < n_tests; i++)
    {
      g_autofree char *path = g_strconcat ("/case/", tests[i].name, NULL);

      g_test_add (path, FlCaseTest, NULL, set_up, tests[i].test, tear_down);
    }
  result = g_test_run ();
  fl_rulebook_unref (rulebook);
  return result;
}
