/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cli.h"

#define WORDS(function, Type, ...)                                            \
  const char *                                                                \
  function (Type value)                                                       \
  {                                                                           \
    static const char *const words[] = { __VA_ARGS__ };                       \
                                                                              \
    g_return_val_if_fail ((gsize) value < G_N_ELEMENTS (words), NULL);        \
    return words[value];                                                      \
  }

WORDS (cli_word_truth, FlTruth, [FL_NO] = "no", [FL_YES] = "yes", [FL_MAYBE] = "maybe")
WORDS (cli_word_kind, FlProcessKind,
       [FL_PROCESS_PERMIT] = "permit", [FL_PROCESS_NOTIFICATION] = "notification",
       [FL_PROCESS_REGISTRATION] = "registration", [FL_PROCESS_AGREEMENT] = "agreement",
       [FL_PROCESS_ADVICE] = "advice", [FL_PROCESS_SUPERVISION] = "supervision",
       [FL_PROCESS_RULING] = "ruling", [FL_PROCESS_SUPPORT] = "support",
       [FL_PROCESS_PROCUREMENT] = "procurement", [FL_PROCESS_APPEAL] = "appeal")
WORDS (cli_word_role, FlRole,
       [FL_ROLE_SERVICE] = "service", [FL_ROLE_AUTHORITY] = "authority", [FL_ROLE_BOTH] = "both")
WORDS (cli_word_owner_status, FlOwnerStatus,
       [FL_OWNER_OWNED] = "owned", [FL_OWNER_UNDECIDED] = "undecided",
       [FL_OWNER_UNKNOWN] = "unknown", [FL_OWNER_GAP] = "gap", [FL_OWNER_OVERLAP] = "overlap")
WORDS (cli_word_requires, FlRequiresKind,
       [FL_REQUIRES_HARD] = "hard", [FL_REQUIRES_SOFT] = "soft")
WORDS (cli_word_duration, FlDurationKind,
       [FL_DURATION_STATUTORY] = "statutory", [FL_DURATION_TYPICAL] = "typical",
       [FL_DURATION_NOTICE] = "notice")
WORDS (cli_word_time_unit, FlTimeUnit,
       [FL_UNIT_DAYS] = "days", [FL_UNIT_WORKING_DAYS] = "working-days",
       [FL_UNIT_WEEKS] = "weeks", [FL_UNIT_MONTHS] = "months", [FL_UNIT_YEARS] = "years")
WORDS (cli_word_sure, FlSure,
       [FL_SURE_UNSTATED] = NULL, [FL_SURE_STATED] = "stated", [FL_SURE_VERIFIED] = "verified",
       [FL_SURE_PUBLISHED] = "published", [FL_SURE_GENERAL] = "general",
       [FL_SURE_INVENTED] = "invented")
WORDS (cli_word_category, FlCategory,
       [FL_CATEGORY_PERMIT] = "permit", [FL_CATEGORY_LAND] = "land",
       [FL_CATEGORY_CONTACT] = "contact", [FL_CATEGORY_DOCUMENT] = "document")
WORDS (cli_word_question, FlQuestionType,
       [FL_QUESTION_BOOLEAN] = "boolean", [FL_QUESTION_CHOICE] = "choice",
       [FL_QUESTION_CHOICES] = "choices", [FL_QUESTION_NUMBER] = "number",
       [FL_QUESTION_DATE] = "date", [FL_QUESTION_TEXT] = "text")
WORDS (cli_word_severity, FlWarningSeverity,
       [FL_SEVERITY_NOTE] = "note", [FL_SEVERITY_RISK] = "risk", [FL_SEVERITY_STOP] = "stop")
WORDS (cli_word_organisation, FlOrganisationKind,
       [FL_ORGANISATION_MUNICIPALITY] = "municipality",
       [FL_ORGANISATION_JOINT_BOARD] = "joint-board",
       [FL_ORGANISATION_FEDERATION] = "federation", [FL_ORGANISATION_COMPANY] = "company",
       [FL_ORGANISATION_STATE] = "state", [FL_ORGANISATION_REGION] = "region")
