/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fl-case-data.h"

G_BEGIN_DECLS

/* A write: begin, put, finish.  Whatever fails is taken back and the case is as it was. */

FlCaseData *fl_case_get_data  (FlCase       *self);
FlStore    *fl_case_get_store (FlCase       *self);
FlDate      fl_case_get_today (FlCase       *self);
gboolean    fl_case_begin     (FlCase       *self,
                               const char   *action,
                               GError      **error);
gboolean    fl_case_finish    (FlCase       *self,
                               gboolean      written,
                               GError      **error);

/* Inside a write: keeps the version that a case is planned with. */
gboolean    fl_case_put_rulebook (FlStore           *store,
                                  const FlRulebook  *rulebook,
                                  GError           **error);

/* Text that a user left blank is "not given". */
const char *fl_case_given     (const char   *text);

G_END_DECLS
