/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fl-plan.h"
#include "fl-plan-diff.h"
#include "fl-workspace.h"

G_BEGIN_DECLS

#define FL_TYPE_CASE (fl_case_get_type ())

/**
 * FlCase:
 *
 * One case opened for work: its records from the store and the plan made of them with the
 * rulebook version it was planned with.  Every command writes to the store, with the new
 * summary in the same transaction, replans, and then emits ::changed (with the #FlPlanDiff,
 * or NULL where the plan is the same).  It follows the store, so an undo or another window's
 * write also ends in ::changed.
 */
G_DECLARE_FINAL_TYPE (FlCase, fl_case, FL, CASE, GObject)

/* What is needed to begin a case.  Strings may be NULL. */
typedef struct
{
  const char      *firm_name;
  const char      *organisation_number;
  gboolean         anonymous;
  const char      *contact_name;
  const char      *contact_telephone;
  const char      *contact_email;
  const char      *property;
  const char      *address;
  double           area; /* m²; < 0: not known */
  const char      *municipality; /* code */
  const char      *journey;      /* id */
  const char      *responsible;
  const FlAnswers *answers; /* (nullable) */
} FlCaseDraft;

FlCase             *fl_case_create           (FlWorkspace *workspace, const FlCaseDraft *draft,
                                              GError **error);
FlCase             *fl_case_open             (FlWorkspace *workspace, const char *id,
                                              GError **error);
const char         *fl_case_get_id           (FlCase *self);
const FlCaseRecord *fl_case_get_record       (FlCase *self);
const FlFirm       *fl_case_get_firm         (FlCase *self);
GPtrArray          *fl_case_get_contacts     (FlCase *self); /* FlContactPerson */
const FlSite       *fl_case_get_site         (FlCase *self); /* (nullable) */
FlWorkspace        *fl_case_get_workspace    (FlCase *self);
FlPlan             *fl_case_get_plan         (FlCase *self);
const FlStepRecord *fl_case_get_step_record  (FlCase *self, const char *step_id); /* (nullable) */
const FlTickRecord *fl_case_get_tick         (FlCase *self, const char *step_id,
                                              const char *item_id); /* (nullable) */
/* Ticks and notes whose step or item the plan no longer has: "set aside". */
GPtrArray          *fl_case_get_set_aside    (FlCase *self); /* FlTickRecord */
/* Steps that had dates or notes and that the plan no longer has. */
GPtrArray          *fl_case_get_steps_set_aside (FlCase *self); /* FlStepRecord */

typedef enum
{
  FL_STEP_OPEN,     /* can be begun */
  FL_STEP_BLOCKED,  /* a hard prerequisite is not finished */
  FL_STEP_WAITING,  /* handed in, no decision yet */
  FL_STEP_DONE,
  FL_STEP_MAYBE,    /* not known yet whether it is needed */
} FlStepState;

FlStepState         fl_case_get_step_state   (FlCase *self, const FlPlanStep *step);
const FlPlanStep   *fl_case_get_next_step    (FlCase *self); /* (nullable) */

/* Whether another version of the rulebook is in force than the case is planned with; catching up
 * is the navigator's choice, because it may change what has been said. */
gboolean            fl_case_is_behind        (FlCase *self);

/* To be called when the clock shows another day: dates and who owns what may be others. */
gboolean            fl_case_refresh          (FlCase *self, GError **error);

/* Commands. */
gboolean fl_case_catch_up  (FlCase *self, GError **error);
gboolean fl_case_set_answer       (FlCase *self, const char *question_id, const char *value,
                                   GError **error);
gboolean fl_case_set_ticked       (FlCase *self, const char *step_id, const char *item_id,
                                   gboolean ticked, GError **error);
gboolean fl_case_set_item_note    (FlCase *self, const char *step_id, const char *item_id,
                                   const char *note, GError **error);
gboolean fl_case_set_step_note    (FlCase *self, const char *step_id, const char *note,
                                   GError **error);
gboolean fl_case_set_step_done    (FlCase *self, const char *step_id, gboolean done,
                                   GError **error);
gboolean fl_case_set_step_dates   (FlCase *self, const char *step_id, FlDate filed,
                                   FlDate decided, GError **error);
gboolean fl_case_set_step_reference (FlCase *self, const char *step_id, const char *reference,
                                   GError **error);
gboolean fl_case_set_note         (FlCase *self, const char *note, GError **error);
gboolean fl_case_set_follow_up    (FlCase *self, FlDate date, GError **error);
gboolean fl_case_set_responsible  (FlCase *self, const char *name, GError **error);
gboolean fl_case_set_closed       (FlCase *self, gboolean closed, GError **error);
gboolean fl_case_set_firm         (FlCase *self, const FlFirm *firm, GError **error);
gboolean fl_case_set_site         (FlCase *self, const FlSite *site, GError **error);
gboolean fl_case_put_contact      (FlCase *self, const FlContactPerson *person, GError **error);
gboolean fl_case_remove_contact   (FlCase *self, const char *contact_id, GError **error);

G_END_DECLS
