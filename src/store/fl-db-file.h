/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* "FLot": what the file's header says that it is. */
#define FL_DB_FILE_APPLICATION_ID 0x464c6f74

/* What can be told of a file without SQLite, and so without changing a byte of it or making a
 * companion file. */
typedef struct
{
  gboolean empty;          /* not there, or nothing in it */
  gboolean unfinished;     /* a -wal lies beside it: it is open, or was not closed */
  gsize    size;           /* bytes */
  guint32  application_id; /* 0 where unfinished */
  guint32  version;        /* PRAGMA user_version; 0 where unfinished */
} FlDbFile;

gboolean fl_db_file_peek        (const char  *path,
                                 FlDbFile    *file,
                                 GError     **error);
char    *fl_db_file_resolve     (const char  *path);
char    *fl_db_file_companion   (const char  *path,
                                 const char  *suffix);

G_END_DECLS
