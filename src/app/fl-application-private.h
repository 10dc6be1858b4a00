/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fl-application.h"
#include "fl-early-cases.h"
#include "fl-window.h"

G_BEGIN_DECLS

struct _FlApplication
{
  AdwApplication parent_instance;

  FlOptions     *options;
  GSettings     *settings;
  FlClock       *clock;
  char          *store_path;
  FlEarlyCases  *early;    /* until the store has been opened */
  FlWindow      *window;   /* on the store; goes before the application does */
  FlRulebook    *rulebook; /* NULL until it has been read */
  GCancellable  *reading;  /* the reading under way */
  guint          n_reading; /* threads that read rulebooks now */
};

void fl_application_open_store    (FlApplication *self);
void fl_application_read_rulebook (FlApplication *self);
void fl_application_stop_reading  (FlApplication *self);
void fl_application_add_actions   (FlApplication *self);
void fl_application_open_demo     (FlApplication *self,
                                   FlWindow      *message);
void fl_application_fill_demo     (FlApplication *self);

G_END_DECLS
