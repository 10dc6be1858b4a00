/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "fl-clock.h"

G_BEGIN_DECLS

#define FL_TYPE_DAY_WATCH (fl_day_watch_get_type ())

/**
 * FlDayWatch:
 *
 * Notices that a clock shows another day: at midnight, or when it is asked to look, because a
 * computer that slept past midnight wakes late.  Emits ::new-day.
 */
G_DECLARE_FINAL_TYPE (FlDayWatch, fl_day_watch, FL, DAY_WATCH, GObject)

FlDayWatch *fl_day_watch_new  (FlClock    *clock);
void        fl_day_watch_look (FlDayWatch *self);

G_END_DECLS
