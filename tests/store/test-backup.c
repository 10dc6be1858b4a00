/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fl-error.h"
#include "store-util.h"

#include <glib/gstdio.h>
#include <string.h>
#ifdef G_OS_UNIX
#include <unistd.h>
#endif

static FlStore *
open_on (const char *path,
         FlDate      today)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FlClock) clock = fl_clock_new_fixed (today);
  FlStore *store = fl_store_open (path, clock, &error);

  g_assert_no_error (error);
  return store;
}

static char *
in_backups (const char *path,
            const char *name)
{
  g_autofree char *folder = g_path_get_dirname (path);

  return g_build_filename (folder, "backups", name, NULL);
}

static void
test_copy (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = store_util_new_path ();
  g_autofree char *to = g_strconcat (path, ".copy", NULL);
  g_autofree char *to_wal = g_strconcat (to, "-wal", NULL);
  g_autofree char *original = NULL;
  g_autofree char *copied = NULL;
  g_autoptr (FlStore) store = store_util_open (path);
  g_autofree char *id = store_util_add_case (store, "Exempelkrogen AB", NULL, 739000);

  /* While it is open, and while something is being written that is not committed. */
  original = store_util_dump (path);
  fl_store_begin (store, "not-yet", id, &error);
  fl_store_put_answer (store, id, "seats", "40", &error);
  g_assert_true (fl_store_backup (store, to, &error));
  g_assert_no_error (error);
  g_assert_true (fl_store_commit (store, &error));

  g_assert_true (fl_store_check (to, &error));
  g_assert_false (g_file_test (to_wal, G_FILE_TEST_EXISTS));
  copied = store_util_dump (to);
  g_assert_cmpstr (copied, ==, original);
#ifdef G_OS_UNIX
  {
    GStatBuf info;

    g_assert_cmpint (g_stat (to, &info), ==, 0);
    g_assert_cmphex (info.st_mode & 0777, ==, 0600);
  }
#endif

  g_assert_false (fl_store_backup (store, to, &error));
  g_assert_error (error, FL_ERROR, FL_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_false (fl_store_backup (store, "/nowhere/at/all.db", &error));
  g_assert_cmpint (error->domain, ==, FL_ERROR);
  g_clear_object (&store);
  store_util_remove (path);
}

static void
test_daily (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = store_util_new_path ();
  g_autofree char *foreign = in_backups (path, "foretagslots-summer.db");
  g_autoptr (GPtrArray) none = fl_store_list_backups (path);
  g_autoptr (GPtrArray) backups = NULL;
  /* A Wednesday */
  FlDate first = fl_date_new (2026, 1, 7);

  g_assert_cmpuint (none->len, ==, 0);
  for (int day = 0; day < 60; day++)
    {
      g_autoptr (FlStore) store = open_on (path, first + day);

      g_free (store_util_add_case (store, NULL, NULL, first + day));
      g_assert_true (fl_store_backup_daily (store, &error));
      g_free (store_util_add_case (store, NULL, NULL, first + day));
      g_assert_true (fl_store_backup_daily (store, &error));
      g_assert_no_error (error);
      if (day == 0)
        g_assert_true (g_file_set_contents (foreign, "mine", -1, NULL));
    }

  backups = fl_store_list_backups (path);
  g_assert_cmpuint (backups->len, ==, 7 + 4);
  for (guint i = 0; i < 7; i++)
    {
      g_autofree char *date = fl_date_format (first + 59 - (FlDate) i);

      g_assert_nonnull (strstr (g_ptr_array_index (backups, i), date));
      g_assert_true (fl_store_check (g_ptr_array_index (backups, i), &error));
    }
  /* Made once on that day: before the second case of it. */
  g_assert_cmpint (store_util_get_int (g_ptr_array_index (backups, 0),
                                       "SELECT count (*) FROM firm_case"), ==, 119);
  /* What is not ours to remove is still there. */
  g_assert_true (g_file_test (foreign, G_FILE_TEST_EXISTS));
  store_util_remove (path);
}

/* No old backup goes for one that could not be made. */
static void
test_daily_fails (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = store_util_new_path ();
  g_autofree char *blocker = in_backups (path, "foretagslots-2026-02-09.db.part");
  g_autoptr (GPtrArray) before = NULL;
  g_autoptr (GPtrArray) after = NULL;
  FlDate first = fl_date_new (2026, 2, 1);
  g_autoptr (FlStore) store = NULL;

  for (int day = 0; day < 8; day++)
    {
      g_clear_object (&store);
      store = open_on (path, first + day);
      g_assert_true (fl_store_backup_daily (store, &error));
    }
  before = fl_store_list_backups (path);

  /* A folder with something in it stands where the copy would be written. */
  g_assert_cmpint (g_mkdir (blocker, 0700), ==, 0);
  {
    g_autofree char *inside = g_build_filename (blocker, "x", NULL);

    g_assert_true (g_file_set_contents (inside, "x", 1, NULL));
  }
  g_clear_object (&store);
  store = open_on (path, first + 8);
  g_assert_false (fl_store_backup_daily (store, &error));
  g_assert_cmpint (error->domain, ==, FL_ERROR);
  after = fl_store_list_backups (path);
  g_assert_cmpuint (after->len, ==, before->len);
  g_clear_object (&store);
  store_util_remove (path);
}

/* A backup of a damaged store tells that it is damaged, and pushes no good one out. */
static void
test_daily_of_damaged (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = store_util_new_path ();
  g_autoptr (FlStore) store = store_util_open (path);
  g_autoptr (GPtrArray) backups = NULL;

  g_free (store_util_add_case (store, "Exempelkrogen AB", NULL, 739000));
  store_util_exec (path, "PRAGMA writable_schema = ON;"
                         " UPDATE sqlite_schema SET rootpage = 2 WHERE name = 'site'");
  g_assert_false (fl_store_backup_daily (store, &error));
  g_assert_error (error, FL_ERROR, FL_ERROR_DAMAGED);
  g_assert_null (strstr (error->message, ".part"));
  backups = fl_store_list_backups (path);
  g_assert_cmpuint (backups->len, ==, 0);
  g_clear_object (&store);
  store_util_remove (path);
}

static void
on_backup_made_cb (GObject      *source,
                   GAsyncResult *result,
                   gpointer      data)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (fl_store_backup_daily_finish (FL_STORE (source), result, &error));
  g_assert_no_error (error);
  g_main_loop_quit (data);
}

static void
test_daily_async (void)
{
  g_autofree char *path = store_util_new_path ();
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  g_autoptr (FlStore) store = store_util_open (path);
  g_autoptr (GPtrArray) backups = NULL;

  fl_store_backup_daily_async (store, on_backup_made_cb, loop);
  for (int i = 0; i < 20; i++)
    g_free (store_util_add_case (store, NULL, NULL, 739000));
  g_main_loop_run (loop);
  backups = fl_store_list_backups (path);
  g_assert_cmpuint (backups->len, ==, 1);
  g_assert_true (fl_store_check (g_ptr_array_index (backups, 0), NULL));
  g_clear_object (&store);
  store_util_remove (path);
}

static void
test_restore (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = store_util_new_path ();
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *aside = g_build_filename (folder, "foretagslots-set-aside-1.db", NULL);
  g_autofree char *aside_again = g_build_filename (folder, "foretagslots-set-aside-2.db", NULL);
  g_autofree char *contents = NULL;
  g_autofree char *good = NULL;
  g_autofree char *restored = NULL;
  g_autoptr (GPtrArray) backups = NULL;
  g_autoptr (FlStore) store = store_util_open (path);
  g_autofree char *id = store_util_add_case (store, "Exempelkrogen AB", NULL, 739000);
  const char *backup;

  good = store_util_dump (path);
  g_assert_true (fl_store_backup_daily (store, &error));
  backups = fl_store_list_backups (path);
  backup = g_ptr_array_index (backups, 0);

  /* Not while it is open. */
  g_assert_false (fl_store_restore (path, backup, &error));
  g_assert_error (error, FL_ERROR, FL_ERROR_BUSY);
  g_clear_error (&error);
  store_util_answer (store, id, "seats", "40");
  g_clear_object (&store);

  /* Not from what is no backup. */
  g_assert_true (g_file_set_contents (aside_again, "not a store", -1, NULL));
  g_assert_false (fl_store_restore (path, aside_again, &error));
  g_assert_error (error, FL_ERROR, FL_ERROR_DAMAGED);
  g_clear_error (&error);
  g_assert_true (fl_store_check (path, NULL));

  /* The damaged file is kept, and no earlier one is overwritten. */
  g_assert_true (g_file_set_contents (path, "damaged", -1, NULL));
  g_assert_true (fl_store_restore (path, backup, &error));
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (aside, &contents, NULL, NULL));
  g_assert_cmpstr (contents, ==, "damaged");
  restored = store_util_dump (path);
  g_assert_cmpstr (restored, ==, good);
  g_assert_true (fl_store_restore (path, backup, &error));
  g_clear_pointer (&contents, g_free);
  g_assert_true (g_file_get_contents (aside_again, &contents, NULL, NULL));
  g_assert_cmpstr (contents, ==, "not a store");

  /* The file may be gone altogether. */
  g_remove (path);
  g_assert_true (fl_store_restore (path, backup, &error));
  store = store_util_open (path);
  g_clear_object (&store);
  store_util_remove (path);
}

#ifdef G_OS_UNIX
/* A store that lies elsewhere and is linked to: its companions lie with it. */
static void
test_linked (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = store_util_new_path ();
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *link_path = g_build_filename (folder, "link.db", NULL);
  g_autofree char *copy = g_build_filename (folder, "copy.db", NULL);
  g_autofree char *aside = g_build_filename (folder, "foretagslots-set-aside-1.db", NULL);
  g_autoptr (FlStore) store = NULL;

  g_assert_cmpint (symlink ("foretagslots.db", link_path), ==, 0);
  store = store_util_open (link_path);
  g_free (store_util_add_case (store, "Exempelkrogen AB", NULL, 739000));
  g_assert_true (fl_store_check (link_path, &error));
  g_assert_true (fl_store_backup (store, copy, &error));
  g_assert_false (fl_store_restore (link_path, copy, &error));
  g_assert_error (error, FL_ERROR, FL_ERROR_BUSY);
  g_clear_error (&error);
  g_clear_object (&store);

  g_assert_true (fl_store_restore (link_path, copy, &error));
  g_assert_no_error (error);
  g_assert_true (g_file_test (link_path, G_FILE_TEST_IS_SYMLINK));
  g_assert_true (g_file_test (aside, G_FILE_TEST_EXISTS));
  g_assert_true (fl_store_check (path, &error));
  store_util_remove (path);
}
#endif

static void
test_check (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = store_util_new_path ();
  g_autoptr (FlStore) store = NULL;

  g_assert_false (fl_store_check (path, &error));
  g_assert_error (error, FL_ERROR, FL_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));

  g_assert_true (g_file_set_contents (path, "", 0, NULL));
  g_assert_false (fl_store_check (path, &error));
  g_assert_error (error, FL_ERROR, FL_ERROR_DAMAGED);
  g_clear_error (&error);

  store = store_util_open (path);
  g_free (store_util_add_case (store, NULL, NULL, 739000));
  g_assert_true (fl_store_check (path, &error));
  g_clear_object (&store);
  g_assert_true (fl_store_check (path, &error));

  store_util_exec (path, "PRAGMA foreign_keys = OFF; UPDATE firm_case SET firm_id = 'gone'");
  g_assert_false (fl_store_check (path, &error));
  g_assert_error (error, FL_ERROR, FL_ERROR_DAMAGED);
  g_assert_nonnull (strstr (error->message, "firm_case"));
  store_util_remove (path);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/backup/copy", test_copy);
  g_test_add_func ("/store/backup/daily", test_daily);
  g_test_add_func ("/store/backup/daily-fails", test_daily_fails);
  g_test_add_func ("/store/backup/daily-of-damaged", test_daily_of_damaged);
  g_test_add_func ("/store/backup/daily-async", test_daily_async);
  g_test_add_func ("/store/backup/restore", test_restore);
#ifdef G_OS_UNIX
  g_test_add_func ("/store/backup/linked", test_linked);
#endif
  g_test_add_func ("/store/backup/check", test_check);
  return g_test_run ();
}
