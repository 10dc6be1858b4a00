/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fl-error.h"
#include "store-util.h"

#include <glib/gstdio.h>
#include <sqlite3.h>
#include <string.h>
#ifdef G_OS_UNIX
#include <signal.h>
#include <sys/resource.h>
#include <unistd.h>
#endif

static FlStore *
open_store (const char  *path,
            GError     **error)
{
  g_autoptr (FlClock) clock = fl_clock_new_fixed (fl_date_new (2026, 3, 2));

  return fl_store_open (path, clock, error);
}

static void
assert_refused (const char *path,
                FlError     code)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (open_store (path, &error));
  g_assert_error (error, FL_ERROR, (int) code);
  g_assert_true (g_utf8_validate (error->message, -1, NULL));
  g_assert_nonnull (strstr (error->message, "fl-store"));
}

#ifdef G_OS_UNIX
static void
assert_mode (const char *path,
             guint       mode)
{
  GStatBuf info;

  g_assert_cmpint (g_stat (path, &info), ==, 0);
  g_assert_cmphex (info.st_mode & 0777, ==, mode);
}

/* Whatever the umask and whatever was there, the owner alone can read. */
static void
test_modes (void)
{
  g_autofree char *root = store_util_new_path ();
  g_autofree char *folder = g_build_filename (root, "deeper", NULL);
  g_autofree char *path = g_build_filename (folder, "foretagslots.db", NULL);
  g_autofree char *wal = g_strconcat (path, "-wal", NULL);
  g_autofree char *shm = g_strconcat (path, "-shm", NULL);
  g_autofree char *id = NULL;
  mode_t before = umask (0);
  FlStore *store = store_util_open (path);

  id = store_util_add_case (store, NULL, NULL, 739000);
  assert_mode (folder, 0700);
  assert_mode (path, 0600);
  assert_mode (wal, 0600);
  assert_mode (shm, 0600);
  g_object_unref (store);

  g_chmod (path, 0644);
  store = store_util_open (path);
  assert_mode (path, 0600);
  g_object_unref (store);
  umask (before);
  store_util_remove (root);
}

/* Returns: whether the process can be kept from writing by a file's mode */
static gboolean
drop_root (void)
{
  return geteuid () != 0 || seteuid (65534) == 0;
}

static void
regain_root (void)
{
  if (getuid () == 0)
    g_assert_cmpint (seteuid (0), ==, 0);
}

static void
test_read_only (void)
{
  g_autofree char *path = store_util_new_path ();
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *other = g_build_filename (folder, "foretagslots-2.db", NULL);
  g_autofree char *deep = g_build_filename (folder, "new", "foretagslots.db", NULL);
  g_autoptr (FlStore) store = store_util_open (path);

  g_clear_object (&store);
  g_chmod (path, 0444);
  g_chmod (folder, 0555);
  if (drop_root ())
    {
      assert_refused (path, FL_ERROR_READ_ONLY);
      assert_refused (other, FL_ERROR_READ_ONLY);
      assert_refused (deep, FL_ERROR_READ_ONLY);
      /* Looking needs no more than reading. */
      g_assert_true (fl_store_check (path, NULL));
      regain_root ();
    }
  else
    {
      g_test_skip ("the process cannot stop being root");
    }
  g_chmod (folder, 0700);
  store_util_remove (path);
}

/* A file that may not grow is what a full disk is to SQLite. */
static void
test_full (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = store_util_new_path ();
  g_autofree char *long_text = g_strnfill (100 * 1024, 'x');
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *id = NULL;
  g_autoptr (FlStore) store = store_util_open (path);
  struct rlimit limit;
  struct rlimit old;
  gboolean committed = TRUE;

  id = store_util_add_case (store, "Exempelkrogen AB", NULL, 739000);
  before = store_util_dump (path);

  signal (SIGXFSZ, SIG_IGN);
  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &old), ==, 0);
  limit = old;
  limit.rlim_cur = 300 * 1024;
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limit), ==, 0);
  for (int i = 0; i < 20 && committed; i++)
    {
      g_clear_pointer (&before, g_free);
      before = store_util_dump (path);
      committed = fl_store_begin (store, "answer-set", id, &error)
                  && fl_store_put_answer (store, id, "text", i % 2 == 0 ? long_text : "short",
                                          &error)
                  && fl_store_commit (store, &error);
    }
  fl_store_rollback (store);
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &old), ==, 0);
  g_assert_false (committed);
  g_assert_error (error, FL_ERROR, FL_ERROR_FULL);

  after = store_util_dump (path);
  g_assert_cmpstr (after, ==, before);
  store_util_answer (store, id, "text", "room again");
  g_clear_object (&store);
  g_assert_true (fl_store_check (path, NULL));
  store_util_remove (path);
}
#endif

static void
test_full_when_created (void)
{
#ifdef G_OS_UNIX
  g_autofree char *path = store_util_new_path ();
  struct rlimit limit;
  struct rlimit old;

  signal (SIGXFSZ, SIG_IGN);
  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &old), ==, 0);
  limit = old;
  limit.rlim_cur = 8 * 1024;
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limit), ==, 0);
  assert_refused (path, FL_ERROR_FULL);
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &old), ==, 0);

  /* What the failure left is a file that a store can still be made of. */
  g_object_unref (store_util_open (path));
  store_util_remove (path);
#else
  g_test_skip ("a file's size cannot be limited here");
#endif
}

static void
test_two_at_once (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = store_util_new_path ();
  g_autoptr (FlStore) one = store_util_open (path);
  g_autoptr (FlStore) two = store_util_open (path);
  g_autofree char *id = store_util_add_case (one, NULL, NULL, 739000);
  g_autoptr (FlCaseRecord) record = fl_store_get_case (two, id, &error);

  /* What one has written the other sees; while one writes the other can read, but not write. */
  g_assert_no_error (error);
  g_assert_true (fl_store_begin (one, "slow", id, &error));
  g_assert_true (fl_store_put_answer (one, id, "seats", "40", &error));
  g_clear_pointer (&record, fl_case_record_free);
  record = fl_store_get_case (two, id, &error);
  g_assert_no_error (error);
  g_assert_false (fl_store_begin (two, "too-early", id, &error));
  g_assert_error (error, FL_ERROR, FL_ERROR_BUSY);
  g_clear_error (&error);
  g_assert_true (fl_store_commit (one, &error));
  store_util_answer (two, id, "seats", "60");

  g_clear_object (&one);
  g_clear_object (&two);
  store_util_remove (path);
}

static void
test_not_a_database (void)
{
  g_autofree char *path = store_util_new_path ();
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *contents = NULL;
  const char text[] = "This is a letter, not a store, and it is longer than the hundred bytes that "
                      "SQLite's header has, or so it should be.";
  gsize length;

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  assert_refused (path, FL_ERROR_DAMAGED);
  g_assert_false (fl_store_check (path, NULL));
  g_assert_true (g_file_get_contents (path, &contents, &length, NULL));
  g_assert_cmpstr (contents, ==, text);

  g_assert_true (g_file_set_contents (path, "short", -1, NULL));
  assert_refused (path, FL_ERROR_DAMAGED);
  g_assert_null (open_store (folder, NULL));

  /* An empty file is where a store can begin. */
  g_assert_true (g_file_set_contents (path, "", 0, NULL));
  g_object_unref (store_util_open (path));
  store_util_remove (path);
}

static void
test_another_program (void)
{
  g_autofree char *path = store_util_new_path ();

  store_util_exec (path, "CREATE TABLE bookmark (url TEXT)");
  assert_refused (path, FL_ERROR_DAMAGED);
  g_assert_cmpint (store_util_get_int (path, "SELECT count (*) FROM sqlite_schema"), ==, 1);
  store_util_exec (path, "PRAGMA application_id = 7; PRAGMA user_version = 1");
  assert_refused (path, FL_ERROR_DAMAGED);
  store_util_remove (path);
}

static void
make_store (const char *path)
{
  FlStore *store = store_util_open (path);

  for (int i = 0; i < 50; i++)
    g_free (store_util_add_case (store, "Exempelkrogen AB", NULL, 739000 + i));
  g_object_unref (store);
}

static void
test_truncated (void)
{
  g_autofree char *path = store_util_new_path ();
  g_autofree char *contents = NULL;
  gsize length;

  make_store (path);
  g_assert_true (g_file_get_contents (path, &contents, &length, NULL));
  for (gsize keep = length - 1; keep > 100; keep = keep / 2)
    {
      g_assert_true (g_file_set_contents (path, contents, (gssize) keep, NULL));
      assert_refused (path, FL_ERROR_DAMAGED);
      g_assert_false (fl_store_check (path, NULL));
    }
  store_util_remove (path);
}

/* Wherever a page is overwritten the store is refused or still tells everything: no crash, and
 * no silent loss. */
static void
test_overwritten (void)
{
  g_autofree char *path = store_util_new_path ();
  g_autofree char *contents = NULL;
  gsize length;

  make_store (path);
  g_assert_true (g_file_get_contents (path, &contents, &length, NULL));
  for (gsize page = 1; page * 4096 < length; page++)
    {
      g_autofree char *damaged = g_memdup2 (contents, length);
      g_autoptr (GError) error = NULL;

      memset (damaged + page * 4096, 0xa5, 4096);
      g_assert_true (g_file_set_contents (path, damaged, (gssize) length, NULL));
      assert_refused (path, FL_ERROR_DAMAGED);
      g_assert_false (fl_store_check (path, &error));
      g_assert_error (error, FL_ERROR, FL_ERROR_DAMAGED);
    }
  store_util_remove (path);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
#ifdef G_OS_UNIX
  g_test_add_func ("/store/db/modes", test_modes);
  g_test_add_func ("/store/db/read-only", test_read_only);
  g_test_add_func ("/store/db/full", test_full);
#endif
  g_test_add_func ("/store/db/full-when-created", test_full_when_created);
  g_test_add_func ("/store/db/two-at-once", test_two_at_once);
  g_test_add_func ("/store/db/not-a-database", test_not_a_database);
  g_test_add_func ("/store/db/another-program", test_another_program);
  g_test_add_func ("/store/db/truncated", test_truncated);
  g_test_add_func ("/store/db/overwritten", test_overwritten);
  return g_test_run ();
}
