/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fl-early-cases.h"

#include "fl-store.h"

struct _FlEarlyCases
{
  GThread *thread;
  char    *store_path;
  FlDate   today;
};

/* Opens the store for itself, since a store belongs to the thread that opened it. */
static gpointer
read_cb (gpointer data)
{
  const FlEarlyCases *early = data;
  g_autoptr (FlClock) clock = fl_clock_new_fixed (early->today);
  g_autoptr (FlStore) store = fl_store_open (early->store_path, clock, NULL);

  return store != NULL ? fl_store_list_cases (store, NULL) : NULL;
}

/**
 * fl_early_cases_begin:
 * @store_path: the store's file
 * @today: what day it is, or %FL_DATE_NONE for the machine's
 *
 * Begins to read, in a thread of its own.
 *
 * Returns: (transfer full) (nullable): to be given to fl_early_cases_finish(); %NULL where there
 *   is nothing to read
 */
FlEarlyCases *
fl_early_cases_begin (const char *store_path,
                      FlDate      today)
{
  FlEarlyCases *early;

  if (!g_file_test (store_path, G_FILE_TEST_IS_REGULAR))
    return NULL;

  early = g_new0 (FlEarlyCases, 1);
  early->store_path = g_strdup (store_path);
  early->today = today;
  early->thread = g_thread_new ("early-cases", read_cb, early);
  return early;
}

/**
 * fl_early_cases_finish:
 * @early: (transfer full): a reading
 *
 * Waits for the reading to end.
 *
 * Returns: (transfer full) (nullable) (element-type FlCaseRow): the cases; %NULL where they could
 *   not be read, which whoever opens the store next will be told the reason of
 */
GPtrArray *
fl_early_cases_finish (FlEarlyCases *early)
{
  GPtrArray *rows = g_thread_join (early->thread);

  g_free (early->store_path);
  g_free (early);
  return rows;
}
