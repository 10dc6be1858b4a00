/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Where the program's own files are, installed or run from its build folder. */

char *fl_paths_get_data_dir   (const char *name);
char *fl_paths_get_locale_dir (void);
char *fl_paths_get_schema_dir (void);

G_END_DECLS
