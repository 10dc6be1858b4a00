/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fl-rulebook.h"

G_BEGIN_DECLS

/**
 * FlOwnerStatus:
 * @FL_OWNER_OWNED: one unit owns it
 * @FL_OWNER_UNDECIDED: it depends on a question that has no answer; the candidates are listed
 * @FL_OWNER_UNKNOWN: declared: nobody has found out yet
 * @FL_OWNER_GAP: no rule: "mellan stolarna"
 * @FL_OWNER_OVERLAP: two rules equally specific
 */
typedef enum
{
  FL_OWNER_OWNED,
  FL_OWNER_UNDECIDED,
  FL_OWNER_UNKNOWN,
  FL_OWNER_GAP,
  FL_OWNER_OVERLAP,
} FlOwnerStatus;

/* Who owns a process, for one municipality, day and set of answers. */
typedef struct
{
  FlOwnerStatus             status;
  const FlOwnership        *rule;       /* (nullable) the rule that won, if owned or unknown */
  const FlUnit             *unit;       /* (nullable) set when owned */
  const FlPost             *post;       /* (nullable) */
  const FlOwnership *const *candidates; /* undecided and overlap: the rules that may win */
  guint                     n_candidates;
  const guint              *depends_on; /* undecided: indexes of the unanswered questions */
  guint                     n_depends_on;
} FlOwner;

/* What has happened to a step, given to the engine by whoever keeps it. */
typedef struct
{
  const char *step_id;
  FlDate      filed;
  FlDate      decided;
  FlDate      done;
  const char *owner_unit; /* (nullable) unit id when it was finished */
  const char *owner_name; /* (nullable) */
} FlStepFact;

typedef struct
{
  FlRulebook           *rulebook;
  const FlMunicipality *municipality;
  const FlJourney      *journey;
  FlDate                date;  /* the plan's date */
  FlDate                begun; /* since when the firm has been told of owners, or FL_DATE_NONE */
  const FlAnswers      *answers;
  const FlStepFact     *facts;
  guint                 n_facts;
} FlPlanRequest;

typedef struct _FlPlanStep FlPlanStep;

typedef struct
{
  const FlPlanStep *step; /* the one that comes first */
  const FlRequires *rule;
} FlPlanRequires;

/* A checklist item of a step: who it is done with. */
typedef struct
{
  const FlItem *item;
  FlTruth       applies;     /* FL_YES or FL_MAYBE */
  FlOwner       owner;       /* of the item's own process where it names one, else the step's */
} FlPlanItem;

struct _FlPlanStep
{
  guint                 index;      /* in the plan, which is in printed order */
  const FlStep         *step;
  const FlProcess      *process;
  const FlStage        *stage;
  FlTruth               applies;    /* FL_YES or FL_MAYBE */
  FlDate                rules_date; /* the filing date once filed, else the plan's */
  const FlStepFact     *fact;       /* (nullable) */
  FlOwner               owner;      /* of today, or of the day it was finished */
  gboolean              owner_changed; /* open step: another owned it when it was filed, or begun */
  const char           *owner_then; /* (nullable) name of the owner it had */
  FlPlanRequires       *requires;   guint n_requires;
  FlPlanItem           *items;      guint n_items;
  const FlEvidence    **evidence;   guint n_evidence;
  const FlLegal       **legal;      guint n_legal;
  const FlDuration     *duration;   /* (nullable) statutory before typical; NULL: not known */
  const FlDuration     *notice;     /* (nullable) hand in at the latest this long before */
  const FlPromise      *promise;    /* (nullable) */
  const FlFee          *fee;        /* (nullable) NULL: not known */
};

typedef struct
{
  const FlQuestion *question;
  FlAnswerState     state;    /* none or unknown */
  const guint      *decides;  /* indexes of the plan's steps that it bears on: whether they are
                               * needed, who owns them, or their details; ascending */
  guint             n_decides;
  gboolean          early;    /* a warning depends on it: ask in the first stage */
} FlPlanQuestion;

typedef struct
{
  const FlWarning *warning;
  FlTruth          applies;  /* FL_YES, or FL_MAYBE: not yet ruled out */
  FlOwner          ask;      /* meaningful when warning->ask is set */
} FlPlanWarning;

/* A step of the journey that does not apply. */
typedef struct
{
  const FlStep *step;
  gboolean      out_of_date; /* not in force on its date, rather than answered away */
} FlPlanAbsent;

/**
 * FlPlan:
 *
 * A firm's journey as it is for one municipality, day and set of answers.  Immutable.  It holds
 * a reference to its rulebook; everything it points to lives as long as the plan.
 */
typedef struct _FlPlan FlPlan;

FlPlan               *fl_plan_new            (const FlPlanRequest *request);
FlPlan               *fl_plan_ref            (FlPlan              *plan);
void                  fl_plan_unref          (FlPlan              *plan);
FlRulebook           *fl_plan_get_rulebook   (const FlPlan        *plan);
const FlMunicipality *fl_plan_get_municipality (const FlPlan      *plan);
const FlJourney      *fl_plan_get_journey    (const FlPlan        *plan);
FlDate                fl_plan_get_date       (const FlPlan        *plan);
const FlAnswers      *fl_plan_get_answers    (const FlPlan        *plan);
const FlPlanStep     *fl_plan_get_steps      (const FlPlan        *plan, guint *n);
const FlPlanAbsent   *fl_plan_get_absent     (const FlPlan        *plan, guint *n);
const FlPlanQuestion *fl_plan_get_questions  (const FlPlan        *plan, guint *n);
const FlPlanWarning  *fl_plan_get_warnings   (const FlPlan        *plan, guint *n);
guint                 fl_plan_count_handovers (const FlPlan       *plan);
const FlPlanStep     *fl_plan_find_step      (const FlPlan        *plan,
                                              const char          *step_id);
gboolean              fl_plan_asks           (const FlPlan        *plan,
                                              const FlQuestion    *question);

/* Who owns a process, outside any plan.  Free with fl_owner_clear(). */
void                  fl_owner_resolve       (FlOwner              *owner,
                                              FlRulebook           *rulebook,
                                              const FlProcess      *process,
                                              const FlMunicipality *municipality,
                                              FlDate                date,
                                              const FlAnswers      *answers);
void                  fl_owner_clear         (FlOwner              *owner);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FlPlan, fl_plan_unref)

G_END_DECLS
