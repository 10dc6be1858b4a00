/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gstdio.h>

#include "fl-case-item.h"
#include "fl-case-line.h"
#include "fl-case-words.h"
#include "fl-cases-page.h"

#define TODAY fl_date_new (2026, 11, 22)
#define SHA256 "00000000000000000000000000000000000000000000000000000000000000ff"

typedef struct
{
  char        *folder;
  FlStore     *store;
  FlWorkspace *workspace;
  GtkWidget   *window;
  FlCasesPage *page;
  char        *opened; /* the case that the page asked to open */
} Fixture;

static char *
add_case (FlStore    *store,
          const char *name,
          FlDate      due)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FlFirm) firm = g_new0 (FlFirm, 1);
  g_autoptr (FlCaseRecord) record = g_new0 (FlCaseRecord, 1);
  g_autoptr (GBytes) archive = g_bytes_new_static ("x", 1);

  firm->name = g_strdup (name);
  g_assert_true (fl_store_begin (store, "case-created", NULL, &error));
  g_assert_true (fl_store_put_rulebook (store, SHA256, "test", "1", archive, &error));
  g_assert_true (fl_store_put_firm (store, firm, &error));
  record->firm_id = g_strdup (firm->id);
  record->journey_id = g_strdup ("restaurant");
  record->journey_name = g_strdup ("Öppna restaurang");
  record->municipality_code = g_strdup ("9999");
  record->municipality_name = g_strdup ("Exempelby");
  record->rulebook_sha256 = g_strdup (SHA256);
  record->opened = TODAY;
  record->summary.due = due;
  g_assert_true (fl_store_put_case (store, record, &error));
  g_assert_true (fl_store_commit (store, &error));
  g_assert_no_error (error);
  return g_strdup (record->id);
}

static void
open_cb (FlCasesPage *page,
         const char  *case_id,
         Fixture     *fixture)
{
  g_free (fixture->opened);
  fixture->opened = g_strdup (case_id);
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FlClock) clock = fl_clock_new_fixed (TODAY);
  g_autofree char *path = NULL;

  fixture->folder = g_dir_make_tmp ("foretagslots-test-XXXXXX", &error);
  g_assert_no_error (error);
  path = g_build_filename (fixture->folder, "cases.db", NULL);
  fixture->store = fl_store_open (path, clock, &error);
  g_assert_no_error (error);
  fixture->workspace = fl_workspace_new (fixture->store, NULL, clock);

  fixture->window = gtk_window_new ();
  fixture->page = g_object_new (FL_TYPE_CASES_PAGE, NULL);
  g_signal_connect (fixture->page, "open", G_CALLBACK (open_cb), fixture);
  gtk_window_set_child (GTK_WINDOW (fixture->window), GTK_WIDGET (fixture->page));
  gtk_window_present (GTK_WINDOW (fixture->window));
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_autofree char *path = g_strdup (fl_store_get_path (fixture->store));

  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_assert_finalize_object (fixture->workspace);
  fl_store_close (fixture->store);
  g_assert_finalize_object (fixture->store);
  g_unlink (path);
  g_rmdir (fixture->folder);
  g_free (fixture->folder);
  g_free (fixture->opened);
}

static GtkWidget *
find (GtkWidget *from,
      GType      type)
{
  GtkWidget *found = G_TYPE_CHECK_INSTANCE_TYPE (from, type) ? from : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (from); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find (child, type);

  return found;
}

static const char *
get_shown (Fixture *fixture)
{
  return gtk_stack_get_visible_child_name (GTK_STACK (find (GTK_WIDGET (fixture->page),
                                                            GTK_TYPE_STACK)));
}

static void
test_follows_the_store (Fixture      *fixture,
                        gconstpointer data)
{
  g_autofree char *first = NULL, *second = NULL, *undone = NULL;
  g_autoptr (GError) error = NULL;
  GtkListView *view;

  fl_cases_page_set_workspace (fixture->page, fixture->workspace, NULL);
  g_assert_cmpstr (get_shown (fixture), ==, "empty");

  first = add_case (fixture->store, "Café Lyktan AB", TODAY + 10);
  g_assert_cmpstr (get_shown (fixture), ==, "list");
  second = add_case (fixture->store, "Bergs Lack HB", TODAY - 2);
  view = GTK_LIST_VIEW (find (GTK_WIDGET (fixture->page), GTK_TYPE_LIST_VIEW));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (gtk_list_view_get_model (view))), ==,
                    2);

  /* The late one is on top. */
  g_signal_emit_by_name (view, "activate", 0);
  g_assert_cmpstr (fixture->opened, ==, second);
  fl_cases_page_select (fixture->page, first);
  g_assert_true (gtk_selection_model_is_selected (gtk_list_view_get_model (view), 1));

  g_assert_true (fl_store_undo (fixture->store, &undone, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (gtk_list_view_get_model (view))), ==,
                    1);
}

static void
test_search (Fixture      *fixture,
             gconstpointer data)
{
  g_autofree char *first = add_case (fixture->store, "Café Lyktan AB", TODAY + 10);
  g_autofree char *second = add_case (fixture->store, "Bergs Lack HB", TODAY - 2);
  GtkWidget *entry;

  fl_cases_page_set_workspace (fixture->page, fixture->workspace, NULL);
  entry = find (GTK_WIDGET (fixture->page), GTK_TYPE_SEARCH_ENTRY);

  gtk_editable_set_text (GTK_EDITABLE (entry), "lyktan");
  g_signal_emit_by_name (entry, "search-changed");
  g_signal_emit_by_name (entry, "activate");
  g_assert_cmpstr (fixture->opened, ==, first);

  gtk_editable_set_text (GTK_EDITABLE (entry), "finns inte");
  g_signal_emit_by_name (entry, "search-changed");
  g_assert_cmpstr (get_shown (fixture), ==, "nothing");
}

/* The list's topmost line is read to the user as the case stands on @today. */
static void
assert_first_line (Fixture *fixture,
                   FlDate   today)
{
  GtkWidget *view = find (GTK_WIDGET (fixture->page), GTK_TYPE_LIST_VIEW);
  GtkSelectionModel *model = gtk_list_view_get_model (GTK_LIST_VIEW (view));
  g_autoptr (FlCaseItem) item = g_list_model_get_item (G_LIST_MODEL (model), 0);
  g_autofree char *sentence = fl_case_words_sentence (fl_case_item_get_row (item), today);
  GtkWidget *line = find (view, FL_TYPE_CASE_LINE);

  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (gtk_widget_get_parent (line)),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, sentence);
}

/* A window may stay open over night: what was due yesterday is late today. */
static void
test_new_day (Fixture      *fixture,
              gconstpointer data)
{
  g_autofree char *first = add_case (fixture->store, "Café Lyktan AB", TODAY);
  g_autofree char *second = add_case (fixture->store, "Bergs Lack HB", TODAY + 10);
  GtkListView *view;

  fl_cases_page_set_workspace (fixture->page, fixture->workspace, NULL);
  view = GTK_LIST_VIEW (find (GTK_WIDGET (fixture->page), GTK_TYPE_LIST_VIEW));
  fl_cases_page_select (fixture->page, second);
  assert_first_line (fixture, TODAY);

  fl_clock_set (fl_workspace_get_clock (fixture->workspace), TODAY + 1);
  fl_cases_page_refresh_today (fixture->page);
  assert_first_line (fixture, TODAY + 1);
  g_assert_true (gtk_selection_model_is_selected (gtk_list_view_get_model (view), 1));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add ("/cases-page/follows-the-store", Fixture, NULL, set_up, test_follows_the_store,
              tear_down);
  g_test_add ("/cases-page/new-day", Fixture, NULL, set_up, test_new_day, tear_down);
  g_test_add ("/cases-page/search", Fixture, NULL, set_up, test_search, tear_down);

  return g_test_run ();
}
