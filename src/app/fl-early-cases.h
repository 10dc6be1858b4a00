/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "fl-date.h"

G_BEGIN_DECLS

/**
 * FlEarlyCases:
 *
 * The list of cases, read while the toolkit is still getting ready, so that the first frame finds
 * it there.
 */
typedef struct _FlEarlyCases FlEarlyCases;

FlEarlyCases *fl_early_cases_begin  (const char   *store_path,
                                     FlDate        today);
GPtrArray    *fl_early_cases_finish (FlEarlyCases *early);

G_END_DECLS
