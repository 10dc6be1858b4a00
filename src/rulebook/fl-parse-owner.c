/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "fl-parse.h"

/* What is said of processes from outside them: owners, warnings, local additions. */

/**
 * fl_parse_owner:
 * @p: the parser
 * @node: an <owner>
 */
void
fl_parse_owner (FlParser      *p,
                const xmlNode *node)
{
  FlOwnership *rule = fl_arena_array (p->arena, FlOwnership, 1);
  FlOwnerNote note = { .rule = rule };
  gboolean has_unit = fl_xml_attr (p->xml, node, FL_NAME_UNIT) != NULL;

  note.processes = fl_parse_words (p, node, FL_NAME_PROCESS);
  note.codes = fl_parse_words (p, node, FL_NAME_MUNICIPALITY);
  rule->kind = fl_xml_attr (p->xml, node, FL_NAME_STATUS) != NULL ? FL_OWNERSHIP_UNKNOWN
                                                                  : FL_OWNERSHIP_OWNED;
  fl_parse_reference (p, node, FL_NAME_UNIT, FL_ENTITY_UNIT, &rule->unit);
  fl_parse_reference (p, node, FL_NAME_POST, FL_ENTITY_POST, &rule->post);
  rule->note = fl_parse_text (p, node, FL_NAME_NOTE);
  rule->when = fl_parse_when (p, node);
  rule->period = fl_parse_period (p, node);
  fl_parse_provenance (p, node, &rule->provenance);
  rule->place = fl_parse_place (p, node);

  if (rule->kind == FL_OWNERSHIP_OWNED && !has_unit)
    fl_findings_add (p->findings, "owner-without-unit", p->file, rule->place.line,
                     _("The <owner> names no unit, and does not say that it is unknown either."));
  else if (rule->kind == FL_OWNERSHIP_UNKNOWN && has_unit)
    fl_findings_add (p->findings, "owner-unknown-with-unit", p->file, rule->place.line,
                     _("The <owner> names a unit and says that it is unknown."));
  if (note.processes != NULL)
    g_array_append_val (p->owners, note);
}

/**
 * fl_parse_warning:
 * @p: the parser
 * @node: a top-level <warning>
 */
void
fl_parse_warning (FlParser      *p,
                  const xmlNode *node)
{
  static const char *const severities[] = { "note", "risk", "stop", NULL };
  FlWarning *warning = fl_arena_array (p->arena, FlWarning, 1);
  FlWarningNote note = { fl_parse_words (p, node, FL_NAME_MUNICIPALITY), warning };

  warning->id = fl_parse_required (p, node, FL_NAME_ID);
  warning->severity = (FlWarningSeverity) fl_parse_enum (p, node, FL_NAME_SEVERITY, severities, 0);
  warning->text = fl_parse_text (p, node, FL_NAME_TEXT);
  fl_parse_reference (p, node, FL_NAME_ASK, FL_ENTITY_PROCESS, &warning->ask);
  warning->when = fl_parse_when (p, node);
  warning->period = fl_parse_period (p, node);
  fl_parse_provenance (p, node, &warning->provenance);
  warning->place = fl_parse_place (p, node);
  g_array_append_val (p->warnings, note);
}

/**
 * fl_parse_local:
 * @p: the parser
 * @node: a <local>
 */
void
fl_parse_local (FlParser      *p,
                const xmlNode *node)
{
  FlLocalNote note = { .folder = p->folder };
  guint n[N_FL_NAMES] = { 0 };

  fl_xml_foreach_child (child, node)
    n[fl_xml_name (child)]++;
  note.process = fl_parse_required (p, node, FL_NAME_PROCESS);
  note.codes = fl_parse_words (p, node, FL_NAME_MUNICIPALITY);
  note.durations = fl_arena_array (p->arena, FlDuration, n[FL_NAME_DURATION]);
  note.promises = fl_arena_array (p->arena, FlPromise, n[FL_NAME_PROMISE]);
  note.fees = fl_arena_array (p->arena, FlFee, n[FL_NAME_FEE]);
  note.items = fl_arena_array (p->arena, FlItem, n[FL_NAME_ITEM]);
  note.place = fl_parse_place (p, node);

  fl_xml_foreach_child (child, node)
    switch ((int) fl_xml_name (child))
      {
      case FL_NAME_DURATION:
        fl_parse_duration (p, child, &note.durations[note.n_durations++]);
        break;
      case FL_NAME_PROMISE:
        fl_parse_promise (p, child, &note.promises[note.n_promises++]);
        break;
      case FL_NAME_FEE:
        fl_parse_fee (p, child, &note.fees[note.n_fees++]);
        break;
      case FL_NAME_ITEM:
        fl_parse_item (p, child, &note.items[note.n_items++]);
        break;
      default:
        break;
      }
  fl_parse_warning_refs (p, node, &note.warnings);
  g_array_append_val (p->locals, note);
}
