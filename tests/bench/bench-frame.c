/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>
#include <time.h>

#include "bench-frame.h"

typedef struct
{
  GtkWindow *window;
  BenchReady ready;
  gpointer   user_data;
} FirstFrame;

/* Prints the kilobytes of memory that this process has resident; what time it is, in microseconds
 * of the clock that never steps; and how many of processor time it has used.  Then ends the
 * program in the ordinary way, so that a store is left closed. */
void
bench_end (GtkWindow *window)
{
  gint64 now = g_get_monotonic_time ();
  gint64 used;
  struct timespec processor;
  g_autofree char *text = NULL;
  const char *line;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &processor);
  used = processor.tv_sec * G_USEC_PER_SEC + processor.tv_nsec / 1000;
  if (g_file_get_contents ("/proc/self/status", &text, NULL, NULL)
      && (line = strstr (text, "VmRSS:")) != NULL)
    g_print ("%d %" G_GINT64_FORMAT " %" G_GINT64_FORMAT "\n",
             (int) g_ascii_strtoll (line + strlen ("VmRSS:"), NULL, 10), now, used);
  gtk_window_close (window);
}

static void
after_paint_cb (GdkFrameClock *frame_clock,
                FirstFrame    *frame)
{
  if (frame->ready != NULL && !frame->ready (frame->window, frame->user_data))
    {
      gdk_frame_clock_request_phase (frame_clock, GDK_FRAME_CLOCK_PHASE_PAINT);
      return;
    }
  g_signal_handlers_disconnect_by_func (frame_clock, after_paint_cb, frame);
  bench_end (frame->window);
}

static void
map_cb (GtkWidget  *widget,
        FirstFrame *frame)
{
  frame->window = GTK_WINDOW (widget);
  g_signal_connect (gtk_widget_get_frame_clock (widget), "after-paint",
                    G_CALLBACK (after_paint_cb), frame);
}

static void
window_added_cb (GtkApplication *application,
                 GtkWindow      *window,
                 FirstFrame     *frame)
{
  g_signal_connect (window, "map", G_CALLBACK (map_cb), frame);
}

/* Ends the program when its first window has painted its first frame, or the first of which
 * @ready says yes: see bench_end(). */
void
bench_end_after_first_frame (GApplication *application,
                              BenchReady    ready,
                              gpointer      user_data)
{
  FirstFrame *frame = g_new0 (FirstFrame, 1);

  frame->ready = ready;
  frame->user_data = user_data;
  g_signal_connect (application, "window-added", G_CALLBACK (window_added_cb), frame);
}
