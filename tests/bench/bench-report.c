/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bench-report.h"

#include <stdio.h>
#include <stdlib.h>
#include <time.h>

static int status = EXIT_SUCCESS;

/* Seconds of processor time that this thread has used: what the machine's other work, which may
 * be much, has the least part in. */
double
bench_cpu_time (void)
{
  struct timespec now;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &now);
  return (double) now.tv_sec + (double) now.tv_nsec / 1e9;
}

static int
compare_doubles (gconstpointer a,
                 gconstpointer b)
{
  double first = *(const double *) a;
  double second = *(const double *) b;

  return (first > second) - (first < second);
}

/* The value that a share of @values, of double and not empty, is below.  Sorts them. */
double
bench_quantile (GArray *values,
                double  quantile)
{
  g_array_sort (values, compare_doubles);
  return g_array_index (values, double, (guint) (quantile * (values->len - 1) + 0.5));
}

double
bench_median (GArray *values)
{
  return bench_quantile (values, 0.5);
}

/* Prints one line of the verdict. */
void
bench_report (const char *name,
              double      value,
              double      limit,
              const char *unit)
{
  gboolean ok = value <= limit;

  g_print ("%s: %.2f%s (limit %g%s) %s\n", name, value, unit, limit, unit, ok ? "ok" : "OVER");
  fflush (stdout);
  if (!ok)
    status = EXIT_FAILURE;
}

/* Prints what is good to know beside the verdict. */
void
bench_note (const char *format,
            ...)
{
  g_autofree char *text = NULL;
  va_list args;

  va_start (args, format);
  text = g_strdup_vprintf (format, args);
  va_end (args);
  g_print ("# %s\n", text);
}

/* What main() is to return: a failure when a limit was broken. */
int
bench_get_status (void)
{
  return status;
}
