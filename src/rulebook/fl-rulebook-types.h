/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fl-cond.h"
#include "fl-date.h"

G_BEGIN_DECLS

/*
 * The rulebook's model: plain structs, made once by the loader and never changed.  Everything
 * here, strings included, is owned by the FlRulebook and lives as long as it.  `index` is the
 * place in the rulebook's own array of that kind, so that callers can keep dense arrays beside
 * it.  Arrays are NULL when empty.  A string that the author left out is NULL, a number too is
 * told by a flag or FL_UNKNOWN_AMOUNT: unknown is a value.
 */

typedef struct _FlSource       FlSource;
typedef struct _FlMunicipality FlMunicipality;
typedef struct _FlOrganisation FlOrganisation;
typedef struct _FlUnit         FlUnit;
typedef struct _FlPost         FlPost;
typedef struct _FlQuestion     FlQuestion;
typedef struct _FlProcess      FlProcess;
typedef struct _FlJourney      FlJourney;
typedef struct _FlStage        FlStage;
typedef struct _FlStep         FlStep;
typedef struct _FlWarning      FlWarning;

#define FL_UNKNOWN_AMOUNT (-1)

/* How sure a fact is: the marks S, V, P, G of the fact sheet. */
typedef enum
{
  FL_SURE_UNSTATED,
  FL_SURE_STATED,    /* S: stated in the named source document */
  FL_SURE_VERIFIED,  /* V: the cited provision was read */
  FL_SURE_PUBLISHED, /* P: read on a public page */
  FL_SURE_GENERAL,   /* G: general knowledge, to be checked */
  FL_SURE_INVENTED,  /* the make-believe municipality only */
} FlSure;

typedef enum
{
  FL_ROLE_SERVICE,   /* service: advice and help */
  FL_ROLE_AUTHORITY, /* the exercise of authority */
  FL_ROLE_BOTH,
} FlRole;

/* Where an element stands, for findings and for "show me the rule". */
typedef struct
{
  const char *file; /* as named in findings: folder and path inside it */
  guint       line;
} FlPlace;

/* Where a fact comes from. */
typedef struct
{
  FlSure          sure;
  const FlSource *source;  /* (nullable) */
  FlDate          checked; /* FL_DATE_NONE: never */
} FlProvenance;

struct _FlSource
{
  const char *id;
  const char *title;
  const char *href; /* (nullable) */
  FlDate      date; /* of the source itself; may be FL_DATE_NONE */
  FlPlace     place;
};

struct _FlMunicipality
{
  guint                 index;
  const char           *code; /* kommunkod, four digits */
  const char           *name;
  const char *const    *aliases; /* (nullable) NULL-terminated */
  FlPeriod              period;  /* the days that the rulebook speaks of this municipality */
  FlProvenance          provenance;
  FlPlace               place;
};

typedef enum
{
  FL_ORGANISATION_MUNICIPALITY, /* kommun */
  FL_ORGANISATION_JOINT_BOARD,  /* gemensam nämnd, KL 3:9 */
  FL_ORGANISATION_FEDERATION,   /* kommunalförbund, KL 3:8 */
  FL_ORGANISATION_COMPANY,      /* bolag */
  FL_ORGANISATION_STATE,        /* statlig myndighet */
  FL_ORGANISATION_REGION,
} FlOrganisationKind;

/* One municipality that an organisation serves, and when. */
typedef struct
{
  const FlMunicipality *municipality;
  FlPeriod              period;
} FlServes;

struct _FlOrganisation
{
  guint              index;
  const char        *id;
  const char        *name;
  const char        *short_name;  /* (nullable) such as BMB */
  const char        *description; /* (nullable) */
  FlOrganisationKind kind;
  gboolean           serves_all; /* every municipality: state authorities */
  const FlServes    *serves;
  guint              n_serves;
  FlPeriod           period;
  FlProvenance       provenance;
  FlPlace            place;
};

typedef enum
{
  FL_CHANNEL_TELEPHONE,
  FL_CHANNEL_EMAIL,
  FL_CHANNEL_WEB,
  FL_CHANNEL_E_SERVICE,
  FL_CHANNEL_BOOKING,
  FL_CHANNEL_VISIT, /* visiting address */
} FlChannelKind;

typedef struct
{
  FlChannelKind kind;
  const char   *value; /* (nullable) NULL: declared missing, "kontaktuppgift saknas" */
  const char   *note;  /* (nullable) */
  FlPeriod      period;
  FlProvenance  provenance;
  FlPlace       place;
} FlChannel;

/* Telephone hours on some weekdays; minutes since midnight. */
typedef struct
{
  guint        weekdays; /* bit 0 is Monday */
  int          opens;
  int          closes;
  FlPeriod     period;
  FlProvenance provenance;
  FlPlace      place;
} FlHours;

struct _FlPost
{
  guint            index;
  const char      *id;
  const char      *title; /* byggkoordinator */
  const FlUnit    *unit;
  const FlChannel *channels;
  guint            n_channels;
  FlPeriod         period;
  FlProvenance     provenance;
  FlPlace          place;
};

struct _FlUnit
{
  guint                 index;
  const char           *id;
  const char           *name;
  const char           *description; /* (nullable) */
  const FlOrganisation *organisation;
  const FlUnit         *parent; /* (nullable) */
  FlRole                role;
  const FlChannel      *channels;
  guint                 n_channels;
  const FlHours        *hours;
  guint                 n_hours;
  const FlPost *const  *posts;
  guint                 n_posts;
  const char *const    *synonyms; /* (nullable) NULL-terminated */
  FlPeriod              period;
  FlProvenance          provenance;
  FlPlace               place;
};

typedef enum
{
  FL_QUESTION_BOOLEAN, /* options: yes, no */
  FL_QUESTION_CHOICE,
  FL_QUESTION_CHOICES, /* several at once */
  FL_QUESTION_NUMBER,
  FL_QUESTION_DATE,
  FL_QUESTION_TEXT,
} FlQuestionType;

typedef struct
{
  const char *id;        /* "yes" and "no" for a boolean */
  const char *text;      /* what the button says */
  const char *statement; /* "du ska servera mat": the half-sentence of an explanation */
  FlPlace     place;
} FlOption;

struct _FlQuestion
{
  guint           index;
  const char     *id;
  FlQuestionType  type;
  const char     *text;
  const char     *help;              /* (nullable) */
  const char     *statement;         /* (nullable) number, date, text; {value} is put in */
  const char     *unknown_statement; /* "vi vet inte än om du ska servera mat" */
  const FlOption *options;           /* boolean, choice, choices; at most 64 */
  guint           n_options;
  const char     *unit; /* (nullable) of a number: m², kg/år */
  gboolean        has_min, has_max;
  double          min, max;
  FlCondRef       when; /* asked only when this is not FL_NO */
  FlPlace         place;
};

typedef enum
{
  FL_PROCESS_PERMIT,       /* tillstånd, lov, dispens */
  FL_PROCESS_NOTIFICATION, /* anmälan */
  FL_PROCESS_REGISTRATION, /* registrering */
  FL_PROCESS_AGREEMENT,    /* avtal */
  FL_PROCESS_ADVICE,       /* rådgivning */
  FL_PROCESS_SUPERVISION,  /* tillsyn */
  FL_PROCESS_RULING,       /* besked, plan, förrättning */
  FL_PROCESS_SUPPORT,      /* stöd */
  FL_PROCESS_PROCUREMENT,  /* upphandling */
  FL_PROCESS_APPEAL,       /* överklagande, omprövning */
} FlProcessKind;

typedef struct
{
  const char  *act;     /* Plan- och bygglagen */
  const char  *sfs;     /* (nullable) 2010:900; (EG) 852/2004 for EU law */
  const char  *section; /* (nullable) 9 kap. 3 § */
  const char  *href;    /* (nullable) */
  const char  *note;    /* (nullable) */
  FlPeriod     period;  /* in force */
  FlProvenance provenance;
  FlPlace      place;
} FlLegal;

typedef enum
{
  FL_DURATION_STATUTORY, /* the law's time */
  FL_DURATION_TYPICAL,   /* what it usually takes */
  FL_DURATION_NOTICE,    /* the firm must hand in at the latest this long before the start */
} FlDurationKind;

typedef enum
{
  FL_UNIT_DAYS,
  FL_UNIT_WORKING_DAYS,
  FL_UNIT_WEEKS,
  FL_UNIT_MONTHS,
  FL_UNIT_YEARS,
} FlTimeUnit;

typedef enum
{
  FL_CLOCK_UNSTATED,
  FL_CLOCK_FROM_ARRIVAL,
  FL_CLOCK_FROM_COMPLETE,
} FlClockStart;

typedef enum
{
  FL_COMPLETING_UNSTATED,
  FL_COMPLETING_STOPS,    /* the clock stands while the firm completes */
  FL_COMPLETING_RESTARTS, /* and starts again from the completion */
  FL_COMPLETING_RUNS_ON,
} FlCompleting;

/* How long a process takes, or what a unit has promised.  min and max are FL_UNKNOWN_AMOUNT
 * when declared unknown. */
typedef struct
{
  FlDurationKind kind;
  int            min;
  int            max;
  FlTimeUnit     unit;
  int            extension; /* at most this much more, once; 0: none */
  FlTimeUnit     extension_unit;
  FlClockStart   clock_start;
  FlCompleting   completing;
  guint          pause_months; /* bit 0 is January: months that do not count */
  const char    *late;         /* (nullable) what lateness leads to */
  const char    *text;         /* (nullable) in words, where the numbers do not say it all */
  FlCondRef      when;
  FlPeriod       period;
  FlProvenance   provenance;
  FlPlace        place;

  const FlMunicipality *municipality; /* (nullable) given by a local part for this one */
} FlDuration;

/* What the municipality has promised beyond the law (utfästelse). */
typedef struct
{
  const char           *text; /* (nullable) NULL: "inget löfte lämnat" said openly */
  int                   max;  /* FL_UNKNOWN_AMOUNT: no number given */
  FlTimeUnit            unit;
  FlClockStart          clock_start;
  FlCompleting          completing;
  guint                 pause_months;
  const char           *late;         /* (nullable) */
  const FlMunicipality *municipality; /* (nullable) NULL: wherever the process is owned */
  FlPeriod              period;
  FlProvenance          provenance;
  FlPlace               place;
} FlPromise;

typedef struct
{
  double                min; /* FL_UNKNOWN_AMOUNT: declared unknown */
  double                max;
  const char           *currency; /* SEK */
  const char           *text;     /* (nullable) */
  FlCondRef             when;
  const FlMunicipality *municipality; /* (nullable) */
  FlPeriod              period;
  FlProvenance          provenance;
  FlPlace               place;
} FlFee;

typedef struct
{
  const char *id; /* unique in its process */
  const char *text;
  FlCondRef   when;
  FlPlace     place;
} FlEvidence;

typedef enum
{
  FL_CATEGORY_PERMIT,
  FL_CATEGORY_LAND,
  FL_CATEGORY_CONTACT,
  FL_CATEGORY_DOCUMENT,
} FlCategory;

/* A checklist item. */
typedef struct
{
  const char           *id; /* unique in its process */
  FlCategory            category;
  const char           *text;
  const char           *help;         /* (nullable) */
  const FlProcess      *process;      /* (nullable) done with whoever owns that process here */
  const FlMunicipality *municipality; /* (nullable) added by a local part for this one */
  FlCondRef             when;
  FlPeriod              period;
  FlPlace               place;
} FlItem;

typedef enum
{
  FL_REQUIRES_HARD, /* must be finished first */
  FL_REQUIRES_SOFT, /* better first */
} FlRequiresKind;

typedef struct
{
  const FlProcess *process; /* the one that comes first */
  FlRequiresKind   kind;
  const char      *because; /* (nullable) */
  FlCondRef        when;
  FlPeriod         period;
  FlPlace          place;
} FlRequires;

typedef enum
{
  FL_OWNERSHIP_OWNED,
  FL_OWNERSHIP_UNKNOWN, /* declared: nobody has found out yet */
} FlOwnershipKind;

/* One rule of ownership.  More specific: names a municipality > does not; has a condition > has
 * none.  municipality NULL means every municipality that the unit's organisation serves. */
typedef struct
{
  FlOwnershipKind       kind;
  const FlProcess      *process;
  const FlUnit         *unit; /* (nullable) NULL when unknown */
  const FlPost         *post; /* (nullable) */
  const char           *note; /* (nullable) */
  const FlMunicipality *municipality; /* (nullable) */
  FlCondRef             when;
  FlPeriod              period;
  FlProvenance          provenance;
  FlPlace               place;
} FlOwnership;

struct _FlProcess
{
  guint                   index;
  const char             *id;
  const char             *name;
  const char             *description; /* (nullable) plain language, to the firm */
  FlProcessKind           kind;
  FlRole                  role;
  const FlStage          *stage;        /* where it usually belongs */
  const char             *may_promise;  /* (nullable) what may be promised here */
  const char             *may_not;      /* (nullable) what may not */
  const char             *output;       /* (nullable) what comes out */
  const char             *applicant;    /* (nullable) who hands in */
  const FlLegal          *legal;        guint n_legal;
  const FlDuration       *durations;    guint n_durations;
  const FlPromise        *promises;     guint n_promises;
  const FlFee            *fees;         guint n_fees;
  const FlEvidence       *evidence;     guint n_evidence;
  const FlItem           *items;        guint n_items;
  const FlRequires       *requires;     guint n_requires;
  const FlOwnership      *owners;       guint n_owners; /* everywhere, most specific first */
  const FlWarning *const *warnings;     guint n_warnings;
  const char *const      *synonyms;     /* (nullable) NULL-terminated */
  FlPeriod                period;
  FlProvenance            provenance;
  FlPlace                 place;
};

typedef enum
{
  FL_SEVERITY_NOTE,
  FL_SEVERITY_RISK,
  FL_SEVERITY_STOP, /* ask before anybody promises anything */
} FlWarningSeverity;

struct _FlWarning
{
  guint                 index;
  const char           *id;
  FlWarningSeverity     severity;
  const char           *text; /* what the risk is; never a refusal */
  const FlProcess      *ask;  /* (nullable) ask whoever owns that process here */
  const FlMunicipality *municipality; /* (nullable) only there */
  FlCondRef             when;
  FlPeriod              period;
  FlProvenance          provenance;
  FlPlace               place;
};

struct _FlStage
{
  guint       index; /* in order: the first stage is 0 */
  const char *id;
  const char *name;
  FlPlace     place;
};

struct _FlStep
{
  guint            index; /* in its journey */
  const char      *id;    /* the process's id unless the journey has it twice */
  const FlProcess *process;
  const FlStage   *stage;
  const char      *because; /* (nullable) instead of the sentence made from the answers */
  FlCondRef        when;
  FlPeriod         period;
  FlPlace          place;
};

typedef struct
{
  const char *code;    /* five digits */
  const char *version; /* SNI 2007, SNI 2025 */
} FlSni;

struct _FlJourney
{
  guint                   index;
  const char             *id;
  const char             *name;
  const char             *description; /* (nullable) */
  const char *const      *synonyms;    /* (nullable) everyday names */
  const FlSni            *sni;      guint n_sni;
  const FlStep           *steps;    guint n_steps; /* stage by stage */
  const FlWarning *const *warnings; guint n_warnings;
  FlPeriod                period;
  FlPlace                 place;
};

G_END_DECLS
