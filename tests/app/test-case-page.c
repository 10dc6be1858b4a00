/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <adwaita.h>
#include <glib/gstdio.h>

#include "fl-case-page.h"
#include "fl-item-row.h"
#include "fl-journey-test.h"
#include "fl-step-row.h"

/* A case of the sample rulebook on its page, in a window. */
typedef struct
{
  char        *dir;
  FlStore     *store;
  FlWorkspace *workspace;
  FlCase      *fl_case;
  GtkWidget   *window;
  FlCasePage  *page;
  char        *message;
  gboolean     undoable;
} Fixture;

static FlRulebook *rulebook;

static void
message_cb (Fixture    *fixture,
            const char *text,
            gboolean    undoable)
{
  g_free (fixture->message);
  fixture->message = g_strdup (text);
  fixture->undoable = undoable;
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (FlAnswers) answers = fl_test_answers (rulebook, "mat=yes;bygge=yes");
  g_autoptr (FlClock) clock = fl_clock_new_fixed (fl_test_day ("2026-03-02"));
  FlCaseDraft draft = { .firm_name = "Kafé Prov", .area = -1, .municipality = "9991",
                        .journey = "kafe", .answers = answers };
  g_autofree char *path = NULL;
  g_autoptr (GError) error = NULL;

  fixture->dir = g_dir_make_tmp ("fl-case-page-XXXXXX", &error);
  g_assert_no_error (error);
  path = g_build_filename (fixture->dir, "store.db", NULL);
  fixture->store = fl_store_open (path, clock, &error);
  g_assert_no_error (error);
  fixture->workspace = fl_workspace_new (fixture->store, rulebook, clock);
  fixture->fl_case = fl_case_create (fixture->workspace, &draft, &error);
  g_assert_no_error (error);
  fixture->window = gtk_window_new ();
  fixture->page = FL_CASE_PAGE (fl_case_page_new ());
  g_signal_connect_swapped (fixture->page, "message", G_CALLBACK (message_cb), fixture);
  gtk_window_set_child (GTK_WINDOW (fixture->window), GTK_WIDGET (fixture->page));
  fl_case_page_set_case (fixture->page, fixture->fl_case);
}

static void
remove_all (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      remove_all (child);
    }
  g_remove (path);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_clear_object (&fixture->fl_case);
  g_clear_object (&fixture->workspace);
  fl_store_close (fixture->store);
  g_clear_object (&fixture->store);
  remove_all (fixture->dir);
  g_free (fixture->dir);
  g_free (fixture->message);
}

static void
collect (GtkWidget *widget,
         GType      type,
         GPtrArray *found)
{
  if (g_type_is_a (G_OBJECT_TYPE (widget), type))
    g_ptr_array_add (found, widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child;
       child = gtk_widget_get_next_sibling (child))
    collect (child, type, found);
}

static GPtrArray *
all (Fixture *fixture,
     GType    type)
{
  GPtrArray *found = g_ptr_array_new ();

  collect (GTK_WIDGET (fixture->page), type, found);
  return found;
}

static GtkWidget *
find_row (Fixture    *fixture,
          const char *step_id)
{
  g_autoptr (GPtrArray) rows = all (fixture, FL_TYPE_STEP_ROW);

  for (guint i = 0; i < rows->len; i++)
    if (g_str_equal (fl_step_row_get_step_id (rows->pdata[i]), step_id))
      return rows->pdata[i];
  return NULL;
}

static void
activate (Fixture    *fixture,
          const char *action,
          GVariant   *parameter)
{
  g_assert_true (gtk_widget_activate_action_variant (GTK_WIDGET (fixture->page), action,
                                                     parameter));
}

/* Every step of the plan has its row, in the plan's order. */
static void
test_steps (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (GPtrArray) rows = all (fixture, FL_TYPE_STEP_ROW);
  const FlPlanStep *steps;
  guint n_steps;

  steps = fl_plan_get_steps (fl_case_get_plan (fixture->fl_case), &n_steps);
  g_assert_cmpuint (rows->len, ==, n_steps);
  for (guint i = 0; i < n_steps; i++)
    g_assert_cmpstr (fl_step_row_get_step_id (rows->pdata[i]), ==, steps[i].step->id);
}

/* A tick is written at once, and both places that show the item show it. */
static void
test_tick (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (GPtrArray) rows = NULL;
  guint n_ticked = 0;

  activate (fixture, "case.open-step", g_variant_new_string ("rad"));
  activate (fixture, "case.tick", g_variant_new ("(ssb)", "rad", "samtal", TRUE));
  g_assert_true (fl_case_get_tick (fixture->fl_case, "rad", "samtal")->ticked);
  g_assert_true (fixture->undoable);
  rows = all (fixture, FL_TYPE_ITEM_ROW);
  for (guint i = 0; i < rows->len; i++)
    n_ticked += gtk_widget_has_css_class (rows->pdata[i], "ticked");
  g_assert_cmpuint (n_ticked, ==, 2);
}

/* What the store refuses is told, and the widgets go back to what is kept. */
static void
test_refused (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr (GPtrArray) rows = NULL;

  activate (fixture, "case.tick", g_variant_new ("(ssb)", "rad", "finns-inte", TRUE));
  g_assert_nonnull (fixture->message);
  g_assert_false (fixture->undoable);
  rows = all (fixture, FL_TYPE_ITEM_ROW);
  for (guint i = 0; i < rows->len; i++)
    g_assert_false (gtk_widget_has_css_class (rows->pdata[i], "ticked"));
}

static void
test_done (Fixture       *fixture,
           gconstpointer  data)
{
  activate (fixture, "case.open-step", g_variant_new_string ("rad"));
  activate (fixture, "case.toggle-done", NULL);
  g_assert_true (gtk_widget_has_css_class (find_row (fixture, "rad"), "done"));
  activate (fixture, "case.toggle-done", NULL);
  g_assert_false (gtk_widget_has_css_class (find_row (fixture, "rad"), "done"));
}

/* A changed answer adds and takes away rows, and leaves those that stay as they are. */
static void
test_answer (Fixture       *fixture,
             gconstpointer  data)
{
  GtkWidget *stays = find_row (fixture, "rad");

  g_assert_nonnull (find_row (fixture, "livs"));
  activate (fixture, "case.answer", g_variant_new ("(sms)", "mat", "no"));
  g_assert_null (find_row (fixture, "alk"));
  g_assert_true (find_row (fixture, "rad") == stays);
  g_assert_nonnull (fixture->message);
  g_assert_true (fixture->undoable);

  g_assert_true (fl_workspace_undo (fixture->workspace, NULL, NULL));
  g_assert_nonnull (find_row (fixture, "alk"));
}

static GtkWidget *
find_button (Fixture    *fixture,
             const char *action)
{
  g_autoptr (GPtrArray) buttons = all (fixture, GTK_TYPE_BUTTON);

  for (guint i = 0; i < buttons->len; i++)
    if (g_strcmp0 (gtk_actionable_get_action_name (buttons->pdata[i]), action) == 0)
      return buttons->pdata[i];
  return NULL;
}

/* A newer rulebook is offered, taken when asked for, and can be undone. */
static void
test_behind (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr (FlRulebook) newer = fl_test_sample_edited ("\"rad\"", "\"samrad\"");
  GtkWidget *band = gtk_widget_get_parent (find_button (fixture, "case.catch-up"));

  g_assert_false (gtk_widget_get_visible (band));
  fl_workspace_set_rulebook (fixture->workspace, newer);
  g_assert_true (gtk_widget_get_visible (band));
  g_assert_nonnull (find_row (fixture, "rad"));

  activate (fixture, "case.catch-up", NULL);
  g_assert_false (gtk_widget_get_visible (band));
  g_assert_nonnull (find_row (fixture, "samrad"));
  g_assert_null (find_row (fixture, "rad"));
  g_assert_nonnull (fixture->message);
  g_assert_true (fixture->undoable);

  g_assert_true (fl_workspace_undo (fixture->workspace, NULL, NULL));
  g_assert_true (gtk_widget_get_visible (band));
  g_assert_nonnull (find_row (fixture, "rad"));

  activate (fixture, "case.toggle-closed", NULL);
  g_assert_false (gtk_widget_get_visible (band));
}

static void
test_details (Fixture       *fixture,
              gconstpointer  data)
{
  activate (fixture, "case.firm", g_variant_new ("(ss)", "Prov AB", ""));
  g_assert_cmpstr (fl_case_get_firm (fixture->fl_case)->name, ==, "Prov AB");
  activate (fixture, "case.site", g_variant_new ("(sss)", "Prov 1:2", "", "62,5 m²"));
  g_assert_cmpfloat (fl_case_get_site (fixture->fl_case)->area, ==, 62.5);
  activate (fixture, "case.site", g_variant_new ("(sss)", "Prov 1:2", "", "stor"));
  g_assert_false (fixture->undoable);
  g_assert_cmpfloat (fl_case_get_site (fixture->fl_case)->area, ==, 62.5);
  activate (fixture, "case.add-contact", NULL);
  g_assert_cmpuint (fl_case_get_contacts (fixture->fl_case)->len, ==, 1);
}

/* Going from view to view selects nothing that the next key would overwrite. */
static void
test_views (Fixture       *fixture,
            gconstpointer  data)
{
  static const char *const views[] = { "details", "departments", "answers", "steps" };

  activate (fixture, "case.firm", g_variant_new ("(ss)", "Prov AB", ""));
  gtk_window_present (GTK_WINDOW (fixture->window));
  for (gsize i = 0; i < G_N_ELEMENTS (views); i++)
    {
      GtkWidget *focus;

      activate (fixture, "case.view", g_variant_new_string (views[i]));
      focus = gtk_root_get_focus (GTK_ROOT (fixture->window));
      g_assert_nonnull (focus);
      g_assert_true (gtk_widget_get_mapped (focus));
      g_assert_true (gtk_widget_is_ancestor (focus, GTK_WIDGET (fixture->page)));
      if (GTK_IS_EDITABLE (focus))
        g_assert_false (gtk_editable_get_selection_bounds (GTK_EDITABLE (focus), NULL, NULL));
    }
  activate (fixture, "case.view", g_variant_new_string ("details"));
  g_assert_false (GTK_IS_EDITABLE (gtk_root_get_focus (GTK_ROOT (fixture->window))));
}

/* A note that is half written when the case is left is kept. */
static void
test_half_written (Fixture       *fixture,
                   gconstpointer  data)
{
  g_autoptr (GPtrArray) rows = NULL;
  g_autoptr (GPtrArray) entries = g_ptr_array_new ();

  activate (fixture, "case.open-step", g_variant_new_string ("rad"));
  rows = all (fixture, FL_TYPE_ITEM_ROW);
  collect (rows->pdata[0], GTK_TYPE_ENTRY, entries);
  gtk_editable_set_text (entries->pdata[0], "Ring efter lunch");
  fl_case_page_set_case (fixture->page, NULL);
  g_assert_cmpstr (fl_case_get_tick (fixture->fl_case, "rad", "samtal")->note, ==,
                   "Ring efter lunch");
}

/* The page lets go of a case without a trace of it. */
static void
test_leave (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (GPtrArray) steps = NULL;
  g_autoptr (GPtrArray) items = NULL;
  g_autoptr (GError) error = NULL;

  fl_case_page_set_case (fixture->page, NULL);
  steps = all (fixture, FL_TYPE_STEP_ROW);
  g_assert_cmpuint (steps->len, ==, 0);
  g_assert_true (fl_case_set_note (fixture->fl_case, "Ring på måndag.", &error));
  g_assert_no_error (error);
}

int
main (int    argc,
      char **argv)
{
  int result;

  g_test_init (&argc, &argv, NULL);
  adw_init ();
  rulebook = fl_test_sample ();
  g_test_add ("/case-page/steps", Fixture, NULL, set_up, test_steps, tear_down);
  g_test_add ("/case-page/tick", Fixture, NULL, set_up, test_tick, tear_down);
  g_test_add ("/case-page/refused", Fixture, NULL, set_up, test_refused, tear_down);
  g_test_add ("/case-page/done", Fixture, NULL, set_up, test_done, tear_down);
  g_test_add ("/case-page/answer", Fixture, NULL, set_up, test_answer, tear_down);
  g_test_add ("/case-page/behind", Fixture, NULL, set_up, test_behind, tear_down);
  g_test_add ("/case-page/details", Fixture, NULL, set_up, test_details, tear_down);
  g_test_add ("/case-page/views", Fixture, NULL, set_up, test_views, tear_down);
  g_test_add ("/case-page/half-written", Fixture, NULL, set_up, test_half_written, tear_down);
  g_test_add ("/case-page/leave", Fixture, NULL, set_up, test_leave, tear_down);
  result = g_test_run ();
  fl_rulebook_unref (rulebook);
  return result;
}
