/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fl-rulebook.h"

G_BEGIN_DECLS

GPtrArray *fl_journey_match (const FlRulebook *rulebook,
                             const char       *text,
                             FlDate            date);

G_END_DECLS
