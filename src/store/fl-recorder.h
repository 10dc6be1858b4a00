/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fl-db.h"
#include "fl-table.h"

G_BEGIN_DECLS

/**
 * FlRecorder:
 *
 * Gathers what a write does, whatever it writes, so that its event tells the difference between
 * before and after and nothing of the way there.
 */
typedef struct _FlRecorder FlRecorder;

FlRecorder        *fl_recorder_new        (void);
void               fl_recorder_free       (FlRecorder        *recorder);
void               fl_recorder_note       (FlRecorder        *recorder,
                                           const FlTable     *table,
                                           const char        *row_id,
                                           const FlValue     *before,
                                           const FlValue     *after);
gboolean           fl_recorder_is_empty   (FlRecorder        *recorder);
gboolean           fl_recorder_is_derived (FlRecorder        *recorder);
const char        *fl_recorder_get_new    (FlRecorder        *recorder,
                                           const FlTable     *table);
gboolean           fl_recorder_write      (FlRecorder        *recorder,
                                           FlDb              *db,
                                           gint64             event,
                                           GError           **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FlRecorder, fl_recorder_free)

G_END_DECLS
