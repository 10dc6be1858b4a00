/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fl-rulebook-types.h"

G_BEGIN_DECLS

typedef struct _FlRulebook FlRulebook;

/**
 * FlAnswerState:
 * @FL_ANSWER_NONE: not asked or not answered
 * @FL_ANSWER_UNKNOWN: answered "don't know yet"; conditions see it as unanswered
 * @FL_ANSWER_KNOWN: has a value
 * @FL_ANSWER_MOOT: will never be asked, because the question's own condition rules it out; what
 *   asks for it is not met
 */
typedef enum
{
  FL_ANSWER_NONE,
  FL_ANSWER_UNKNOWN,
  FL_ANSWER_KNOWN,
  FL_ANSWER_MOOT,
} FlAnswerState;

typedef struct
{
  FlAnswerState state;
  union
  {
    guint64 mask;   /* boolean, choice, choices: bit i is option i */
    double  number; /* number; a date as its FlDate */
  };
  char *text; /* text only */
} FlAnswer;

/**
 * FlAnswers:
 *
 * The answers of one case: one #FlAnswer for each question of a rulebook, by the question's
 * index.  Free of the rulebook's life: it holds no pointer into it.
 */
struct _FlAnswers
{
  FlAnswer *items;
  guint     n_items;
};

/* The text that stands for "don't know yet" wherever an answer is written as text. */
#define FL_ANSWER_DONT_KNOW "?"

FlAnswers *fl_answers_new  (guint            n_questions);
FlAnswers *fl_answers_copy (const FlAnswers *answers);
void       fl_answers_free (FlAnswers       *answers);

/* Text form: "yes"/"no" (also "ja"/"nej" when parsing), an option id, several ids separated by
 * spaces, a number with decimal point (comma accepted), YYYY-MM-DD, free text; "?" = don't know
 * yet; NULL = no answer. */
gboolean   fl_answers_set  (FlAnswers        *answers,
                            const FlQuestion *question,
                            const char       *value,
                            GError          **error);
char      *fl_answers_get  (const FlAnswers  *answers,
                            const FlQuestion *question);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FlAnswers, fl_answers_free)

G_END_DECLS
