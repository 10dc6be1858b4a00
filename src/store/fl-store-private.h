/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fl-db.h"
#include "fl-recorder.h"
#include "fl-store.h"
#include "fl-table.h"

G_BEGIN_DECLS

/* What fl_store_begin() started. */
typedef struct
{
  char       *action;
  char       *case_id;  /* (nullable) */
  gint64      undoes;   /* the event that an undo or redo takes back, or 0 */
  gboolean    failed;   /* something could not be written, so nothing of it may be kept */
  FlRecorder *recorder;
} FlWrite;

struct _FlStore
{
  GObject  parent_instance;

  FlDb    *db;    /* NULL once closed */
  char    *path;
  FlClock *clock;
  char    *actor; /* (nullable) */
  GThread *thread;
  FlWrite *write; /* NULL between writes */
  gint64   undo_floor; /* the newest event that fl_store_forget_undo() lets stand */
};

FlStmt    *fl_store_prepare      (FlStore        *store,
                                  const char     *sql,
                                  GError        **error);
void       fl_store_emit_changed (FlStore        *store,
                                  const char     *case_id);

/* Writing: fl-store-write.c */
gboolean   fl_store_begin_undo   (FlStore        *store,
                                  const char     *action,
                                  const char     *case_id,
                                  gint64          undoes,
                                  GError        **error);

/* One row: fl-store-row.c */
gboolean   fl_store_read_row     (FlStore        *store,
                                  const FlTable  *table,
                                  const char     *id,
                                  FlValue       **values,
                                  GError        **error);
gboolean   fl_store_write_row    (FlStore        *store,
                                  const FlTable  *table,
                                  const char     *id,
                                  const FlValue  *values,
                                  GError        **error);
gboolean   fl_store_put_record   (FlStore        *store,
                                  const FlTable  *table,
                                  void           *record,
                                  GError        **error);
gboolean   fl_store_put_child    (FlStore        *store,
                                  const FlTable  *table,
                                  const char     *case_id,
                                  const char     *key,
                                  const char     *second_key,
                                  const void     *record,
                                  GError        **error);

/* Reading: fl-store-read.c */
gpointer   fl_store_get_record   (FlStore        *store,
                                  const FlTable  *table,
                                  const char     *id,
                                  GError        **error);
GPtrArray *fl_store_get_records  (FlStore        *store,
                                  const FlTable  *table,
                                  const char     *where,
                                  const char     *parent_id,
                                  GError        **error);

G_END_DECLS
