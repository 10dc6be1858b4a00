/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fl-case-page.h"
#include "fl-cases-page.h"
#include "fl-day-watch.h"
#include "fl-intake-page.h"
#include "fl-preferences-page.h"
#include "fl-problem-page.h"
#include "fl-window.h"

G_BEGIN_DECLS

struct _FlWindow
{
  AdwApplicationWindow parent_instance;

  AdwToastOverlay     *toast_overlay;
  GtkBox              *box;
  AdwWindowTitle      *title;
  GtkButton           *back_button;
  GtkButton           *new_button;
  GtkMenuButton       *menu_button;
  GtkStack            *stack;
  FlCasesPage         *cases_page;
  /* Made when they are first shown. */
  FlIntakePage        *intake_page;
  FlCasePage          *case_page;
  FlPreferencesPage   *preferences_page;
  FlProblemPage       *problem_page;
  GtkWidget           *notice;

  GSettings           *settings;
  FlWorkspace         *workspace;
  FlDayWatch          *day_watch;
  FlCase              *shown_case;
  AdwToast            *toast;        /* the last one, while it is shown */
  char                *municipality; /* name or code */
  gboolean             demo;         /* on cases that are not kept */
  gulong               store_changed;
};

void fl_window_actions_install (GtkWidgetClass *klass);
void fl_window_update_actions  (FlWindow *self);
void fl_window_show_page       (FlWindow *self, const char *name);
void fl_window_show_new_case   (FlWindow *self);
void fl_window_show_preferences (FlWindow *self);
void fl_window_show_case       (FlWindow *self, FlCase *fl_case);
void fl_window_open_case       (FlWindow *self, const char *case_id);
void fl_window_follow_undo     (FlWindow *self, const char *case_id);
void fl_window_follow_day      (FlWindow *self);
FlProblemPage *fl_window_ensure_problem_page (FlWindow *self);

G_END_DECLS
