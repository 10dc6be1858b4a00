/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fl-stmt.h"
#include "fl-store-types.h"

G_BEGIN_DECLS

/**
 * FlCaseRows:
 *
 * The memory of a list of cases: the rows in one block and their words in a few, so that ten
 * thousand cases are a handful of allocations.  Each row lent out holds a reference.
 */
typedef struct _FlCaseRows FlCaseRows;

FlCaseRows *fl_case_rows_new   (void);
void        fl_case_rows_add   (FlCaseRows *rows,
                                FlStmt     *stmt);
GPtrArray  *fl_case_rows_lend  (FlCaseRows *rows);
void        fl_case_rows_unref (FlCaseRows *rows);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FlCaseRows, fl_case_rows_unref)

G_END_DECLS
