/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "fl-finding.h"

/* A hostile or hopeless file must not fill the memory with sentences that nobody reads to the
 * end.  What is past this is counted but not kept. */
#define MAX_FINDINGS 10000

struct _FlFindings
{
  GPtrArray *items; /* of FlFinding */
  guint      counts[FL_FINDING_ERROR + 1];
};

static void
finding_free (gpointer data)
{
  FlFinding *finding = data;

  g_free (finding->file);
  g_free (finding->sentence);
  g_free (finding->advice);
  g_free (finding);
}

static const FlFindingTag *
find_tag (const char *tag)
{
  guint n = 0;
  const FlFindingTag *tags = fl_finding_tags_get (&n);

  for (guint i = 0; i < n; i++)
    if (strcmp (tags[i].tag, tag) == 0)
      return &tags[i];
  return NULL;
}

/**
 * fl_findings_new:
 *
 * Returns: (transfer full): an empty list of findings; free with fl_findings_free()
 */
FlFindings *
fl_findings_new (void)
{
  FlFindings *findings = g_new0 (FlFindings, 1);

  findings->items = g_ptr_array_new_with_free_func (finding_free);
  return findings;
}

/**
 * fl_findings_free:
 * @findings: (nullable): the findings
 *
 * Frees the list and every finding in it.
 */
void
fl_findings_free (FlFindings *findings)
{
  if (findings == NULL)
    return;
  g_ptr_array_unref (findings->items);
  g_free (findings);
}

/**
 * fl_findings_add:
 * @findings: the findings
 * @tag: a tag of the tag table, which gives severity and advice
 * @file: folder and path, or the folder alone
 * @line: 1-based, or 0 where no line is known
 * @format: what is wrong: one translated sentence, as for printf()
 * @...: its arguments
 *
 * Adds a finding.  After 10,000 they are still counted but no longer kept.
 */
void
fl_findings_add (FlFindings *findings,
                 const char *tag,
                 const char *file,
                 guint       line,
                 const char *format,
                 ...)
{
  const FlFindingTag *row;
  FlFinding *finding;
  FlFindingSeverity severity;
  va_list args;

  g_return_if_fail (findings != NULL && tag != NULL && file != NULL && format != NULL);

  row = find_tag (tag);
  severity = row != NULL ? row->severity : FL_FINDING_ERROR;
  findings->counts[severity]++;
  if (findings->items->len >= MAX_FINDINGS)
    return;

  finding = g_new0 (FlFinding, 1);
  finding->tag = row != NULL ? row->tag : g_intern_string (tag);
  finding->severity = severity;
  finding->file = g_strdup (file);
  finding->line = line;
  finding->advice = g_strdup (row != NULL ? _(row->advice) : "");
  va_start (args, format);
  finding->sentence = g_strdup_vprintf (format, args);
  va_end (args);
  g_ptr_array_add (findings->items, finding);
}

static int
compare_findings (gconstpointer a,
                  gconstpointer b)
{
  const FlFinding *one = *(const FlFinding *const *) a;
  const FlFinding *two = *(const FlFinding *const *) b;
  int order = strcmp (one->file, two->file);

  if (order == 0)
    order = (one->line > two->line) - (one->line < two->line);
  if (order == 0)
    order = strcmp (one->tag, two->tag);
  if (order == 0)
    order = strcmp (one->sentence, two->sentence);
  return order;
}

/**
 * fl_findings_sort:
 * @findings: the findings
 *
 * Puts the findings in the order file, line, tag, sentence.
 */
void
fl_findings_sort (FlFindings *findings)
{
  g_return_if_fail (findings != NULL);

  g_ptr_array_sort (findings->items, compare_findings);
}

/**
 * fl_findings_get_n:
 * @findings: the findings
 *
 * Returns: how many there are to read with fl_findings_get()
 */
guint
fl_findings_get_n (const FlFindings *findings)
{
  g_return_val_if_fail (findings != NULL, 0);

  return findings->items->len;
}

/**
 * fl_findings_get:
 * @findings: the findings
 * @i: which, less than fl_findings_get_n()
 *
 * Returns: (transfer none): the finding
 */
const FlFinding *
fl_findings_get (const FlFindings *findings,
                 guint             i)
{
  g_return_val_if_fail (findings != NULL && i < findings->items->len, NULL);

  return g_ptr_array_index (findings->items, i);
}

/**
 * fl_findings_count:
 * @findings: the findings
 * @severity: a severity
 *
 * Returns: how many of exactly that severity were added, kept or not
 */
guint
fl_findings_count (const FlFindings *findings,
                   FlFindingSeverity severity)
{
  g_return_val_if_fail (findings != NULL && severity <= FL_FINDING_ERROR, 0);

  return findings->counts[severity];
}

/**
 * fl_finding_severity_to_string:
 * @severity: a severity
 *
 * Returns: its stable name, never translated: `info`, `warning` or `error`
 */
const char *
fl_finding_severity_to_string (FlFindingSeverity severity)
{
  static const char *const names[] = { "info", "warning", "error" };

  g_return_val_if_fail (severity < G_N_ELEMENTS (names), NULL);

  return names[severity];
}
