/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fl-settle.h"

/**
 * fl_answers_settle:
 * @rulebook: the rulebook
 * @answers: what has been answered
 *
 * Settles what follows from the answers alone: a question whose own condition rules it out will
 * never be asked, so that nothing may wait for its answer.  Such a question becomes
 * %FL_ANSWER_MOOT, also where it was answered before another answer ruled it out; @answers keeps
 * what was said.
 *
 * Returns: (transfer full): what a plan is made with
 */
FlAnswers *
fl_answers_settle (const FlRulebook *rulebook,
                   const FlAnswers  *answers)
{
  FlAnswers *settled = fl_answers_copy (answers);
  const FlCondSet *conds = fl_rulebook_get_conds (rulebook);
  const FlQuestion *const *questions;
  gboolean changed;
  guint n;

  questions = fl_rulebook_get_questions (rulebook, &n);
  /* One that is ruled out may rule out another.  Each round settles one more at least. */
  do
    {
      changed = FALSE;
      for (guint i = 0; i < MIN (n, settled->n_items); i++)
        if (questions[i]->when != FL_COND_ALWAYS
            && settled->items[i].state != FL_ANSWER_MOOT
            && fl_cond_eval (conds, questions[i]->when, settled) == FL_NO)
          {
            settled->items[i].state = FL_ANSWER_MOOT;
            changed = TRUE;
          }
    }
  while (changed);

  return settled;
}
