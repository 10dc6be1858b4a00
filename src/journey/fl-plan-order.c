/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fl-plan-private.h"

/*
 * The order of the steps: stage by stage; within a stage a step comes after those it requires;
 * the author's order breaks every tie.  Of the steps that wait for nothing the first in the
 * author's order is always taken next, so that the order is the author's wherever the rules leave
 * it free.
 *
 * Requirements that go round in a circle are an error that the rulebook's check reports.  Here
 * the soft ones give way first and then the hard ones, so that every step is still there.
 */

#define NONE G_MAXUINT
#define WORD_BITS (8 * sizeof (gulong))

typedef struct
{
  guint after; /* place in the stage of the step that waits */
  guint next;  /* the next edge from the same step, or NONE */
  gboolean hard;
} Edge;

/* One stage's steps, each known by its place in the author's order. */
typedef struct
{
  const guint *steps; /* journey step indexes */
  guint        n;
  guint       *first_edge;
  guint       *waits_hard;
  guint       *waits_soft;
  gboolean    *taken;
  gulong      *ready; /* one bit for each */
  Edge        *edges;
  guint        n_edges;
} Stage;

static void
set_ready (Stage *stage,
           guint  place)
{
  stage->ready[place / WORD_BITS] |= 1ul << (place % WORD_BITS);
}

static guint
find_ready (const Stage *stage)
{
  for (guint word = 0; word * WORD_BITS < stage->n; word++)
    if (stage->ready[word] != 0)
      return (guint) (word * WORD_BITS) + (guint) g_bit_nth_lsf (stage->ready[word], -1);
  return NONE;
}

/* The way out of a circle. */
static guint
find_least_bound (const Stage *stage)
{
  guint first = NONE;

  for (guint i = 0; i < stage->n; i++)
    {
      if (stage->taken[i])
        continue;
      if (stage->waits_hard[i] == 0)
        return i;
      if (first == NONE)
        first = i;
    }
  return first;
}

static guint
count_edges (FlPlanning  *planning,
             const Stage *stage)
{
  const FlStep *steps = planning->plan->journey->steps;
  guint n = 0;

  for (guint i = 0; i < stage->n; i++)
    {
      const FlProcess *process = steps[stage->steps[i]].process;

      for (guint k = 0; k < process->n_requires; k++)
        for (guint s = planning->first_step[process->requires[k].process->index]; s != 0;
             s = planning->next_step[s - 1])
          n++;
    }
  return n;
}

static void
add_edges (FlPlanning  *planning,
           Stage       *stage,
           const guint *places,
           guint        place)
{
  const FlStep *steps = planning->plan->journey->steps;
  const FlStep *step = &steps[stage->steps[place]];
  FlDate rules_date = fl_planning_rules_date (planning, step);

  for (guint k = 0; k < step->process->n_requires; k++)
    {
      const FlRequires *rule = &step->process->requires[k];
      gboolean hard = rule->kind == FL_REQUIRES_HARD;

      if (planning->first_step[rule->process->index] == 0
          || !fl_planning_requires (planning, rules_date, rule))
        continue;

      for (guint s = planning->first_step[rule->process->index]; s != 0;
           s = planning->next_step[s - 1])
        {
          guint before;

          if (steps[s - 1].stage != step->stage || &steps[s - 1] == step)
            continue;

          before = places[s - 1];
          stage->edges[stage->n_edges] = (Edge) { place, stage->first_edge[before], hard };
          stage->first_edge[before] = stage->n_edges++;
          if (hard)
            stage->waits_hard[place]++;
          else
            stage->waits_soft[place]++;
        }
    }
}

static void
take (Stage *stage,
      guint  place)
{
  stage->taken[place] = TRUE;
  stage->ready[place / WORD_BITS] &= ~(1ul << (place % WORD_BITS));

  for (guint e = stage->first_edge[place]; e != NONE; e = stage->edges[e].next)
    {
      guint after = stage->edges[e].after;

      if (stage->edges[e].hard)
        stage->waits_hard[after]--;
      else
        stage->waits_soft[after]--;
      if (stage->waits_hard[after] == 0 && stage->waits_soft[after] == 0 && !stage->taken[after])
        set_ready (stage, after);
    }
}

static void
order_stage (FlPlanning  *planning,
             const guint *steps,
             guint        n,
             guint       *places,
             guint       *order)
{
  Stage stage = { .steps = steps, .n = n };

  stage.first_edge = fl_arena_array (planning->temp, guint, n);
  stage.waits_hard = fl_arena_array (planning->temp, guint, n);
  stage.waits_soft = fl_arena_array (planning->temp, guint, n);
  stage.taken = fl_arena_array (planning->temp, gboolean, n);
  stage.ready = fl_arena_array (planning->temp, gulong, n / WORD_BITS + 1);
  stage.edges = fl_arena_array (planning->temp, Edge, count_edges (planning, &stage));

  for (guint i = 0; i < n; i++)
    {
      stage.first_edge[i] = NONE;
      places[steps[i]] = i;
    }
  for (guint i = 0; i < n; i++)
    add_edges (planning, &stage, places, i);
  for (guint i = 0; i < n; i++)
    if (stage.waits_hard[i] == 0 && stage.waits_soft[i] == 0)
      set_ready (&stage, i);

  for (guint i = 0; i < n; i++)
    {
      guint place = find_ready (&stage);

      if (place == NONE)
        place = find_least_bound (&stage);
      order[i] = steps[place];
      take (&stage, place);
    }
}

/*
 * fl_planning_order:
 * @present: journey step indexes of the steps that are in the plan, in the author's order
 * @order: the same in printed order
 */
void
fl_planning_order (FlPlanning  *planning,
                   const guint *present,
                   guint        n_present,
                   guint       *order)
{
  const FlStep *steps = planning->plan->journey->steps;
  guint *by_stage = fl_arena_array (planning->temp, guint, n_present);
  guint *places = fl_arena_array (planning->temp, guint, planning->plan->journey->n_steps);

  /* Stable, and quick where the author wrote the stages in their order. */
  for (guint i = 0; i < n_present; i++)
    {
      guint place = i;

      while (place > 0 && steps[by_stage[place - 1]].stage->index > steps[present[i]].stage->index)
        {
          by_stage[place] = by_stage[place - 1];
          place--;
        }
      by_stage[place] = present[i];
    }

  for (guint begin = 0, end; begin < n_present; begin = end)
    {
      for (end = begin + 1; end < n_present; end++)
        if (steps[by_stage[end]].stage != steps[by_stage[begin]].stage)
          break;
      order_stage (planning, by_stage + begin, end - begin, places, order + begin);
    }
}
