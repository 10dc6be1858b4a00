/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fl-store.h"

G_BEGIN_DECLS

/* The day that it is in the store. */
#define BENCH_TODAY fl_date_new (2026, 11, 22)

FlStore *bench_store_new (const char  *path,
                          guint        n_cases,
                          GError     **error);

G_END_DECLS
