/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <adwaita.h>
#include <glib/gstdio.h>

#include "bench-report.h"
#include "bench-store.h"
#include "fl-case-line.h"
#include "fl-case-list.h"
#include "fl-cases-page.h"

/* Scrolls through and filters the real page of cases, with 10,000 of them, in a window.  What is
 * held to the limit is our own work for one frame: the main thread's processor time in our
 * callbacks from the end of one frame to the end of the next.  These are the search's handler, the
 * list model's functions, the factory's handlers, and a line's measuring and drawing, with what
 * they call.  What GTK does when the model tells of a change is GTK's, but for those of our
 * callbacks that it calls then.  What a letter or a step of the wheel costs with GTK's part, and
 * the whole frame, are told beside it. */

#define N_CASES 10000
#define N_FRAMES 600

typedef struct
{
  GMainLoop     *loop;
  GtkEditable   *entry;
  GtkAdjustment *scroll;
  GArray        *own;    /* ms of our callbacks */
  GArray        *acts;   /* ms of what a letter or a step of the wheel sets off, before layout */
  GArray        *frames; /* ms of everything in a frame */
  double         start;
  guint          n;
} Run;

static const char *const searches[] = {
  "",   "k",  "kr",     "kro",  "krog", "krog n", "krog nora", "",      "å",   "åk",
  "åker", "b", "by",   "bygg", "bygg 77", "", "norr", "norrt", "mil", "miljö",
};

/* Whose turn it is, and what ours have come to in this frame. */
static gboolean our_turn;
static double turn_began;
static double own_time;

static void (*line_snapshot) (GtkWidget *, GtkSnapshot *);
static void (*line_measure) (GtkWidget *, GtkOrientation, int, int *, int *, int *, int *);
static guint (*list_get_n_items) (GListModel *);
static gpointer (*list_get_item) (GListModel *, guint);

/* Returns whose turn it was. */
static gboolean
turn_to (gboolean ours)
{
  gboolean before = our_turn;
  double now = bench_cpu_time ();

  if (our_turn)
    own_time += now - turn_began;
  turn_began = now;
  our_turn = ours;
  return before;
}

static void
timed_snapshot (GtkWidget   *widget,
                GtkSnapshot *snapshot)
{
  gboolean before = turn_to (TRUE);

  line_snapshot (widget, snapshot);
  turn_to (before);
}

static void
timed_measure (GtkWidget      *widget,
               GtkOrientation  orientation,
               int             for_size,
               int            *minimum,
               int            *natural,
               int            *minimum_baseline,
               int            *natural_baseline)
{
  gboolean before = turn_to (TRUE);

  line_measure (widget, orientation, for_size, minimum, natural, minimum_baseline,
                natural_baseline);
  turn_to (before);
}

static guint
timed_get_n_items (GListModel *model)
{
  gboolean before = turn_to (TRUE);
  guint n = list_get_n_items (model);

  turn_to (before);
  return n;
}

static gpointer
timed_get_item (GListModel *model,
                guint       position)
{
  gboolean before = turn_to (TRUE);
  gpointer item = list_get_item (model, position);

  turn_to (before);
  return item;
}

static void
time_functions (void)
{
  GtkWidgetClass *line = g_type_class_ref (FL_TYPE_CASE_LINE);
  GListModelInterface *list = g_type_interface_peek (g_type_class_ref (FL_TYPE_CASE_LIST),
                                                     G_TYPE_LIST_MODEL);

  line_snapshot = line->snapshot;
  line->snapshot = timed_snapshot;
  line_measure = line->measure;
  line->measure = timed_measure;
  list_get_n_items = list->get_n_items;
  list->get_n_items = timed_get_n_items;
  list_get_item = list->get_item;
  list->get_item = timed_get_item;
}

/* Before any handler of the factory's signals, which are ours. */
static gboolean
factory_hook (GSignalInvocationHint *hint,
              guint                  n_values,
              const GValue          *values,
              gpointer               data)
{
  turn_to (TRUE);
  return TRUE;
}

static void
factory_after_cb (void)
{
  turn_to (FALSE);
}

/* Before any handler of a model's change, which are GTK's. */
static gboolean
change_hook (GSignalInvocationHint *hint,
             guint                  n_values,
             const GValue          *values,
             gpointer               data)
{
  if (FL_IS_CASE_LIST (g_value_get_object (&values[0])))
    turn_to (FALSE);
  return TRUE;
}

static void
change_after_cb (void)
{
  turn_to (TRUE);
}

static void
time_signals (GtkListView *view)
{
  static const char *const signals[] = { "setup", "bind", "unbind", "teardown" };
  GtkListItemFactory *factory = gtk_list_view_get_factory (view);
  GtkSingleSelection *selection = GTK_SINGLE_SELECTION (gtk_list_view_get_model (view));

  for (guint i = 0; i < G_N_ELEMENTS (signals); i++)
    {
      g_signal_add_emission_hook (g_signal_lookup (signals[i], G_OBJECT_TYPE (factory)), 0,
                                  factory_hook, NULL, NULL);
      g_signal_connect_after (factory, signals[i], G_CALLBACK (factory_after_cb), NULL);
    }
  g_signal_add_emission_hook (g_signal_lookup ("items-changed", G_TYPE_LIST_MODEL), 0,
                              change_hook, NULL, NULL);
  g_signal_connect_after (gtk_single_selection_get_model (selection), "items-changed",
                          G_CALLBACK (change_after_cb), NULL);
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

/* Two frames of every three scroll, a third types.  The entry waits before it speaks, so it is
 * made to speak at once. */
static void
act (Run *run)
{
  double before = bench_cpu_time ();
  double now;

  if (run->n % 3 == 0)
    {
      gtk_editable_set_text (run->entry, searches[run->n / 3 % G_N_ELEMENTS (searches)]);
      turn_to (TRUE);
      g_signal_emit_by_name (run->entry, "search-changed");
      turn_to (FALSE);
    }
  else
    {
      double range = gtk_adjustment_get_upper (run->scroll)
                     - gtk_adjustment_get_page_size (run->scroll);

      gtk_adjustment_set_value (run->scroll, range > 0 ? (run->n * 977) % (guint) range : 0);
    }
  now = (bench_cpu_time () - before) * 1000;
  g_array_append_val (run->acts, now);
}

static gboolean
act_cb (gpointer data)
{
  act (data);
  return G_SOURCE_REMOVE;
}

static void
after_paint_cb (GdkFrameClock *frame_clock,
                Run           *run)
{
  double now = bench_cpu_time ();
  double time = (now - run->start) * 1000;
  double own = own_time * 1000;

  /* The first frames show the window. */
  if (run->n > 0)
    {
      g_array_append_val (run->frames, time);
      g_array_append_val (run->own, own);
    }
  if (run->n++ == N_FRAMES)
    {
      g_main_loop_quit (run->loop);
      return;
    }
  run->start = now;
  own_time = 0;
  g_idle_add_full (G_PRIORITY_HIGH, act_cb, run, NULL);
  gdk_frame_clock_request_phase (frame_clock, GDK_FRAME_CLOCK_PHASE_PAINT);
}

static void
measure (FlStore *store,
         FlClock *clock)
{
  g_autoptr (FlWorkspace) workspace = fl_workspace_new (store, NULL, clock);
  GtkWidget *window = gtk_window_new ();
  GtkWidget *page = g_object_new (FL_TYPE_CASES_PAGE, NULL);
  GtkWidget *view;
  Run run = { .loop = g_main_loop_new (NULL, FALSE) };

  gtk_window_set_default_size (GTK_WINDOW (window), 1120, 760);
  gtk_window_set_child (GTK_WINDOW (window), page);
  fl_cases_page_set_workspace (FL_CASES_PAGE (page), workspace, NULL);
  view = find (page, GTK_TYPE_LIST_VIEW);
  run.entry = GTK_EDITABLE (find (page, GTK_TYPE_SEARCH_ENTRY));
  gtk_window_present (GTK_WINDOW (window));
  /* What the page does when there is nothing better to do is done before anybody has typed. */
  while (g_main_context_iteration (NULL, FALSE) || !gtk_widget_get_mapped (view))
    ;

  run.scroll = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (view));
  time_signals (GTK_LIST_VIEW (view));
  run.own = g_array_new (FALSE, FALSE, sizeof (double));
  run.acts = g_array_new (FALSE, FALSE, sizeof (double));
  run.frames = g_array_new (FALSE, FALSE, sizeof (double));
  run.start = bench_cpu_time ();
  g_signal_connect (gtk_widget_get_frame_clock (window), "after-paint",
                    G_CALLBACK (after_paint_cb), &run);
  gtk_widget_queue_draw (window);
  g_main_loop_run (run.loop);

  bench_note ("whole frames, GTK's work too: median %.1f ms, p99 %.1f ms",
              bench_median (run.frames), bench_quantile (run.frames, 0.99));
  bench_note ("a letter or a step, with GTK's rebuilding of the view: median %.1f ms, p99 %.1f ms",
              bench_median (run.acts), bench_quantile (run.acts, 0.99));
  bench_report ("scrolling and filtering 10,000 cases, our own work, p99",
                bench_quantile (run.own, 0.99), 16, " ms");
  g_array_unref (run.own);
  g_array_unref (run.acts);
  g_array_unref (run.frames);
  g_main_loop_unref (run.loop);
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("foretagslots-bench-XXXXXX", &error);
  g_autofree char *path = folder != NULL ? g_build_filename (folder, "cases.db", NULL) : NULL;
  g_autoptr (FlClock) clock = fl_clock_new_fixed (BENCH_TODAY);
  g_autoptr (FlStore) store = path != NULL ? bench_store_new (path, N_CASES, &error) : NULL;

  if (store == NULL)
    {
      g_printerr ("%s\n", error->message);
      return 1;
    }
  adw_init ();
  time_functions ();
  measure (store, clock);
  fl_store_close (store);
  g_unlink (path);
  g_rmdir (folder);
  return bench_get_status ();
}
