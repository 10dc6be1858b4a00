/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>
#include <sqlite3.h>

#include "fl-value.h"

G_BEGIN_DECLS

/**
 * FlStmt:
 *
 * A prepared statement lent by fl_db_prepare().  g_autoptr gives it back, ready for the next use.
 * Parameters count from 1 and columns from 0, as in SQLite.
 */
typedef sqlite3_stmt FlStmt;

/* Bytes that one text may have.  A note of this length is a book; more is a mistake. */
#define FL_STMT_MAX_TEXT (1024 * 1024)

void        fl_stmt_bind_text   (FlStmt        *stmt,
                                 int            parameter,
                                 const char    *text);
void        fl_stmt_bind_int    (FlStmt        *stmt,
                                 int            parameter,
                                 gint64         number);
gboolean    fl_stmt_bind_bytes  (FlStmt        *stmt,
                                 int            parameter,
                                 GBytes        *bytes,
                                 GError       **error);
void        fl_stmt_bind_value  (FlStmt        *stmt,
                                 int            parameter,
                                 const FlValue *value);

gboolean    fl_stmt_next        (FlStmt        *stmt,
                                 gboolean      *row,
                                 GError       **error);
gboolean    fl_stmt_run         (FlStmt        *stmt,
                                 GError       **error);

const char *fl_stmt_column_text (FlStmt        *stmt,
                                 int            column);
char       *fl_stmt_column_dup  (FlStmt        *stmt,
                                 int            column);
gint64      fl_stmt_column_int  (FlStmt        *stmt,
                                 int            column);
GBytes     *fl_stmt_column_bytes (FlStmt       *stmt,
                                 int            column);
void        fl_stmt_column_value (FlStmt       *stmt,
                                 int            column,
                                 FlValue       *value);

void        fl_stmt_give_back   (FlStmt        *stmt);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FlStmt, fl_stmt_give_back)

G_END_DECLS
