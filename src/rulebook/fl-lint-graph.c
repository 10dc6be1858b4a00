/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fl-lint-private.h"

#include <glib/gi18n-lib.h>

/* What waits for what, and which question hangs on whose answer: circles. */

/* A rulebook with so many circles is not mended circle by circle. */
#define MAX_CYCLES 100

/* A way from one node of a graph to another, and where it is written. */
typedef struct
{
  guint          from, to;
  gboolean       soft;
  FlPeriod       period;
  const FlPlace *place;
} Edge;

/* Called with the edges of a cycle, each leading to the next one's node. */
typedef void (*CycleFunc) (FlLint            *lint,
                           const Edge *const *edges,
                           guint              n_edges,
                           gpointer           data);

typedef enum
{
  UNSEEN,
  ON_PATH,
  DONE,
} State;

typedef struct
{
  GArray *edges;   /* of Edge, sorted by where they begin */
  guint  *first;   /* by node: its first edge; one more at the end */
  guint8 *state;   /* by node, a State */
  GArray *path;    /* of guint: the edges walked to where we stand */
  GArray *next;    /* of guint: the next edge to try, by place on the path */
} Walk;

static const Edge *
edge_at (const Walk *walk,
         guint       i)
{
  return &g_array_index (walk->edges, Edge, i);
}

static int
compare_edges (gconstpointer a,
               gconstpointer b)
{
  const Edge *one = a;
  const Edge *two = b;

  if (one->from != two->from)
    return one->from < two->from ? -1 : 1;
  return (one->to > two->to) - (one->to < two->to);
}

/* The path from where @closing leads to, and @closing, unless they never hold on the same day. */
static void
tell_cycle (FlLint     *lint,
            const Walk *walk,
            guint       closing,
            CycleFunc   func,
            gpointer    data)
{
  g_autoptr (GPtrArray) cycle = g_ptr_array_new ();
  guint start = walk->path->len;
  FlPeriod common = edge_at (walk, closing)->period;

  if (edge_at (walk, closing)->from != edge_at (walk, closing)->to)
    {
      while (edge_at (walk, g_array_index (walk->path, guint, start - 1))->from
             != edge_at (walk, closing)->to)
        start--;
      start--;
    }
  for (guint i = start; i < walk->path->len; i++)
    {
      const Edge *edge = edge_at (walk, g_array_index (walk->path, guint, i));

      if (!fl_lint_period_meet (common, edge->period, &common))
        return;
      g_ptr_array_add (cycle, (gpointer) edge);
    }
  g_ptr_array_add (cycle, (gpointer) edge_at (walk, closing));
  func (lint, (const Edge *const *) cycle->pdata, cycle->len, data);
}

/* Walks as far as there is a way, without recursion, since a rulebook may be one long chain. */
static guint
walk_from (FlLint    *lint,
           Walk      *walk,
           guint      node,
           guint      n_cycles,
           CycleFunc  func,
           gpointer   data)
{
  walk->state[node] = ON_PATH;
  g_array_append_val (walk->next, walk->first[node]);
  while (walk->next->len > 0)
    {
      guint *next = &g_array_index (walk->next, guint, walk->next->len - 1);
      guint edge, to;

      if (*next == walk->first[node + 1])
        {
          walk->state[node] = DONE;
          g_array_set_size (walk->next, walk->next->len - 1);
          if (walk->path->len > 0)
            {
              guint last = g_array_index (walk->path, guint, walk->path->len - 1);

              node = edge_at (walk, last)->from;
              g_array_set_size (walk->path, walk->path->len - 1);
            }
          continue;
        }

      edge = (*next)++;
      to = edge_at (walk, edge)->to;
      if (walk->state[to] == ON_PATH && n_cycles < MAX_CYCLES)
        {
          tell_cycle (lint, walk, edge, func, data);
          n_cycles++;
        }
      else if (walk->state[to] == UNSEEN)
        {
          walk->state[to] = ON_PATH;
          g_array_append_val (walk->path, edge);
          g_array_append_val (walk->next, walk->first[to]);
          node = to;
        }
    }
  return n_cycles;
}

/* Calls @func for cycles until the graph would have none left if each lost its last edge.  The
 * time is that of looking at every edge once, and the order follows the nodes'. */
static void
foreach_cycle (FlLint    *lint,
               guint      n_nodes,
               GArray    *edges,
               CycleFunc  func,
               gpointer   data)
{
  g_autofree guint *first = g_new0 (guint, n_nodes + 2);
  g_autofree guint8 *state = g_new0 (guint8, n_nodes + 1);
  g_autoptr (GArray) path = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GArray) next = g_array_new (FALSE, FALSE, sizeof (guint));
  Walk walk = { edges, first, state, path, next };
  guint n_cycles = 0;

  g_array_sort (edges, compare_edges);
  for (guint i = 0; i < edges->len; i++)
    first[edge_at (&walk, i)->from + 1]++;
  for (guint i = 1; i <= n_nodes; i++)
    first[i] += first[i - 1];

  for (guint node = 0; node < n_nodes; node++)
    if (state[node] == UNSEEN)
      n_cycles = walk_from (lint, &walk, node, n_cycles, func, data);
}

/* a → b → a, from names by node. */
static char *
cycle_text (const Edge *const *edges,
            guint              n_edges,
            const char *const *names)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < n_edges; i++)
    g_string_append_printf (text, "%s → ", names[edges[i]->from]);
  g_string_append (text, names[edges[0]->from]);
  return g_string_free (text, FALSE);
}

typedef struct
{
  const char **names;
  gboolean     soft;
} Requirements;

static void
tell_requirements (FlLint            *lint,
                   const Edge *const *edges,
                   guint              n_edges,
                   gpointer           data)
{
  const Requirements *requirements = data;
  const FlPlace *place = edges[n_edges - 1]->place;
  g_autofree char *text = cycle_text (edges, n_edges, requirements->names);
  gboolean is_soft = FALSE;

  for (guint i = 0; i < n_edges; i++)
    is_soft |= edges[i]->soft;
  if (is_soft && requirements->soft)
    fl_findings_add (lint->findings, "dependency-cycle-soft", place->file, place->line,
                     /* Translators: a chain of ids such as a → b → a */
                     _("Each is better done before the other: %s."), text);
  else if (!is_soft && !requirements->soft)
    fl_findings_add (lint->findings, "dependency-cycle", place->file, place->line,
                     /* Translators: a chain of ids such as a → b → a */
                     _("Each waits for the next, and the last for the first: %s."), text);
}

/* First among the hard requirements, then among all, where only soft cycles are new. */
static void
check_requirements (FlLint *lint)
{
  g_autofree const char **names = g_new (const char *, lint->n_processes + 1);

  for (guint i = 0; i < lint->n_processes; i++)
    names[i] = lint->processes[i]->id;
  for (int soft = FALSE; soft <= TRUE; soft++)
    {
      g_autoptr (GArray) edges = g_array_new (FALSE, FALSE, sizeof (Edge));
      Requirements requirements = { names, soft };

      for (guint i = 0; i < lint->n_processes; i++)
        for (guint j = 0; j < lint->processes[i]->n_requires; j++)
          {
            const FlRequires *requires = &lint->processes[i]->requires[j];
            Edge edge = { .from = i,
                                .to = requires->process->index,
                                .soft = requires->kind == FL_REQUIRES_SOFT,
                                .period = requires->period,
                                .place = &requires->place };

            if (soft || !edge.soft)
              g_array_append_val (edges, edge);
          }
      foreach_cycle (lint, lint->n_processes, edges, tell_requirements, &requirements);
    }
}

static void
tell_questions (FlLint            *lint,
                const Edge *const *edges,
                guint              n_edges,
                gpointer           data)
{
  const FlPlace *place = edges[n_edges - 1]->place;
  g_autofree char *text = cycle_text (edges, n_edges, data);

  fl_findings_add (lint->findings, "question-cycle", place->file, place->line,
                   /* Translators: a chain of ids such as a → b → a */
                   _("Each question is asked only after the next is answered: %s."), text);
}

static void
check_questions (FlLint *lint)
{
  const FlCondNode *nodes = fl_cond_set_get (fl_rulebook_get_conds (lint->rulebook), NULL);
  g_autofree const char **names = g_new (const char *, lint->n_questions + 1);
  g_autoptr (GArray) edges = g_array_new (FALSE, FALSE, sizeof (Edge));

  for (guint i = 0; i < lint->n_questions; i++)
    {
      const FlQuestion *question = lint->questions[i];

      names[i] = question->id;
      if (question->when == FL_COND_ALWAYS)
        continue;
      for (guint j = (guint) question->when; j < nodes[question->when].end; j++)
        {
          Edge edge = { .from = i, .to = nodes[j].question, .place = &question->place };

          if (nodes[j].op > FL_COND_NOT)
            g_array_append_val (edges, edge);
        }
    }
  foreach_cycle (lint, lint->n_questions, edges, tell_questions, names);
}

void
fl_lint_graph (FlLint *lint)
{
  check_requirements (lint);
  check_questions (lint);
}
