/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "fl-parse.h"

/* Attributes and texts into the arena.  The schema has said already what is wrong with a value
 * that cannot be read, so these helpers only have to survive it. */

static inline gboolean
is_space (char c)
{
  return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

/* Copies @text to @out with each run of blanks as one space; @out knows what came before. */
static char *
append_collapsed (char       *out,
                  const char *text,
                  gboolean   *pending)
{
  for (const char *c = text; *c != '\0'; c++)
    {
      if (is_space (*c))
        {
          *pending = TRUE;
          continue;
        }
      if (*pending)
        *out++ = ' ';
      *pending = FALSE;
      *out++ = *c;
    }
  return out;
}

static const char *
collapsed (FlParser   *p,
           const char *text)
{
  char *copy = fl_arena_array (p->arena, char, strlen (text) + 1);
  gboolean pending = FALSE;

  while (is_space (*text))
    text++;
  append_collapsed (copy, text, &pending);
  return copy;
}

/**
 * fl_parse_string:
 * @p: the parser
 * @node: an element
 * @name: an attribute
 *
 * Returns: (nullable): its value without superfluous blanks, in the arena; %NULL if left out
 */
const char *
fl_parse_string (FlParser      *p,
                 const xmlNode *node,
                 FlName         name)
{
  const char *value = fl_xml_attr (p->xml, node, name);

  return value != NULL ? collapsed (p, value) : NULL;
}

/**
 * fl_parse_required:
 * @p: the parser
 * @node: an element
 * @name: an attribute that the schema demands
 *
 * Returns: its value as fl_parse_string(), empty rather than %NULL
 */
const char *
fl_parse_required (FlParser      *p,
                   const xmlNode *node,
                   FlName         name)
{
  const char *value = fl_parse_string (p, node, name);

  return value != NULL ? value : "";
}

/**
 * fl_parse_words:
 * @p: the parser
 * @node: an element
 * @name: an attribute that holds words separated by blanks
 *
 * Returns: (nullable): the words, %NULL-terminated; %NULL if the attribute is left out
 */
const char *const *
fl_parse_words (FlParser      *p,
                const xmlNode *node,
                FlName         name)
{
  const char *value = fl_xml_attr (p->xml, node, name);
  const char **list;
  char *copy;
  guint n = 1;

  if (value == NULL)
    return NULL;
  copy = (char *) collapsed (p, value);
  for (const char *c = copy; *c != '\0'; c++)
    n += *c == ' ';
  list = fl_arena_array (p->arena, const char *, n + 1);
  if (*copy == '\0')
    return list;

  n = 0;
  list[n++] = copy;
  for (char *c = copy; *c != '\0'; c++)
    if (*c == ' ')
      {
        *c = '\0';
        list[n++] = c + 1;
      }
  return list;
}

/**
 * fl_parse_content:
 * @p: the parser
 * @node: an element
 *
 * Returns: its own text without superfluous blanks, in the arena
 */
const char *
fl_parse_content (FlParser      *p,
                  const xmlNode *node)
{
  const xmlNode *child = node->children;
  gboolean pending = FALSE;
  gsize size = 1;
  char *copy, *out;

  /* Nearly always one text node; comments and CDATA sections split it. */
  if (child != NULL && child->next == NULL && child->type == XML_TEXT_NODE)
    return collapsed (p, (const char *) child->content);

  for (const xmlNode *text = child; text != NULL; text = text->next)
    if ((text->type == XML_TEXT_NODE || text->type == XML_CDATA_SECTION_NODE)
        && text->content != NULL)
      size += strlen ((const char *) text->content);
  out = copy = fl_arena_array (p->arena, char, size);
  for (const xmlNode *text = child; text != NULL; text = text->next)
    if ((text->type == XML_TEXT_NODE || text->type == XML_CDATA_SECTION_NODE)
        && text->content != NULL)
      {
        const char *start = (const char *) text->content;

        while (out == copy && is_space (*start))
          start++;
        out = append_collapsed (out, start, &pending);
      }
  return copy;
}

static gsize
primary_language (const char *tag)
{
  return strcspn (tag, "-_");
}

/**
 * fl_parse_is_spoken:
 * @p: the parser
 * @node: an element with text
 *
 * Returns: whether the text is in the rulebook's language
 */
gboolean
fl_parse_is_spoken (FlParser      *p,
                    const xmlNode *node)
{
  const char *language = fl_xml_attr (p->xml, node, FL_NAME_LANG);
  const char *wanted = p->rulebook->language;
  gsize length;

  if (language == NULL)
    language = p->language;
  length = primary_language (language);
  return length == primary_language (wanted) && g_ascii_strncasecmp (language, wanted, length) == 0;
}

/**
 * fl_parse_text:
 * @p: the parser
 * @node: an element
 * @name: the child elements to look at
 *
 * Returns: (nullable): the text of the first that is in the rulebook's language, or of the first
 *   at all where none is; %NULL if there is no such child
 */
const char *
fl_parse_text (FlParser      *p,
               const xmlNode *node,
               FlName         name)
{
  const xmlNode *other = NULL;

  fl_xml_foreach_child (child, node)
    {
      if (fl_xml_name (child) != name)
        continue;
      if (fl_parse_is_spoken (p, child))
        return fl_parse_content (p, child);
      if (other == NULL)
        other = child;
    }
  return other != NULL ? fl_parse_content (p, other) : NULL;
}

/**
 * fl_parse_texts:
 * @p: the parser
 * @node: an element
 * @name: the child elements to look at
 *
 * Returns: (nullable): the texts of those in the rulebook's language, %NULL-terminated; %NULL if
 *   there are none
 */
const char *const *
fl_parse_texts (FlParser      *p,
                const xmlNode *node,
                FlName         name)
{
  guint n = fl_parse_count (node, name);
  const char **texts;

  if (n == 0)
    return NULL;
  texts = fl_arena_array (p->arena, const char *, n + 1);
  n = 0;
  fl_xml_foreach_child (child, node)
    if (fl_xml_name (child) == name && fl_parse_is_spoken (p, child))
      texts[n++] = fl_parse_content (p, child);
  return n > 0 ? texts : NULL;
}

/**
 * fl_parse_count:
 * @node: an element
 * @name: a name
 *
 * Returns: how many child elements have that name
 */
guint
fl_parse_count (const xmlNode *node,
                FlName         name)
{
  guint n = 0;

  fl_xml_foreach_child (child, node)
    n += fl_xml_name (child) == name;
  return n;
}

/**
 * fl_parse_enum:
 * @p: the parser
 * @node: an element
 * @name: an attribute
 * @values: the words, %NULL-terminated, in the order of the enum
 * @fallback: what a missing or unknown word gives
 *
 * Returns: the place of the attribute's word among @values
 */
int
fl_parse_enum (FlParser          *p,
               const xmlNode     *node,
               FlName             name,
               const char *const *values,
               int                fallback)
{
  const char *value = fl_xml_attr (p->xml, node, name);

  if (value == NULL)
    return fallback;
  for (int i = 0; values[i] != NULL; i++)
    if (strcmp (value, values[i]) == 0)
      return i;
  return fallback;
}

/**
 * fl_parse_amount:
 * @p: the parser
 * @node: an element
 * @name: an attribute that holds a whole number
 * @fallback: what a missing or impossible one gives
 *
 * Returns: the number
 */
int
fl_parse_amount (FlParser      *p,
                 const xmlNode *node,
                 FlName         name,
                 int            fallback)
{
  const char *value = fl_xml_attr (p->xml, node, name);
  gint64 number;
  char *end;

  if (value == NULL)
    return fallback;
  number = g_ascii_strtoll (value, &end, 10);
  return end == value || number < 0 || number > G_MAXINT ? fallback : (int) number;
}

/**
 * fl_parse_number:
 * @p: the parser
 * @node: an element
 * @name: an attribute that holds a decimal number
 * @number: (out): the number; untouched where there is none
 *
 * Returns: whether there is one
 */
gboolean
fl_parse_number (FlParser      *p,
                 const xmlNode *node,
                 FlName         name,
                 double        *number)
{
  const char *value = fl_xml_attr (p->xml, node, name);
  double parsed;
  char *end;

  if (value == NULL)
    return FALSE;
  parsed = g_ascii_strtod (value, &end);
  if (end == value)
    return FALSE;
  *number = parsed;
  return TRUE;
}

/**
 * fl_parse_date:
 * @p: the parser
 * @node: an element
 * @name: an attribute that holds a day
 *
 * Returns: the day; %FL_DATE_NONE if it is left out or does not exist
 */
FlDate
fl_parse_date (FlParser      *p,
               const xmlNode *node,
               FlName         name)
{
  const char *value = fl_xml_attr (p->xml, node, name);
  FlDate date = FL_DATE_NONE;

  if (value != NULL)
    fl_date_parse (value, &date, NULL);
  return date;
}
