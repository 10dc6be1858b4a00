/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <libxml/tree.h>

#include "fl-finding.h"

G_BEGIN_DECLS

#define FL_XML_NAMESPACE "urn:foretagslots:rulebook:1"

/* Every word of the rulebook's vocabulary, elements and attributes together.  The parser gives
 * each node its word as a number once, so that nobody compares strings afterwards. */
#define FL_NAMES(X) \
  X (ACT, "act") X (ALIAS, "alias") X (ALL, "all") X (ANY, "any") X (APPLICANT, "applicant") \
  X (ASK, "ask") X (BECAUSE, "because") X (CATEGORY, "category") X (CHANNEL, "channel") \
  X (CHECKED, "checked") X (CLOCK, "clock") X (CLOSES, "closes") X (CODE, "code") \
  X (COMPARE, "compare") X (COMPLETING, "completing") X (CURRENCY, "currency") X (DATE, "date") \
  X (DAYS, "days") X (DESCRIPTION, "description") X (DURATION, "duration") \
  X (EQUALS, "equals") X (EVIDENCE, "evidence") X (EXTENDS, "extends") \
  X (EXTENSION, "extension") X (EXTENSION_UNIT, "extension-unit") X (FEE, "fee") \
  X (FOR, "for") X (FROM, "from") X (HELP, "help") X (HOURS, "hours") X (HREF, "href") \
  X (ID, "id") X (ITEM, "item") X (JOURNEY, "journey") X (KIND, "kind") X (KNOWN, "known") \
  X (LANG, "lang") X (LATE, "late") X (LEGAL, "legal") X (LOCAL, "local") X (MAX, "max") \
  X (MAY_NOT_PROMISE, "may-not-promise") X (MAY_PROMISE, "may-promise") X (MIN, "min") \
  X (MUNICIPALITY, "municipality") X (NAME, "name") X (NOT, "not") X (NOTE, "note") \
  X (ONE_OF, "one-of") X (OP, "op") X (OPENS, "opens") X (OPTION, "option") \
  X (ORGANISATION, "organisation") X (OUTPUT, "output") X (OWNER, "owner") \
  X (PARENT, "parent") X (PART, "part") X (PAUSE_MONTHS, "pause-months") X (POST, "post") \
  X (PROCESS, "process") X (PROMISE, "promise") X (QUESTION, "question") X (REF, "ref") \
  X (REQUIRES, "requires") X (ROLE, "role") X (RULEBOOK, "rulebook") X (SECTION, "section") \
  X (SERVES, "serves") X (SEVERITY, "severity") X (SFS, "sfs") X (SHORT_NAME, "short-name") \
  X (SNI, "sni") X (SOURCE, "source") X (STAGE, "stage") X (STATEMENT, "statement") \
  X (STATUS, "status") X (STEP, "step") X (SURE, "sure") X (SYNONYM, "synonym") \
  X (TEXT, "text") X (TITLE, "title") X (TYPE, "type") X (UNIT, "unit") X (UNTIL, "until") \
  X (VALUE, "value") X (VALUES, "values") X (VERSION, "version") X (WARNING, "warning") \
  X (WHEN, "when")

typedef enum
{
  FL_NAME_NONE,
#define FL_NAME_VALUE(name, word) FL_NAME_##name,
  FL_NAMES (FL_NAME_VALUE)
#undef FL_NAME_VALUE
  N_FL_NAMES
} FlName;

/**
 * FlXml:
 *
 * Reads XML that nobody can be trusted to have written.  One reader serves any number of files,
 * one after the other, which then share their names.
 */
typedef struct _FlXml FlXml;

FlXml      *fl_xml_new         (void);
void        fl_xml_free        (FlXml      *xml);
xmlDoc     *fl_xml_read        (FlXml      *xml,
                                const char *file,
                                GBytes     *bytes,
                                FlFindings *findings);
const char *fl_xml_attr        (FlXml         *xml,
                                const xmlNode *node,
                                FlName         name);
const char *fl_xml_word        (FlName      name);

/* The line (bits 8 and up) and word (bits 0–7) of an element are kept in the pointer that
 * libxml2 leaves to its users: its own line numbers end at 65,535. */
static inline guint
fl_xml_line (const xmlNode *node)
{
  return (guint) (GPOINTER_TO_SIZE (node->_private) >> 8);
}

static inline FlName
fl_xml_name (const xmlNode *node)
{
  return (FlName) (GPOINTER_TO_SIZE (node->_private) & 0xff);
}

/* The first child element of @node, or the next sibling element. */
static inline const xmlNode *
fl_xml_element (const xmlNode *node)
{
  while (node != NULL && node->type != XML_ELEMENT_NODE)
    node = node->next;
  return node;
}

#define fl_xml_foreach_child(child, node) \
  for (const xmlNode *child = fl_xml_element ((node)->children); child != NULL; \
       child = fl_xml_element (child->next))

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FlXml, fl_xml_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (xmlDoc, xmlFreeDoc)

G_END_DECLS
