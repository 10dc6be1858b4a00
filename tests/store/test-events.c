/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fl-error.h"
#include "store-util.h"

#include <sqlite3.h>
#include <string.h>

typedef struct
{
  char      *path;
  FlStore   *store;
  char      *case_id;
  GPtrArray *heard; /* case ids, and "" for ::changed */
} Fixture;

static void
on_case_changed_cb (FlStore    *store,
                    const char *case_id,
                    Fixture    *fixture)
{
  g_ptr_array_add (fixture->heard, g_strdup (case_id));
}

static void
on_changed_cb (FlStore *store,
               Fixture *fixture)
{
  g_ptr_array_add (fixture->heard, g_strdup (""));
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->path = store_util_new_path ();
  fixture->store = store_util_open (fixture->path);
  fl_store_set_actor (fixture->store, "Lots Lotsson");
  fixture->case_id = store_util_add_case (fixture->store, "Kim Exempel", "121212-1212",
                                          fl_date_new (2026, 3, 1));
  fixture->heard = g_ptr_array_new_with_free_func (g_free);
  g_signal_connect (fixture->store, "case-changed", G_CALLBACK (on_case_changed_cb), fixture);
  g_signal_connect (fixture->store, "changed", G_CALLBACK (on_changed_cb), fixture);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_clear_object (&fixture->store);
  store_util_remove (fixture->path);
  g_free (fixture->path);
  g_free (fixture->case_id);
  g_ptr_array_unref (fixture->heard);
}

static const FlEventValue *
find_value (const FlEvent *event,
            const char    *column)
{
  for (guint i = 0; i < event->values->len; i++)
    {
      const FlEventValue *value = g_ptr_array_index (event->values, i);

      if (g_str_equal (value->column, column))
        return value;
    }
  return NULL;
}

static void
test_one_write_is_one_event (Fixture       *fixture,
                             gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) events = NULL;
  const FlEvent *event;
  const FlEventValue *value;

  store_util_answer (fixture->store, fixture->case_id, "alcohol", "no");
  store_util_answer (fixture->store, fixture->case_id, "alcohol", "yes");

  events = fl_store_get_events (fixture->store, fixture->case_id, 0, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (events->len, ==, 3);

  event = g_ptr_array_index (events, 0);
  g_assert_cmpstr (event->action, ==, "answer-set");
  g_assert_cmpstr (event->actor, ==, "Lots Lotsson");
  g_assert_cmpstr (event->case_id, ==, fixture->case_id);
  g_assert_true (g_uuid_string_is_valid (event->id));
  /* Noon of 2026-03-02 UTC */
  g_assert_cmpint (event->at, ==, G_GINT64_CONSTANT (1772452800) * G_USEC_PER_SEC);
  g_assert_cmpuint (event->values->len, ==, 1);
  value = g_ptr_array_index (event->values, 0);
  g_assert_cmpstr (value->table, ==, "answer");
  g_assert_cmpstr (value->column, ==, "value");
  g_assert_cmpstr (value->old_value, ==, "no");
  g_assert_cmpstr (value->new_value, ==, "yes");

  /* The case was created in the write, whose event is found by it all the same. */
  event = g_ptr_array_index (events, 2);
  g_assert_cmpstr (event->action, ==, "case-created");
  value = find_value (event, "opened");
  g_assert_null (value->old_value);
  g_assert_cmpstr (value->new_value, ==, "2026-03-01");
  g_assert_null (find_value (event, "note"));
}

static void
test_limit (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) events = NULL;
  g_autoptr (GPtrArray) other = NULL;
  g_autofree char *second = NULL;

  store_util_answer (fixture->store, fixture->case_id, "seats", "40");
  second = store_util_add_case (fixture->store, NULL, NULL, fl_date_new (2026, 3, 2));
  events = fl_store_get_events (fixture->store, NULL, 2, &error);
  g_assert_cmpuint (events->len, ==, 2);
  g_assert_cmpstr (((FlEvent *) g_ptr_array_index (events, 0))->case_id, ==, second);
  g_assert_cmpstr (((FlEvent *) g_ptr_array_index (events, 1))->case_id, ==, fixture->case_id);
  other = fl_store_get_events (fixture->store, second, 0, &error);
  g_assert_cmpuint (other->len, ==, 1);
}

static void
test_signals (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  fl_store_begin (fixture->store, "several-set", fixture->case_id, &error);
  fl_store_put_answer (fixture->store, fixture->case_id, "alcohol", "yes", &error);
  fl_store_put_answer (fixture->store, fixture->case_id, "seats", "40", &error);
  g_assert_cmpuint (fixture->heard->len, ==, 0);
  g_assert_true (fl_store_commit (fixture->store, &error));
  g_assert_cmpuint (fixture->heard->len, ==, 2);
  g_assert_cmpstr (g_ptr_array_index (fixture->heard, 0), ==, fixture->case_id);
  g_assert_cmpstr (g_ptr_array_index (fixture->heard, 1), ==, "");

  fl_store_begin (fixture->store, "given-up", fixture->case_id, &error);
  fl_store_put_answer (fixture->store, fixture->case_id, "seats", "41", &error);
  fl_store_rollback (fixture->store);
  g_assert_cmpuint (fixture->heard->len, ==, 2);

  fl_store_undo (fixture->store, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (fixture->heard->len, ==, 4);
  g_assert_cmpstr (g_ptr_array_index (fixture->heard, 2), ==, fixture->case_id);
}

/* What was written and then written back is no difference. */
static void
test_empty_write (Fixture       *fixture,
                  gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) events = NULL;
  FlFirm firm = { .name = (char *) "Felskriven" };
  FlContactPerson person = { .name = (char *) "Kim" };

  fl_store_begin (fixture->store, "nothing", fixture->case_id, &error);
  g_assert_true (fl_store_commit (fixture->store, &error));

  fl_store_begin (fixture->store, "back-and-forth", fixture->case_id, &error);
  fl_store_put_answer (fixture->store, fixture->case_id, "seats", "40", &error);
  fl_store_put_answer (fixture->store, fixture->case_id, "seats", NULL, &error);
  g_assert_true (fl_store_commit (fixture->store, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (fixture->heard->len, ==, 0);

  fl_store_begin (fixture->store, "half", fixture->case_id, &error);
  fl_store_put_firm (fixture->store, &firm, &error);
  person.firm_id = firm.id;
  fl_store_put_contact (fixture->store, &person, &error);
  fl_store_delete_contact (fixture->store, person.id, &error);
  g_assert_true (fl_store_commit (fixture->store, &error));

  events = fl_store_get_events (fixture->store, fixture->case_id, 0, &error);
  g_assert_cmpuint (events->len, ==, 2);
  g_assert_null (find_value (g_ptr_array_index (events, 0), "firm_id"));
  g_free (firm.id);
  g_free (person.id);
}

/* A listener may write, and may let the store go. */
static void
write_again_cb (FlStore *store,
                Fixture *fixture)
{
  g_signal_handlers_disconnect_by_func (store, write_again_cb, fixture);
  store_util_answer (store, fixture->case_id, "from-listener", "yes");
}

static void
test_write_from_listener (Fixture       *fixture,
                          gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) answers = NULL;

  g_signal_connect (fixture->store, "changed", G_CALLBACK (write_again_cb), fixture);
  store_util_answer (fixture->store, fixture->case_id, "seats", "40");
  answers = fl_store_get_answers (fixture->store, fixture->case_id, &error);
  g_assert_cmpuint (answers->len, ==, 2);
}

/* A personal organisation number is in the record and in event_value, which can be erased, and
 * nowhere else. */
static void
test_personal_number (Fixture       *fixture,
                      gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FlCaseRow) row = fl_store_get_case_row (fixture->store, fixture->case_id, &error);

  g_assert_no_error (error);
  g_assert_nonnull (row->organisation_number);
  g_assert_null (strstr (row->organisation_number, "1212"));
  g_assert_cmpint (store_util_get_int (fixture->path,
                                       "SELECT count (*) FROM event WHERE"
                                       " actor || case_id || action || id LIKE '%121212%'"), ==, 0);
}

static void
test_only_grows (Fixture       *fixture,
                 gconstpointer  data)
{
  static const char *const refused[] = {
    "DELETE FROM event_value", "DELETE FROM event", "UPDATE event SET action = 'other'",
  };
  sqlite3 *handle = NULL;

  g_assert_cmpint (sqlite3_open (fixture->path, &handle), ==, SQLITE_OK);
  for (gsize i = 0; i < G_N_ELEMENTS (refused); i++)
    g_assert_cmpint (sqlite3_exec (handle, refused[i], NULL, NULL, NULL), ==, SQLITE_CONSTRAINT);
  /* Values can be erased, and the fact stays. */
  g_assert_cmpint (sqlite3_exec (handle, "UPDATE event_value SET old_value = NULL,"
                                         " new_value = NULL", NULL, NULL, NULL), ==, SQLITE_OK);
  sqlite3_close (handle);
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
    { "/store/events/one-write-is-one-event", test_one_write_is_one_event },
    { "/store/events/limit", test_limit },
    { "/store/events/signals", test_signals },
    { "/store/events/empty-write", test_empty_write },
    { "/store/events/write-from-listener", test_write_from_listener },
    { "/store/events/personal-number", test_personal_number },
    { "/store/events/only-grows", test_only_grows },
  };

  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].name, Fixture, NULL, set_up, tests[i].run, tear_down);
  return g_test_run ();
}
