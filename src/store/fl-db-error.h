/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>
#include <sqlite3.h>

G_BEGIN_DECLS

void fl_db_error_set (GError     **error,
                      sqlite3     *handle,
                      int          result,
                      const char  *path);

G_END_DECLS
