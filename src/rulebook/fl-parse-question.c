/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "fl-parse.h"

/* An option is a bit of a 64-bit mask. */
#define MAX_OPTIONS 64

/* The statement of @node for one kind of answer; NULL for "for" left out, as inside options. */
static const char *
find_statement (FlParser      *p,
                const xmlNode *node,
                const char    *answer)
{
  const xmlNode *other = NULL;

  fl_xml_foreach_child (child, node)
    {
      if (fl_xml_name (child) != FL_NAME_STATEMENT
          || g_strcmp0 (fl_xml_attr (p->xml, child, FL_NAME_FOR), answer) != 0)
        continue;
      if (fl_parse_is_spoken (p, child))
        return fl_parse_content (p, child);
      if (other == NULL)
        other = child;
    }
  return other != NULL ? fl_parse_content (p, other) : NULL;
}

static void
parse_options (FlParser      *p,
               const xmlNode *node,
               FlQuestion    *question)
{
  guint n = MIN (fl_parse_count (node, FL_NAME_OPTION), MAX_OPTIONS);
  FlOption *options = fl_arena_array (p->arena, FlOption, n);
  guint i = 0;

  question->options = options;
  question->n_options = n;
  fl_xml_foreach_child (child, node)
    {
      FlOption *option;

      if (fl_xml_name (child) != FL_NAME_OPTION)
        continue;
      if (i == MAX_OPTIONS)
        {
          fl_findings_add (p->findings, "too-many-options", p->file, fl_xml_line (child),
                           _("The question “%s” has more than %d options."), question->id,
                           MAX_OPTIONS);
          break;
        }
      option = &options[i++];
      option->id = fl_parse_required (p, child, FL_NAME_ID);
      option->text = fl_parse_text (p, child, FL_NAME_TEXT);
      option->statement = find_statement (p, child, NULL);
      option->place = fl_parse_place (p, child);
      for (guint j = 0; j + 1 < i; j++)
        if (strcmp (options[j].id, option->id) == 0)
          fl_findings_add (p->findings, "duplicate-id", p->file, option->place.line,
                           _("The question “%s” already has an option “%s”, on line %u."),
                           question->id, option->id, options[j].place.line);
    }
}

static void
make_boolean (FlParser      *p,
              const xmlNode *node,
              FlQuestion    *question)
{
  static const char *const ids[] = { "yes", "no" };
  FlOption *options = fl_arena_array (p->arena, FlOption, G_N_ELEMENTS (ids));
  gboolean swedish = g_ascii_strncasecmp (p->rulebook->language, "sv", 2) == 0;

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      options[i].id = ids[i];
      options[i].statement = find_statement (p, node, ids[i]);
      options[i].place = question->place;
    }
  /* A rulebook's own words, in its own language whatever the user's is. */
  options[0].text = swedish ? "Ja" : "Yes";
  options[1].text = swedish ? "Nej" : "No";
  question->options = options;
  question->n_options = G_N_ELEMENTS (ids);
}

/**
 * fl_parse_question:
 * @p: the parser
 * @node: a <question>
 */
void
fl_parse_question (FlParser      *p,
                   const xmlNode *node)
{
  static const char *const types[] = { "boolean", "choice", "choices", "number", "date", "text",
                                       NULL };
  GPtrArray *all = p->rulebook->entities[FL_ENTITY_QUESTION];
  FlQuestion *question = fl_arena_array (p->arena, FlQuestion, 1);

  question->index = all->len;
  question->id = fl_parse_required (p, node, FL_NAME_ID);
  question->type = (FlQuestionType) fl_parse_enum (p, node, FL_NAME_TYPE, types, 0);
  question->text = fl_parse_text (p, node, FL_NAME_TEXT);
  question->help = fl_parse_text (p, node, FL_NAME_HELP);
  question->statement = find_statement (p, node, "value");
  question->unknown_statement = find_statement (p, node, "unknown");
  question->unit = fl_parse_string (p, node, FL_NAME_UNIT);
  question->has_min = fl_parse_number (p, node, FL_NAME_MIN, &question->min);
  question->has_max = fl_parse_number (p, node, FL_NAME_MAX, &question->max);
  question->when = fl_parse_when (p, node);
  question->place = fl_parse_place (p, node);

  if (question->type == FL_QUESTION_BOOLEAN)
    make_boolean (p, node, question);
  else if (question->type == FL_QUESTION_CHOICE || question->type == FL_QUESTION_CHOICES)
    parse_options (p, node, question);
  if (question->options == NULL && question->type <= FL_QUESTION_CHOICES)
    fl_findings_add (p->findings, "question-without-options", p->file, question->place.line,
                     _("The question “%s” has no options to choose from."), question->id);
  g_ptr_array_add (all, question);
}
