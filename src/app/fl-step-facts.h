/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "fl-case.h"

G_BEGIN_DECLS

#define FL_TYPE_STEP_FACTS (fl_step_facts_get_type ())

/**
 * FlStepFacts:
 *
 * What is known about a step: why it is there, what to bring, time, fee, what comes first, what
 * may be promised, and the law; each with how sure it is.
 */
G_DECLARE_FINAL_TYPE (FlStepFacts, fl_step_facts, FL, STEP_FACTS, AdwBin)

/**
 * FlStepFactsPart:
 * @FL_STEP_FACTS_FIRST: what the navigator tells the firm: why, what to bring, time, fee, order
 * @FL_STEP_FACTS_MORE: what is good to know: role, promises, who hands in, law
 */
typedef enum
{
  FL_STEP_FACTS_FIRST,
  FL_STEP_FACTS_MORE,
} FlStepFactsPart;

void fl_step_facts_show (FlStepFacts      *self,
                         FlCase           *fl_case,
                         const FlPlanStep *step,
                         FlStepFactsPart   part);

G_END_DECLS
