/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fl-phrases.h"

G_BEGIN_DECLS

/* The half-sentences of a condition: what the answers say that decides it, or what is not known
 * where nothing does. */

GPtrArray *fl_reasons_decided (const FlRulebook *rulebook,
                               FlCondRef         cond,
                               const FlAnswers  *answers); /* (element-type utf8) */
char      *fl_reasons_unknown (const FlRulebook *rulebook,
                               FlCondRef         cond,
                               const FlAnswers  *answers);

G_END_DECLS
