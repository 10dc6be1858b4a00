/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fl-case-words.h"
#include "fl-format.h"

#define TODAY fl_date_new (2026, 11, 22)

static FlCaseRow
make_row (void)
{
  return (FlCaseRow) {
    .firm_name = (char *) "Café Lyktan AB",
    .organisation_number = (char *) "559999-1014",
    .record = {
      .journey_name = (char *) "Öppna restaurang",
      .municipality_name = (char *) "Exempelby",
      .summary = {
        .steps_done = 7,
        .steps_total = 15,
        .next_step = (char *) "Registrera livsmedel",
        .due = TODAY + 1,
        .waiting = FL_WAITING_FIRM,
      },
    },
  };
}

#define assert_takes(call, expected)              \
  G_STMT_START {                                  \
    g_autofree char *words = (call);              \
    g_assert_cmpstr (words, ==, (expected));      \
  } G_STMT_END

static void
test_words (void)
{
  FlCaseRow row = make_row ();

  g_assert_cmpstr (fl_case_words_firm (&row), ==, "Café Lyktan AB");
  assert_takes (fl_case_words_place (&row), "559999-1014 · Exempelby");
  assert_takes (fl_case_words_progress (&row), "7 of 15");
  assert_takes (fl_case_words_next (&row), "Next: Registrera livsmedel");
  assert_takes (fl_case_words_state (&row, TODAY), "Waiting for the firm");
  assert_takes (fl_case_words_due (&row, TODAY), "due tomorrow");
  assert_takes (fl_case_words_sentence (&row, TODAY),
                "Café Lyktan AB, Waiting for the firm. Öppna restaurang. 7 of 15 steps done. "
                "Next: Registrera livsmedel, due tomorrow. 559999-1014 · Exempelby");
}

static void
test_nothing_known (void)
{
  FlCaseRow row = make_row ();

  row.firm_name = NULL;
  row.organisation_number = NULL;
  row.record.summary = (FlCaseSummary) { 0 };
  g_assert_cmpstr (fl_case_words_firm (&row), ==, "Firm without a name yet");
  assert_takes (fl_case_words_place (&row), "Exempelby");
  assert_takes (fl_case_words_next (&row), "");
  assert_takes (fl_case_words_state (&row, TODAY), "To do");
  assert_takes (fl_case_words_due (&row, TODAY), "");
}

static void
test_late (void)
{
  FlCaseRow row = make_row ();

  row.record.summary.due = TODAY - 1;
  assert_takes (fl_case_words_state (&row, TODAY), "1 day late");
  assert_takes (fl_case_words_due (&row, TODAY), "Waiting for the firm");
  row.record.summary.due = TODAY;
  g_assert_cmpint (fl_case_words_days_late (&row, TODAY), ==, 0);

  /* A closed case is never late. */
  row.record.summary.due = TODAY - 400;
  row.record.state = FL_CASE_CLOSED;
  g_assert_cmpint (fl_case_words_days_late (&row, TODAY), ==, 0);
  assert_takes (fl_case_words_state (&row, TODAY), "Closed");
}

static void
test_waiting_and_finished (void)
{
  FlCaseRow row = make_row ();

  row.record.summary.waiting = FL_WAITING_UNIT;
  row.record.summary.waiting_for = (char *) "Bygglovsenheten";
  assert_takes (fl_case_words_state (&row, TODAY), "Waiting for Bygglovsenheten");
  row.record.summary.waiting_for = NULL;
  assert_takes (fl_case_words_state (&row, TODAY), "Waiting for the municipality");

  row.record.summary.waiting = FL_WAITING_NOBODY;
  row.record.summary.next_step = NULL;
  row.record.summary.steps_done = 15;
  g_assert_cmpint (fl_case_words_status (&row, TODAY), ==, FL_CASE_STATUS_FINISHED);
}

static void
test_dates (void)
{
  assert_takes (fl_format_date (fl_date_new (2026, 5, 3)), "3 May 2026");
  assert_takes (fl_format_date (FL_DATE_NONE), "");
  assert_takes (fl_format_date_short (fl_date_new (2026, 12, 3), TODAY), "3 Dec");
  assert_takes (fl_format_date_short (fl_date_new (2027, 12, 3), TODAY), "3 Dec 2027");
  assert_takes (fl_format_date_short (fl_date_new (2026, 12, 3), FL_DATE_NONE), "3 Dec 2026");
  assert_takes (fl_format_date_near (TODAY, TODAY), "today");
  assert_takes (fl_format_date_near (TODAY - 1, TODAY), "yesterday");
  assert_takes (fl_format_date_near (TODAY + 2, TODAY), "24 Nov");
  assert_takes (fl_format_days_late (4), "4 days late");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/case-words/words", test_words);
  g_test_add_func ("/case-words/nothing-known", test_nothing_known);
  g_test_add_func ("/case-words/late", test_late);
  g_test_add_func ("/case-words/waiting-and-finished", test_waiting_and_finished);
  g_test_add_func ("/case-words/dates", test_dates);

  return g_test_run ();
}
