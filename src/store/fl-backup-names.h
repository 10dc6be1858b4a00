/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fl-date.h"

G_BEGIN_DECLS

/* How the daily copies are called and which of them are kept; no SQL. */

char      *fl_backup_names_get_folder   (const char *path);
char      *fl_backup_names_make         (const char *path,
                                         FlDate      day);
char      *fl_backup_names_make_version (const char *path,
                                         guint       version);
GPtrArray *fl_backup_names_list         (const char *path);
GPtrArray *fl_backup_names_list_spare   (const char *path);

G_END_DECLS
