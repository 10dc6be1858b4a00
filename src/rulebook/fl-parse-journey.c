/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fl-parse.h"

/* Stages, and the journeys that go through them. */

/**
 * fl_parse_stage:
 * @p: the parser
 * @node: a top-level <stage>
 */
void
fl_parse_stage (FlParser      *p,
                const xmlNode *node)
{
  GPtrArray *all = p->rulebook->entities[FL_ENTITY_STAGE];
  FlStage *stage = fl_arena_array (p->arena, FlStage, 1);

  stage->index = all->len;
  stage->id = fl_parse_required (p, node, FL_NAME_ID);
  stage->name = fl_parse_text (p, node, FL_NAME_TEXT);
  stage->place = fl_parse_place (p, node);
  g_ptr_array_add (all, stage);
}

static void
parse_step (FlParser      *p,
            const xmlNode *stage,
            const xmlNode *node,
            FlStep        *step)
{
  step->id = fl_parse_string (p, node, FL_NAME_ID);
  if (step->id == NULL)
    step->id = fl_parse_required (p, node, FL_NAME_PROCESS);
  fl_parse_reference (p, node, FL_NAME_PROCESS, FL_ENTITY_PROCESS, &step->process);
  fl_parse_reference (p, stage, FL_NAME_REF, FL_ENTITY_STAGE, &step->stage);
  step->because = fl_parse_text (p, node, FL_NAME_BECAUSE);
  step->when = fl_parse_when (p, node);
  step->period = fl_parse_period (p, node);
  step->place = fl_parse_place (p, node);
}

static void
parse_steps (FlParser      *p,
             const xmlNode *node,
             FlJourney     *journey)
{
  FlStep *steps;
  guint n = 0;

  fl_xml_foreach_child (stage, node)
    if (fl_xml_name (stage) == FL_NAME_STAGE)
      n += fl_parse_count (stage, FL_NAME_STEP);
  journey->steps = steps = fl_arena_array (p->arena, FlStep, n);

  fl_xml_foreach_child (stage, node)
    if (fl_xml_name (stage) == FL_NAME_STAGE)
      fl_xml_foreach_child (child, stage)
        if (fl_xml_name (child) == FL_NAME_STEP)
          parse_step (p, stage, child, &steps[journey->n_steps++]);
}

static void
parse_sni (FlParser      *p,
           const xmlNode *node,
           FlJourney     *journey)
{
  FlSni *sni = fl_arena_array (p->arena, FlSni, fl_parse_count (node, FL_NAME_SNI));

  journey->sni = sni;
  fl_xml_foreach_child (child, node)
    if (fl_xml_name (child) == FL_NAME_SNI)
      {
        sni[journey->n_sni].code = fl_parse_required (p, child, FL_NAME_CODE);
        sni[journey->n_sni++].version = fl_parse_required (p, child, FL_NAME_VERSION);
      }
}

/**
 * fl_parse_journey:
 * @p: the parser
 * @node: a <journey>
 */
void
fl_parse_journey (FlParser      *p,
                  const xmlNode *node)
{
  GPtrArray *all = p->rulebook->entities[FL_ENTITY_JOURNEY];
  FlJourney *journey = fl_arena_array (p->arena, FlJourney, 1);
  FlWarningRefsNote warnings = { .journey = journey };

  journey->index = all->len;
  journey->id = fl_parse_required (p, node, FL_NAME_ID);
  journey->name = fl_parse_required (p, node, FL_NAME_NAME);
  journey->description = fl_parse_text (p, node, FL_NAME_DESCRIPTION);
  journey->synonyms = fl_parse_texts (p, node, FL_NAME_SYNONYM);
  parse_sni (p, node, journey);
  parse_steps (p, node, journey);
  journey->period = fl_parse_period (p, node);
  journey->place = fl_parse_place (p, node);
  g_ptr_array_add (all, journey);

  fl_parse_warning_refs (p, node, &warnings.refs);
  if (warnings.refs.n > 0)
    g_array_append_val (p->warning_refs, warnings);
}
