/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "fl-clock.h"
#include "fl-store-types.h"

G_BEGIN_DECLS

#define FL_TYPE_STORE (fl_store_get_type ())

/**
 * FlStore:
 *
 * One SQLite file with everything that is kept.  Used from the thread that opened it.
 *
 * Every write happens between fl_store_begin() and fl_store_commit(): one transaction, one row
 * in the event log, and the old and new value of every field changed.  After the commit, and
 * only then, ::case-changed is emitted once for the case concerned, and ::changed.
 */
G_DECLARE_FINAL_TYPE (FlStore, fl_store, FL, STORE, GObject)

/* Opening.  A newer file is refused with FL_ERROR_TOO_NEW and not touched; a file that is not
 * a database, or fails quick_check (run on small files and on those that were not closed, see
 * docs/store.md), with FL_ERROR_DAMAGED. */
FlStore    *fl_store_open          (const char  *path,
                                    FlClock     *clock,
                                    GError     **error);
const char *fl_store_get_path      (FlStore     *store);
void        fl_store_set_actor     (FlStore     *store,
                                    const char  *name);
void        fl_store_close         (FlStore     *store);
char       *fl_store_default_path  (void);

/* A write.  Nested begins are a programming error. */
gboolean    fl_store_begin         (FlStore     *store,
                                    const char  *action,
                                    const char  *case_id,
                                    GError     **error);
gboolean    fl_store_commit        (FlStore     *store,
                                    GError     **error);
void        fl_store_rollback      (FlStore     *store);

/* Inside a write.  An id of NULL in a record is a new one; it is filled in. */
gboolean    fl_store_put_firm      (FlStore *store, FlFirm *firm, GError **error);
gboolean    fl_store_put_contact   (FlStore *store, FlContactPerson *person, GError **error);
gboolean    fl_store_delete_contact (FlStore *store, const char *id, GError **error);
gboolean    fl_store_put_site      (FlStore *store, FlSite *site, GError **error);
gboolean    fl_store_put_case      (FlStore *store, FlCaseRecord *record, GError **error);
gboolean    fl_store_put_summary   (FlStore *store, const char *case_id,
                                    const FlCaseSummary *summary, GError **error);
gboolean    fl_store_put_answer    (FlStore *store, const char *case_id, const char *question_id,
                                    const char *value, GError **error);
gboolean    fl_store_put_step      (FlStore *store, const char *case_id,
                                    const FlStepRecord *record, GError **error);
gboolean    fl_store_put_tick      (FlStore *store, const char *case_id,
                                    const FlTickRecord *record, GError **error);
gboolean    fl_store_put_rulebook  (FlStore *store, const char *sha256, const char *id,
                                    const char *version, GBytes *archive, GError **error);

/* Reading. */
FlFirm       *fl_store_get_firm      (FlStore *store, const char *id, GError **error);
GPtrArray    *fl_store_get_contacts  (FlStore *store, const char *firm_id, GError **error);
FlSite       *fl_store_get_site      (FlStore *store, const char *id, GError **error);
FlCaseRecord *fl_store_get_case      (FlStore *store, const char *id, GError **error);
FlCaseRow    *fl_store_get_case_row  (FlStore *store, const char *id, GError **error);
GPtrArray    *fl_store_list_cases    (FlStore *store, GError **error);
GPtrArray    *fl_store_list_firms    (FlStore *store, GError **error);
GPtrArray    *fl_store_get_answers   (FlStore *store, const char *case_id, GError **error);
GPtrArray    *fl_store_get_steps     (FlStore *store, const char *case_id, GError **error);
GPtrArray    *fl_store_get_ticks     (FlStore *store, const char *case_id, GError **error);
GBytes       *fl_store_get_rulebook  (FlStore *store, const char *sha256, GError **error);
GPtrArray    *fl_store_get_events    (FlStore *store, const char *case_id, guint limit,
                                      GError **error);

/* Undo: takes the newest write that is not undone back, as a write of its own; redo takes the
 * newest undo back.  Neither forgets anything: both are in the event log. */
void          fl_store_forget_undo   (FlStore *store);
char         *fl_store_can_undo      (FlStore *store, char **case_id);
gboolean      fl_store_undo          (FlStore *store, char **case_id, GError **error);
char         *fl_store_can_redo      (FlStore *store, char **case_id);
gboolean      fl_store_redo          (FlStore *store, char **case_id, GError **error);

/* Backups: rotating copies in `backups/` beside the file, made with SQLite's backup API.  The
 * daily one checks every page: FL_ERROR_DAMAGED from it is to be told of like one at opening. */
gboolean      fl_store_backup        (FlStore *store, const char *to, GError **error);
gboolean      fl_store_backup_daily  (FlStore *store, GError **error);
void          fl_store_backup_daily_async  (FlStore *store, GAsyncReadyCallback callback,
                                            gpointer user_data);
gboolean      fl_store_backup_daily_finish (FlStore *store, GAsyncResult *result,
                                            GError **error);
GPtrArray    *fl_store_list_backups  (const char *path); /* (element-type filename) */
gboolean      fl_store_check         (const char *path, GError **error);
gboolean      fl_store_restore       (const char *path, const char *from, GError **error);

G_END_DECLS
