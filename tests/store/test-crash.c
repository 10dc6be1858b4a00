/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fl-error.h"
#include "store-util.h"

#include <gio/gio.h>
#include <stdio.h>
#include <stdlib.h>

/* A child writes through the store's own code and tells of each commit that was acknowledged;
 * the parent kills it at a random moment.  Every acknowledged write must be there, and of the
 * one that was under way all or nothing. */

#define N_KILLS 220
/* Microseconds; a write takes some hundreds, so that the kill comes in the middle of one. */
#define LONGEST_LIFE 20000

#define ANSWERS_PER_WRITE 3

#define CHILD "--child"

static const char *program;

/* What the child writes: the number of the write in three answers, and a tick of its own. */
static gboolean
write_once (FlStore    *store,
            const char *case_id,
            int         number)
{
  g_autofree char *value = g_strdup_printf ("%d", number);
  const FlTickRecord tick = { (char *) "step", value, TRUE, NULL, (char *) "a ticked item" };

  if (!fl_store_begin (store, "written", case_id, NULL))
    return FALSE;
  for (int i = 0; i < ANSWERS_PER_WRITE; i++)
    {
      g_autofree char *question = g_strdup_printf ("question-%d", i);

      if (!fl_store_put_answer (store, case_id, question, value, NULL))
        return FALSE;
    }
  return fl_store_put_tick (store, case_id, &tick, NULL) && fl_store_commit (store, NULL);
}

/* The program when it is the child: writes until it is killed.  The numbers go through a pipe as
 * bytes, and a kill never cuts one of so few. */
static int
write_on (const char *path,
          const char *case_id,
          int         number)
{
  g_autoptr (FlStore) store = store_util_open (path);

  do
    {
      if (fwrite (&number, sizeof number, 1, stdout) != 1 || fflush (stdout) != 0)
        return EXIT_FAILURE;
      number++;
    }
  while (write_once (store, case_id, number));
  return EXIT_FAILURE;
}

static gboolean
read_number (GSubprocess *process,
             int         *number)
{
  gsize n = 0;

  return g_input_stream_read_all (g_subprocess_get_stdout_pipe (process), number, sizeof *number,
                                  &n, NULL, NULL)
         && n == sizeof *number;
}

/* Returns: the last write that the child said was kept */
static int
run_and_kill (const char *path,
              const char *case_id,
              int         last)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *from = g_strdup_printf ("%d", last);
  g_autoptr (GSubprocess) process = g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error,
                                                      program, CHILD, path, case_id, from, NULL);
  int number = -1;

  g_assert_no_error (error);
  /* The store is open and the first write begins. */
  g_assert_true (read_number (process, &number));
  g_assert_cmpint (number, ==, last);
  g_usleep ((gulong) g_test_rand_int_range (0, LONGEST_LIFE));
  g_subprocess_force_exit (process);
  while (read_number (process, &number))
    last = number;
  g_assert_true (g_subprocess_wait (process, NULL, &error));
  /* It did not end by itself, which it does where a write fails. */
  g_assert_false (g_subprocess_get_if_exited (process));
  return last;
}

/* Returns: the number of the newest write that is in the store, whole */
static int
read_back (const char *path,
           const char *case_id)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FlStore) store = store_util_open (path);
  g_autoptr (GPtrArray) answers = fl_store_get_answers (store, case_id, &error);
  g_autoptr (GPtrArray) ticks = fl_store_get_ticks (store, case_id, &error);
  g_autoptr (GPtrArray) events = fl_store_get_events (store, case_id, 0, &error);
  int number = 0;

  g_assert_no_error (error);
  for (guint i = 0; i < answers->len; i++)
    {
      const FlAnswerRecord *answer = g_ptr_array_index (answers, i);

      g_assert_cmpuint (answers->len, ==, ANSWERS_PER_WRITE);
      g_assert_true (i == 0 || number == atoi (answer->value));
      number = atoi (answer->value);
    }
  g_assert_cmpuint (ticks->len, ==, (guint) number);
  g_assert_cmpuint (events->len, ==, 1 + (guint) number);
  return number;
}

static void
test_kill (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = store_util_new_path ();
  FlStore *store = store_util_open (path);
  g_autofree char *case_id = store_util_add_case (store, "Exempelkrogen AB", NULL, 739000);
  int kept = 0;
  int in_the_middle = 0;

  g_object_unref (store);
  for (int i = 0; i < N_KILLS; i++)
    {
      int acknowledged = run_and_kill (path, case_id, kept);

      kept = read_back (path, case_id);
      g_assert_cmpint (kept, >=, acknowledged);
      g_assert_cmpint (kept, <=, acknowledged + 1);
      in_the_middle += kept - acknowledged;
    }

  g_assert_cmpint (kept, >, 0);
  g_assert_true (fl_store_check (path, &error));
  g_assert_no_error (error);
  g_test_message ("%d kills, %d writes kept, %d of them not yet acknowledged", N_KILLS, kept,
                  in_the_middle);
  store_util_remove (path);
}

int
main (int    argc,
      char **argv)
{
  program = argv[0];
  if (argc == 5 && g_str_equal (argv[1], CHILD))
    return write_on (argv[2], argv[3], atoi (argv[4]));

  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/crash/kill", test_kill);
  return g_test_run ();
}
