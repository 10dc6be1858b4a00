/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What every benchmark needs: a clock that other programs do not turn, and a verdict. */

double bench_cpu_time   (void); /* s of this thread's own */
double bench_quantile   (GArray     *values,
                         double      quantile);
double bench_median     (GArray     *values);
void   bench_report     (const char *name,
                         double      value,
                         double      limit,
                         const char *unit);
void   bench_note       (const char *format,
                         ...) G_GNUC_PRINTF (1, 2);
int    bench_get_status (void);

G_END_DECLS
