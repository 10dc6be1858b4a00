/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fl-lint-private.h"

#include <glib/gi18n-lib.h>

/* Questions that decide nothing, or whose answers cannot be told in a sentence. */

static void
note_missing (GString    *missing,
              const char *statement,
              const char *answer)
{
  if (statement == NULL || *statement == '\0')
    g_string_append_printf (missing, "%s%s", missing->len > 0 ? ", " : "", answer);
}

static void
check_statements (FlLint           *lint,
                  const FlQuestion *question)
{
  g_autoptr (GString) missing = g_string_new (NULL);

  for (guint i = 0; i < question->n_options; i++)
    note_missing (missing, question->options[i].statement, question->options[i].id);
  if (question->type > FL_QUESTION_CHOICES)
    note_missing (missing, question->statement, "value");
  note_missing (missing, question->unknown_statement, "unknown");

  if (missing->len > 0)
    fl_findings_add (lint->findings, "question-statement-missing", question->place.file,
                     question->place.line,
                     /* Translators: a question's id, and the answers' ids */
                     _("The question “%s” has no statement for: %s."), question->id,
                     missing->str);
}

void
fl_lint_questions (FlLint *lint)
{
  g_autofree guint8 *is_used = g_new0 (guint8, lint->n_questions + 1);
  const FlCondNode *nodes;
  guint n_nodes;

  nodes = fl_cond_set_get (fl_rulebook_get_conds (lint->rulebook), &n_nodes);
  for (guint i = 0; i < n_nodes; i++)
    if (nodes[i].op > FL_COND_NOT && nodes[i].question < lint->n_questions)
      is_used[nodes[i].question] = TRUE;

  for (guint i = 0; i < lint->n_questions; i++)
    {
      const FlQuestion *question = lint->questions[i];

      if (is_used[i])
        check_statements (lint, question);
      else
        fl_findings_add (lint->findings, "question-unused", question->place.file,
                         question->place.line, _("No condition asks for “%s”."), question->id);
    }
}
