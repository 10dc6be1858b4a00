/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <math.h>
#include <string.h>

#include "fl-case-test.h"
#include "fl-error.h"
#include "fl-journey-test.h"

/* What happens to the steps of a case: dates, owners, ticks and notes. */

static void
test_reorganisation (FlCaseTest    *fixture,
                     gconstpointer  data)
{
  g_autoptr (FlCase) opened = NULL;
  g_autoptr (FlCase) later = NULL;
  g_autoptr (GError) error = NULL;
  const FlPlanStep *step;

  fl_clock_set (fixture->clock, fl_test_day ("2016-12-01"));
  opened = fl_case_test_create (fixture, "mat=no");
  DO (fl_case_set_step_dates (opened, "gata", fl_test_day ("2016-12-01"), FL_DATE_NONE,
                              &do_error));

  /* Open: today's owner, marked as changed. */
  fl_clock_set (fixture->clock, fl_test_day ("2017-02-01"));
  later = fl_case_open (fixture->workspace, fl_case_get_id (opened), &error);
  g_assert_no_error (error);
  step = fl_plan_find_step (fl_case_get_plan (later), "gata");
  g_assert_cmpstr (step->owner.unit->id, ==, "gata-ny");
  g_assert_true (step->owner_changed);

  /* Not even filed: the firm was told of another owner when the case was begun. */
  DO (fl_case_set_step_dates (later, "gata", FL_DATE_NONE, FL_DATE_NONE, &do_error));
  step = fl_plan_find_step (fl_case_get_plan (later), "gata");
  g_assert_cmpstr (step->owner.unit->id, ==, "gata-ny");
  g_assert_true (step->owner_changed);
  g_assert_cmpstr (step->owner_then, ==, "Gatukontoret");
  DO (fl_workspace_undo (fixture->workspace, NULL, &do_error));

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
test_filing (FlCaseTest    *fixture,
             gconstpointer  data)
{
  g_autoptr (FlCase) opened = NULL;
  g_autoptr (FlCase) later = NULL;
  g_autoptr (GError) error = NULL;
  FlDate filed = fl_test_day ("2025-11-20");

  fl_clock_set (fixture->clock, fl_test_day ("2025-11-21"));
  opened = fl_case_test_create (fixture, "mat=no;yta=1;bygge=no");
  DO (fl_case_set_step_dates (opened, "skylt-lov", filed, FL_DATE_NONE, &do_error));

  fl_clock_set (fixture->clock, fl_test_day ("2025-12-05"));
  later = fl_case_open (fixture->workspace, fl_case_get_id (opened), &error);
  g_assert_no_error (error);
  g_assert_nonnull (fl_plan_find_step (fl_case_get_plan (later), "skylt-lov"));
  g_assert_cmpint (fl_case_test_state (later, "skylt-lov"), ==, FL_STEP_WAITING);

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
  g_assert_cmpint (fl_case_test_state (later, "skylt-lov"), ==, FL_STEP_OPEN);
}

static void
test_states (FlCaseTest    *fixture,
             gconstpointer  data)
{
  g_autoptr (FlCase) opened = fl_case_test_create (fixture, "mat=yes;alkohol=yes;bygge=no");
  FlDate today = fl_test_day ("2026-03-02");

  g_assert_cmpint (fl_case_test_state (opened, "rad"), ==, FL_STEP_OPEN);
  /* Advice is only better first. */
  g_assert_cmpint (fl_case_test_state (opened, "reg"), ==, FL_STEP_OPEN);
  g_assert_cmpint (fl_case_test_state (opened, "livs"), ==, FL_STEP_BLOCKED);
  g_assert_cmpint (fl_case_test_state (opened, "alk"), ==, FL_STEP_BLOCKED);
  g_assert_cmpint (fl_case_test_state (opened, "lov"), ==, FL_STEP_MAYBE);
  g_assert_cmpstr (fl_case_get_next_step (opened)->step->id, ==, "rad");

  DO (fl_case_set_step_done (opened, "rad", TRUE, &do_error));
  DO (fl_case_set_step_done (opened, "reg", TRUE, &do_error));
  g_assert_cmpint (fl_case_test_state (opened, "livs"), ==, FL_STEP_OPEN);
  g_assert_cmpstr (fl_case_get_record (opened)->summary.next_step, ==, "Registrera livsmedel");

  DO (fl_case_set_step_dates (opened, "livs", today, FL_DATE_NONE, &do_error));
  g_assert_cmpint (fl_case_test_state (opened, "livs"), ==, FL_STEP_WAITING);
  g_assert_cmpint (fl_case_test_state (opened, "alk"), ==, FL_STEP_BLOCKED);
  g_assert_cmpstr (fl_case_get_next_step (opened)->step->id, ==, "gata");
  g_assert_cmpint (fl_case_get_record (opened)->summary.waiting, ==, FL_WAITING_UNIT);
  g_assert_cmpstr (fl_case_get_record (opened)->summary.waiting_for, ==, "Livsmedel");

  /* A day to hand in that has not come is no waiting. */
  DO (fl_case_set_step_dates (opened, "livs", today + 1, FL_DATE_NONE, &do_error));
  g_assert_cmpint (fl_case_test_state (opened, "livs"), ==, FL_STEP_OPEN);
}

static void
test_due (FlCaseTest    *fixture,
          gconstpointer  data)
{
  g_autoptr (FlCase) opened = fl_case_test_create (fixture, "mat=yes;alkohol=yes;bygge=no;yta=201");
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
test_record (FlCaseTest    *fixture,
             gconstpointer  data)
{
  g_autoptr (FlCase) opened = fl_case_test_create (fixture, "");
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
test_new_site (FlCaseTest    *fixture,
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

static const FlCaseTestEntry tests[] = {
  { "reorganisation", test_reorganisation },
  { "filing", test_filing },
  { "states", test_states },
  { "due", test_due },
  { "record", test_record },
  { "new-site", test_new_site },
};

int
main (int    argc,
      char **argv)
{
  return fl_case_test_run (argc, argv, tests, G_N_ELEMENTS (tests));
}
