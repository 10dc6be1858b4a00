/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fl-answers.h"
#include "fl-cond-space.h"

static const FlOption options[] = { { "a", "A" }, { "b", "B" }, { "c", "C" } };

static const FlQuestion boolean = { 0, "boolean", FL_QUESTION_BOOLEAN, "?", .options = options,
                                    .n_options = 2 };
static const FlQuestion choice = { 1, "choice", FL_QUESTION_CHOICE, "?", .options = options,
                                   .n_options = 3 };
static const FlQuestion choices = { 2, "choices", FL_QUESTION_CHOICES, "?", .options = options,
                                    .n_options = 3 };
static const FlQuestion number = { 3, "number", FL_QUESTION_NUMBER, "?", .has_min = TRUE,
                                   .min = 1, .has_max = TRUE, .max = 9 };
static const FlQuestion *const questions[] = { &boolean, &choice, &choices, &number };

#define N_QUESTIONS G_N_ELEMENTS (questions)

static FlCondRef
grow (FlCondSet *conds,
      guint      depth)
{
  int kind = depth == 0 ? 3 : g_test_rand_int_range (0, 5);
  FlCondOp op = (FlCondOp) MIN (kind, FL_COND_IS);
  guint question = (guint) g_test_rand_int_range (0, N_QUESTIONS);
  FlCondRef ref;

  if (op == FL_COND_IS)
    op = g_test_rand_int_range (0, 9) == 0 ? FL_COND_KNOWN
         : question == 3 ? (FlCondOp) g_test_rand_int_range (FL_COND_LESS, FL_COND_TEXT)
                         : FL_COND_IS;
  ref = fl_cond_set_begin (conds, op, question);
  if (op == FL_COND_IS)
    fl_cond_set_node (conds, ref)->mask = (guint64) g_test_rand_int_range (1, 8);
  else if (op >= FL_COND_LESS && op <= FL_COND_NUMBER)
    fl_cond_set_node (conds, ref)->number = g_test_rand_int_range (0, 11);
  else if (op <= FL_COND_NOT)
    for (int i = op == FL_COND_NOT ? 1 : g_test_rand_int_range (1, 4); i > 0; i--)
      grow (conds, depth - 1);
  fl_cond_set_end (conds, ref);
  return ref;
}

/* Every answer, not only those that the conditions speak of. */
static gboolean
next_answers (FlAnswers *answers,
              guint      counter[N_QUESTIONS])
{
  static const guint n[N_QUESTIONS] = { 2 + 1, 3 + 1, 8 + 1, 17 + 1 };
  guint i;

  for (i = 0; i < N_QUESTIONS && ++counter[i] == n[i]; i++)
    counter[i] = 0;
  for (guint j = 0; j < N_QUESTIONS; j++)
    answers->items[j].state = counter[j] + 1 == n[j] ? FL_ANSWER_UNKNOWN : FL_ANSWER_KNOWN;
  answers->items[0].mask = (guint64) 1 << counter[0];
  answers->items[1].mask = (guint64) 1 << counter[1];
  answers->items[2].mask = counter[2];
  answers->items[3].number = 1 + counter[3] * 0.5;
  return i < N_QUESTIONS;
}

static gboolean
mentions_known (const FlCondSet *conds)
{
  guint n = 0;
  const FlCondNode *nodes = fl_cond_set_get (conds, &n);

  for (guint i = 0; i < n; i++)
    if (nodes[i].op == FL_COND_KNOWN)
      return TRUE;
  return FALSE;
}

static void
test_property (void)
{
  g_autoptr (FlAnswers) answers = fl_answers_new (N_QUESTIONS);
  guint n_never = 0, n_ever = 0, n_excluding = 0, n_total = 0;

  for (int round = 0; round < 600; round++)
    {
      g_autoptr (FlCondSet) conds = fl_cond_set_new ();
      g_autoptr (FlCondSpace) space = NULL;
      FlCondRef pair[2];
      gboolean holds = FALSE, fails = FALSE, both = FALSE, none = FALSE;
      guint counter[N_QUESTIONS] = { 0 };
      FlCondAbility ability;
      gboolean may_be_unknown;

      pair[0] = grow (conds, 3);
      pair[1] = grow (conds, 3);
      may_be_unknown = mentions_known (conds);
      space = fl_cond_space_new (conds, questions, N_QUESTIONS);

      while (next_answers (answers, counter))
        {
          FlTruth one, two;
          gboolean all_known = TRUE;

          for (guint i = 0; i < N_QUESTIONS; i++)
            all_known &= answers->items[i].state == FL_ANSWER_KNOWN;
          if (!all_known && !may_be_unknown)
            continue;
          one = fl_cond_eval (conds, pair[0], answers);
          two = fl_cond_eval (conds, pair[1], answers);
          /* What is not answered only counts where a condition asks whether it is. */
          holds |= one == FL_YES;
          both |= one == FL_YES && two == FL_YES;
          fails |= all_known && one != FL_YES;
          none |= all_known && one != FL_YES && two != FL_YES;
        }

      ability = fl_cond_space_analyse (space, pair[0]);
      g_assert_cmpint (ability == FL_COND_NEVER, ==, !holds);
      if (!may_be_unknown)
        {
          g_assert_cmpint (ability == FL_COND_EVER, ==, !fails);
          g_assert_cmpint (fl_cond_space_is_total (space, pair, 2), ==, !none);
        }
      g_assert_cmpint (fl_cond_space_excludes (space, pair[0], pair[1]), ==, !both);
      n_never += !holds;
      n_ever += !fails;
      n_excluding += !both;
      n_total += !none;
    }
  g_test_message ("%u never, %u ever, %u excluding, %u total", n_never, n_ever, n_excluding,
                  n_total);
  g_assert_cmpuint (MIN (MIN (n_never, n_ever), MIN (n_excluding, n_total)), >, 10);
}

static void
test_limits (void)
{
  FlQuestion many[20];
  const FlQuestion *pointers[20];
  g_autoptr (FlCondSet) conds = fl_cond_set_new ();
  g_autoptr (FlCondSpace) space = NULL;
  FlCondRef first, second;

  for (guint i = 0; i < G_N_ELEMENTS (many); i++)
    {
      many[i] = choice;
      many[i].index = i;
      pointers[i] = &many[i];
    }
  first = fl_cond_set_begin (conds, FL_COND_ANY, 0);
  for (guint i = 0; i < 2 * G_N_ELEMENTS (many); i++)
    {
      FlCondRef leaf = fl_cond_set_begin (conds, FL_COND_IS, i % G_N_ELEMENTS (many));

      fl_cond_set_node (conds, leaf)->mask = i < G_N_ELEMENTS (many) ? 1 : 6;
      fl_cond_set_end (conds, leaf);
    }
  fl_cond_set_end (conds, first);
  second = fl_cond_set_begin (conds, FL_COND_IS, 0);
  fl_cond_set_node (conds, second)->mask = 1;
  fl_cond_set_end (conds, second);

  /* Too many answers to try prove nothing, and end soon. */
  space = fl_cond_space_new (conds, pointers, G_N_ELEMENTS (many));
  g_assert_cmpint (fl_cond_space_analyse (space, first), ==, FL_COND_UNCERTAIN);
  g_assert_false (fl_cond_space_excludes (space, first, second));
  g_assert_false (fl_cond_space_is_total (space, &first, 1));
  g_assert_cmpint (fl_cond_space_analyse (space, second), ==, FL_COND_VARIES);
  g_assert_false (fl_cond_space_excludes (space, second, FL_COND_ALWAYS));
  g_assert_true (fl_cond_space_is_total (space, (FlCondRef[]) { second, FL_COND_ALWAYS }, 2));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/cond-space/property", test_property);
  g_test_add_func ("/cond-space/limits", test_limits);
  return g_test_run ();
}
