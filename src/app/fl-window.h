/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "fl-workspace.h"

G_BEGIN_DECLS

#define FL_TYPE_WINDOW (fl_window_get_type ())

/**
 * FlWindow:
 *
 * One window on one workspace: the cases, a new case, one firm's journey, the preferences.
 */
G_DECLARE_FINAL_TYPE (FlWindow, fl_window, FL, WINDOW, AdwApplicationWindow)

FlWindow    *fl_window_new                   (GtkApplication *application,
                                              GSettings      *settings);
void         fl_window_set_workspace         (FlWindow       *self,
                                              FlWorkspace    *workspace,
                                              GPtrArray      *rows); /* (nullable) */
FlWorkspace *fl_window_get_workspace         (FlWindow       *self);
void         fl_window_set_municipality      (FlWindow       *self,
                                              const char     *name_or_code);
void         fl_window_set_demo              (FlWindow       *self,
                                              gboolean        demo);
void         fl_window_set_navigator         (FlWindow       *self,
                                              const char     *name);
void         fl_window_show_place            (FlWindow       *self);
void         fl_window_show_cases            (FlWindow       *self);
void         fl_window_show_store_problem    (FlWindow       *self,
                                              const char     *path,
                                              const GError   *problem);
void         fl_window_show_rulebook_problem (FlWindow       *self,
                                              const char     *sentence, /* (nullable) */
                                              gboolean        own_rulebook);
void         fl_window_show_message          (FlWindow       *self,
                                              const char     *text,
                                              gboolean        undoable);

G_END_DECLS
