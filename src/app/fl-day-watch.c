/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fl-day-watch.h"

struct _FlDayWatch
{
  GObject  parent_instance;

  FlClock *clock;
  FlDate   seen;    /* the day that was told of last */
  guint    timeout; /* until the next midnight */
};

G_DEFINE_FINAL_TYPE (FlDayWatch, fl_day_watch, G_TYPE_OBJECT)

enum
{
  NEW_DAY,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void wait_for_midnight (FlDayWatch *self);

static gboolean
midnight_cb (gpointer data)
{
  FlDayWatch *self = data;

  self->timeout = 0;
  wait_for_midnight (self);
  fl_day_watch_look (self);
  return G_SOURCE_REMOVE;
}

static void
wait_for_midnight (FlDayWatch *self)
{
  guint seconds = fl_clock_until_midnight (self->clock);

  if (seconds > 0)
    self->timeout = g_timeout_add_seconds (seconds, midnight_cb, self);
}

static void
fl_day_watch_dispose (GObject *object)
{
  g_clear_handle_id (&FL_DAY_WATCH (object)->timeout, g_source_remove);
  G_OBJECT_CLASS (fl_day_watch_parent_class)->dispose (object);
}

static void
fl_day_watch_finalize (GObject *object)
{
  fl_clock_unref (FL_DAY_WATCH (object)->clock);
  G_OBJECT_CLASS (fl_day_watch_parent_class)->finalize (object);
}

static void
fl_day_watch_class_init (FlDayWatchClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = fl_day_watch_dispose;
  G_OBJECT_CLASS (klass)->finalize = fl_day_watch_finalize;

  signals[NEW_DAY] = g_signal_new ("new-day", FL_TYPE_DAY_WATCH, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 0);
}

static void
fl_day_watch_init (FlDayWatch *self)
{
}

/**
 * fl_day_watch_new:
 * @clock: the clock to watch
 *
 * Returns: (transfer full): a watch that has seen the day that it is now
 */
FlDayWatch *
fl_day_watch_new (FlClock *clock)
{
  FlDayWatch *self;

  g_return_val_if_fail (clock != NULL, NULL);

  self = g_object_new (FL_TYPE_DAY_WATCH, NULL);
  self->clock = fl_clock_ref (clock);
  self->seen = fl_clock_today (clock);
  wait_for_midnight (self);
  return self;
}

/**
 * fl_day_watch_look:
 * @self: a watch
 *
 * Looks at the clock now, and tells if it is another day.
 */
void
fl_day_watch_look (FlDayWatch *self)
{
  FlDate today;

  g_return_if_fail (FL_IS_DAY_WATCH (self));

  today = fl_clock_today (self->clock);
  if (today == self->seen)
    return;
  self->seen = today;
  g_signal_emit (self, signals[NEW_DAY], 0);
}
