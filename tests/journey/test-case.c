/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "fl-case-test.h"
#include "fl-error.h"
#include "fl-journey-test.h"

/* A case from its making to its being taken up again. */

static void
test_create (FlCaseTest    *fixture,
             gconstpointer  data)
{
  g_autoptr (FlCase) created = fl_case_test_create (fixture, "mat=yes;yta=40;bygge=no");
  const FlCaseRecord *record = fl_case_get_record (created);
  const FlContactPerson *person;
  g_autoptr (GBytes) archive = NULL;

  g_assert_cmpstr (fl_case_get_firm (created)->name, ==, "Café Lyktan AB");
  g_assert_cmpstr (fl_case_get_firm (created)->organisation_number, ==, "212000-0142");
  person = g_ptr_array_index (fl_case_get_contacts (created), 0);
  g_assert_cmpstr (person->telephone, ==, "070-174 06 05");
  g_assert_cmpstr (fl_case_get_site (created)->property, ==, "Aby 1:2");
  g_assert_cmpstr (record->journey_name, ==, "Öppna kafé");
  g_assert_cmpstr (record->municipality_name, ==, "Aby");
  g_assert_cmpint (record->opened, ==, fl_test_day ("2026-03-02"));

  /* rad reg livs alk? skylt-krav? gata */
  g_assert_cmpuint (record->summary.steps_total, ==, 4);
  g_assert_cmpuint (record->summary.steps_maybe, ==, 2);
  g_assert_cmpuint (record->summary.steps_done, ==, 0);
  g_assert_cmpstr (record->summary.next_step, ==, "Första samtalet");
  g_assert_cmpint (record->summary.waiting, ==, FL_WAITING_FIRM);
  g_assert_cmpint (record->summary.due, ==, FL_DATE_NONE);

  archive = fl_store_get_rulebook (fixture->store, fl_rulebook_get_sha256 (fixture->rulebook),
                                   NULL);
  g_assert_nonnull (archive);
}

static void
test_create_refused (FlCaseTest    *fixture,
                     gconstpointer  data)
{
  static const FlCaseDraft drafts[] = {
    { .municipality = "9991", .journey = "rymdresa", .area = -1 },
    { .municipality = "Ingenstans", .journey = "kafe", .area = -1 },
    { .municipality = NULL, .journey = "kafe", .area = -1 },
    { .municipality = "9991", .journey = NULL, .area = -1 },
    { .municipality = "9991", .journey = "kafe", .area = -1,
      .organisation_number = "212000-0143" },
  };
  g_autoptr (GPtrArray) rows = NULL;
  g_autoptr (GPtrArray) firms = NULL;
  g_autoptr (FlWorkspace) loading = fl_workspace_new (fixture->store, NULL, fixture->clock);
  g_autoptr (GError) none = NULL;
  FlCaseDraft fine = { .municipality = "9991", .journey = "kafe", .area = -1 };

  for (gsize i = 0; i < G_N_ELEMENTS (drafts); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (fl_case_create (fixture->workspace, &drafts[i], &error));
      g_assert_true (error->domain == FL_ERROR);
    }
  g_assert_null (fl_case_create (loading, &fine, &none));
  g_assert_error (none, FL_ERROR, FL_ERROR_NOT_FOUND);

  rows = fl_store_list_cases (fixture->store, NULL);
  g_assert_cmpuint (rows->len, ==, 0);
  firms = fl_store_list_firms (fixture->store, NULL);
  g_assert_cmpuint (firms->len, ==, 0);
}

/* Many call before they have a name or a number. */
static void
test_create_anonymous (FlCaseTest    *fixture,
                       gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  FlCaseDraft draft = { .anonymous = TRUE, .firm_name = "  ", .municipality = "Aby",
                        .journey = "kafe", .area = -1 };
  g_autoptr (FlCase) created = fl_case_create (fixture->workspace, &draft, &error);

  g_assert_no_error (error);
  g_assert_null (fl_case_get_firm (created)->name);
  g_assert_null (fl_case_get_site (created));
  g_assert_cmpuint (fl_case_get_contacts (created)->len, ==, 0);
}

static void
test_answer (FlCaseTest    *fixture,
             gconstpointer  data)
{
  g_autoptr (FlCase) opened = fl_case_test_create (fixture, "");

  DO (fl_case_set_answer (opened, "mat", "no", &do_error));
  g_assert_cmpuint (fixture->n_changes, ==, 1);
  g_assert_cmpstr (fixture->added, ==, "");
  g_assert_cmpstr (fixture->removed, ==, "livs alk");

  DO (fl_case_set_answer (opened, "mat", "ja", &do_error));
  g_assert_cmpstr (fixture->added, ==, "livs alk");
  g_assert_cmpuint (fl_case_get_record (opened)->summary.steps_total, ==, 4);

  DO (fl_case_set_answer (opened, "mat", NULL, &do_error));
  g_assert_cmpint (fl_plan_find_step (fl_case_get_plan (opened), "livs")->applies, ==, FL_MAYBE);

  REFUSED (fixture, opened, fl_case_set_answer (opened, "mat", "kanske", &do_error),
           FL_ERROR_INVALID);
  REFUSED (fixture, opened, fl_case_set_answer (opened, "yta", "-4", &do_error),
           FL_ERROR_INVALID);
  REFUSED (fixture, opened, fl_case_set_answer (opened, "finns-inte", "yes", &do_error),
           FL_ERROR_NOT_FOUND);
}

static void
test_set_aside (FlCaseTest    *fixture,
                gconstpointer  data)
{
  g_autoptr (FlCase) opened = fl_case_test_create (fixture, "mat=yes;yta=60");
  const FlTickRecord *tick;

  DO (fl_case_set_ticked (opened, "livs", "kontroll", TRUE, &do_error));
  DO (fl_case_set_item_note (opened, "livs", "lokal", "Ringde, ska svara", &do_error));
  DO (fl_case_set_step_note (opened, "livs", "Blanketten ligger hos Kim", &do_error));
  g_assert_true (fl_case_get_tick (opened, "livs", "kontroll")->ticked);
  g_assert_cmpuint (fl_case_get_set_aside (opened)->len, ==, 0);

  /* The item goes with the area, the step with the food. */
  DO (fl_case_set_answer (opened, "yta", "40", &do_error));
  g_assert_cmpuint (fl_case_get_set_aside (opened)->len, ==, 1);
  tick = g_ptr_array_index (fl_case_get_set_aside (opened), 0);
  g_assert_cmpstr (tick->note, ==, "Ringde, ska svara");
  g_assert_cmpstr (tick->text, ==, "Fråga om lokalen får användas");

  DO (fl_case_set_answer (opened, "mat", "no", &do_error));
  g_assert_cmpuint (fl_case_get_set_aside (opened)->len, ==, 2);
  g_assert_cmpuint (fl_case_get_steps_set_aside (opened)->len, ==, 1);

  /* What is set aside can still be taken away by hand. */
  DO (fl_case_set_item_note (opened, "livs", "lokal", NULL, &do_error));
  g_assert_cmpuint (fl_case_get_set_aside (opened)->len, ==, 1);

  DO (fl_case_set_answer (opened, "mat", "yes", &do_error));
  g_assert_cmpuint (fl_case_get_set_aside (opened)->len, ==, 0);
  g_assert_cmpuint (fl_case_get_steps_set_aside (opened)->len, ==, 0);
  g_assert_true (fl_case_get_tick (opened, "livs", "kontroll")->ticked);
  g_assert_cmpstr (fl_case_get_step_record (opened, "livs")->note, ==,
                   "Blanketten ligger hos Kim");

  REFUSED (fixture, opened, fl_case_set_ticked (opened, "livs", "okand", TRUE, &do_error),
           FL_ERROR_NOT_FOUND);
  REFUSED (fixture, opened, fl_case_set_step_note (opened, "okand", "x", &do_error),
           FL_ERROR_NOT_FOUND);
}

static void
test_undo (FlCaseTest    *fixture,
           gconstpointer  data)
{
  g_autoptr (FlCase) opened = fl_case_test_create (fixture, "mat=yes");
  g_autofree char *before = fl_test_serialise (fl_case_get_plan (opened));
  g_autofree char *undone = NULL;
  g_autofree char *case_id = NULL;

  DO (fl_case_set_answer (opened, "mat", "no", &do_error));
  g_assert_cmpuint (fl_case_get_record (opened)->summary.steps_total, ==, 3);

  DO (fl_workspace_undo (fixture->workspace, &case_id, &do_error));
  g_assert_cmpstr (case_id, ==, fl_case_get_id (opened));
  g_assert_cmpuint (fixture->n_changes, ==, 2);
  g_assert_cmpstr (fixture->added, ==, "livs alk");
  undone = fl_test_serialise (fl_case_get_plan (opened));
  g_assert_cmpstr (before, ==, undone);
  g_assert_cmpuint (fl_case_get_record (opened)->summary.steps_total, ==, 4);

  DO (fl_workspace_redo (fixture->workspace, NULL, &do_error));
  g_assert_null (fl_plan_find_step (fl_case_get_plan (opened), "livs"));
}

/* Two windows on one case. */
static void
test_follow (FlCaseTest    *fixture,
             gconstpointer  data)
{
  g_autoptr (FlCase) opened = fl_case_test_create (fixture, "");
  g_autoptr (GError) error = NULL;
  g_autoptr (FlCase) other = fl_case_open (fixture->workspace, fl_case_get_id (opened), &error);

  g_assert_no_error (error);
  DO (fl_case_set_ticked (other, "rad", "samtal", TRUE, &do_error));
  g_assert_cmpuint (fixture->n_changes, ==, 1);
  g_assert_null (fixture->added);
  g_assert_true (fl_case_get_tick (opened, "rad", "samtal")->ticked);
}

static void
test_reopen (FlCaseTest    *fixture,
             gconstpointer  data)
{
  g_autofree char *id = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (FlCase) again = NULL;
  g_autoptr (FlWorkspace) without = NULL;

  {
    g_autoptr (FlCase) opened = fl_case_test_create (fixture,
                                                     "mat=yes;vad=tobak frukt;oppnar=2026-06-01");

    DO (fl_case_set_ticked (opened, "rad", "samtal", TRUE, &do_error));
    DO (fl_case_set_step_done (opened, "rad", TRUE, &do_error));
    DO (fl_case_set_step_reference (opened, "livs", "MIL 2026-17", &do_error));
    id = g_strdup (fl_case_get_id (opened));
    before = fl_test_serialise (fl_case_get_plan (opened));
  }
  fl_case_test_close (fixture);
  fl_case_test_open (fixture);

  /* Without any rulebook in force: the version comes out of the store. */
  without = fl_workspace_new (fixture->store, NULL, fixture->clock);
  again = fl_case_open (without, id, &error);
  g_assert_no_error (error);
  after = fl_test_serialise (fl_case_get_plan (again));
  g_assert_cmpstr (before, ==, after);
  g_assert_true (fl_case_get_tick (again, "rad", "samtal")->ticked);
  g_assert_cmpstr (fl_case_get_step_record (again, "livs")->reference, ==, "MIL 2026-17");
  g_assert_cmpint (fl_case_test_state (again, "rad"), ==, FL_STEP_DONE);
  g_assert_cmpuint (fl_case_get_record (again)->summary.steps_done, ==, 1);

  g_assert_null (fl_case_open (without, "finns-inte", &error));
  g_assert_error (error, FL_ERROR, FL_ERROR_NOT_FOUND);
}

/* A store that cannot be written: a sentence, and the case as it was. */
static void
test_write_fails (FlCaseTest    *fixture,
                  gconstpointer  data)
{
  g_autoptr (FlCase) opened = fl_case_test_create (fixture, "mat=yes");
  g_autoptr (GError) error = NULL;
  g_autoptr (FlStore) other = NULL;

  /* Another program holds the file. */
  other = fl_store_open (fixture->path, fixture->clock, &error);
  g_assert_no_error (error);
  DO (fl_store_begin (other, "test", NULL, &do_error));
  REFUSED (fixture, opened, fl_case_set_answer (opened, "mat", "no", &do_error), FL_ERROR_BUSY);
  fl_store_rollback (other);
  fl_store_close (other);

  DO (fl_case_set_answer (opened, "mat", "no", &do_error));
}

/* A newer rulebook is taken up when the navigator says so, and can be let go of again. */
static void
test_catch_up (FlCaseTest    *fixture,
               gconstpointer  data)
{
  g_autoptr (FlRulebook) newer = fl_test_sample_edited ("\"kontroll\"", "\"rutiner\"");
  g_autoptr (FlRulebook) other = fl_test_sample_edited ("\"kafe\"", "\"restaurang\"");
  g_autoptr (FlCase) opened = fl_case_test_create (fixture, "mat=yes");

  DO (fl_case_set_ticked (opened, "livs", "kontroll", TRUE, &do_error));
  g_assert_false (fl_case_is_behind (opened));

  fl_workspace_set_rulebook (fixture->workspace, newer);
  g_assert_true (fl_case_is_behind (opened));
  g_assert_cmpuint (fl_case_get_set_aside (opened)->len, ==, 0);

  DO (fl_case_catch_up (opened, &do_error));
  g_assert_false (fl_case_is_behind (opened));
  g_assert_cmpuint (fl_case_get_set_aside (opened)->len, ==, 1);

  /* One that does not know the journey: the case goes on as it is. */
  fl_workspace_set_rulebook (fixture->workspace, other);
  REFUSED (fixture, opened, fl_case_catch_up (opened, &do_error), FL_ERROR_NOT_FOUND);
  g_assert_true (fl_case_is_behind (opened));

  DO (fl_workspace_undo (fixture->workspace, NULL, &do_error));
  g_assert_cmpuint (fl_case_get_set_aside (opened)->len, ==, 0);
  g_assert_true (fl_plan_get_rulebook (fl_case_get_plan (opened)) == fixture->rulebook);
}

/* A case that is open while the day changes is planned for the new day when it is told. */
static void
test_refresh (FlCaseTest    *fixture,
              gconstpointer  data)
{
  g_autoptr (FlCase) opened = NULL;

  fl_clock_set (fixture->clock, fl_test_day ("2025-12-31"));
  opened = fl_case_test_create (fixture, "mat=no;bygge=no");
  fl_clock_set (fixture->clock, fl_test_day ("2026-01-01"));
  g_assert_cmpint (fl_plan_get_date (fl_case_get_plan (opened)), ==, fl_test_day ("2025-12-31"));

  DO (fl_case_refresh (opened, &do_error));
  g_assert_cmpint (fl_plan_get_date (fl_case_get_plan (opened)), ==, fl_test_day ("2026-01-01"));
  g_assert_cmpuint (fixture->n_changes, ==, 1);

  DO (fl_workspace_undo (fixture->workspace, NULL, &do_error));
  REFUSED (fixture, opened, fl_case_refresh (opened, &do_error), FL_ERROR_NOT_FOUND);
}

static void
test_workspace (FlCaseTest    *fixture,
                gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  FlRulebook *kept;

  g_assert_true (fl_workspace_get_store (fixture->workspace) == fixture->store);
  g_assert_true (fl_workspace_get_rulebook (fixture->workspace) == fixture->rulebook);
  kept = fl_workspace_get_rulebook_version (fixture->workspace,
                                            fl_rulebook_get_sha256 (fixture->rulebook), &error);
  g_assert_true (kept == fixture->rulebook);
  g_assert_no_error (error);
  g_assert_null (fl_workspace_get_rulebook_version (fixture->workspace, "0000", &error));
  g_assert_error (error, FL_ERROR, FL_ERROR_NOT_FOUND);
}

static const FlCaseTestEntry tests[] = {
  { "create", test_create },
  { "create-refused", test_create_refused },
  { "create-anonymous", test_create_anonymous },
  { "answer", test_answer },
  { "set-aside", test_set_aside },
  { "undo", test_undo },
  { "follow", test_follow },
  { "reopen", test_reopen },
  { "write-fails", test_write_fails },
  { "catch-up", test_catch_up },
  { "refresh", test_refresh },
  { "workspace", test_workspace },
};

int
main (int    argc,
      char **argv)
{
  return fl_case_test_run (argc, argv, tests, G_N_ELEMENTS (tests));
}
