/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store-util.h"

#include <glib/gstdio.h>
#include <sqlite3.h>

/* Returns: (transfer full): a path in a new folder of its own */
char *
store_util_new_path (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("fl-store-XXXXXX", &error);

  g_assert_no_error (error);
  return g_build_filename (folder, "foretagslots.db", NULL);
}

static void
remove_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_DIR))
        remove_folder (path);
      else
        g_remove (path);
    }
  g_rmdir (folder);
}

/* Removes the folder that store_util_new_path() made. */
void
store_util_remove (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);

  remove_folder (folder);
}

FlStore *
store_util_open (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FlClock) clock = fl_clock_new_fixed (fl_date_new (2026, 3, 2));
  FlStore *store = fl_store_open (path, clock, &error);

  g_assert_no_error (error);
  g_assert_nonnull (store);
  return store;
}

/* Returns: (transfer full): the id of a case that was added in one write with its firm */
char *
store_util_add_case (FlStore    *store,
                     const char *firm_name,
                     const char *organisation_number,
                     FlDate      opened)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) archive = g_bytes_new_static ("rulebook", 8);
  FlFirm firm = {
    .name = (char *) firm_name,
    .organisation_number = (char *) organisation_number,
    .anonymous = firm_name == NULL,
  };
  FlSite site = { .property = (char *) "Exempelby 1:1", .area = 120.5 };
  FlCaseRecord record = {
    .journey_id = (char *) "restaurant",
    .journey_name = (char *) "Öppna restaurang",
    .municipality_code = (char *) "9999",
    .municipality_name = (char *) "Exempelby",
    .responsible = (char *) "Lots Lotsson",
    .rulebook_sha256 = (char *) STORE_UTIL_RULEBOOK,
    .opened = opened,
    .summary = { .steps_total = 12, .next_step = (char *) "Bygglov" },
  };

  g_assert_true (fl_store_begin (store, "case-created", NULL, &error));
  fl_store_put_rulebook (store, STORE_UTIL_RULEBOOK, "exempelby", "1", archive, &error);
  g_assert_no_error (error);
  fl_store_put_firm (store, &firm, &error);
  g_assert_no_error (error);
  fl_store_put_site (store, &site, &error);
  g_assert_no_error (error);
  record.firm_id = firm.id;
  record.site_id = site.id;
  fl_store_put_case (store, &record, &error);
  g_assert_no_error (error);
  fl_store_commit (store, &error);
  g_assert_no_error (error);

  g_free (firm.id);
  g_free (site.id);
  return record.id;
}

/* Gives an answer in a write of its own. */
void
store_util_answer (FlStore    *store,
                   const char *case_id,
                   const char *question_id,
                   const char *value)
{
  g_autoptr (GError) error = NULL;

  fl_store_begin (store, "answer-set", case_id, &error);
  g_assert_no_error (error);
  fl_store_put_answer (store, case_id, question_id, value, &error);
  g_assert_no_error (error);
  fl_store_commit (store, &error);
  g_assert_no_error (error);
}

static sqlite3 *
open_raw (const char *path)
{
  sqlite3 *handle = NULL;

  g_assert_cmpint (sqlite3_open (path, &handle), ==, SQLITE_OK);
  return handle;
}

static int
append_row (void  *data,
            int    n,
            char **values,
            char **names)
{
  for (int i = 0; i < n; i++)
    g_string_append_printf (data, "%s|", values[i] != NULL ? values[i] : "NULL");
  g_string_append_c (data, '\n');
  return 0;
}

/* Returns: (transfer full): every record as text, the event log and the rulebooks left out */
char *
store_util_dump (const char *path)
{
  static const char *const tables[] = {
    "firm", "contact", "site", "firm_case", "answer", "step", "tick",
  };
  sqlite3 *handle = open_raw (path);
  GString *dump = g_string_new (NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      g_autofree char *sql = g_strdup_printf ("SELECT * FROM %s ORDER BY id", tables[i]);

      g_string_append_printf (dump, "%s:\n", tables[i]);
      g_assert_cmpint (sqlite3_exec (handle, sql, append_row, dump, NULL), ==, SQLITE_OK);
    }
  sqlite3_close (handle);
  return g_string_free (dump, FALSE);
}

/* Returns: the number that @sql gives, asked past the store's own code */
gint64
store_util_get_int (const char *path,
                    const char *sql)
{
  sqlite3 *handle = open_raw (path);
  sqlite3_stmt *stmt = NULL;
  gint64 number;

  g_assert_cmpint (sqlite3_prepare_v2 (handle, sql, -1, &stmt, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_step (stmt), ==, SQLITE_ROW);
  number = sqlite3_column_int64 (stmt, 0);
  sqlite3_finalize (stmt);
  sqlite3_close (handle);
  return number;
}

/* Runs @sql past the store's own code. */
void
store_util_exec (const char *path,
                 const char *sql)
{
  sqlite3 *handle = open_raw (path);
  char *message = NULL;

  sqlite3_exec (handle, sql, NULL, NULL, &message);
  g_assert_cmpstr (message, ==, NULL);
  sqlite3_close (handle);
}
