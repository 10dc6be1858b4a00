/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bench-report.h"
#include "fl-answers.h"
#include "fl-cond.h"

/* Evaluates 500 conditions over 40 answers, of which a quarter may be missing, and compares that
 * with the plainest thing that C can do with the same trees: structs, recursion, and nothing but
 * yes and no. */

#define N_CONDITIONS 500
#define N_QUESTIONS 40
#define N_ANSWER_SETS 64
#define N_PASSES 20
#define N_PAIRS 41

typedef struct _Tree Tree;

struct _Tree
{
  FlCondOp op;
  guint    question;
  guint64  mask;
  double   number;
  guint    n_children;
  Tree   **children;
};

typedef struct
{
  guint64 mask;
  double  number;
} Answer;

typedef struct
{
  Answer     plain[N_QUESTIONS];
  FlAnswers *known; /* the same answers */
  FlAnswers *some;  /* the same, but a quarter of them not given */
} AnswerSet;

static void
tree_free (Tree *tree)
{
  for (guint i = 0; i < tree->n_children; i++)
    tree_free (tree->children[i]);
  g_free (tree->children);
  g_free (tree);
}

static Tree *
make_tree (GRand *rand,
           guint  depth,
           guint *n_nodes)
{
  Tree *tree = g_new0 (Tree, 1);
  guint kind = (guint) g_rand_int_range (rand, 0, 10);

  ++*n_nodes;
  if (depth > 0)
    {
      tree->op = kind < 5 ? FL_COND_ALL : kind < 9 ? FL_COND_ANY : FL_COND_NOT;
      tree->n_children = tree->op == FL_COND_NOT ? 1 : (guint) g_rand_int_range (rand, 2, 5);
      tree->children = g_new (Tree *, tree->n_children);
      for (guint i = 0; i < tree->n_children; i++)
        tree->children[i] = make_tree (rand, g_rand_boolean (rand) ? depth - 1 : 0, n_nodes);
      return tree;
    }

  tree->question = (guint) g_rand_int_range (rand, 0, N_QUESTIONS);
  if (tree->question % 4 == 3)
    {
      tree->op = kind < 5 ? FL_COND_GREATER_EQUAL : FL_COND_LESS;
      tree->number = g_rand_int_range (rand, 10, 90);
    }
  else
    {
      tree->op = FL_COND_IS;
      tree->mask = (guint64) g_rand_int_range (rand, 1, 15);
    }
  return tree;
}

static gboolean
walk (const Tree   *tree,
      const Answer *answers)
{
  switch (tree->op)
    {
    case FL_COND_ALL:
      for (guint i = 0; i < tree->n_children; i++)
        if (!walk (tree->children[i], answers))
          return FALSE;
      return TRUE;
    case FL_COND_ANY:
      for (guint i = 0; i < tree->n_children; i++)
        if (walk (tree->children[i], answers))
          return TRUE;
      return FALSE;
    case FL_COND_NOT:
      return !walk (tree->children[0], answers);
    case FL_COND_IS:
      return (answers[tree->question].mask & tree->mask) != 0;
    case FL_COND_LESS:
      return answers[tree->question].number < tree->number;
    default:
      return answers[tree->question].number >= tree->number;
    }
}

static FlCondRef
compile (FlCondSet  *conds,
         const Tree *tree)
{
  FlCondRef ref = fl_cond_set_begin (conds, tree->op, tree->question);

  if (tree->op == FL_COND_IS)
    fl_cond_set_node (conds, ref)->mask = tree->mask;
  else if (tree->n_children == 0)
    fl_cond_set_node (conds, ref)->number = tree->number;
  for (guint i = 0; i < tree->n_children; i++)
    compile (conds, tree->children[i]);
  fl_cond_set_end (conds, ref);
  return ref;
}

static void
make_answers (GRand     *rand,
              AnswerSet *set)
{
  set->known = fl_answers_new (N_QUESTIONS);
  set->some = fl_answers_new (N_QUESTIONS);
  for (guint i = 0; i < N_QUESTIONS; i++)
    {
      FlAnswer answer = { .state = FL_ANSWER_KNOWN };

      if (i % 4 == 3)
        answer.number = set->plain[i].number = g_rand_int_range (rand, 0, 100);
      else
        answer.mask = set->plain[i].mask = 1u << g_rand_int_range (rand, 0, 4);
      set->known->items[i] = answer;
      if (g_rand_int_range (rand, 0, 4) == 0)
        answer.state = FL_ANSWER_NONE;
      set->some->items[i] = answer;
    }
}

static double
time_walk (Tree      **trees,
           AnswerSet  *sets,
           guint      *n_yes)
{
  double start = bench_cpu_time ();

  for (guint pass = 0; pass < N_PASSES; pass++)
    for (guint k = 0; k < N_ANSWER_SETS; k++)
      for (guint i = 0; i < N_CONDITIONS; i++)
        *n_yes += walk (trees[i], sets[k].plain) ? 1 : 0;
  return bench_cpu_time () - start;
}

static double
time_eval (const FlCondSet *conds,
           const FlCondRef *refs,
           AnswerSet       *sets,
           gboolean         all_known,
           guint           *n_yes)
{
  double start = bench_cpu_time ();

  for (guint pass = 0; pass < N_PASSES; pass++)
    for (guint k = 0; k < N_ANSWER_SETS; k++)
      {
        const FlAnswers *answers = all_known ? sets[k].known : sets[k].some;

        for (guint i = 0; i < N_CONDITIONS; i++)
          *n_yes += fl_cond_eval (conds, refs[i], answers) == FL_YES ? 1 : 0;
      }
  return bench_cpu_time () - start;
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (2026);
  g_autoptr (FlCondSet) conds = fl_cond_set_new ();
  g_autoptr (GArray) some_ratios = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (GArray) known_ratios = g_array_new (FALSE, FALSE, sizeof (double));
  Tree *trees[N_CONDITIONS];
  FlCondRef refs[N_CONDITIONS];
  AnswerSet sets[N_ANSWER_SETS];
  guint n_nodes = 0;

  for (guint i = 0; i < N_CONDITIONS; i++)
    {
      trees[i] = make_tree (rand, 4, &n_nodes);
      refs[i] = compile (conds, trees[i]);
    }
  for (guint k = 0; k < N_ANSWER_SETS; k++)
    make_answers (rand, &sets[k]);

  for (guint pair = 0; pair < N_PAIRS; pair++)
    {
      guint n_walked = 0, n_some = 0, n_known = 0;
      double walked = time_walk (trees, sets, &n_walked);
      double some = time_eval (conds, refs, sets, FALSE, &n_some) / walked;
      double known = time_eval (conds, refs, sets, TRUE, &n_known) / walked;

      if (n_walked != n_known)
        {
          g_printerr ("The two say different things: %u and %u\n", n_walked, n_known);
          return 1;
        }
      g_array_append_val (some_ratios, some);
      g_array_append_val (known_ratios, known);
    }

  bench_note ("%d conditions, %u nodes, %d answers", N_CONDITIONS, n_nodes, N_QUESTIONS);
  bench_report ("conditions, a quarter unanswered / two-valued walk", bench_median (some_ratios),
                1.5, "");
  bench_report ("conditions, all answered / two-valued walk", bench_median (known_ratios), 1.5, "");

  for (guint i = 0; i < N_CONDITIONS; i++)
    tree_free (trees[i]);
  for (guint k = 0; k < N_ANSWER_SETS; k++)
    {
      fl_answers_free (sets[k].known);
      fl_answers_free (sets[k].some);
    }
  return bench_get_status ();
}
