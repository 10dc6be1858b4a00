/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  FL_FINDING_INFO,    /* a declared unknown: nothing to mend, something to find out */
  FL_FINDING_WARNING,
  FL_FINDING_ERROR,   /* the rulebook cannot be used like this */
} FlFindingSeverity;

/**
 * FlFinding:
 * @tag: stable name from the tag table, never translated: `unknown-id`
 * @severity: how bad
 * @file: folder and path, or the folder alone
 * @line: 1-based; 0 where no line is known
 * @sentence: what is wrong, translated
 * @advice: what to do, translated
 */
typedef struct
{
  const char       *tag;
  FlFindingSeverity severity;
  char             *file;
  guint             line;
  char             *sentence;
  char             *advice;
} FlFinding;

/**
 * FlFindingTag:
 *
 * One row of the table that feeds the checks, the documentation and the tests.
 */
typedef struct
{
  const char       *tag;
  FlFindingSeverity severity;
  const char       *explanation; /* untranslated; pass through gettext */
  const char       *advice;      /* untranslated; pass through gettext */
} FlFindingTag;

/* All that was found in one reading, in the order file, line, tag. */
typedef struct _FlFindings FlFindings;

FlFindings      *fl_findings_new       (void);
void             fl_findings_free      (FlFindings       *findings);
void             fl_findings_add       (FlFindings       *findings,
                                        const char       *tag,
                                        const char       *file,
                                        guint             line,
                                        const char       *format,
                                        ...) G_GNUC_PRINTF (5, 6);
void             fl_findings_sort      (FlFindings       *findings);
guint            fl_findings_get_n     (const FlFindings *findings);
const FlFinding *fl_findings_get       (const FlFindings *findings,
                                        guint             i);
guint            fl_findings_count     (const FlFindings *findings,
                                        FlFindingSeverity severity);

const FlFindingTag *fl_finding_tags_get (guint      *n);
const char         *fl_finding_severity_to_string (FlFindingSeverity severity);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FlFindings, fl_findings_free)

G_END_DECLS
