/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fl-parse.h"

/* A <process> and what it alone can hold; fl-parse-terms.c has what a <local> can add as well. */

static void
parse_legal (FlParser      *p,
             const xmlNode *node,
             FlLegal       *legal)
{
  legal->act = fl_parse_required (p, node, FL_NAME_ACT);
  legal->sfs = fl_parse_string (p, node, FL_NAME_SFS);
  legal->section = fl_parse_string (p, node, FL_NAME_SECTION);
  legal->href = fl_parse_string (p, node, FL_NAME_HREF);
  legal->note = fl_parse_text (p, node, FL_NAME_NOTE);
  legal->period = fl_parse_period (p, node);
  fl_parse_provenance (p, node, &legal->provenance);
  legal->place = fl_parse_place (p, node);
}

static void
parse_evidence (FlParser      *p,
                const xmlNode *node,
                FlEvidence    *evidence)
{
  evidence->id = fl_parse_required (p, node, FL_NAME_ID);
  evidence->text = fl_parse_text (p, node, FL_NAME_TEXT);
  evidence->when = fl_parse_when (p, node);
  evidence->place = fl_parse_place (p, node);
}

static void
parse_requires (FlParser      *p,
                const xmlNode *node,
                FlRequires    *requires)
{
  static const char *const kinds[] = { "hard", "soft", NULL };

  fl_parse_reference (p, node, FL_NAME_PROCESS, FL_ENTITY_PROCESS, &requires->process);
  requires->kind = (FlRequiresKind) fl_parse_enum (p, node, FL_NAME_KIND, kinds, 0);
  requires->because = fl_parse_text (p, node, FL_NAME_BECAUSE);
  requires->when = fl_parse_when (p, node);
  requires->period = fl_parse_period (p, node);
  requires->place = fl_parse_place (p, node);
}

static void
parse_lists (FlParser      *p,
             const xmlNode *node,
             FlProcess     *process)
{
  FlLegal *legal;
  FlDuration *durations;
  FlPromise *promises;
  FlFee *fees;
  FlEvidence *evidence;
  FlItem *items;
  FlRequires *requires;
  guint n[N_FL_NAMES] = { 0 };

  fl_xml_foreach_child (child, node)
    n[fl_xml_name (child)]++;
  process->legal = legal = fl_arena_array (p->arena, FlLegal, n[FL_NAME_LEGAL]);
  process->durations = durations = fl_arena_array (p->arena, FlDuration, n[FL_NAME_DURATION]);
  process->promises = promises = fl_arena_array (p->arena, FlPromise, n[FL_NAME_PROMISE]);
  process->fees = fees = fl_arena_array (p->arena, FlFee, n[FL_NAME_FEE]);
  process->evidence = evidence = fl_arena_array (p->arena, FlEvidence, n[FL_NAME_EVIDENCE]);
  process->items = items = fl_arena_array (p->arena, FlItem, n[FL_NAME_ITEM]);
  process->requires = requires = fl_arena_array (p->arena, FlRequires, n[FL_NAME_REQUIRES]);

  fl_xml_foreach_child (child, node)
    switch ((int) fl_xml_name (child))
      {
      case FL_NAME_LEGAL: parse_legal (p, child, &legal[process->n_legal++]); break;
      case FL_NAME_DURATION:
        fl_parse_duration (p, child, &durations[process->n_durations++]);
        break;
      case FL_NAME_PROMISE: fl_parse_promise (p, child, &promises[process->n_promises++]); break;
      case FL_NAME_FEE: fl_parse_fee (p, child, &fees[process->n_fees++]); break;
      case FL_NAME_EVIDENCE: parse_evidence (p, child, &evidence[process->n_evidence++]); break;
      case FL_NAME_ITEM: fl_parse_item (p, child, &items[process->n_items++]); break;
      case FL_NAME_REQUIRES: parse_requires (p, child, &requires[process->n_requires++]); break;
      default: break;
      }
}

/**
 * fl_parse_process:
 * @p: the parser
 * @node: a <process>
 */
void
fl_parse_process (FlParser      *p,
                  const xmlNode *node)
{
  static const char *const kinds[] = { "permit", "notification", "registration", "agreement",
                                       "advice", "supervision", "ruling", "support",
                                       "procurement", "appeal", NULL };
  GPtrArray *all = p->rulebook->entities[FL_ENTITY_PROCESS];
  FlProcess *process = fl_arena_array (p->arena, FlProcess, 1);
  FlWarningRefsNote warnings = { .process = process };

  process->index = all->len;
  process->id = fl_parse_required (p, node, FL_NAME_ID);
  process->name = fl_parse_required (p, node, FL_NAME_NAME);
  process->description = fl_parse_text (p, node, FL_NAME_DESCRIPTION);
  process->kind = (FlProcessKind) fl_parse_enum (p, node, FL_NAME_KIND, kinds, 0);
  process->role = fl_parse_role (p, node);
  fl_parse_reference (p, node, FL_NAME_STAGE, FL_ENTITY_STAGE, &process->stage);
  process->may_promise = fl_parse_text (p, node, FL_NAME_MAY_PROMISE);
  process->may_not = fl_parse_text (p, node, FL_NAME_MAY_NOT_PROMISE);
  process->output = fl_parse_text (p, node, FL_NAME_OUTPUT);
  process->applicant = fl_parse_text (p, node, FL_NAME_APPLICANT);
  parse_lists (p, node, process);
  process->synonyms = fl_parse_texts (p, node, FL_NAME_SYNONYM);
  process->period = fl_parse_period (p, node);
  fl_parse_provenance (p, node, &process->provenance);
  process->place = fl_parse_place (p, node);
  g_ptr_array_add (all, process);

  fl_parse_warning_refs (p, node, &warnings.refs);
  if (warnings.refs.n > 0)
    g_array_append_val (p->warning_refs, warnings);
}
