/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "fl-plan.h"

G_BEGIN_DECLS

#define FL_TYPE_QUESTION_LIST (fl_question_list_get_type ())

/**
 * FlQuestionList:
 *
 * A journey's questions as one column of cards, most decisive first.  A card stays where it is
 * while it is answered; a question that an answer gives rise to comes right after it.  Emits
 * ::answered (question id, value or NULL).
 */
G_DECLARE_FINAL_TYPE (FlQuestionList, fl_question_list, FL, QUESTION_LIST, AdwBin)

void  fl_question_list_set_plan     (FlQuestionList *self,
                                     FlPlan         *plan);
void  fl_question_list_commit       (FlQuestionList *self);
char *fl_question_list_format_state (FlPlan         *plan);

G_END_DECLS
