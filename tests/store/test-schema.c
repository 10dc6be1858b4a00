/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fl-error.h"
#include "fl-store-schema.h"
#include "store-util.h"

#include <glib/gstdio.h>
#include <string.h>

static FlStore *
open_store (const char  *path,
            GError     **error)
{
  g_autoptr (FlClock) clock = fl_clock_new_fixed (fl_date_new (2026, 3, 2));

  return fl_store_open (path, clock, error);
}

static guint
count_files (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir) != NULL)
    n++;
  return n;
}

/* A copy of a file's bytes; never of one that a store has open. */
static GBytes *
read_bytes (const char *path)
{
  g_autoptr (GError) error = NULL;
  char *contents;
  gsize length;

  g_file_get_contents (path, &contents, &length, &error);
  g_assert_no_error (error);
  return g_bytes_new_take (contents, length);
}

static void
test_new_file (void)
{
  g_autofree char *path = store_util_new_path ();

  g_object_unref (store_util_open (path));
  g_assert_cmpint (store_util_get_int (path, "PRAGMA application_id"), ==, 0x464c6f74);
  g_assert_cmpint (store_util_get_int (path, "PRAGMA user_version"), ==, 2);
  g_assert_cmpint (store_util_get_int (path, "SELECT count (*) FROM sqlite_schema WHERE"
                                             " type = 'table' AND name NOT LIKE 'sqlite%'"
                                             " AND sql NOT LIKE '%STRICT%'"), ==, 0);
  g_assert_cmpuint (count_files (path), ==, 1);
  g_object_unref (store_util_open (path));
  store_util_remove (path);
}

static void
test_newer_file (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = store_util_new_path ();
  g_autoptr (GBytes) before = NULL;
  g_autoptr (GBytes) after = NULL;

  g_object_unref (store_util_open (path));
  store_util_exec (path, "PRAGMA user_version = 99");
  before = read_bytes (path);

  g_assert_null (open_store (path, &error));
  g_assert_error (error, FL_ERROR, FL_ERROR_TOO_NEW);
  g_assert_nonnull (strstr (error->message, path));
  g_clear_error (&error);
  g_assert_false (fl_store_check (path, &error));
  g_assert_error (error, FL_ERROR, FL_ERROR_TOO_NEW);

  after = read_bytes (path);
  g_assert_true (g_bytes_equal (after, before));
  g_assert_cmpuint (count_files (path), ==, 1);
  store_util_remove (path);
}

/* The newer program was killed: what makes its file newer is still in the -wal. */
static void
test_newer_file_not_closed (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = store_util_new_path ();
  g_autofree char *wal = g_strconcat (path, "-wal", NULL);
  g_autofree char *killed = g_strconcat (path, ".killed", NULL);
  g_autofree char *killed_wal = g_strconcat (killed, "-wal", NULL);
  g_autoptr (GBytes) before = NULL;
  g_autoptr (GBytes) before_wal = NULL;
  g_autoptr (GBytes) after = NULL;
  g_autoptr (GBytes) after_wal = NULL;
  sqlite3 *handle = NULL;

  g_object_unref (store_util_open (path));
  g_assert_cmpint (sqlite3_open (path, &handle), ==, SQLITE_OK);
  sqlite3_exec (handle, "PRAGMA user_version = 99", NULL, NULL, NULL);
  before = read_bytes (path);
  before_wal = read_bytes (wal);
  g_assert_cmpuint (g_bytes_get_size (before_wal), >, 0);
  g_file_set_contents (killed, g_bytes_get_data (before, NULL), (gssize) g_bytes_get_size (before),
                       NULL);
  g_file_set_contents (killed_wal, g_bytes_get_data (before_wal, NULL),
                       (gssize) g_bytes_get_size (before_wal), NULL);
  sqlite3_close (handle);

  g_assert_null (open_store (killed, &error));
  g_assert_error (error, FL_ERROR, FL_ERROR_TOO_NEW);
  after = read_bytes (killed);
  after_wal = read_bytes (killed_wal);
  g_assert_true (g_bytes_equal (after, before));
  g_assert_true (g_bytes_equal (after_wal, before_wal));
  store_util_remove (path);
}

static FlDb *
open_empty (const char *path)
{
  g_autoptr (GError) error = NULL;
  FlDb *db;

  g_assert_true (g_file_set_contents (path, "", 0, &error));
  db = fl_db_open (path, FL_DB_WRITE, &error);
  g_assert_no_error (error);
  return db;
}

static void
assert_number (FlDb       *db,
               const char *sql,
               gint64      expected)
{
  g_autoptr (GError) error = NULL;
  gint64 number = -1;

  g_assert_true (fl_db_get_int (db, sql, &number, &error));
  g_assert_cmpint (number, ==, expected);
}

/* A migration that fails half way leaves what the one before it made, and can be tried again. */
static void
test_failed_migration (void)
{
  static const char *const broken[] = {
    "CREATE TABLE a (x INTEGER) STRICT; INSERT INTO a VALUES (1);",
    "CREATE TABLE b (x INTEGER) STRICT; INSERT INTO b SELECT x FROM nowhere;",
    "CREATE TABLE c (x INTEGER) STRICT;",
    NULL,
  };
  static const char *const mended[] = {
    "this has been run already and is not run again",
    "CREATE TABLE b (x INTEGER) STRICT; INSERT INTO b SELECT x FROM a;",
    "CREATE TABLE c (x INTEGER) STRICT;",
    NULL,
  };
  g_autoptr (GError) error = NULL;
  g_autofree char *path = store_util_new_path ();
  g_autoptr (FlDb) db = open_empty (path);

  g_assert_false (fl_store_schema_apply (db, broken, &error));
  g_assert_cmpint (error->domain, ==, FL_ERROR);
  g_assert_nonnull (strstr (error->message, "nowhere"));
  g_clear_error (&error);
  assert_number (db, "PRAGMA user_version", 1);
  assert_number (db, "SELECT count (*) FROM sqlite_schema", 1);

  g_assert_true (fl_store_schema_apply (db, mended, &error));
  assert_number (db, "PRAGMA user_version", 3);
  assert_number (db, "SELECT x FROM b", 1);
  g_clear_pointer (&db, fl_db_close);
  store_util_remove (path);
}

/* A file of an older version is brought up to date with all that is in it, and a copy of it as
 * it was is kept. */
static void
test_older_file (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = store_util_new_path ();
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *kept = g_build_filename (folder, "backups", "foretagslots-version-1.db", NULL);
  g_autofree char *script = g_build_filename (g_getenv ("FL_TEST_DATADIR"), "sql",
                                              "0001-records.sql", NULL);
  g_autofree char *sql = NULL;
  const char *scripts[] = { NULL, NULL };
  g_autoptr (FlDb) db = open_empty (path);
  g_autoptr (FlStore) store = NULL;
  g_autoptr (GPtrArray) firms = NULL;

  g_assert_true (g_file_get_contents (script, &sql, NULL, NULL));
  scripts[0] = sql;
  g_assert_true (fl_store_schema_apply (db, scripts, &error));
  g_assert_true (fl_db_exec (db, "INSERT INTO firm VALUES ('f', 'Gammal firma', NULL, 0)",
                             &error));
  g_clear_pointer (&db, fl_db_close);

  store = store_util_open (path);
  firms = fl_store_list_firms (store, &error);
  g_assert_cmpuint (firms->len, ==, 1);
  g_assert_cmpint (store_util_get_int (path, "PRAGMA user_version"), ==, 2);
  g_assert_cmpint (store_util_get_int (kept, "PRAGMA user_version"), ==, 1);
  g_assert_cmpint (store_util_get_int (kept, "SELECT count (*) FROM firm"), ==, 1);
  g_clear_object (&store);
  store_util_remove (path);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/schema/new-file", test_new_file);
  g_test_add_func ("/store/schema/newer-file", test_newer_file);
  g_test_add_func ("/store/schema/newer-file-not-closed", test_newer_file_not_closed);
  g_test_add_func ("/store/schema/failed-migration", test_failed_migration);
  g_test_add_func ("/store/schema/older-file", test_older_file);
  return g_test_run ();
}
