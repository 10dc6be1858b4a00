/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fl-arena.h"
#include "fl-plan.h"

G_BEGIN_DECLS

struct _FlPlan
{
  gatomicrefcount       ref_count;
  FlArena              *arena;
  FlRulebook           *rulebook;
  const FlMunicipality *municipality;
  const FlJourney      *journey;
  FlDate                date;
  FlDate                begun;
  FlAnswers            *given;   /* the answers as they were given */
  FlAnswers            *answers; /* those with what follows from them; see fl_answers_settle() */
  const FlStepFact    **facts; /* by the step's index in the journey; NULL where nothing happened */
  FlPlanStep           *steps;
  guint                 n_steps;
  FlPlanAbsent         *absent;
  guint                 n_absent;
  FlPlanQuestion       *questions;
  guint                 n_questions;
  FlPlanWarning        *warnings;
  guint                 n_warnings;
  guint8               *asks; /* by question index */
  guint                 n_asks;
  guint                 n_handovers;
};

/* A plan in the making. */
typedef struct
{
  FlPlan          *plan;
  const FlCondSet *conds;
  FlArena         *temp;         /* what is not needed once the plan is made */
  GArray          *scratch;      /* of guint; empty between uses */
  const FlOwner  **owners;       /* by process index: on the plan's date, NULL until asked for */
  guint           *first_step;   /* by process index: its first step in the plan, from 1; 0: none */
  guint           *next_step;    /* by journey step index: the process's next one, from 1 */
  FlPlanStep     **placed;       /* by journey step index: NULL where it is absent */
} FlPlanning;

FlDate         fl_planning_rules_date (FlPlanning       *planning,
                                       const FlStep     *step);
gboolean       fl_planning_requires   (FlPlanning       *planning,
                                       FlDate            rules_date,
                                       const FlRequires *rule);
const FlOwner *fl_planning_owner      (FlPlanning       *planning,
                                       const FlProcess  *process,
                                       FlDate            date);
void           fl_planning_order      (FlPlanning       *planning,
                                       const guint      *present,
                                       guint             n_present,
                                       guint            *order);
void           fl_planning_own        (FlPlanning       *planning,
                                       FlPlanStep       *step);
void           fl_planning_fill       (FlPlanning       *planning,
                                       FlPlanStep       *step);
void           fl_planning_warn       (FlPlanning       *planning);
void           fl_planning_ask        (FlPlanning       *planning);

/* Whether something that a local part may have given speaks of the plan's municipality. */
static inline gboolean
fl_planning_here (const FlPlanning     *planning,
                  const FlMunicipality *municipality)
{
  return municipality == NULL || municipality == planning->plan->municipality;
}

G_END_DECLS
