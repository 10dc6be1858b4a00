/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "fl-rulebook-link.h"

static void
refuse (FlParser          *p,
        const FlCondFixup *fixup,
        const char        *value,
        const FlQuestion  *question)
{
  fl_findings_add (p->findings, "bad-condition", fixup->place.file, fixup->place.line,
                   _("“%s” can never be an answer to the question “%s”."), value, question->id);
}

static guint64
find_option (FlParser          *p,
             const FlCondFixup *fixup,
             const FlQuestion  *question,
             const char        *value,
             gsize              length)
{
  g_autofree char *word = NULL;

  for (guint i = 0; i < question->n_options; i++)
    if (strncmp (question->options[i].id, value, length) == 0
        && question->options[i].id[length] == '\0')
      return G_GUINT64_CONSTANT (1) << i;

  word = g_strndup (value, length);
  refuse (p, fixup, word, question);
  return 0;
}

/* One or several options, separated by single blanks. */
static void
link_options (FlParser          *p,
              const FlCondFixup *fixup,
              const FlQuestion  *question,
              FlCondNode        *node)
{
  const char *word = fixup->value;

  node->op = FL_COND_IS;
  node->mask = 0;
  while (*word != '\0')
    {
      gsize length = strcspn (word, " ");

      node->mask |= find_option (p, fixup, question, word, length);
      word += length;
      word += *word == ' ';
    }
}

static void
link_number (FlParser          *p,
             const FlCondFixup *fixup,
             const FlQuestion  *question,
             FlCondNode        *node)
{
  node->op = fixup->form == FL_NAME_COMPARE ? (guint8) fixup->op : (guint8) FL_COND_NUMBER;
  if (question->type == FL_QUESTION_DATE)
    {
      FlDate date = FL_DATE_NONE;

      if (!fl_date_parse (fixup->value, &date, NULL))
        refuse (p, fixup, fixup->value, question);
      node->number = date;
    }
  else
    {
      char *end;

      node->number = g_ascii_strtod (fixup->value, &end);
      if (end == fixup->value || *end != '\0')
        refuse (p, fixup, fixup->value, question);
    }
}

static void
link_leaf (FlParser          *p,
           const FlCondFixup *fixup,
           const FlQuestion  *question,
           FlCondNode        *node)
{
  node->question = question->index;
  if (fixup->form == FL_NAME_KNOWN)
    {
      node->op = FL_COND_KNOWN;
      return;
    }

  switch (question->type)
    {
    case FL_QUESTION_BOOLEAN:
    case FL_QUESTION_CHOICE:
    case FL_QUESTION_CHOICES:
      if (fixup->form == FL_NAME_COMPARE)
        fl_findings_add (p->findings, "bad-condition", fixup->place.file, fixup->place.line,
                         _("<compare> is for numbers and dates, but the question “%s” has "
                           "options."), question->id);
      else
        link_options (p, fixup, question, node);
      break;
    case FL_QUESTION_NUMBER:
    case FL_QUESTION_DATE:
      if (fixup->form == FL_NAME_ONE_OF)
        fl_findings_add (p->findings, "bad-condition", fixup->place.file, fixup->place.line,
                         _("<one-of> is for options, but the question “%s” has none."),
                         question->id);
      else
        link_number (p, fixup, question, node);
      break;
    case FL_QUESTION_TEXT:
    default:
      if (fixup->form != FL_NAME_EQUALS)
        fl_findings_add (p->findings, "bad-condition", fixup->place.file, fixup->place.line,
                         _("Only <equals> and <known> can ask about the text that answers the "
                           "question “%s”."), question->id);
      node->op = FL_COND_TEXT;
      node->text = fixup->value;
      break;
    }
}

/**
 * fl_link_conditions:
 * @p: the parser
 *
 * Compiles the leaves of all conditions, now that their questions are known.
 */
void
fl_link_conditions (FlParser *p)
{
  for (guint i = 0; i < p->cond_fixups->len; i++)
    {
      const FlCondFixup *fixup = &g_array_index (p->cond_fixups, FlCondFixup, i);
      const FlQuestion *question = fl_link_find (p, FL_ENTITY_QUESTION, fixup->question,
                                                 fixup->place);

      if (question != NULL)
        link_leaf (p, fixup, question, fl_cond_set_node (p->rulebook->conds, fixup->node));
    }
}
