/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fl-error.h"
#include "store-util.h"

#include <string.h>

#define N_MANY 10000

static void
test_rows (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = store_util_new_path ();
  g_autoptr (FlStore) store = store_util_open (path);
  g_autofree char *old = store_util_add_case (store, "Gammal AB", "165560-0001",
                                              fl_date_new (2025, 1, 1));
  g_autofree char *new = store_util_add_case (store, "Ny AB", NULL, fl_date_new (2026, 3, 1));
  g_autofree char *between = store_util_add_case (store, NULL, "121212-1212",
                                                  fl_date_new (2025, 7, 1));
  g_autoptr (GPtrArray) rows = fl_store_list_cases (store, &error);
  g_autoptr (FlCaseRow) kept = NULL;
  const FlCaseRow *row;

  g_assert_no_error (error);
  g_assert_cmpuint (rows->len, ==, 3);
  row = g_ptr_array_index (rows, 0);
  g_assert_cmpstr (row->record.id, ==, new);
  g_assert_cmpstr (row->firm_name, ==, "Ny AB");
  g_assert_null (row->organisation_number);
  g_assert_cmpstr (row->record.journey_name, ==, "Öppna restaurang");
  g_assert_cmpstr (row->record.summary.next_step, ==, "Bygglov");
  g_assert_cmpuint (row->record.summary.steps_total, ==, 12);

  row = g_ptr_array_index (rows, 1);
  g_assert_cmpstr (row->record.id, ==, between);
  g_assert_null (row->firm_name);
  g_assert_nonnull (row->organisation_number);
  g_assert_null (strstr (row->organisation_number, "12"));

  /* A row may be taken out and outlive its list. */
  kept = g_ptr_array_steal_index (rows, 2);
  g_clear_pointer (&rows, g_ptr_array_unref);
  g_assert_cmpstr (kept->record.id, ==, old);
  g_assert_cmpstr (kept->organisation_number, ==, "165560-0001");
  g_clear_object (&store);
  store_util_remove (path);
}

static void
test_empty (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = store_util_new_path ();
  g_autoptr (FlStore) store = store_util_open (path);
  g_autoptr (GPtrArray) rows = fl_store_list_cases (store, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (rows->len, ==, 0);
  g_clear_object (&store);
  store_util_remove (path);
}

/* One row is what the list has for that case. */
static void
test_one (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = store_util_new_path ();
  g_autoptr (FlStore) store = store_util_open (path);
  g_autofree char *id = store_util_add_case (store, "Exempelkrogen AB", "165560-0001", 739000);
  G_GNUC_UNUSED g_autofree char *other = store_util_add_case (store, "En annan AB", NULL, 739000);
  g_autoptr (FlCaseRow) row = fl_store_get_case_row (store, id, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (row->record.id, ==, id);
  g_assert_cmpstr (row->firm_name, ==, "Exempelkrogen AB");
  g_assert_cmpstr (row->organisation_number, ==, "165560-0001");
  g_clear_object (&store);
  store_util_remove (path);
}

/* Ten thousand firms with a case each, with the words of the real ones. */
static void
fill (FlStore *store)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) archive = g_bytes_new_static ("rulebook", 8);

  fl_store_begin (store, "imported", NULL, &error);
  fl_store_put_rulebook (store, STORE_UTIL_RULEBOOK, "exempelby", "1", archive, &error);
  for (int i = 0; i < N_MANY; i++)
    {
      g_autofree char *name = g_strdup_printf ("Exempelföretaget nummer %d AB", i);
      g_autofree char *number = g_strdup_printf ("165560-%04d", i);
      FlFirm firm = { .name = name, .organisation_number = number };
      FlCaseRecord record = {
        .journey_id = (char *) "restaurant",
        .journey_name = (char *) "Öppna restaurang",
        .municipality_code = (char *) "9999",
        .municipality_name = (char *) "Exempelby",
        .responsible = (char *) "Lots Lotsson",
        .rulebook_sha256 = (char *) STORE_UTIL_RULEBOOK,
        .note = (char *) "Ringde om uteserveringen; återkommer när ritningen är klar.",
        .opened = 739000 + i / 20,
        .summary = { .steps_total = 12, .next_step = (char *) "Serveringstillstånd",
                     .waiting = FL_WAITING_UNIT, .waiting_for = (char *) "Miljöenheten" },
      };

      fl_store_put_firm (store, &firm, &error);
      record.firm_id = firm.id;
      fl_store_put_case (store, &record, &error);
      g_free (firm.id);
      g_free (record.id);
    }
  g_assert_true (fl_store_commit (store, &error));
  g_assert_no_error (error);
}

/* The time is printed and only bounded by what no machine should need: a benchmark holds it to
 * what is wanted. */
static void
test_many (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = store_util_new_path ();
  g_autoptr (FlStore) store = store_util_open (path);
  gint64 best = G_MAXINT64;
  gint64 begin;

  fill (store);
  g_clear_object (&store);
  begin = g_get_monotonic_time ();
  store = store_util_open (path);
  g_test_message ("opening: %" G_GINT64_FORMAT " µs", g_get_monotonic_time () - begin);

  for (int i = 0; i < 5; i++)
    {
      g_autoptr (GPtrArray) rows = NULL;

      begin = g_get_monotonic_time ();
      rows = fl_store_list_cases (store, &error);
      best = MIN (best, g_get_monotonic_time () - begin);
      g_test_message ("listing %d cases: %" G_GINT64_FORMAT " µs", N_MANY,
                      g_get_monotonic_time () - begin);
      g_assert_cmpuint (rows->len, ==, N_MANY);
      for (guint j = 1; j < rows->len; j++)
        g_assert_cmpint (((FlCaseRow *) rows->pdata[j - 1])->record.opened, >=,
                         ((FlCaseRow *) rows->pdata[j])->record.opened);
    }
  g_assert_cmpint (best, <, G_USEC_PER_SEC / 2);
  g_clear_object (&store);
  store_util_remove (path);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/list/rows", test_rows);
  g_test_add_func ("/store/list/empty", test_empty);
  g_test_add_func ("/store/list/one", test_one);
  g_test_add_func ("/store/list/many", test_many);
  return g_test_run ();
}
