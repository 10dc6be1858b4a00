/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fl-rulebook-private.h"
#include "fl-xml.h"

G_BEGIN_DECLS

/* What one element family's parser hands to the next step.  References may point forward and
 * into other files, so parsing only notes them; fl-rulebook-link.c resolves them when all files
 * have been read.  Everything noted lives in the rulebook's arena. */

/* A pointer of the model that waits for the thing with that id. */
typedef struct
{
  FlEntity      entity;
  const char   *id;
  gconstpointer slot; /* address of the pointer */
  FlPlace       place;
} FlFixup;

/* A leaf of a condition, which cannot be compiled before its question is known. */
typedef struct
{
  FlCondRef   node;
  FlName      form; /* equals, compare, one-of, known */
  FlCondOp    op;   /* of a compare */
  const char *question;
  const char *value;
  FlPlace     place;
} FlCondFixup;

/* An <owner>: one rule for each pair of its processes and municipalities. */
typedef struct
{
  const char *const *processes;
  const char *const *codes; /* (nullable) */
  FlOwnership       *rule;
} FlOwnerNote;

/* A <warning>: one for each of its municipalities. */
typedef struct
{
  const char *const *codes; /* (nullable) */
  FlWarning         *warning;
} FlWarningNote;

/* The warnings that a process, a journey or a local addition shows. */
typedef struct
{
  const char **ids;
  FlPlace     *places;
  guint        n;
} FlWarningRefs;

/* A <local>: what one folder adds to a process for some municipalities. */
typedef struct
{
  guint              folder;
  const char        *process;
  const char *const *codes; /* (nullable) all of the folder */
  FlDuration        *durations;
  guint              n_durations;
  FlPromise         *promises;
  guint              n_promises;
  FlFee             *fees;
  guint              n_fees;
  FlItem            *items;
  guint              n_items;
  FlWarningRefs      warnings;
  FlPlace            place;
} FlLocalNote;

/* Whose warnings these are: exactly one of the two is set. */
typedef struct
{
  FlProcess    *process;
  FlJourney    *journey;
  FlWarningRefs refs;
} FlWarningRefsNote;

typedef struct
{
  FlRulebook *rulebook;
  FlArena    *arena;
  FlXml      *xml;
  FlFindings *findings;

  /* The file being read. */
  const char *file;
  const char *language; /* of texts that name none */
  guint       folder;

  GArray *fixups;        /* of FlFixup */
  GArray *cond_fixups;   /* of FlCondFixup */
  GArray *owners;        /* of FlOwnerNote */
  GArray *warnings;      /* of FlWarningNote */
  GArray *warning_refs;  /* of FlWarningRefsNote */
  GArray *locals;        /* of FlLocalNote */
  GArray *folders;       /* of guint: the folder of each municipality, by index */

  /* Linking. */
  GHashTable *narrowed; /* FlWarning: copies for one municipality alone */
  gsize       budget;   /* how many more copies lists may make */
  gboolean    overspent;
} FlParser;

void               fl_parser_init       (FlParser      *p,
                                         FlRulebook    *rulebook,
                                         FlXml         *xml,
                                         FlFindings    *findings);
void               fl_parser_clear      (FlParser      *p);

/* Small helpers: attributes and texts into the arena. */
FlPlace            fl_parse_place       (FlParser      *p,
                                         const xmlNode *node);
const char        *fl_parse_string      (FlParser      *p,
                                         const xmlNode *node,
                                         FlName         name);
const char        *fl_parse_required    (FlParser      *p,
                                         const xmlNode *node,
                                         FlName         name);
const char *const *fl_parse_words       (FlParser      *p,
                                         const xmlNode *node,
                                         FlName         name);
const char        *fl_parse_text        (FlParser      *p,
                                         const xmlNode *node,
                                         FlName         name);
const char *const *fl_parse_texts       (FlParser      *p,
                                         const xmlNode *node,
                                         FlName         name);
int                fl_parse_enum        (FlParser          *p,
                                         const xmlNode     *node,
                                         FlName             name,
                                         const char *const *values,
                                         int                fallback);
int                fl_parse_amount      (FlParser      *p,
                                         const xmlNode *node,
                                         FlName         name,
                                         int            fallback);
gboolean           fl_parse_number      (FlParser      *p,
                                         const xmlNode *node,
                                         FlName         name,
                                         double        *number);
FlDate             fl_parse_date        (FlParser      *p,
                                         const xmlNode *node,
                                         FlName         name);
FlPeriod           fl_parse_period      (FlParser      *p,
                                         const xmlNode *node);
void               fl_parse_provenance  (FlParser      *p,
                                         const xmlNode *node,
                                         FlProvenance  *provenance);
guint              fl_parse_count       (const xmlNode *node,
                                         FlName         name);
void               fl_parse_reference   (FlParser      *p,
                                         const xmlNode *node,
                                         FlName         name,
                                         FlEntity       entity,
                                         gconstpointer  slot);
gboolean           fl_parse_is_spoken   (FlParser      *p,
                                         const xmlNode *node);
const char        *fl_parse_content     (FlParser      *p,
                                         const xmlNode *node);

/* One family of elements each. */
FlCondRef fl_parse_when         (FlParser      *p,
                                 const xmlNode *node);
FlRole    fl_parse_role         (FlParser      *p,
                                 const xmlNode *node);
void      fl_parse_source       (FlParser      *p,
                                 const xmlNode *node);
void      fl_parse_stage        (FlParser      *p,
                                 const xmlNode *node);
void      fl_parse_municipality (FlParser      *p,
                                 const xmlNode *node);
void      fl_parse_organisation (FlParser      *p,
                                 const xmlNode *node);
void      fl_parse_unit         (FlParser      *p,
                                 const xmlNode *node);
void      fl_parse_question     (FlParser      *p,
                                 const xmlNode *node);
void      fl_parse_process      (FlParser      *p,
                                 const xmlNode *node);
void      fl_parse_duration     (FlParser      *p,
                                 const xmlNode *node,
                                 FlDuration    *duration);
void      fl_parse_promise      (FlParser      *p,
                                 const xmlNode *node,
                                 FlPromise     *promise);
void      fl_parse_fee          (FlParser      *p,
                                 const xmlNode *node,
                                 FlFee         *fee);
void      fl_parse_item         (FlParser      *p,
                                 const xmlNode *node,
                                 FlItem        *item);
void      fl_parse_warning_refs (FlParser      *p,
                                 const xmlNode *node,
                                 FlWarningRefs *refs);
void      fl_parse_journey      (FlParser      *p,
                                 const xmlNode *node);
void      fl_parse_warning      (FlParser      *p,
                                 const xmlNode *node);
void      fl_parse_owner        (FlParser      *p,
                                 const xmlNode *node);
void      fl_parse_local        (FlParser      *p,
                                 const xmlNode *node);
void      fl_parse_part         (FlParser      *p,
                                 const xmlNode *root);

G_END_DECLS
