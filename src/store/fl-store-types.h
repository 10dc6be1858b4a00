/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fl-date.h"

G_BEGIN_DECLS

/*
 * The store's records: plain structs that own their strings.  Ids are UUIDs as text.  A NULL
 * string is "not given".
 */

typedef struct
{
  char    *id;
  char    *name;                /* (nullable) many call before they have one */
  char    *organisation_number; /* (nullable) NNNNNN-NNNN; never shown or exported unmasked
                                 * where fl_orgnr_is_personal() */
  gboolean anonymous;           /* does not want to say who it is */
} FlFirm;

typedef struct
{
  char *id;
  char *firm_id;
  char *name;      /* (nullable) */
  char *role;      /* (nullable) ägare, ekonomiansvarig */
  char *telephone; /* (nullable) */
  char *email;     /* (nullable) */
} FlContactPerson;

typedef struct
{
  char  *id;
  char  *property; /* (nullable) fastighetsbeteckning */
  char  *address;  /* (nullable) */
  double area;     /* m²; < 0: not known */
} FlSite;

typedef enum
{
  FL_CASE_OPEN,
  FL_CASE_CLOSED,
} FlCaseState;

typedef enum
{
  FL_WAITING_NOBODY, /* nothing open */
  FL_WAITING_FIRM,
  FL_WAITING_UNIT,
} FlWaiting;

/**
 * FlCaseSummary:
 *
 * What a list shows of a case, stored with it so that a list never plans.
 */
typedef struct
{
  guint     steps_done;
  guint     steps_total; /* steps that apply */
  guint     steps_maybe;
  char     *next_step;   /* (nullable) name of the next thing to do */
  FlDate    due;         /* the earliest day something is due, or FL_DATE_NONE */
  FlWaiting waiting;
  char     *waiting_for; /* (nullable) the unit's name */
} FlCaseSummary;

typedef struct
{
  char         *id;
  char         *firm_id;
  char         *site_id;           /* (nullable) */
  char         *journey_id;
  char         *journey_name;      /* as it was called when planned */
  char         *municipality_code;
  char         *municipality_name;
  char         *responsible;       /* (nullable) the navigator's name */
  char         *rulebook_sha256;   /* a version kept in this store */
  char         *note;              /* (nullable) */
  FlDate        opened;
  FlDate        plan_date;         /* for steps not filed; FL_DATE_NONE: today */
  FlDate        follow_up;         /* the navigator's own reminder, or FL_DATE_NONE */
  FlCaseState   state;
  FlCaseSummary summary;
} FlCaseRecord;

/**
 * FlCaseRow:
 *
 * One line of the list of cases: the case with its firm's name, without what no list shows: the
 * ids of its firm, site and journey, its rulebook, note, plan date, reminder and the steps that
 * may be.  A row from the store is part of its list's memory, so its strings must not be freed or
 * replaced one by one; fl_case_row_free() takes care of that.  It may outlive its list.
 */
typedef struct
{
  FlCaseRecord  record;
  char         *firm_name;           /* (nullable) */
  char         *organisation_number; /* (nullable) already masked where personal */
  gpointer      memory;              /* (nullable) the store's; NULL: the row owns its strings */
} FlCaseRow;

/**
 * FlStepRecord:
 *
 * What happened to one step of a case.  A step without a record is untouched.
 */
typedef struct
{
  char  *step_id;
  FlDate filed;             /* handed in, or FL_DATE_NONE */
  FlDate decided;           /* the unit's decision, or FL_DATE_NONE */
  FlDate done;              /* finished, or FL_DATE_NONE */
  char  *reference;         /* (nullable) the unit's own diarienummer */
  char  *note;              /* (nullable) */
  char  *owner_unit;        /* (nullable) unit id when it was finished */
  char  *owner_name;        /* (nullable) its name then */
} FlStepRecord;

/* One tick or note on a checklist item. */
typedef struct
{
  char    *step_id;
  char    *item_id;
  gboolean ticked;
  char    *note;      /* (nullable) */
  char    *text;      /* the item's words when it was ticked, so that it can be shown set aside */
} FlTickRecord;

typedef struct
{
  char *question_id;
  char *value; /* as fl_answers_get() writes it; "?" is "don't know yet" */
} FlAnswerRecord;

/* One field's change in an event. */
typedef struct
{
  char *table;
  char *row_id;
  char *column;
  char *old_value; /* (nullable) also NULL once erased */
  char *new_value; /* (nullable) */
} FlEventValue;

typedef struct
{
  gint64     sequence;
  char      *id;
  gint64     at;      /* µs since 1970 UTC */
  char      *actor;   /* (nullable) the navigator's name */
  char      *case_id; /* (nullable) */
  char      *action;  /* case-created, answer-set, item-ticked, … or undo */
  GPtrArray *values;  /* (element-type FlEventValue) */
} FlEvent;

void fl_firm_free           (FlFirm          *firm);
void fl_contact_person_free (FlContactPerson *person);
void fl_site_free           (FlSite          *site);
void fl_case_summary_clear  (FlCaseSummary   *summary);
void fl_case_record_free    (FlCaseRecord    *record);
void fl_case_row_free       (FlCaseRow       *row);
void fl_step_record_free    (FlStepRecord    *record);
void fl_tick_record_free    (FlTickRecord    *record);
void fl_answer_record_free  (FlAnswerRecord  *record);
void fl_event_value_free    (FlEventValue    *value);
void fl_event_free          (FlEvent         *event);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FlFirm, fl_firm_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FlContactPerson, fl_contact_person_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FlSite, fl_site_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FlCaseRecord, fl_case_record_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FlCaseRow, fl_case_row_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (FlStepRecord, fl_step_record_free)

G_END_DECLS
