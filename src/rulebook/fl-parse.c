/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fl-parse.h"

/**
 * fl_parser_init:
 * @p: the parser, to be filled in
 * @rulebook: the rulebook being made
 * @xml: what read the files
 * @findings: takes what is wrong
 */
void
fl_parser_init (FlParser   *p,
                FlRulebook *rulebook,
                FlXml      *xml,
                FlFindings *findings)
{
  *p = (FlParser) { .rulebook = rulebook, .arena = rulebook->arena, .xml = xml,
                    .findings = findings };
  p->fixups = g_array_new (FALSE, FALSE, sizeof (FlFixup));
  p->cond_fixups = g_array_new (FALSE, FALSE, sizeof (FlCondFixup));
  p->owners = g_array_new (FALSE, FALSE, sizeof (FlOwnerNote));
  p->warnings = g_array_new (FALSE, FALSE, sizeof (FlWarningNote));
  p->warning_refs = g_array_new (FALSE, FALSE, sizeof (FlWarningRefsNote));
  p->locals = g_array_new (FALSE, FALSE, sizeof (FlLocalNote));
  p->folders = g_array_new (FALSE, FALSE, sizeof (guint));
}

/**
 * fl_parser_clear:
 * @p: the parser
 *
 * Frees what was noted for linking; the rulebook stays.
 */
void
fl_parser_clear (FlParser *p)
{
  g_array_unref (p->fixups);
  g_array_unref (p->cond_fixups);
  g_array_unref (p->owners);
  g_array_unref (p->warnings);
  g_array_unref (p->warning_refs);
  g_array_unref (p->locals);
  g_array_unref (p->folders);
  g_clear_pointer (&p->narrowed, g_hash_table_unref);
}

/**
 * fl_parse_place:
 * @p: the parser
 * @node: an element
 *
 * Returns: where it stands
 */
FlPlace
fl_parse_place (FlParser      *p,
                const xmlNode *node)
{
  return (FlPlace) { p->file, fl_xml_line (node) };
}

/**
 * fl_parse_period:
 * @p: the parser
 * @node: an element
 *
 * Returns: when it holds, from its `from` and `until`
 */
FlPeriod
fl_parse_period (FlParser      *p,
                 const xmlNode *node)
{
  return (FlPeriod) { fl_parse_date (p, node, FL_NAME_FROM),
                      fl_parse_date (p, node, FL_NAME_UNTIL) };
}

/**
 * fl_parse_reference:
 * @p: the parser
 * @node: an element
 * @name: an attribute that holds an id
 * @entity: what it is the id of
 * @slot: the address of the model's pointer, which must not move any more
 *
 * Notes a reference; linking fills in the pointer.  Nothing happens if the attribute is left
 * out.
 */
void
fl_parse_reference (FlParser      *p,
                    const xmlNode *node,
                    FlName         name,
                    FlEntity       entity,
                    gconstpointer  slot)
{
  FlFixup fixup = { entity, fl_parse_string (p, node, name), slot, fl_parse_place (p, node) };

  if (fixup.id != NULL)
    g_array_append_val (p->fixups, fixup);
}

/**
 * fl_parse_provenance:
 * @p: the parser
 * @node: an element
 * @provenance: takes where its fact comes from; must not move any more
 */
void
fl_parse_provenance (FlParser      *p,
                     const xmlNode *node,
                     FlProvenance  *provenance)
{
  static const char *const sure[] = { "", "stated", "verified", "published", "general", "invented",
                                      NULL };

  provenance->sure = (FlSure) fl_parse_enum (p, node, FL_NAME_SURE, sure, FL_SURE_UNSTATED);
  provenance->checked = fl_parse_date (p, node, FL_NAME_CHECKED);
  fl_parse_reference (p, node, FL_NAME_SOURCE, FL_ENTITY_SOURCE, &provenance->source);
}

/**
 * fl_parse_role:
 * @p: the parser
 * @node: an element
 *
 * Returns: its `role`
 */
FlRole
fl_parse_role (FlParser      *p,
               const xmlNode *node)
{
  static const char *const roles[] = { "service", "authority", "both", NULL };

  return (FlRole) fl_parse_enum (p, node, FL_NAME_ROLE, roles, FL_ROLE_SERVICE);
}

/**
 * fl_parse_part:
 * @p: the parser
 * @root: the <part> of one file
 *
 * Reads everything in the part into the rulebook.
 */
void
fl_parse_part (FlParser      *p,
               const xmlNode *root)
{
  fl_xml_foreach_child (child, root)
    switch ((int) fl_xml_name (child))
      {
      case FL_NAME_SOURCE: fl_parse_source (p, child); break;
      case FL_NAME_STAGE: fl_parse_stage (p, child); break;
      case FL_NAME_MUNICIPALITY: fl_parse_municipality (p, child); break;
      case FL_NAME_ORGANISATION: fl_parse_organisation (p, child); break;
      case FL_NAME_UNIT: fl_parse_unit (p, child); break;
      case FL_NAME_QUESTION: fl_parse_question (p, child); break;
      case FL_NAME_PROCESS: fl_parse_process (p, child); break;
      case FL_NAME_JOURNEY: fl_parse_journey (p, child); break;
      case FL_NAME_WARNING: fl_parse_warning (p, child); break;
      case FL_NAME_OWNER: fl_parse_owner (p, child); break;
      case FL_NAME_LOCAL: fl_parse_local (p, child); break;
      default: break;
      }
}
