/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fl-rulebook.h"

G_BEGIN_DECLS

/*
 * The words that join a rulebook's own into sentences.  They follow the rulebook's language, not
 * the user's, and so are not gettext's: a plan for a firm in Nora is in Swedish whatever the
 * navigator's locale.
 */

typedef enum
{
  FL_LANGUAGE_SWEDISH,
  FL_LANGUAGE_ENGLISH,
} FlLanguage;

/* {1} and {2} stand for what is put in. */
typedef enum
{
  FL_PHRASE_AND,
  FL_PHRASE_OR,
  FL_PHRASE_QUOTED,
  FL_PHRASE_ALWAYS_THERE,
  FL_PHRASE_THERE_BECAUSE,
  FL_PHRASE_ABSENT_BECAUSE,
  FL_PHRASE_ABSENT_NOT_YET,
  FL_PHRASE_ABSENT_NO_LONGER,
  FL_PHRASE_ALWAYS_HOLDS,
  FL_PHRASE_HOLDS_BECAUSE,
  FL_PHRASE_NOT_BECAUSE,
  FL_PHRASE_MAYBE,
  FL_PHRASE_UNKNOWN_PREFIX,      /* of a main clause */
  FL_PHRASE_UNKNOWN_PREFIX_SUB,  /* of a subordinate clause */
  FL_PHRASE_UNKNOWN_ANSWER,      /* after either prefix */
  FL_PHRASE_ANSWER_IS,
  FL_PHRASE_ANSWER_IS_NOT,
  FL_PHRASE_MORE_THAN,
  FL_PHRASE_AT_LEAST,
  FL_PHRASE_LESS_THAN,
  FL_PHRASE_AT_MOST,
  FL_PHRASE_NOT_EQUAL,
  FL_PHRASE_AFTER,
  FL_PHRASE_EARLIEST,
  FL_PHRASE_BEFORE,
  FL_PHRASE_LATEST,
  FL_PHRASE_NOT_ON,
  FL_PHRASE_OWNER_IS,
  FL_PHRASE_OWNER_POST,
  FL_PHRASE_OWNER_UNDECIDED_ONE,
  FL_PHRASE_OWNER_UNDECIDED_MORE,
  FL_PHRASE_OWNER_CANDIDATES,
  FL_PHRASE_OWNER_UNKNOWN,
  FL_PHRASE_OWNER_UNKNOWN_UNIT,
  FL_PHRASE_OWNER_GAP,
  FL_PHRASE_OWNER_OVERLAP,
  FL_PHRASE_TIME_UNKNOWN,
  FL_PHRASE_TIME_EXACT,
  FL_PHRASE_TIME_AT_MOST,
  FL_PHRASE_TIME_AT_LEAST,
  FL_PHRASE_TIME_USUALLY,
  FL_PHRASE_TIME_NOTICE,
  FL_PHRASE_TIME_NOTICE_UNKNOWN,
  FL_PHRASE_TIME_EXTENSION,
  FL_PHRASE_FROM_ARRIVAL,
  FL_PHRASE_FROM_COMPLETE,
  FL_PHRASE_PROMISE_NONE,
  FL_PHRASE_PROMISE_WITHIN,
  FL_PHRASE_FEE_UNKNOWN,
  FL_PHRASE_FEE_NONE,
  FL_PHRASE_FEE_EXACT,
  FL_PHRASE_FEE_AT_LEAST,
  FL_PHRASE_FEE_AT_MOST,
  FL_PHRASE_N,
} FlPhrase;

FlLanguage  fl_phrases_language (const FlRulebook *rulebook);
const char *fl_phrase           (FlLanguage        language,
                                 FlPhrase          phrase);
char       *fl_phrase_fill      (FlLanguage        language,
                                 FlPhrase          phrase,
                                 const char       *first,
                                 const char       *second);
char       *fl_phrase_join      (FlLanguage        language,
                                 FlPhrase          last, /* and, or */
                                 GPtrArray        *parts);
char       *fl_phrase_sentence  (char             *text); /* (transfer full) */
char       *fl_phrase_number    (FlLanguage        language,
                                 double            number);
char       *fl_phrase_amount    (FlLanguage        language,
                                 int               min, /* FL_UNKNOWN_AMOUNT: max alone */
                                 int               max,
                                 FlTimeUnit        unit);
char       *fl_phrase_day       (FlLanguage        language,
                                 FlDate            date);

G_END_DECLS
