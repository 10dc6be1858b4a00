/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fl-answers.h"
#include "fl-cond.h"

#define N_QUESTIONS 6

static FlCondRef
leaf (FlCondSet *conds,
      FlCondOp   op,
      guint      question,
      double     number)
{
  FlCondRef ref = fl_cond_set_begin (conds, op, question);

  fl_cond_set_node (conds, ref)->number = number;
  fl_cond_set_end (conds, ref);
  return ref;
}

static FlCondRef
is (FlCondSet *conds,
    guint      question,
    guint64    mask)
{
  FlCondRef ref = fl_cond_set_begin (conds, FL_COND_IS, question);

  fl_cond_set_node (conds, ref)->mask = mask;
  fl_cond_set_end (conds, ref);
  return ref;
}

/* Questions 0 and 1 are booleans here: option 0 is yes, option 1 is no. */
static void
answer_truth (FlAnswers *answers,
              guint      question,
              FlTruth    truth)
{
  answers->items[question].state = truth == FL_MAYBE ? FL_ANSWER_UNKNOWN : FL_ANSWER_KNOWN;
  answers->items[question].mask = truth == FL_YES ? 1 : 2;
}

static void
test_tables (void)
{
  static const FlTruth all[3][3] = {
    { FL_NO, FL_NO, FL_NO },
    { FL_NO, FL_YES, FL_MAYBE },
    { FL_NO, FL_MAYBE, FL_MAYBE },
  };
  static const FlTruth any[3][3] = {
    { FL_NO, FL_YES, FL_MAYBE },
    { FL_YES, FL_YES, FL_YES },
    { FL_MAYBE, FL_YES, FL_MAYBE },
  };
  static const FlTruth not[3] = { FL_YES, FL_NO, FL_MAYBE };
  g_autoptr (FlCondSet) conds = fl_cond_set_new ();
  g_autoptr (FlAnswers) answers = fl_answers_new (2);
  FlCondRef both, either, negated;

  both = fl_cond_set_begin (conds, FL_COND_ALL, 0);
  is (conds, 0, 1);
  is (conds, 1, 1);
  fl_cond_set_end (conds, both);
  either = fl_cond_set_begin (conds, FL_COND_ANY, 0);
  is (conds, 0, 1);
  is (conds, 1, 1);
  fl_cond_set_end (conds, either);
  negated = fl_cond_set_begin (conds, FL_COND_NOT, 0);
  is (conds, 0, 1);
  fl_cond_set_end (conds, negated);

  for (int a = FL_NO; a <= FL_MAYBE; a++)
    for (int b = FL_NO; b <= FL_MAYBE; b++)
      {
        answer_truth (answers, 0, (FlTruth) a);
        answer_truth (answers, 1, (FlTruth) b);
        g_assert_cmpint (fl_cond_eval (conds, both, answers), ==, all[a][b]);
        g_assert_cmpint (fl_cond_eval (conds, either, answers), ==, any[a][b]);
        g_assert_cmpint (fl_cond_eval (conds, negated, answers), ==, not[a]);
      }
}

static void
test_leaves (void)
{
  static const struct
  {
    FlCondOp op;
    FlTruth below, equal, above; /* for the answers 9, 10 and 11, compared with 10 */
  } compare[] = {
    { FL_COND_LESS, FL_YES, FL_NO, FL_NO },
    { FL_COND_LESS_EQUAL, FL_YES, FL_YES, FL_NO },
    { FL_COND_GREATER, FL_NO, FL_NO, FL_YES },
    { FL_COND_GREATER_EQUAL, FL_NO, FL_YES, FL_YES },
    { FL_COND_NUMBER, FL_NO, FL_YES, FL_NO },
  };
  g_autoptr (FlCondSet) conds = fl_cond_set_new ();
  g_autoptr (FlAnswers) answers = fl_answers_new (2);
  FlCondRef known, text, choice, outside;

  for (gsize i = 0; i < G_N_ELEMENTS (compare); i++)
    {
      FlCondRef ref = leaf (conds, compare[i].op, 0, 10);

      answers->items[0].state = FL_ANSWER_NONE;
      g_assert_cmpint (fl_cond_eval (conds, ref, answers), ==, FL_MAYBE);
      answers->items[0].state = FL_ANSWER_KNOWN;
      answers->items[0].number = 9;
      g_assert_cmpint (fl_cond_eval (conds, ref, answers), ==, compare[i].below);
      answers->items[0].number = 10;
      g_assert_cmpint (fl_cond_eval (conds, ref, answers), ==, compare[i].equal);
      answers->items[0].number = 11;
      g_assert_cmpint (fl_cond_eval (conds, ref, answers), ==, compare[i].above);
    }

  known = leaf (conds, FL_COND_KNOWN, 1, 0);
  g_assert_cmpint (fl_cond_eval (conds, known, answers), ==, FL_NO);
  answers->items[1].state = FL_ANSWER_UNKNOWN;
  g_assert_cmpint (fl_cond_eval (conds, known, answers), ==, FL_NO);
  answers->items[1].state = FL_ANSWER_KNOWN;
  g_assert_cmpint (fl_cond_eval (conds, known, answers), ==, FL_YES);

  text = fl_cond_set_begin (conds, FL_COND_TEXT, 1);
  fl_cond_set_node (conds, text)->text = "Ängen 1:2";
  fl_cond_set_end (conds, text);
  answers->items[1].text = g_strdup ("ÄNGEN 1:2");
  g_assert_cmpint (fl_cond_eval (conds, text, answers), ==, FL_YES);
  answers->items[1].text[0] = 'X';
  answers->items[1].text[1] = 'Y';
  g_assert_cmpint (fl_cond_eval (conds, text, answers), ==, FL_NO);

  /* The sixty-fourth option counts, and so does an answer that chooses none. */
  choice = is (conds, 0, G_GUINT64_CONSTANT (1) << 63 | 2);
  answers->items[0].mask = G_GUINT64_CONSTANT (1) << 63;
  g_assert_cmpint (fl_cond_eval (conds, choice, answers), ==, FL_YES);
  answers->items[0].mask = 0;
  g_assert_cmpint (fl_cond_eval (conds, choice, answers), ==, FL_NO);

  outside = is (conds, 7, 1);
  g_assert_cmpint (fl_cond_eval (conds, outside, answers), ==, FL_MAYBE);
  g_assert_cmpint (fl_cond_eval (conds, outside, NULL), ==, FL_MAYBE);
  g_assert_cmpint (fl_cond_eval (conds, FL_COND_ALWAYS, NULL), ==, FL_YES);
  g_assert_cmpint (fl_cond_eval (NULL, FL_COND_ALWAYS, answers), ==, FL_YES);
}

/* The textbook's evaluator over a tree of pointers: what the compiled one must agree with. */
typedef struct _Tree Tree;
struct _Tree
{
  FlCondRef ref;
  FlCondOp op;
  guint question;
  guint64 mask;
  Tree *child[4];
  guint n_children;
};

static Tree *
grow (FlCondSet *conds,
      guint      depth)
{
  Tree *tree = g_new0 (Tree, 1);
  int kind = depth == 0 ? 4 : g_test_rand_int_range (0, 7);

  tree->op = kind < 2 ? FL_COND_ALL
             : kind < 4 ? FL_COND_ANY
             : kind == 6 ? FL_COND_NOT
             : g_test_rand_int_range (0, 5) == 0 ? FL_COND_KNOWN : FL_COND_IS;
  tree->question = (guint) g_test_rand_int_range (0, N_QUESTIONS);
  tree->mask = (guint64) g_test_rand_int_range (1, 8);
  tree->ref = fl_cond_set_begin (conds, tree->op, tree->question);
  if (tree->op == FL_COND_IS)
    fl_cond_set_node (conds, tree->ref)->mask = tree->mask;
  if (tree->op <= FL_COND_NOT)
    {
      tree->n_children = tree->op == FL_COND_NOT ? 1 : (guint) g_test_rand_int_range (0, 5);
      for (guint i = 0; i < tree->n_children; i++)
        tree->child[i] = grow (conds, depth - 1);
    }
  fl_cond_set_end (conds, tree->ref);
  return tree;
}

static void
fell (Tree *tree)
{
  for (guint i = 0; i < tree->n_children; i++)
    fell (tree->child[i]);
  g_free (tree);
}

static FlTruth
eval_tree (const Tree      *tree,
           const FlAnswers *answers)
{
  const FlAnswer *answer = &answers->items[tree->question];
  gboolean known = answer->state == FL_ANSWER_KNOWN;
  guint n[3] = { 0, 0, 0 };

  for (guint i = 0; i < tree->n_children; i++)
    n[eval_tree (tree->child[i], answers)]++;

  switch (tree->op)
    {
    case FL_COND_ALL:
      return n[FL_NO] > 0 ? FL_NO : n[FL_MAYBE] > 0 ? FL_MAYBE : FL_YES;
    case FL_COND_ANY:
      return n[FL_YES] > 0 ? FL_YES : n[FL_MAYBE] > 0 ? FL_MAYBE : FL_NO;
    case FL_COND_NOT:
      return n[FL_MAYBE] > 0 ? FL_MAYBE : n[FL_NO] > 0 ? FL_YES : FL_NO;
    case FL_COND_KNOWN:
      return known ? FL_YES : FL_NO;
    default:
      return !known ? FL_MAYBE : (answer->mask & tree->mask) != 0 ? FL_YES : FL_NO;
    }
}

/* Explanations ask for the parts of a condition too. */
static void
assert_agree (const FlCondSet *conds,
              const Tree      *tree,
              const FlAnswers *answers)
{
  g_assert_cmpint (fl_cond_eval (conds, tree->ref, answers), ==, eval_tree (tree, answers));
  for (guint i = 0; i < tree->n_children; i++)
    assert_agree (conds, tree->child[i], answers);
}

static void
test_property (void)
{
  for (int round = 0; round < 400; round++)
    {
      g_autoptr (FlCondSet) conds = fl_cond_set_new ();
      g_autoptr (FlAnswers) answers = fl_answers_new (N_QUESTIONS);
      Tree *tree[3];

      for (guint i = 0; i < G_N_ELEMENTS (tree); i++)
        tree[i] = grow (conds, 5);
      for (int sample = 0; sample < 30; sample++)
        {
          for (guint i = 0; i < N_QUESTIONS; i++)
            {
              answers->items[i].state = (FlAnswerState) g_test_rand_int_range (0, 3);
              answers->items[i].mask = (guint64) g_test_rand_int_range (0, 8);
            }
          for (guint i = 0; i < G_N_ELEMENTS (tree); i++)
            assert_agree (conds, tree[i], answers);
        }
      for (guint i = 0; i < G_N_ELEMENTS (tree); i++)
        fell (tree[i]);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/cond/tables", test_tables);
  g_test_add_func ("/cond/leaves", test_leaves);
  g_test_add_func ("/cond/property", test_property);
  return g_test_run ();
}
