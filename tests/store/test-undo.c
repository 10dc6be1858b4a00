/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fl-error.h"
#include "store-util.h"

typedef struct
{
  char    *path;
  FlStore *store;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->path = store_util_new_path ();
  fixture->store = store_util_open (fixture->path);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_clear_object (&fixture->store);
  store_util_remove (fixture->path);
  g_free (fixture->path);
}

static char *
get_answer (Fixture    *fixture,
            const char *case_id,
            const char *question_id)
{
  g_autoptr (GPtrArray) answers = fl_store_get_answers (fixture->store, case_id, NULL);

  for (guint i = 0; i < answers->len; i++)
    {
      const FlAnswerRecord *answer = g_ptr_array_index (answers, i);

      if (g_str_equal (answer->question_id, question_id))
        return g_strdup (answer->value);
    }
  return NULL;
}

static void
assert_answer (Fixture    *fixture,
               const char *case_id,
               const char *question_id,
               const char *value)
{
  g_autofree char *now = get_answer (fixture, case_id, question_id);

  g_assert_cmpstr (now, ==, value);
}

static void
assert_can (Fixture    *fixture,
            const char *undo,
            const char *redo)
{
  g_autofree char *can_undo = fl_store_can_undo (fixture->store, NULL);
  g_autofree char *can_redo = fl_store_can_redo (fixture->store, NULL);

  g_assert_cmpstr (can_undo, ==, undo);
  g_assert_cmpstr (can_redo, ==, redo);
}

static void
undo (Fixture    *fixture,
      const char *case_id)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *changed = NULL;

  fl_store_undo (fixture->store, &changed, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (changed, ==, case_id);
}

static void
redo (Fixture    *fixture,
      const char *case_id)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *changed = NULL;

  fl_store_redo (fixture->store, &changed, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (changed, ==, case_id);
}

static void
test_undo_and_redo (Fixture       *fixture,
                    gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *id = NULL;

  assert_can (fixture, NULL, NULL);
  g_assert_false (fl_store_undo (fixture->store, NULL, &error));
  g_assert_error (error, FL_ERROR, FL_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_false (fl_store_redo (fixture->store, NULL, &error));
  g_assert_error (error, FL_ERROR, FL_ERROR_NOT_FOUND);
  g_clear_error (&error);

  id = store_util_add_case (fixture->store, "Exempelkrogen AB", NULL, fl_date_new (2026, 3, 1));
  store_util_answer (fixture->store, id, "seats", "40");
  store_util_answer (fixture->store, id, "seats", "60");
  assert_can (fixture, "answer-set", NULL);

  undo (fixture, id);
  assert_answer (fixture, id, "seats", "40");
  undo (fixture, id);
  assert_answer (fixture, id, "seats", NULL);
  assert_can (fixture, "case-created", "answer-set");
  redo (fixture, id);
  assert_answer (fixture, id, "seats", "40");
  redo (fixture, id);
  assert_answer (fixture, id, "seats", "60");
  assert_can (fixture, "answer-set", NULL);

  undo (fixture, id);
  assert_answer (fixture, id, "seats", "40");

  /* Something new has been done: the way forward is no longer there, the way back is. */
  store_util_answer (fixture->store, id, "alcohol", "yes");
  assert_can (fixture, "answer-set", NULL);
  undo (fixture, id);
  assert_answer (fixture, id, "alcohol", NULL);
  assert_answer (fixture, id, "seats", "40");
  undo (fixture, id);
  assert_answer (fixture, id, "seats", NULL);
  undo (fixture, id);
  g_assert_null (fl_store_get_case (fixture->store, id, NULL));
  assert_can (fixture, NULL, "case-created");
}

static void
test_survives_restart (Fixture       *fixture,
                       gconstpointer  data)
{
  g_autofree char *id = store_util_add_case (fixture->store, NULL, NULL,
                                             fl_date_new (2026, 3, 1));

  store_util_answer (fixture->store, id, "seats", "40");
  store_util_answer (fixture->store, id, "seats", "60");
  undo (fixture, id);
  g_clear_object (&fixture->store);
  fixture->store = store_util_open (fixture->path);
  assert_can (fixture, "answer-set", "answer-set");
  undo (fixture, id);
  assert_answer (fixture, id, "seats", NULL);
  redo (fixture, id);
  redo (fixture, id);
  assert_answer (fixture, id, "seats", "60");
}

static void
put_summary (Fixture    *fixture,
             const char *id,
             const char *next_step,
             const char *value)
{
  g_autoptr (GError) error = NULL;
  FlCaseSummary summary = { .steps_total = 9, .next_step = (char *) next_step };

  fl_store_begin (fixture->store, "summary", id, &error);
  fl_store_put_summary (fixture->store, id, &summary, &error);
  if (value != NULL)
    fl_store_put_answer (fixture->store, id, "seats", value, &error);
  fl_store_commit (fixture->store, &error);
  g_assert_no_error (error);
}

/* The summary goes back with what it was computed from, and is no write of its own. */
static void
test_summary (Fixture       *fixture,
              gconstpointer  data)
{
  g_autofree char *id = store_util_add_case (fixture->store, NULL, NULL,
                                             fl_date_new (2026, 3, 1));
  g_autoptr (FlCaseRow) first = NULL;
  g_autoptr (FlCaseRow) second = NULL;

  put_summary (fixture, id, "Skyltlov", "40");
  put_summary (fixture, id, "Bygglov enligt ny regelbok", NULL);
  assert_can (fixture, "summary", NULL);
  undo (fixture, id);
  assert_answer (fixture, id, "seats", NULL);
  first = fl_store_get_case_row (fixture->store, id, NULL);
  g_assert_cmpstr (first->record.summary.next_step, ==, "Bygglov");

  put_summary (fixture, id, "Bygglov enligt nyare regelbok", NULL);
  assert_can (fixture, "case-created", "summary");
  redo (fixture, id);
  assert_answer (fixture, id, "seats", "40");
  second = fl_store_get_case_row (fixture->store, id, NULL);
  g_assert_cmpstr (second->record.summary.next_step, ==, "Bygglov enligt ny regelbok");
}

static void
test_conflict (Fixture       *fixture,
               gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *id = store_util_add_case (fixture->store, NULL, NULL,
                                             fl_date_new (2026, 3, 1));
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  store_util_answer (fixture->store, id, "seats", "40");
  store_util_exec (fixture->path, "UPDATE answer SET value = '41'");
  before = store_util_dump (fixture->path);
  g_assert_false (fl_store_undo (fixture->store, NULL, &error));
  g_assert_error (error, FL_ERROR, FL_ERROR_REFUSED);
  g_clear_error (&error);
  after = store_util_dump (fixture->path);
  g_assert_cmpstr (after, ==, before);

  /* An answer that no event knows of hangs on the case that would go. */
  store_util_exec (fixture->path, "UPDATE answer SET value = '40'");
  undo (fixture, id);
  store_util_exec (fixture->path, "INSERT INTO answer (id, case_id, question_id, value)"
                                  " SELECT 'x', id, 'stray', 'yes' FROM firm_case");
  g_assert_false (fl_store_undo (fixture->store, NULL, &error));
  g_assert_error (error, FL_ERROR, FL_ERROR_REFUSED);
  g_clear_error (&error);
  store_util_answer (fixture->store, id, "stray", "no");
}

#define N_CASES 4

typedef struct
{
  char *id;
  char *firm_id;
} Known;

/* One write of one to three random changes. */
static void
write_something (Fixture *fixture,
                 Known   *known)
{
  g_autoptr (GError) error = NULL;
  Known *at = &known[g_test_rand_int_range (0, N_CASES)];
  int n = g_test_rand_int_range (1, 4);

  if (at->id == NULL)
    {
      FlCaseRecord *record;

      at->id = store_util_add_case (fixture->store, "Firma", "165560-0001", 739000);
      record = fl_store_get_case (fixture->store, at->id, NULL);
      at->firm_id = g_strdup (record->firm_id);
      fl_case_record_free (record);
      return;
    }

  fl_store_begin (fixture->store, "something", at->id, &error);
  for (int i = 0; i < n; i++)
    {
      g_autofree char *key = g_strdup_printf ("k%d", g_test_rand_int_range (0, 3));
      g_autofree char *text = g_strdup_printf ("t%d", g_test_rand_int_range (0, 100));
      char *maybe = g_test_rand_bit () ? text : NULL;

      switch (g_test_rand_int_range (0, 7))
        {
        case 0:
          fl_store_put_answer (fixture->store, at->id, key, maybe, &error);
          break;
        case 1:
          fl_store_put_tick (fixture->store, at->id,
                             &(FlTickRecord) { key, text, g_test_rand_bit (), maybe, text },
                             &error);
          break;
        case 2:
          fl_store_put_step (fixture->store, at->id,
                             &(FlStepRecord) { .step_id = key, .note = maybe,
                                               .filed = g_test_rand_int_range (0, 3) },
                             &error);
          break;
        case 3:
          fl_store_put_summary (fixture->store, at->id,
                                &(FlCaseSummary) { .next_step = text, .waiting_for = maybe },
                                &error);
          break;
        case 4:
          fl_store_put_firm (fixture->store,
                             &(FlFirm) { .id = at->firm_id, .name = maybe,
                                         .anonymous = g_test_rand_bit () },
                             &error);
          break;
        case 5:
          {
            FlContactPerson person = { .firm_id = at->firm_id, .name = text, .email = maybe };

            fl_store_put_contact (fixture->store, &person, &error);
            g_free (person.id);
          }
          break;
        default:
          {
            g_autoptr (GPtrArray) contacts = fl_store_get_contacts (fixture->store, at->firm_id,
                                                                    &error);

            if (contacts->len > 0)
              fl_store_delete_contact (fixture->store,
                                       ((FlContactPerson *) g_ptr_array_index (contacts, 0))->id,
                                       &error);
          }
          break;
        }
      g_assert_no_error (error);
    }
  fl_store_commit (fixture->store, &error);
  g_assert_no_error (error);
}

static guint
take_all_back (FlStore *store,
               gboolean (*take_back) (FlStore *, char **, GError **))
{
  g_autoptr (GError) error = NULL;
  guint n = 0;

  while (take_back (store, NULL, &error))
    n++;
  g_assert_error (error, FL_ERROR, FL_ERROR_NOT_FOUND);
  return n;
}

/* Whatever was written: all undone is empty, and all redone is what it was. */
static void
test_any_sequence (Fixture       *fixture,
                   gconstpointer  data)
{
  g_autofree char *empty = store_util_dump (fixture->path);

  for (int round = 0; round < 5; round++)
    {
      Known known[N_CASES] = { { NULL } };
      g_autofree char *full = NULL;
      g_autofree char *undone = NULL;
      g_autofree char *redone = NULL;
      g_autofree char *undone_again = NULL;
      guint n;

      for (int i = 0; i < 60; i++)
        {
          write_something (fixture, known);
          if (g_test_rand_int_range (0, 10) == 0)
            {
              g_assert_true (fl_store_undo (fixture->store, NULL, NULL));
              g_assert_true (fl_store_redo (fixture->store, NULL, NULL));
            }
        }

      full = store_util_dump (fixture->path);
      n = take_all_back (fixture->store, fl_store_undo);
      undone = store_util_dump (fixture->path);
      g_assert_cmpstr (undone, ==, empty);
      g_assert_cmpuint (take_all_back (fixture->store, fl_store_redo), ==, n);
      redone = store_util_dump (fixture->path);
      g_assert_cmpstr (redone, ==, full);
      g_assert_cmpuint (take_all_back (fixture->store, fl_store_undo), ==, n);
      undone_again = store_util_dump (fixture->path);
      g_assert_cmpstr (undone_again, ==, empty);

      for (int i = 0; i < N_CASES; i++)
        {
          g_free (known[i].id);
          g_free (known[i].firm_id);
        }
    }
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
    { "/store/undo/undo-and-redo", test_undo_and_redo },
    { "/store/undo/survives-restart", test_survives_restart },
    { "/store/undo/summary", test_summary },
    { "/store/undo/conflict", test_conflict },
    { "/store/undo/any-sequence", test_any_sequence },
  };

  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].name, Fixture, NULL, set_up, tests[i].run, tear_down);
  return g_test_run ();
}
