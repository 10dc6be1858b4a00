/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fl-clock.h"
#include "fl-rulebook.h"
#include "fl-store.h"

G_BEGIN_DECLS

/* The municipality that the demonstration plays in. */
#define FL_DEMO_MUNICIPALITY "9999"

FlStore *fl_demo_store_new (FlRulebook  *rulebook,
                            FlClock     *clock,
                            const char  *path,
                            GError     **error);

G_END_DECLS
