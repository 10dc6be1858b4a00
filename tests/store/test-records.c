/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fl-error.h"
#include "store-util.h"

#include <glib/gstdio.h>
#include <string.h>

typedef struct
{
  char    *path;
  FlStore *store;
  char    *case_id;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->path = store_util_new_path ();
  fixture->store = store_util_open (fixture->path);
  fixture->case_id = store_util_add_case (fixture->store, "Exempelkrogen AB", "165560-0001",
                                          fl_date_new (2026, 3, 1));
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_clear_object (&fixture->store);
  store_util_remove (fixture->path);
  g_free (fixture->path);
  g_free (fixture->case_id);
}

static void
reopen (Fixture *fixture)
{
  g_clear_object (&fixture->store);
  fixture->store = store_util_open (fixture->path);
}

static void
test_firm (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FlFirm) read = NULL;
  g_autoptr (GPtrArray) firms = NULL;
  FlFirm firm = { .name = (char *) "Åsa & Ölands “krog”; DROP TABLE firm", .anonymous = FALSE };

  g_assert_true (fl_store_begin (fixture->store, "firm-added", NULL, &error));
  g_assert_true (fl_store_put_firm (fixture->store, &firm, &error));
  g_assert_true (fl_store_commit (fixture->store, &error));
  g_assert_true (g_uuid_string_is_valid (firm.id));

  reopen (fixture);
  read = fl_store_get_firm (fixture->store, firm.id, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (read->name, ==, firm.name);
  g_assert_null (read->organisation_number);
  g_assert_false (read->anonymous);
  firms = fl_store_list_firms (fixture->store, &error);
  g_assert_cmpuint (firms->len, ==, 2);
  g_free (firm.id);
}

static void
test_contacts (Fixture       *fixture,
               gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FlCaseRecord) record = fl_store_get_case (fixture->store, fixture->case_id, &error);
  g_autoptr (GPtrArray) contacts = NULL;
  const FlContactPerson *first;
  FlContactPerson kim = {
    .firm_id = record->firm_id, .name = (char *) "Kim Exempel", .role = (char *) "ägare",
    .telephone = (char *) "070-174 06 05", .email = (char *) "kim@example.se",
  };
  FlContactPerson lo = { .firm_id = record->firm_id, .name = (char *) "Lo Exempel" };

  fl_store_begin (fixture->store, "contact-added", fixture->case_id, &error);
  g_assert_true (fl_store_put_contact (fixture->store, &kim, &error));
  g_assert_true (fl_store_put_contact (fixture->store, &lo, &error));
  g_assert_true (fl_store_commit (fixture->store, &error));

  contacts = fl_store_get_contacts (fixture->store, record->firm_id, &error);
  g_assert_cmpuint (contacts->len, ==, 2);
  first = g_ptr_array_index (contacts, 0);
  g_assert_cmpstr (first->id, ==, kim.id);
  g_assert_cmpstr (first->firm_id, ==, record->firm_id);
  g_assert_cmpstr (first->name, ==, "Kim Exempel");
  g_assert_cmpstr (first->role, ==, "ägare");
  g_assert_cmpstr (first->telephone, ==, "070-174 06 05");
  g_assert_cmpstr (first->email, ==, "kim@example.se");
  g_clear_pointer (&contacts, g_ptr_array_unref);

  fl_store_begin (fixture->store, "contact-removed", fixture->case_id, &error);
  g_assert_true (fl_store_delete_contact (fixture->store, kim.id, &error));
  g_assert_true (fl_store_delete_contact (fixture->store, "nobody", &error));
  g_assert_true (fl_store_commit (fixture->store, &error));
  contacts = fl_store_get_contacts (fixture->store, record->firm_id, &error);
  g_assert_cmpuint (contacts->len, ==, 1);
  g_free (kim.id);
  g_free (lo.id);
}

static void
test_site (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FlSite) site = NULL;
  g_autoptr (FlCaseRecord) record = fl_store_get_case (fixture->store, fixture->case_id, &error);
  g_autoptr (FlSite) read = NULL;

  site = fl_store_get_site (fixture->store, record->site_id, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (site->property, ==, "Exempelby 1:1");
  g_assert_null (site->address);
  g_assert_cmpfloat (site->area, ==, 120.5);

  site->area = -1;
  fl_store_begin (fixture->store, "site-changed", fixture->case_id, &error);
  g_assert_true (fl_store_put_site (fixture->store, site, &error));
  g_assert_true (fl_store_commit (fixture->store, &error));
  read = fl_store_get_site (fixture->store, record->site_id, &error);
  g_assert_cmpfloat (read->area, <, 0);
}

static void
test_case (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FlCaseRecord) record = fl_store_get_case (fixture->store, fixture->case_id, &error);
  g_autoptr (FlCaseRecord) read = NULL;
  FlCaseSummary summary = {
    .steps_done = 3, .steps_total = 14, .steps_maybe = 2,
    .next_step = (char *) "Serveringstillstånd",
    .due = fl_date_new (2026, 5, 4), .waiting = FL_WAITING_UNIT,
    .waiting_for = (char *) "Miljöenheten",
  };

  g_assert_no_error (error);
  g_assert_cmpstr (record->journey_id, ==, "restaurant");
  g_assert_cmpstr (record->journey_name, ==, "Öppna restaurang");
  g_assert_cmpstr (record->municipality_code, ==, "9999");
  g_assert_cmpstr (record->municipality_name, ==, "Exempelby");
  g_assert_cmpstr (record->responsible, ==, "Lots Lotsson");
  g_assert_cmpstr (record->rulebook_sha256, ==, STORE_UTIL_RULEBOOK);
  g_assert_null (record->note);
  g_assert_cmpint (record->opened, ==, fl_date_new (2026, 3, 1));
  g_assert_cmpint (record->plan_date, ==, FL_DATE_NONE);
  g_assert_cmpint (record->state, ==, FL_CASE_OPEN);
  g_assert_cmpint (record->summary.waiting, ==, FL_WAITING_NOBODY);

  record->note = g_strdup ("Ring på torsdag");
  record->follow_up = fl_date_new (2026, 4, 1);
  record->plan_date = fl_date_new (2025, 1, 1);
  record->state = FL_CASE_CLOSED;
  fl_store_begin (fixture->store, "case-changed", fixture->case_id, &error);
  g_assert_true (fl_store_put_case (fixture->store, record, &error));
  g_assert_true (fl_store_put_summary (fixture->store, fixture->case_id, &summary, &error));
  g_assert_true (fl_store_commit (fixture->store, &error));

  reopen (fixture);
  read = fl_store_get_case (fixture->store, fixture->case_id, &error);
  g_assert_cmpstr (read->note, ==, "Ring på torsdag");
  g_assert_cmpint (read->follow_up, ==, fl_date_new (2026, 4, 1));
  g_assert_cmpint (read->plan_date, ==, fl_date_new (2025, 1, 1));
  g_assert_cmpint (read->state, ==, FL_CASE_CLOSED);
  g_assert_cmpuint (read->summary.steps_done, ==, 3);
  g_assert_cmpuint (read->summary.steps_total, ==, 14);
  g_assert_cmpuint (read->summary.steps_maybe, ==, 2);
  g_assert_cmpstr (read->summary.next_step, ==, "Serveringstillstånd");
  g_assert_cmpint (read->summary.due, ==, fl_date_new (2026, 5, 4));
  g_assert_cmpint (read->summary.waiting, ==, FL_WAITING_UNIT);
  g_assert_cmpstr (read->summary.waiting_for, ==, "Miljöenheten");
}

static void
test_answers (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) answers = NULL;
  const FlAnswerRecord *answer;

  store_util_answer (fixture->store, fixture->case_id, "seats", "40");
  store_util_answer (fixture->store, fixture->case_id, "alcohol", "?");
  store_util_answer (fixture->store, fixture->case_id, "alcohol", "yes");
  store_util_answer (fixture->store, fixture->case_id, "seats", NULL);
  store_util_answer (fixture->store, fixture->case_id, "never-given", NULL);

  answers = fl_store_get_answers (fixture->store, fixture->case_id, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (answers->len, ==, 1);
  answer = g_ptr_array_index (answers, 0);
  g_assert_cmpstr (answer->question_id, ==, "alcohol");
  g_assert_cmpstr (answer->value, ==, "yes");
}

static void
put_step (Fixture            *fixture,
          const FlStepRecord *record)
{
  g_autoptr (GError) error = NULL;

  fl_store_begin (fixture->store, "step-changed", fixture->case_id, &error);
  g_assert_true (fl_store_put_step (fixture->store, fixture->case_id, record, &error));
  g_assert_true (fl_store_commit (fixture->store, &error));
  g_assert_no_error (error);
}

static void
test_steps (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) steps = NULL;
  const FlStepRecord *read;
  FlStepRecord record = {
    .step_id = (char *) "bygglov", .filed = fl_date_new (2026, 2, 1),
    .decided = fl_date_new (2026, 3, 1), .done = fl_date_new (2026, 3, 2),
    .reference = (char *) "BYGG 2026-17", .note = (char *) "komplett",
    .owner_unit = (char *) "bygg", .owner_name = (char *) "Byggenheten",
  };
  FlStepRecord nothing = { .step_id = (char *) "bygglov" };

  put_step (fixture, &record);
  steps = fl_store_get_steps (fixture->store, fixture->case_id, &error);
  g_assert_cmpuint (steps->len, ==, 1);
  read = g_ptr_array_index (steps, 0);
  g_assert_cmpstr (read->step_id, ==, "bygglov");
  g_assert_cmpint (read->filed, ==, record.filed);
  g_assert_cmpint (read->decided, ==, record.decided);
  g_assert_cmpint (read->done, ==, record.done);
  g_assert_cmpstr (read->reference, ==, "BYGG 2026-17");
  g_assert_cmpstr (read->note, ==, "komplett");
  g_assert_cmpstr (read->owner_unit, ==, "bygg");
  g_assert_cmpstr (read->owner_name, ==, "Byggenheten");
  g_clear_pointer (&steps, g_ptr_array_unref);

  put_step (fixture, &nothing);
  steps = fl_store_get_steps (fixture->store, fixture->case_id, &error);
  g_assert_cmpuint (steps->len, ==, 0);
}

static void
put_tick (Fixture            *fixture,
          const FlTickRecord *record)
{
  g_autoptr (GError) error = NULL;

  fl_store_begin (fixture->store, "item-ticked", fixture->case_id, &error);
  g_assert_true (fl_store_put_tick (fixture->store, fixture->case_id, record, &error));
  g_assert_true (fl_store_commit (fixture->store, &error));
  g_assert_no_error (error);
}

static void
test_ticks (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) ticks = NULL;
  const FlTickRecord *read;
  FlTickRecord one = {
    (char *) "bygglov", (char *) "ritning", TRUE, (char *) "i skala 1:100", (char *) "Planritning",
  };
  FlTickRecord same_item_elsewhere = { (char *) "skylt", (char *) "ritning", TRUE, NULL, NULL };
  FlTickRecord nothing = { (char *) "skylt", (char *) "ritning", FALSE, NULL, NULL };

  put_tick (fixture, &one);
  put_tick (fixture, &same_item_elsewhere);
  ticks = fl_store_get_ticks (fixture->store, fixture->case_id, &error);
  g_assert_cmpuint (ticks->len, ==, 2);
  read = g_ptr_array_index (ticks, 0);
  g_assert_cmpstr (read->step_id, ==, "bygglov");
  g_assert_cmpstr (read->item_id, ==, "ritning");
  g_assert_true (read->ticked);
  g_assert_cmpstr (read->note, ==, "i skala 1:100");
  g_assert_cmpstr (read->text, ==, "Planritning");
  g_clear_pointer (&ticks, g_ptr_array_unref);

  put_tick (fixture, &nothing);
  ticks = fl_store_get_ticks (fixture->store, fixture->case_id, &error);
  g_assert_cmpuint (ticks->len, ==, 1);
}

static void
test_rulebook (Fixture       *fixture,
               gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = g_strnfill (1000000, 'x');
  g_autoptr (GBytes) archive = g_bytes_new (text, 1000000);
  g_autofree char *sha256 = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, archive);
  g_autoptr (GBytes) read = NULL;

  for (int i = 0; i < 2; i++)
    {
      fl_store_begin (fixture->store, "rulebook-kept", NULL, &error);
      g_assert_true (fl_store_put_rulebook (fixture->store, sha256, "r", "2", archive, &error));
      g_assert_true (fl_store_commit (fixture->store, &error));
    }

  reopen (fixture);
  read = fl_store_get_rulebook (fixture->store, sha256, &error);
  g_assert_no_error (error);
  g_assert_true (g_bytes_equal (read, archive));
  g_assert_cmpint (store_util_get_int (fixture->path, "SELECT count (*) FROM rulebook"), ==, 2);
  g_assert_cmpint (store_util_get_int (fixture->path,
                                       "SELECT max (length (archive)) FROM rulebook"), <, 10000);

  g_assert_null (fl_store_get_rulebook (fixture->store, "none", &error));
  g_assert_error (error, FL_ERROR, FL_ERROR_NOT_FOUND);
  g_clear_error (&error);

  store_util_exec (fixture->path, "UPDATE rulebook SET archive = x'789c0011'");
  g_assert_null (fl_store_get_rulebook (fixture->store, sha256, &error));
  g_assert_error (error, FL_ERROR, FL_ERROR_DAMAGED);
}

static void
test_not_found (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (fl_store_get_firm (fixture->store, "none", &error));
  g_assert_error (error, FL_ERROR, FL_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_null (fl_store_get_case (fixture->store, "none", &error));
  g_assert_error (error, FL_ERROR, FL_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_null (fl_store_get_case_row (fixture->store, "none", &error));
  g_assert_error (error, FL_ERROR, FL_ERROR_NOT_FOUND);
}

/* A write of which a part cannot be kept leaves nothing, and the store can be used. */
static void
test_refused (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *before = store_util_dump (fixture->path);
  g_autofree char *after = NULL;
  g_autofree char *endless = g_strnfill (2 * 1024 * 1024, 'x');
  const char *const bad[] = { endless, "\xff\xfe" };
  FlContactPerson stray = { .firm_id = (char *) "no such firm", .name = (char *) "Kim" };

  for (gsize i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      FlFirm firm = { .name = (char *) bad[i] };

      fl_store_begin (fixture->store, "firm-added", NULL, &error);
      g_assert_false (fl_store_put_firm (fixture->store, &firm, &error));
      g_assert_error (error, FL_ERROR, FL_ERROR_INVALID);
      g_assert_null (firm.id);
      g_clear_error (&error);
      g_assert_false (fl_store_commit (fixture->store, &error));
      g_assert_error (error, FL_ERROR, FL_ERROR_FAILED);
      g_clear_error (&error);
    }

  fl_store_begin (fixture->store, "contact-added", NULL, &error);
  g_assert_false (fl_store_put_contact (fixture->store, &stray, &error));
  g_assert_error (error, FL_ERROR, FL_ERROR_INVALID);
  g_clear_error (&error);
  fl_store_rollback (fixture->store);
  fl_store_rollback (fixture->store);

  after = store_util_dump (fixture->path);
  g_assert_cmpstr (after, ==, before);
  store_util_answer (fixture->store, fixture->case_id, "seats", "40");
}

static void
test_closed (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (fl_store_begin (fixture->store, "left-open", NULL, &error));
  fl_store_close (fixture->store);
  fl_store_close (fixture->store);
  g_assert_false (fl_store_begin (fixture->store, "too-late", NULL, &error));
  g_assert_error (error, FL_ERROR, FL_ERROR_FAILED);
  g_clear_error (&error);
  g_assert_null (fl_store_list_cases (fixture->store, &error));
  g_assert_error (error, FL_ERROR, FL_ERROR_FAILED);
  g_assert_null (fl_store_can_undo (fixture->store, NULL));
}

int
main (int    argc,
      char **argv)
{
  static const struct
  {
    const char *name;
    void (*run) (Fixture *, gconstpointer);
  } tests[] = {
    { "/store/records/firm", test_firm },
    { "/store/records/contacts", test_contacts },
    { "/store/records/site", test_site },
    { "/store/records/case", test_case },
    { "/store/records/answers", test_answers },
    { "/store/records/steps", test_steps },
    { "/store/records/ticks", test_ticks },
    { "/store/records/rulebook", test_rulebook },
    { "/store/records/not-found", test_not_found },
    { "/store/records/refused", test_refused },
    { "/store/records/closed", test_closed },
  };

  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].name, Fixture, NULL, set_up, tests[i].run, tear_down);
  return g_test_run ();
}
