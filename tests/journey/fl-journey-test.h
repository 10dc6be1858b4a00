/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fl-plan.h"

/* What the tests of plans and cases share. */

/* The rulebook of sample.xml; as another version of it, with every @old in its text made @new. */
FlRulebook *fl_test_sample        (void);
FlRulebook *fl_test_sample_edited (const char *old,
                                   const char *new);
/* The shipped catalogue with every shipped local part. */
FlRulebook *fl_test_shipped       (void);
FlDate      fl_test_day           (const char *text);
FlAnswers  *fl_test_answers       (FlRulebook *rulebook,
                                   const char *list); /* "question=value;question=value" */
FlPlan     *fl_test_plan          (FlRulebook *rulebook,
                                   const char *municipality,
                                   const char *journey,
                                   const char *date,
                                   const char *answers);
char       *fl_test_step_ids      (const FlPlan *plan); /* "a b? c": ? after a maybe */
/* Everything that a plan says, as text: two plans are the same where this is. */
char       *fl_test_serialise     (const FlPlan *plan);
