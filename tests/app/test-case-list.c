/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fl-case-list.h"

#define TODAY fl_date_new (2026, 11, 22)

/* What a list said last about what has changed. */
typedef struct
{
  guint n;
  guint position;
  guint removed;
  guint added;
} Heard;

static void
items_changed_cb (GListModel *model,
                  guint       position,
                  guint       removed,
                  guint       added,
                  Heard      *heard)
{
  heard->n++;
  heard->position = position;
  heard->removed = removed;
  heard->added = added;
}

#define assert_heard(heard, p, r, a)                  \
  G_STMT_START {                                      \
    g_assert_cmpuint ((heard)->n, ==, 1);             \
    g_assert_cmpuint ((heard)->position, ==, (p));    \
    g_assert_cmpuint ((heard)->removed, ==, (r));     \
    g_assert_cmpuint ((heard)->added, ==, (a));       \
    *(heard) = (Heard) { 0 };                         \
  } G_STMT_END

static FlCaseRow *
make_row (const char *id,
          const char *firm,
          FlDate      due,
          FlWaiting   waiting)
{
  FlCaseRow *row = g_new0 (FlCaseRow, 1);

  row->firm_name = g_strdup (firm);
  row->record.id = g_strdup (id);
  row->record.journey_name = g_strdup ("Öppna restaurang");
  row->record.municipality_code = g_strdup ("9999");
  row->record.municipality_name = g_strdup ("Exempelby");
  row->record.responsible = g_strdup ("Lots Ett");
  row->record.opened = TODAY - 10;
  row->record.summary.due = due;
  row->record.summary.waiting = waiting;
  return row;
}

static FlCaseRow *
make_closed (const char *id)
{
  FlCaseRow *row = make_row (id, "Stängt AB", TODAY - 100, FL_WAITING_NOBODY);

  row->record.state = FL_CASE_CLOSED;
  return row;
}

/* Five cases, in another order than the one they are to be shown in. */
static FlCaseList *
make_list (Heard *heard)
{
  FlCaseList *list = fl_case_list_new (TODAY);
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify) fl_case_row_free);

  g_ptr_array_add (rows, make_row ("later", "Ängens Kafé", TODAY + 20, FL_WAITING_FIRM));
  g_ptr_array_add (rows, make_row ("some-day", "Öbergs Lack", FL_DATE_NONE, FL_WAITING_NOBODY));
  g_ptr_array_add (rows, make_closed ("closed"));
  g_ptr_array_add (rows, make_row ("late", "Café Lyktan AB", TODAY - 4, FL_WAITING_UNIT));
  g_ptr_array_add (rows, make_row ("latest", "Åkessons Bygg", TODAY - 9, FL_WAITING_FIRM));
  g_signal_connect (list, "items-changed", G_CALLBACK (items_changed_cb), heard);
  fl_case_list_take_rows (list, rows);
  return list;
}

static void
assert_shown (FlCaseList *list,
              const char *expected)
{
  g_autoptr (GString) ids = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (list)); i++)
    {
      g_autoptr (FlCaseItem) item = g_list_model_get_item (G_LIST_MODEL (list), i);

      g_string_append_printf (ids, "%s%s", i > 0 ? " " : "",
                              fl_case_item_get_row (item)->record.id);
    }
  g_assert_cmpstr (ids->str, ==, expected);
}

static void
test_order (void)
{
  Heard heard = { 0 };
  g_autoptr (FlCaseList) list = make_list (&heard);

  assert_heard (&heard, 0, 0, 4);
  assert_shown (list, "latest late later some-day");
  g_assert_cmpuint (fl_case_list_find (list, "later"), ==, 2);
  g_assert_cmpuint (fl_case_list_find (list, "closed"), ==, G_MAXUINT);
}

static void
test_states (void)
{
  static const struct
  {
    FlCasesWhich which;
    const char  *shown;
    guint        n;
  } expected[] = {
    { FL_CASES_OPEN, "latest late later some-day", 4 },
    { FL_CASES_WAITING_FIRM, "latest later", 2 },
    { FL_CASES_LATE, "latest late", 2 },
    { FL_CASES_CLOSED, "closed", 1 },
    { FL_CASES_ALL, "latest late later some-day closed", 5 },
  };
  Heard heard = { 0 };
  g_autoptr (FlCaseList) list = make_list (&heard);

  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      fl_case_list_set_filter (list, &(FlCaseFilter) { .which = expected[i].which });
      assert_shown (list, expected[i].shown);
      g_assert_cmpuint (fl_case_list_count (list, expected[i].which), ==, expected[i].n);
    }
}

static void
test_filter_exactly (void)
{
  Heard heard = { 0 };
  g_autoptr (FlCaseList) list = make_list (&heard);

  heard = (Heard) { 0 };
  fl_case_list_set_filter (list, &(FlCaseFilter) { .which = FL_CASES_ALL });
  assert_heard (&heard, 4, 0, 1);
  fl_case_list_set_filter (list, &(FlCaseFilter) { .which = FL_CASES_LATE });
  assert_heard (&heard, 2, 3, 0);
  fl_case_list_set_filter (list, &(FlCaseFilter) { .which = FL_CASES_LATE });
  g_assert_cmpuint (heard.n, ==, 0);
}

static void
test_people_and_places (void)
{
  Heard heard = { 0 };
  g_autoptr (FlCaseList) list = make_list (&heard);
  g_autoptr (GPtrArray) places = NULL;
  FlCaseRow *row = make_row ("other", "Bergs", TODAY + 1, FL_WAITING_FIRM);

  g_free (row->record.responsible);
  row->record.responsible = g_strdup ("Lots Två");
  g_free (row->record.municipality_code);
  row->record.municipality_code = g_strdup ("1884");
  g_free (row->record.municipality_name);
  row->record.municipality_name = g_strdup ("Nora");
  fl_case_list_take_row (list, row);

  fl_case_list_set_filter (list, &(FlCaseFilter) { .responsible = "Lots Två" });
  assert_shown (list, "other");
  fl_case_list_set_filter (list, &(FlCaseFilter) { .municipality = "1884" });
  assert_shown (list, "other");
  fl_case_list_set_filter (list, &(FlCaseFilter) { .municipality = "9999",
                                                   .responsible = "Lots Två" });
  assert_shown (list, "");

  places = fl_case_list_get_municipalities (list);
  g_assert_cmpuint (places->len, ==, 2);
  g_assert_cmpstr (((FlCaseRecord *) places->pdata[0])->municipality_name, ==, "Exempelby");
  g_assert_cmpstr (((FlCaseRecord *) places->pdata[1])->municipality_name, ==, "Nora");
}

static void
test_search (void)
{
  static const struct
  {
    const char *text;
    const char *shown;
  } expected[] = {
    { "lyktan", "late" },
    { "restaurang LYKTAN", "late" },
    { "café", "late" },
    { "ängens", "later" },
    { "angens", "later" }, /* without a Swedish keyboard */
    { "   ", "latest late later some-day" },
    { "lyktan ängens", "" },
  };
  Heard heard = { 0 };
  g_autoptr (FlCaseList) list = make_list (&heard);

  while (fl_case_list_prepare_search (list, 2))
    ;
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      fl_case_list_set_filter (list, &(FlCaseFilter) { .text = expected[i].text });
      assert_shown (list, expected[i].shown);
    }
}

static void
test_one_changes (void)
{
  Heard heard = { 0 };
  g_autoptr (FlCaseList) list = make_list (&heard);
  g_autoptr (FlCaseItem) before = g_list_model_get_item (G_LIST_MODEL (list), 2);
  g_autoptr (FlCaseItem) again = g_list_model_get_item (G_LIST_MODEL (list), 2);

  g_assert_true (before == again);

  /* In its place. */
  heard = (Heard) { 0 };
  fl_case_list_take_row (list, make_row ("later", "Ängens Kafé AB", TODAY + 20,
                                         FL_WAITING_FIRM));
  assert_heard (&heard, 2, 1, 1);
  g_assert_cmpstr (fl_case_item_get_row (before)->firm_name, ==, "Ängens Kafé");

  /* To the top: one stretch, and what lies below it is left alone. */
  fl_case_list_take_row (list, make_row ("later", "Ängens Kafé AB", TODAY - 30,
                                         FL_WAITING_FIRM));
  assert_heard (&heard, 0, 3, 3);
  assert_shown (list, "later latest late some-day");

  /* New. */
  fl_case_list_take_row (list, make_row ("new", "Nytt AB", TODAY, FL_WAITING_FIRM));
  assert_heard (&heard, 3, 0, 1);

  /* Gone. */
  fl_case_list_remove (list, "new");
  assert_heard (&heard, 3, 1, 0);
  fl_case_list_remove (list, "never-there");
  g_assert_cmpuint (heard.n, ==, 0);
}

static void
test_midnight (void)
{
  Heard heard = { 0 };
  g_autoptr (FlCaseList) list = make_list (&heard);

  fl_case_list_set_filter (list, &(FlCaseFilter) { .which = FL_CASES_LATE });
  heard = (Heard) { 0 };
  fl_case_list_set_today (list, TODAY + 21);
  assert_heard (&heard, 2, 0, 1);
  assert_shown (list, "latest late later");
}

/* Sixteen milliseconds are what a frame has; the machine may be busy, so the best of some. */
static void
test_ten_thousand (void)
{
  g_autoptr (FlCaseList) list = fl_case_list_new (TODAY);
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify) fl_case_row_free);
  static const char *const texts[] = { "f", "fi", "firma 12", "nora restaurang", "" };
  gint64 best = G_MAXINT64;

  for (guint i = 0; i < 10000; i++)
    {
      g_autofree char *id = g_strdup_printf ("%05u", i);
      g_autofree char *firm = g_strdup_printf ("Firma %u i Änglamarken", i);

      g_ptr_array_add (rows, make_row (id, firm, TODAY - 50 + (i * 7919) % 300,
                                       i % 3));
    }
  fl_case_list_take_rows (list, rows);
  while (fl_case_list_prepare_search (list, 1000))
    ;

  for (guint round = 0; round < 5; round++)
    {
      gint64 worst = 0;

      for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
        {
          gint64 start = g_get_monotonic_time ();

          fl_case_list_set_filter (list, &(FlCaseFilter) { .text = texts[i] });
          worst = MAX (worst, g_get_monotonic_time () - start);
        }
      best = MIN (best, worst);
    }
  g_test_message ("slowest of five searches: %" G_GINT64_FORMAT " µs", best);
  g_test_minimized_result (best / 1e6, "slowest of five searches, in seconds");
  if (g_test_perf ())
    g_assert_cmpint (best, <, 16000);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/case-list/order", test_order);
  g_test_add_func ("/case-list/states", test_states);
  g_test_add_func ("/case-list/filter-exactly", test_filter_exactly);
  g_test_add_func ("/case-list/people-and-places", test_people_and_places);
  g_test_add_func ("/case-list/search", test_search);
  g_test_add_func ("/case-list/one-changes", test_one_changes);
  g_test_add_func ("/case-list/midnight", test_midnight);
  g_test_add_func ("/case-list/ten-thousand", test_ten_thousand);

  return g_test_run ();
}
