/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fl-plan.h"

G_BEGIN_DECLS

/* Sentences in the rulebook's language, whatever the user's locale; made when asked for. */

char *fl_explain_step     (const FlPlan *plan, const FlPlanStep *step);   /* why it is there */
char *fl_explain_absent   (const FlPlan *plan, const FlPlanAbsent *absent); /* why it is not */
char *fl_explain_cond     (const FlRulebook *rulebook, FlCondRef cond, const FlAnswers *answers);
char *fl_explain_owner    (const FlPlan *plan, const FlOwner *owner);
char *fl_explain_duration (const FlRulebook *rulebook, const FlDuration *duration);
char *fl_explain_promise  (const FlRulebook *rulebook, const FlPromise *promise);
char *fl_explain_fee      (const FlRulebook *rulebook, const FlFee *fee);
char *fl_explain_legal    (const FlLegal *legal);

G_END_DECLS
