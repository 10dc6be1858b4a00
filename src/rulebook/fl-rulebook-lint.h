/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fl-finding.h"
#include "fl-rulebook.h"

G_BEGIN_DECLS

void fl_rulebook_lint (const FlRulebook *rulebook,
                       FlFindings       *findings);

G_END_DECLS
