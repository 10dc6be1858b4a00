/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fl-clock.h"
#include "fl-rulebook.h"
#include "fl-store.h"

G_BEGIN_DECLS

#define FL_TYPE_WORKSPACE (fl_workspace_get_type ())

/**
 * FlWorkspace:
 *
 * What one window works in: a store, the rulebook in force, and a clock.  It also keeps the
 * older rulebook versions that cases were planned with, loaded from the store when first asked
 * for.  ::rulebook-changed tells that another rulebook is in force.
 */
G_DECLARE_FINAL_TYPE (FlWorkspace, fl_workspace, FL, WORKSPACE, GObject)

FlWorkspace *fl_workspace_new             (FlStore      *store,
                                           FlRulebook   *rulebook, /* (nullable) while loading */
                                           FlClock      *clock);
FlStore     *fl_workspace_get_store       (FlWorkspace  *workspace);
FlClock     *fl_workspace_get_clock       (FlWorkspace  *workspace);
FlRulebook  *fl_workspace_get_rulebook    (FlWorkspace  *workspace); /* (nullable) */
void         fl_workspace_set_rulebook    (FlWorkspace  *workspace,
                                           FlRulebook   *rulebook);
FlRulebook  *fl_workspace_get_rulebook_version (FlWorkspace *workspace,
                                                const char  *sha256,
                                                GError     **error);
gboolean     fl_workspace_undo            (FlWorkspace  *workspace,
                                           char        **case_id,
                                           GError      **error);
gboolean     fl_workspace_redo            (FlWorkspace  *workspace,
                                           char        **case_id,
                                           GError      **error);

G_END_DECLS
