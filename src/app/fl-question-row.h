/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "fl-rulebook.h"

G_BEGIN_DECLS

#define FL_TYPE_QUESTION_ROW (fl_question_row_get_type ())

/**
 * FlQuestionRow:
 *
 * One question as a calm card.  Emits ::answered with the answer as fl_answers_set() reads it,
 * or NULL where it was taken away.  What is wrong with an answer is said in the card, and is
 * not emitted.
 */
G_DECLARE_FINAL_TYPE (FlQuestionRow, fl_question_row, FL, QUESTION_ROW, AdwBin)

GtkWidget        *fl_question_row_new          (FlRulebook       *rulebook,
                                                const FlQuestion *question);
const FlQuestion *fl_question_row_get_question (FlQuestionRow    *self);
const char       *fl_question_row_get_value    (FlQuestionRow    *self);
void              fl_question_row_set_value    (FlQuestionRow    *self,
                                                const char       *value);
void              fl_question_row_commit       (FlQuestionRow    *self);
void              fl_question_row_set_hint     (FlQuestionRow    *self,
                                                const char       *hint);

G_END_DECLS
