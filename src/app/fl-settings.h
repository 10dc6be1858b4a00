/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* The keys of the GSettings schema. */
#define FL_SETTINGS_NAVIGATOR "navigator-name"
#define FL_SETTINGS_MUNICIPALITY "municipality"
#define FL_SETTINGS_RULEBOOK_FOLDER "rulebook-folder"
#define FL_SETTINGS_STYLE "style"
#define FL_SETTINGS_WIDTH "window-width"
#define FL_SETTINGS_HEIGHT "window-height"
#define FL_SETTINGS_MAXIMIZED "window-maximized"
#define FL_SETTINGS_LAST_CASE "last-case"

GSettings *fl_settings_new (GError **error);

G_END_DECLS
