/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "fl-parse.h"

/* Conditions are compiled as they are read, in preorder.  Only the leaves wait for linking,
 * because what they compile to depends on their question. */

static void
parse_leaf (FlParser      *p,
            const xmlNode *node)
{
  static const char *const ops[] = { "lt", "le", "gt", "ge", NULL };
  FlCondFixup fixup = { .form = fl_xml_name (node), .place = fl_parse_place (p, node) };

  fixup.question = fl_parse_required (p, node, FL_NAME_QUESTION);
  fixup.value = fl_parse_required (p, node, fixup.form == FL_NAME_ONE_OF ? FL_NAME_VALUES
                                                                         : FL_NAME_VALUE);
  if (fixup.form == FL_NAME_COMPARE)
    fixup.op = (FlCondOp) (FL_COND_LESS + fl_parse_enum (p, node, FL_NAME_OP, ops, 0));
  fixup.node = fl_cond_set_begin (p->rulebook->conds, FL_COND_IS, 0);
  fl_cond_set_end (p->rulebook->conds, fixup.node);
  g_array_append_val (p->cond_fixups, fixup);
}

/* The reader has bounded the depth. */
static void
parse_condition (FlParser      *p,
                 const xmlNode *node)
{
  FlName name = fl_xml_name (node);
  FlCondRef group;

  switch ((int) name)
    {
    case FL_NAME_ALL:
    case FL_NAME_ANY:
    case FL_NAME_NOT:
      group = fl_cond_set_begin (p->rulebook->conds,
                                 name == FL_NAME_ALL ? FL_COND_ALL
                                 : name == FL_NAME_ANY ? FL_COND_ANY : FL_COND_NOT, 0);
      fl_xml_foreach_child (child, node)
        parse_condition (p, child);
      fl_cond_set_end (p->rulebook->conds, group);
      break;
    case FL_NAME_EQUALS:
    case FL_NAME_COMPARE:
    case FL_NAME_ONE_OF:
    case FL_NAME_KNOWN:
      parse_leaf (p, node);
      break;
    default:
      break;
    }
}

/**
 * fl_parse_when:
 * @p: the parser
 * @node: an element that may hold a <when>
 *
 * Returns: its condition; several inside one <when> must all hold
 */
FlCondRef
fl_parse_when (FlParser      *p,
               const xmlNode *node)
{
  FlCondSet *conds = p->rulebook->conds;
  const xmlNode *when = NULL, *first;
  FlCondRef cond = FL_COND_ALWAYS;
  gboolean several;
  guint n_nodes;

  fl_xml_foreach_child (child, node)
    if (fl_xml_name (child) == FL_NAME_WHEN)
      {
        when = child;
        break;
      }
  if (when == NULL || (first = fl_xml_element (when->children)) == NULL)
    return FL_COND_ALWAYS;

  fl_cond_set_get (conds, &n_nodes);
  cond = (FlCondRef) n_nodes;
  several = fl_xml_element (first->next) != NULL;
  if (several)
    fl_cond_set_begin (conds, FL_COND_ALL, 0);
  fl_xml_foreach_child (child, when)
    parse_condition (p, child);
  if (several)
    fl_cond_set_end (conds, cond);

  /* Nothing was a condition, which the schema has said. */
  fl_cond_set_get (conds, &n_nodes);
  return (FlCondRef) n_nodes > cond ? cond : FL_COND_ALWAYS;
}
