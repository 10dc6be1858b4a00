/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "bench-frame.h"

typedef struct
{
  GApplication *application;
  GtkWindow    *window;
  BenchReady    ready;
  gpointer      user_data;
} FirstFrame;

/* Prints the kilobytes of memory that this process has resident. */
static void
print_resident (void)
{
  g_autofree char *text = NULL;
  const char *line;

  if (g_file_get_contents ("/proc/self/status", &text, NULL, NULL)
      && (line = strstr (text, "VmRSS:")) != NULL)
    g_print ("%d\n", (int) g_ascii_strtoll (line + strlen ("VmRSS:"), NULL, 10));
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
  print_resident ();
  fflush (NULL);
  /* The frame is what is measured, not how fast everything is taken down. */
  _exit (0);
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
 * @ready says yes, and prints the memory resident then. */
void
bench_quit_after_first_frame (GApplication *application,
                              BenchReady    ready,
                              gpointer      user_data)
{
  FirstFrame *frame = g_new0 (FirstFrame, 1);

  frame->application = application;
  frame->ready = ready;
  frame->user_data = user_data;
  g_signal_connect (application, "window-added", G_CALLBACK (window_added_cb), frame);
}
