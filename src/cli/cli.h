/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

#include "fl-plan.h"

G_BEGIN_DECLS

/* What every command shares.  Exit codes are stable: scripts rely on them. */

enum
{
  CLI_OK = 0,
  CLI_FINDINGS = 1,  /* it ran, and found something to mend */
  CLI_COULD_NOT = 2, /* it could not run; a sentence is on stderr */
};

typedef struct
{
  const char *name;
  const char *arguments; /* (nullable) for the help, untranslated; NULL where it takes none */
  const char *summary;   /* untranslated */
  int       (*run) (int    argc,
                    char **argv);
} CliCommand;

int cli_validate (int argc, char **argv);
int cli_plan     (int argc, char **argv);
int cli_owner    (int argc, char **argv);
int cli_list     (int argc, char **argv);
int cli_store    (int argc, char **argv);

/* The options that say what is asked about. */
typedef struct
{
  char    *rulebook;     /* --rulebook */
  char    *municipality; /* --municipality */
  char    *journey;      /* --journey */
  char    *date;         /* --date */
  char   **answers;      /* --answer */
  char   **filed;        /* --filed */
  char    *format;       /* --format */
} CliOptions;

void         cli_options_clear    (CliOptions          *options);
gboolean     cli_options_parse    (const CliCommand    *command,
                                   const GOptionEntry  *entries,
                                   int                 *argc,
                                   char              ***argv,
                                   GError             **error);
gboolean     cli_wants_json       (const CliOptions    *options,
                                   gboolean            *json,
                                   GError             **error);
FlRulebook  *cli_load_rulebook    (const CliOptions    *options,
                                   GError             **error);
const FlMunicipality *cli_find_municipality (FlRulebook *rulebook,
                                             const char *name,
                                             GError    **error);
gboolean     cli_parse_date       (const char          *text,
                                   FlDate              *date,
                                   GError             **error);
FlAnswers   *cli_parse_answers    (FlRulebook          *rulebook,
                                   char               **texts,
                                   GError             **error);
int          cli_fail             (GError              *error);
const CliCommand *cli_find_command (const char         *name);

/* JSON */
void  cli_print_json      (JsonBuilder   *builder);
void  cli_json_string     (JsonBuilder   *builder,
                           const char    *key,
                           const char    *value); /* (nullable) NULL is null */
void  cli_json_place      (JsonBuilder          *builder,
                           const FlMunicipality *municipality,
                           FlDate                date);
void  cli_json_answers    (JsonBuilder     *builder,
                           FlRulebook      *rulebook,
                           const FlAnswers *answers);
void  cli_json_owner      (JsonBuilder   *builder,
                           FlRulebook    *rulebook,
                           const FlOwner *owner);
void  cli_json_plan       (JsonBuilder   *builder,
                           const FlPlan  *plan);

/* Text */
void  cli_print_plan      (const FlPlan  *plan);
char *cli_owner_words     (const FlOwner *owner);

/* Stable words for the enumerations, never translated. */
const char *cli_word_truth         (FlTruth           value);
const char *cli_word_kind          (FlProcessKind     value);
const char *cli_word_role          (FlRole            value);
const char *cli_word_owner_status  (FlOwnerStatus     value);
const char *cli_word_requires      (FlRequiresKind    value);
const char *cli_word_duration      (FlDurationKind    value);
const char *cli_word_time_unit     (FlTimeUnit        value);
const char *cli_word_sure          (FlSure            value);
const char *cli_word_category      (FlCategory        value);
const char *cli_word_question      (FlQuestionType    value);
const char *cli_word_severity      (FlWarningSeverity value);
const char *cli_word_organisation  (FlOrganisationKind value);

G_END_DECLS
