/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <adwaita.h>
#include <glib/gstdio.h>

#include "bench-report.h"
#include "bench-store.h"
#include "fl-cases-page.h"

/* Scrolls through and filters the real page of cases, with 10,000 of them, in a window.  The work
 * of one frame is all processor time of the main thread from the end of one frame to the end of
 * the next, waiting for nothing: the typing or scrolling, our filter and list, our binding and
 * drawing of lines, and GTK's own measuring and painting too, which cannot be told apart from
 * outside and which the figure is therefore the worse for.  The part that is ours alone, from the
 * key or the wheel to the moment before GTK begins a frame, is told beside it. */

#define N_CASES 10000
#define N_FRAMES 600

typedef struct
{
  GMainLoop     *loop;
  GtkEditable   *entry;
  GtkAdjustment *scroll;
  GArray        *callbacks; /* ms of what a letter or a step of the wheel sets off, before layout */
  GArray        *frames;    /* ms of everything in a frame */
  double         start;
  guint          n;
} Run;

static const char *const searches[] = {
  "",   "k",  "kr",     "kro",  "krog", "krog n", "krog nora", "",      "å",   "åk",
  "åker", "b", "by",   "bygg", "bygg 77", "", "norr", "norrt", "mil", "miljö",
};

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
      g_signal_emit_by_name (run->entry, "search-changed");
    }
  else
    {
      double range = gtk_adjustment_get_upper (run->scroll)
                     - gtk_adjustment_get_page_size (run->scroll);

      gtk_adjustment_set_value (run->scroll, range > 0 ? (run->n * 977) % (guint) range : 0);
    }
  now = (bench_cpu_time () - before) * 1000;
  g_array_append_val (run->callbacks, now);
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

  /* The first frames show the window. */
  if (run->n > 0)
    g_array_append_val (run->frames, time);
  if (run->n++ == N_FRAMES)
    {
      g_main_loop_quit (run->loop);
      return;
    }
  run->start = now;
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
  run.callbacks = g_array_new (FALSE, FALSE, sizeof (double));
  run.frames = g_array_new (FALSE, FALSE, sizeof (double));
  run.start = bench_cpu_time ();
  g_signal_connect (gtk_widget_get_frame_clock (window), "after-paint",
                    G_CALLBACK (after_paint_cb), &run);
  gtk_widget_queue_draw (window);
  g_main_loop_run (run.loop);

  bench_note ("whole frames, GTK's work too: median %.1f ms, p99 %.1f ms",
              bench_median (run.frames), bench_quantile (run.frames, 0.99));
  bench_report ("scrolling and filtering 10,000 cases, p99", bench_quantile (run.callbacks, 0.99),
                16, " ms");
  g_array_unref (run.callbacks);
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
  measure (store, clock);
  fl_store_close (store);
  g_unlink (path);
  g_rmdir (folder);
  return bench_get_status ();
}
