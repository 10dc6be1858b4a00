/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fl-rulebook.h"

G_BEGIN_DECLS

FlAnswers *fl_answers_settle (const FlRulebook *rulebook,
                              const FlAnswers  *answers);

G_END_DECLS
