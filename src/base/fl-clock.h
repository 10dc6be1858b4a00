/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fl-date.h"

G_BEGIN_DECLS

/**
 * FlClock:
 *
 * The one that knows what day it is.  Nothing else in the core asks the system for the time, so
 * that tests and training can set it.  Reference counted, not thread-safe.
 */
typedef struct _FlClock FlClock;

FlClock *fl_clock_new_system (void);
FlClock *fl_clock_new_fixed  (FlDate   today);
FlClock *fl_clock_ref        (FlClock *clock);
void     fl_clock_unref      (FlClock *clock);
void     fl_clock_set        (FlClock *clock,
                              FlDate   today);
FlDate   fl_clock_today      (FlClock *clock);
gint64   fl_clock_now        (FlClock *clock);
guint    fl_clock_until_midnight (FlClock *clock);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FlClock, fl_clock_unref)

G_END_DECLS
