/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fl-stmt.h"

G_BEGIN_DECLS

/**
 * FlDb:
 *
 * A connection to an SQLite file, with the statements prepared on it.  Used from one thread at a
 * time.
 */
typedef struct _FlDb FlDb;

/**
 * FlDbMode:
 * @FL_DB_READ: for looking; leaves nothing behind beside the file
 * @FL_DB_WRITE: for writing, every commit on the disk before it is acknowledged
 * @FL_DB_ALONE: for finding out whether anybody else has it open: then reading is %FL_ERROR_BUSY
 */
typedef enum
{
  FL_DB_READ,
  FL_DB_WRITE,
  FL_DB_ALONE,
} FlDbMode;

FlDb       *fl_db_open            (const char  *path,
                                   FlDbMode     mode,
                                   GError     **error);
void        fl_db_close           (FlDb        *db);
sqlite3    *fl_db_get_handle      (FlDb        *db);
const char *fl_db_get_path        (FlDb        *db);
gboolean    fl_db_enable_wal      (FlDb        *db,
                                   GError     **error);
FlStmt     *fl_db_prepare         (FlDb        *db,
                                   const char  *sql,
                                   GError     **error);
gboolean    fl_db_exec            (FlDb        *db,
                                   const char  *sql,
                                   GError     **error);
gboolean    fl_db_get_int         (FlDb        *db,
                                   const char  *sql,
                                   gint64      *number,
                                   GError     **error);
void        fl_db_rollback        (FlDb        *db);
gboolean    fl_db_check           (FlDb        *db,
                                   gboolean     quick,
                                   GError     **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FlDb, fl_db_close)

G_END_DECLS
