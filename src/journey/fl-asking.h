/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fl-plan-private.h"

G_BEGIN_DECLS

/*
 * How decisive each open question is.
 *
 * Every condition in force that an answer could still change gives its weight away in equal parts
 * to the unanswered questions that it hangs on: so a question that settles something alone counts
 * for more than one of three that are needed together.  A warning weighs most, because it is to
 * be asked about before anybody promises anything; then whether a step is needed at all, who owns
 * it, and its details.  A question that is itself asked only on a condition passes its weight on
 * to those that the condition hangs on, and so comes after them.
 *
 * The heaviest question comes first; then the one that bears on more steps; then the rulebook's
 * own order.
 */

/* Divisible by 1 to 10, so that the parts are whole numbers and the order never hangs on
 * rounding. */
#define FL_ASKING_WHOLE 2520

typedef enum
{
  FL_WEIGHT_DETAIL = 1 * FL_ASKING_WHOLE,
  FL_WEIGHT_OWNER = 2 * FL_ASKING_WHOLE,
  FL_WEIGHT_STEP = 4 * FL_ASKING_WHOLE,
  FL_WEIGHT_WARNING = 6 * FL_ASKING_WHOLE,
} FlWeight;

/* What is found out about one question. */
typedef struct
{
  guint64  own;     /* weight from the conditions that mention it */
  guint64  passed;  /* weight from the questions that are asked only if it is answered so or so */
  guint64 *steps;   /* bit i: it bears on step i of the plan; NULL: on none */
  guint    n_steps;
  gboolean matters;
  gboolean early;
} FlMatter;

typedef struct
{
  FlPlanning              *planning;
  const FlQuestion *const *questions;
  guint                    n_questions;
  FlMatter                *matters; /* by question index */
  guint                    n_words;
} FlAsking;

void     fl_asking_init    (FlAsking         *asking,
                            FlPlanning       *planning);
gboolean fl_asking_may_ask (FlAsking         *asking,
                            guint             question);
void     fl_asking_share   (FlAsking         *asking,
                            const guint      *questions,
                            guint             n,
                            FlWeight          weight,
                            const FlPlanStep *step,
                            gboolean          early);
void     fl_asking_pass_on (FlAsking         *asking);
guint    fl_asking_order   (FlAsking         *asking,
                            guint            *ordered);
gboolean fl_asking_bears   (const FlMatter   *matter,
                            guint             step);

G_END_DECLS
