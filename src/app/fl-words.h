/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fl-case.h"

G_BEGIN_DECLS

/* The program's words for the model's values, in the user's language. */

const char *fl_words_step_state      (FlStepState          state);
const char *fl_words_step_state_icon (FlStepState          state);
const char *fl_words_process_kind    (FlProcessKind        kind);
const char *fl_words_role            (FlRole               role);
const char *fl_words_role_meaning    (FlRole               role);
const char *fl_words_category        (FlCategory           category);
const char *fl_words_sure            (FlSure               sure);
const char *fl_words_severity        (FlWarningSeverity    severity);
char       *fl_words_provenance      (const FlProvenance  *provenance);
char       *fl_words_hours           (const FlHours       *hours,
                                      guint                n_hours,
                                      FlDate               today);

G_END_DECLS
