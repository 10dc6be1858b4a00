/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gstdio.h>
#include <math.h>
#include <string.h>

#include "fl-case.h"
#include "fl-error.h"
#include "fl-journey-test.h"

/* A workspace on a new store in a folder of its own. */
typedef struct
{
  char        *dir;
  char        *path;
  FlClock     *clock;
  FlStore     *store;
  FlWorkspace *workspace;
  guint        n_changes;
  char        *added;   /* the steps of the last difference */
  char        *removed;
} Fixture;

static FlRulebook *rulebook;

static void
open_store (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;

  fixture->store = fl_store_open (fixture->path, fixture->clock, &error);
  g_assert_no_error (error);
  fixture->workspace = fl_workspace_new (fixture->store, rulebook, fixture->clock);
}

static void
close_store (Fixture *fixture)
{
  g_clear_object (&fixture->workspace);
  fl_store_close (fixture->store);
  g_clear_object (&fixture->store);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  fixture->dir = g_dir_make_tmp ("fl-case-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->path = g_build_filename (fixture->dir, "store.db", NULL);
  fixture->clock = fl_clock_new_fixed (fl_test_day ("2026-03-02"));
  open_store (fixture);
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
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  close_store (fixture);
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
            Fixture    *fixture)
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

static FlCase *
create (Fixture    *fixture,
        const char *answers)
{
  g_autoptr (FlAnswers) parsed = fl_test_answers (rulebook, answers);
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

static FlStepState
state_of (FlCase     *opened,
          const char *step_id)
{
  const FlPlanStep *step = fl_plan_find_step (fl_case_get_plan (opened), step_id);

  g_assert_nonnull (step);
  return fl_case_get_step_state (opened, step);
}

/* Does it, and fails the test where it fails. */
#define DO(call) \
  G_STMT_START { \
    g_autoptr (GError) do_error = NULL; \
    gboolean do_done = call; \
    g_assert_no_error (do_error); \
    g_assert_true (do_done); \
  } G_STMT_END

/* Refused with a sentence, and nothing is different. */
#define REFUSED(fixture, opened, call, code) \
  G_STMT_START { \
    g_autoptr (GError) do_error = NULL; \
    g_autofree char *before = fl_test_serialise (fl_case_get_plan (opened)); \
    g_autofree char *after = NULL; \
    guint n_before = (fixture)->n_changes; \
    g_assert_false (call); \
    g_assert_error (do_error, FL_ERROR, code); \
    g_assert_true (g_str_has_suffix (do_error->message, ".")); \
    after = fl_test_serialise (fl_case_get_plan (opened)); \
    g_assert_cmpstr (before, ==, after); \
    g_assert_cmpuint (n_before, ==, (fixture)->n_changes); \
  } G_STMT_END

static void
test_create (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr (FlCase) created = create (fixture, "mat=yes;yta=40;bygge=no");
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

  archive = fl_store_get_rulebook (fixture->store, fl_rulebook_get_sha256 (rulebook), NULL);
  g_assert_nonnull (archive);
}

static void
test_create_refused (Fixture       *fixture,
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
test_create_anonymous (Fixture       *fixture,
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
test_answer (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr (FlCase) opened = create (fixture, "");

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
test_set_aside (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr (FlCase) opened = create (fixture, "mat=yes;yta=60");
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
test_undo (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (FlCase) opened = create (fixture, "mat=yes");
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
test_follow (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr (FlCase) opened = create (fixture, "");
  g_autoptr (GError) error = NULL;
  g_autoptr (FlCase) other = fl_case_open (fixture->workspace, fl_case_get_id (opened), &error);

  g_assert_no_error (error);
  DO (fl_case_set_ticked (other, "rad", "samtal", TRUE, &do_error));
  g_assert_cmpuint (fixture->n_changes, ==, 1);
  g_assert_null (fixture->added);
  g_assert_true (fl_case_get_tick (opened, "rad", "samtal")->ticked);
}

static void
test_reopen (Fixture       *fixture,
             gconstpointer  data)
{
  g_autofree char *id = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (FlCase) again = NULL;
  g_autoptr (FlWorkspace) without = NULL;

  {
    g_autoptr (FlCase) opened = create (fixture, "mat=yes;vad=tobak frukt;oppnar=2026-06-01");

    DO (fl_case_set_ticked (opened, "rad", "samtal", TRUE, &do_error));
    DO (fl_case_set_step_done (opened, "rad", TRUE, &do_error));
    DO (fl_case_set_step_reference (opened, "livs", "MIL 2026-17", &do_error));
    id = g_strdup (fl_case_get_id (opened));
    before = fl_test_serialise (fl_case_get_plan (opened));
  }
  close_store (fixture);
  open_store (fixture);

  /* Without any rulebook in force: the version comes out of the store. */
  without = fl_workspace_new (fixture->store, NULL, fixture->clock);
  again = fl_case_open (without, id, &error);
  g_assert_no_error (error);
  after = fl_test_serialise (fl_case_get_plan (again));
  g_assert_cmpstr (before, ==, after);
  g_assert_true (fl_case_get_tick (again, "rad", "samtal")->ticked);
  g_assert_cmpstr (fl_case_get_step_record (again, "livs")->reference, ==, "MIL 2026-17");
  g_assert_cmpint (state_of (again, "rad"), ==, FL_STEP_DONE);
  g_assert_cmpuint (fl_case_get_record (again)->summary.steps_done, ==, 1);

  g_assert_null (fl_case_open (without, "finns-inte", &error));
  g_assert_error (error, FL_ERROR, FL_ERROR_NOT_FOUND);
}

static void
test_reorganisation (Fixture       *fixture,
                     gconstpointer  data)
{
  g_autoptr (FlCase) opened = NULL;
  g_autoptr (FlCase) later = NULL;
  g_autoptr (GError) error = NULL;
  const FlPlanStep *step;

  fl_clock_set (fixture->clock, fl_test_day ("2016-12-01"));
  opened = create (fixture, "mat=no");
  DO (fl_case_set_step_dates (opened, "gata", fl_test_day ("2016-12-01"), FL_DATE_NONE,
                              &do_error));

  /* Open: today's owner, marked as changed. */
  fl_clock_set (fixture->clock, fl_test_day ("2017-02-01"));
  later = fl_case_open (fixture->workspace, fl_case_get_id (opened), &error);
  g_assert_no_error (error);
  step = fl_plan_find_step (fl_case_get_plan (later), "gata");
  g_assert_cmpstr (step->owner.unit->id, ==, "gata-ny");
  g_assert_true (step->owner_changed);

  /* Finished before: the owner it had then. */
  fl_clock_set (fixture->clock, fl_test_day ("2016-12-20"));
  DO (fl_case_set_step_done (opened, "gata", TRUE, &do_error));
  g_assert_cmpstr (fl_case_get_step_record (opened, "gata")->owner_unit, ==, "gata-gammal");
  g_assert_cmpstr (fl_case_get_step_record (opened, "gata")->owner_name, ==, "Gatukontoret");
  fl_clock_set (fixture->clock, fl_test_day ("2017-02-01"));
  g_clear_object (&later);
  later = fl_case_open (fixture->workspace, fl_case_get_id (opened), &error);
  g_assert_no_error (error);
  step = fl_plan_find_step (fl_case_get_plan (later), "gata");
  g_assert_cmpstr (step->owner.unit->id, ==, "gata-gammal");
  g_assert_false (step->owner_changed);

  /* Opened again it is today's. */
  DO (fl_case_set_step_done (later, "gata", FALSE, &do_error));
  step = fl_plan_find_step (fl_case_get_plan (later), "gata");
  g_assert_cmpstr (step->owner.unit->id, ==, "gata-ny");
}

static void
test_filing (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr (FlCase) opened = NULL;
  g_autoptr (FlCase) later = NULL;
  g_autoptr (GError) error = NULL;
  FlDate filed = fl_test_day ("2025-11-20");

  fl_clock_set (fixture->clock, fl_test_day ("2025-11-21"));
  opened = create (fixture, "mat=no;yta=1;bygge=no");
  DO (fl_case_set_step_dates (opened, "skylt-lov", filed, FL_DATE_NONE, &do_error));

  fl_clock_set (fixture->clock, fl_test_day ("2025-12-05"));
  later = fl_case_open (fixture->workspace, fl_case_get_id (opened), &error);
  g_assert_no_error (error);
  g_assert_nonnull (fl_plan_find_step (fl_case_get_plan (later), "skylt-lov"));
  g_assert_cmpint (state_of (later, "skylt-lov"), ==, FL_STEP_WAITING);

  REFUSED (fixture, later,
           fl_case_set_step_dates (later, "skylt-lov", filed, filed - 1, &do_error),
           FL_ERROR_INVALID);
  REFUSED (fixture, later,
           fl_case_set_step_dates (later, "skylt-lov", filed, fl_test_day ("2025-12-06"),
                                   &do_error),
           FL_ERROR_INVALID);
  REFUSED (fixture, later,
           fl_case_set_step_dates (later, "skylt-lov", fl_test_day ("2205-11-20"),
                                   FL_DATE_NONE, &do_error),
           FL_ERROR_INVALID);

  DO (fl_case_set_step_dates (later, "skylt-lov", filed, fl_test_day ("2025-12-05"), &do_error));
  g_assert_cmpint (state_of (later, "skylt-lov"), ==, FL_STEP_OPEN);
}

static void
test_states (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr (FlCase) opened = create (fixture, "mat=yes;alkohol=yes;bygge=no");
  FlDate today = fl_test_day ("2026-03-02");

  g_assert_cmpint (state_of (opened, "rad"), ==, FL_STEP_OPEN);
  g_assert_cmpint (state_of (opened, "reg"), ==, FL_STEP_OPEN); /* advice is only better first */
  g_assert_cmpint (state_of (opened, "livs"), ==, FL_STEP_BLOCKED);
  g_assert_cmpint (state_of (opened, "alk"), ==, FL_STEP_BLOCKED);
  g_assert_cmpint (state_of (opened, "lov"), ==, FL_STEP_MAYBE);
  g_assert_cmpstr (fl_case_get_next_step (opened)->step->id, ==, "rad");

  DO (fl_case_set_step_done (opened, "rad", TRUE, &do_error));
  DO (fl_case_set_step_done (opened, "reg", TRUE, &do_error));
  g_assert_cmpint (state_of (opened, "livs"), ==, FL_STEP_OPEN);
  g_assert_cmpstr (fl_case_get_record (opened)->summary.next_step, ==, "Registrera livsmedel");

  DO (fl_case_set_step_dates (opened, "livs", today, FL_DATE_NONE, &do_error));
  g_assert_cmpint (state_of (opened, "livs"), ==, FL_STEP_WAITING);
  g_assert_cmpint (state_of (opened, "alk"), ==, FL_STEP_BLOCKED);
  g_assert_cmpstr (fl_case_get_next_step (opened)->step->id, ==, "gata");
  g_assert_cmpint (fl_case_get_record (opened)->summary.waiting, ==, FL_WAITING_UNIT);
  g_assert_cmpstr (fl_case_get_record (opened)->summary.waiting_for, ==, "Livsmedel");

  /* A day to hand in that has not come is no waiting. */
  DO (fl_case_set_step_dates (opened, "livs", today + 1, FL_DATE_NONE, &do_error));
  g_assert_cmpint (state_of (opened, "livs"), ==, FL_STEP_OPEN);
}

static void
test_due (Fixture       *fixture,
          gconstpointer  data)
{
  g_autoptr (FlCase) opened = create (fixture, "mat=yes;alkohol=yes;bygge=no;yta=201");
  const FlCaseRecord *record;

  /* Four months on the day of that number, ten weeks on the same weekday. */
  DO (fl_case_set_step_dates (opened, "alk", fl_test_day ("2025-10-31"), FL_DATE_NONE,
                              &do_error));
  record = fl_case_get_record (opened);
  g_assert_cmpint (record->summary.due, ==, fl_test_day ("2026-02-28"));

  DO (fl_case_set_step_dates (opened, "lov", fl_test_day ("2025-11-21"), FL_DATE_NONE,
                              &do_error));
  record = fl_case_get_record (opened);
  g_assert_cmpint (record->summary.due, ==, fl_test_day ("2026-01-30"));

  DO (fl_case_set_follow_up (opened, fl_test_day ("2026-01-15"), &do_error));
  g_assert_cmpint (fl_case_get_record (opened)->summary.due, ==, fl_test_day ("2026-01-15"));

  REFUSED (fixture, opened,
           fl_case_set_follow_up (opened, fl_test_day ("2126-01-15"), &do_error),
           FL_ERROR_INVALID);

  DO (fl_case_set_closed (opened, TRUE, &do_error));
  record = fl_case_get_record (opened);
  g_assert_cmpint (record->state, ==, FL_CASE_CLOSED);
  g_assert_cmpint (record->summary.due, ==, FL_DATE_NONE);
  g_assert_cmpint (record->summary.waiting, ==, FL_WAITING_NOBODY);
  g_assert_null (record->summary.next_step);
  DO (fl_case_set_closed (opened, FALSE, &do_error));
  g_assert_cmpint (fl_case_get_record (opened)->summary.due, ==, fl_test_day ("2026-01-15"));
}

static void
test_record (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr (FlCase) opened = create (fixture, "");
  FlFirm firm = { .name = "Lyktan i Aby AB", .organisation_number = "212000-1355" };
  FlFirm wrong = { .organisation_number = "212000-1356" };
  FlSite site = { .address = "Storgatan 1", .area = -1 };
  FlSite no_area = { .area = NAN };
  FlContactPerson person = { .name = "Lo Prov", .email = "lo@example.se" };
  const FlContactPerson *written;
  g_autofree char *contact_id = NULL;
  g_autofree char *site_id = g_strdup (fl_case_get_site (opened)->id);

  DO (fl_case_set_note (opened, "Vill öppna till midsommar", &do_error));
  DO (fl_case_set_responsible (opened, "Alex Prov", &do_error));
  g_assert_cmpstr (fl_case_get_record (opened)->note, ==, "Vill öppna till midsommar");
  g_assert_cmpstr (fl_case_get_record (opened)->responsible, ==, "Alex Prov");
  DO (fl_case_set_note (opened, " \n", &do_error));
  g_assert_null (fl_case_get_record (opened)->note);

  DO (fl_case_set_firm (opened, &firm, &do_error));
  g_assert_cmpstr (fl_case_get_firm (opened)->name, ==, "Lyktan i Aby AB");
  REFUSED (fixture, opened, fl_case_set_firm (opened, &wrong, &do_error), FL_ERROR_INVALID);

  DO (fl_case_set_site (opened, &site, &do_error));
  g_assert_cmpstr (fl_case_get_site (opened)->address, ==, "Storgatan 1");
  g_assert_null (fl_case_get_site (opened)->property);
  g_assert_cmpstr (fl_case_get_site (opened)->id, ==, site_id);
  REFUSED (fixture, opened, fl_case_set_site (opened, &no_area, &do_error), FL_ERROR_INVALID);

  DO (fl_case_put_contact (opened, &person, &do_error));
  g_assert_cmpuint (fl_case_get_contacts (opened)->len, ==, 2);
  for (guint i = 0; i < 2; i++)
    {
      written = g_ptr_array_index (fl_case_get_contacts (opened), i);
      if (g_strcmp0 (written->email, "lo@example.se") == 0)
        contact_id = g_strdup (written->id);
    }
  g_assert_nonnull (contact_id);
  DO (fl_case_remove_contact (opened, contact_id, &do_error));
  g_assert_cmpuint (fl_case_get_contacts (opened)->len, ==, 1);
}

/* A place that comes later. */
static void
test_new_site (Fixture       *fixture,
               gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  FlCaseDraft draft = { .municipality = "Aby", .journey = "kafe", .area = -1 };
  g_autoptr (FlCase) created = fl_case_create (fixture->workspace, &draft, &error);
  FlSite site = { .property = "Aby 3:4", .area = 120 };

  g_assert_no_error (error);
  DO (fl_case_set_site (created, &site, &do_error));
  g_assert_cmpstr (fl_case_get_site (created)->property, ==, "Aby 3:4");
  g_assert_cmpfloat (fl_case_get_site (created)->area, ==, 120);
}

/* A store that cannot be written: a sentence, and the case as it was. */
static void
test_write_fails (Fixture       *fixture,
                  gconstpointer  data)
{
  g_autoptr (FlCase) opened = create (fixture, "mat=yes");
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
test_catch_up (Fixture       *fixture,
               gconstpointer  data)
{
  g_autoptr (FlRulebook) newer = fl_test_sample_edited ("\"kontroll\"", "\"rutiner\"");
  g_autoptr (FlRulebook) other = fl_test_sample_edited ("\"kafe\"", "\"restaurang\"");
  g_autoptr (FlCase) opened = create (fixture, "mat=yes");

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
  g_assert_true (fl_plan_get_rulebook (fl_case_get_plan (opened)) == rulebook);
}

/* A case that is open while the day changes is planned for the new day when it is told. */
static void
test_refresh (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr (FlCase) opened = NULL;

  fl_clock_set (fixture->clock, fl_test_day ("2025-12-31"));
  opened = create (fixture, "mat=no;bygge=no");
  fl_clock_set (fixture->clock, fl_test_day ("2026-01-01"));
  g_assert_cmpint (fl_plan_get_date (fl_case_get_plan (opened)), ==, fl_test_day ("2025-12-31"));

  DO (fl_case_refresh (opened, &do_error));
  g_assert_cmpint (fl_plan_get_date (fl_case_get_plan (opened)), ==, fl_test_day ("2026-01-01"));
  g_assert_cmpuint (fixture->n_changes, ==, 1);

  DO (fl_workspace_undo (fixture->workspace, NULL, &do_error));
  REFUSED (fixture, opened, fl_case_refresh (opened, &do_error), FL_ERROR_NOT_FOUND);
}

static void
test_workspace (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (fl_workspace_get_store (fixture->workspace) == fixture->store);
  g_assert_true (fl_workspace_get_rulebook (fixture->workspace) == rulebook);
  g_assert_true (fl_workspace_get_rulebook_version (fixture->workspace,
                                                    fl_rulebook_get_sha256 (rulebook), &error)
                 == rulebook);
  g_assert_no_error (error);
  g_assert_null (fl_workspace_get_rulebook_version (fixture->workspace, "0000", &error));
  g_assert_error (error, FL_ERROR, FL_ERROR_NOT_FOUND);
}

int
main (int    argc,
      char **argv)
{
  static const struct
  {
    const char *name;
    void (*test) (Fixture *fixture, gconstpointer data);
  } tests[] = {
    { "create", test_create },
    { "create-refused", test_create_refused },
    { "create-anonymous", test_create_anonymous },
    { "answer", test_answer },
    { "set-aside", test_set_aside },
    { "undo", test_undo },
    { "follow", test_follow },
    { "reopen", test_reopen },
    { "reorganisation", test_reorganisation },
    { "filing", test_filing },
    { "states", test_states },
    { "due", test_due },
    { "record", test_record },
    { "new-site", test_new_site },
    { "write-fails", test_write_fails },
    { "catch-up", test_catch_up },
    { "refresh", test_refresh },
    { "workspace", test_workspace },
  };
  int result;

  g_test_init (&argc, &argv, NULL);
  rulebook = fl_test_sample ();
  for (gsize i = 0; i < G_N_ELEMENTS (tests); i++)
    {
      g_autofree char *path = g_strconcat ("/case/", tests[i].name, NULL);

      g_test_add (path, Fixture, NULL, set_up, tests[i].test, tear_down);
    }
  result = g_test_run ();
  fl_rulebook_unref (rulebook);
  return result;
}
