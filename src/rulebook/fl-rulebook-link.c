/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <stddef.h>
#include <string.h>

#include "fl-rulebook-link.h"

/* A list of processes and one of municipalities make a rule for each pair, so a few kilobytes
 * could fill the memory.  This is several times what all of Sweden needs. */
#define MAX_COPIES 1000000

/* Where each kind of thing has its id and its place, and the element that makes it. */
static const struct
{
  FlName element;
  gsize  id;
  gsize  place;
} entities[N_FL_ENTITIES] = {
  [FL_ENTITY_SOURCE] = { FL_NAME_SOURCE, offsetof (FlSource, id), offsetof (FlSource, place) },
  [FL_ENTITY_STAGE] = { FL_NAME_STAGE, offsetof (FlStage, id), offsetof (FlStage, place) },
  [FL_ENTITY_MUNICIPALITY] = { FL_NAME_MUNICIPALITY, offsetof (FlMunicipality, code),
                               offsetof (FlMunicipality, place) },
  [FL_ENTITY_ORGANISATION] = { FL_NAME_ORGANISATION, offsetof (FlOrganisation, id),
                               offsetof (FlOrganisation, place) },
  [FL_ENTITY_UNIT] = { FL_NAME_UNIT, offsetof (FlUnit, id), offsetof (FlUnit, place) },
  [FL_ENTITY_POST] = { FL_NAME_POST, offsetof (FlPost, id), offsetof (FlPost, place) },
  [FL_ENTITY_QUESTION] = { FL_NAME_QUESTION, offsetof (FlQuestion, id),
                           offsetof (FlQuestion, place) },
  [FL_ENTITY_PROCESS] = { FL_NAME_PROCESS, offsetof (FlProcess, id), offsetof (FlProcess, place) },
  [FL_ENTITY_JOURNEY] = { FL_NAME_JOURNEY, offsetof (FlJourney, id), offsetof (FlJourney, place) },
  [FL_ENTITY_WARNING] = { FL_NAME_WARNING, offsetof (FlWarning, id), offsetof (FlWarning, place) },
};

static const char *
get_id (FlEntity      entity,
        gconstpointer thing)
{
  return *(const char *const *) (gconstpointer) ((const char *) thing + entities[entity].id);
}

static const FlPlace *
get_place (FlEntity      entity,
           gconstpointer thing)
{
  return (const FlPlace *) (gconstpointer) ((const char *) thing + entities[entity].place);
}

static void
enter (FlParser *p,
       FlEntity  entity,
       gpointer  thing)
{
  GHashTable *by_id = p->rulebook->by_id[entity];
  const char *id = get_id (entity, thing);
  gconstpointer first = g_hash_table_lookup (by_id, id);

  if (first == NULL)
    {
      g_hash_table_insert (by_id, (gpointer) id, thing);
      return;
    }
  fl_findings_add (p->findings, "duplicate-id", get_place (entity, thing)->file,
                   get_place (entity, thing)->line,
                   _("There is already a <%s> “%s”: see %s, line %u."),
                   fl_xml_word (entities[entity].element), id, get_place (entity, first)->file,
                   get_place (entity, first)->line);
}

static void
enter_all (FlParser *p)
{
  for (FlEntity entity = 0; entity < N_FL_ENTITIES; entity++)
    for (guint i = 0; i < p->rulebook->entities[entity]->len; i++)
      enter (p, entity, g_ptr_array_index (p->rulebook->entities[entity], i));

  for (guint i = 0; i < p->warnings->len; i++)
    enter (p, FL_ENTITY_WARNING, g_array_index (p->warnings, FlWarningNote, i).warning);
}

static void
name_municipalities (FlParser *p)
{
  GPtrArray *all = p->rulebook->entities[FL_ENTITY_MUNICIPALITY];

  /* All codes and names before any alias: an alias never hides a name. */
  for (guint i = 0; i < all->len; i++)
    {
      const FlMunicipality *municipality = g_ptr_array_index (all, i);

      fl_rulebook_name_municipality (p->rulebook, municipality->code, municipality);
      fl_rulebook_name_municipality (p->rulebook, municipality->name, municipality);
    }
  for (guint i = 0; i < all->len; i++)
    {
      const FlMunicipality *municipality = g_ptr_array_index (all, i);

      for (guint j = 0; municipality->aliases != NULL && municipality->aliases[j] != NULL; j++)
        fl_rulebook_name_municipality (p->rulebook, municipality->aliases[j], municipality);
    }
}

/**
 * fl_link_find:
 * @p: the parser
 * @entity: what is looked for
 * @id: its id
 * @place: who refers to it
 *
 * Returns: (nullable): the thing; %NULL, with a finding at @place, if there is none
 */
gconstpointer
fl_link_find (FlParser   *p,
              FlEntity    entity,
              const char *id,
              FlPlace     place)
{
  gconstpointer thing = g_hash_table_lookup (p->rulebook->by_id[entity], id);

  /* An empty id is none at all, which the schema has said. */
  if (thing == NULL && *id != '\0')
    fl_findings_add (p->findings, "unknown-id", place.file, place.line,
                     _("There is no <%s> “%s”."), fl_xml_word (entities[entity].element), id);
  return thing;
}

/**
 * fl_link_municipalities:
 * @p: the parser
 * @codes: (nullable): kommunkoder
 * @place: who names them
 *
 * Returns: (transfer container): those that exist
 */
GPtrArray *
fl_link_municipalities (FlParser          *p,
                        const char *const *codes,
                        FlPlace            place)
{
  GPtrArray *found = g_ptr_array_new ();
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

  for (guint i = 0; codes != NULL && codes[i] != NULL; i++)
    {
      gconstpointer municipality = fl_link_find (p, FL_ENTITY_MUNICIPALITY, codes[i], place);

      if (municipality != NULL && g_hash_table_add (seen, (gpointer) municipality))
        g_ptr_array_add (found, (gpointer) municipality);
    }
  return found;
}

/**
 * fl_link_spend:
 * @p: the parser
 * @n: how many copies are about to be made because of lists
 * @place: whose lists
 *
 * Returns: whether they may be made; %FALSE, with one finding, once a rulebook has made too many
 */
gboolean
fl_link_spend (FlParser *p,
               gsize     n,
               FlPlace   place)
{
  if (!p->overspent && n <= p->budget)
    {
      p->budget -= n;
      return TRUE;
    }
  if (!p->overspent)
    fl_findings_add (p->findings, "too-large", place.file, place.line,
                     _("The lists of processes and municipalities make more than %d rules."),
                     MAX_COPIES);
  p->overspent = TRUE;
  return FALSE;
}

static void
link_references (FlParser *p)
{
  for (guint i = 0; i < p->fixups->len; i++)
    {
      const FlFixup *fixup = &g_array_index (p->fixups, FlFixup, i);

      *(gconstpointer *) fixup->slot = fl_link_find (p, fixup->entity, fixup->id, fixup->place);
    }
}

/* A unit that is part of itself would send whoever walks up from it in a circle. */
static void
check_units (FlParser *p)
{
  GPtrArray *all = p->rulebook->entities[FL_ENTITY_UNIT];

  for (guint i = 0; i < all->len; i++)
    {
      FlUnit *unit = g_ptr_array_index (all, i);
      const FlUnit *slow = unit, *fast = unit;

      do
        {
          slow = slow->parent;
          fast = fast->parent != NULL ? fast->parent->parent : NULL;
        }
      while (fast != NULL && fast != slow);
      if (fast == NULL)
        continue;
      fl_findings_add (p->findings, "parent-cycle", unit->place.file, unit->place.line,
                       _("The unit “%s” is, by way of its parents, part of itself."), unit->id);
      unit->parent = NULL;
    }
}

static int
compare_steps (gconstpointer a,
               gconstpointer b,
               gpointer      user_data)
{
  const FlStep *one = a, *two = b;
  guint stage_one = one->stage != NULL ? one->stage->index : G_MAXUINT;
  guint stage_two = two->stage != NULL ? two->stage->index : G_MAXUINT;

  return (stage_one > stage_two) - (stage_one < stage_two);
}

static void
order_steps (FlParser *p)
{
  GPtrArray *all = p->rulebook->entities[FL_ENTITY_JOURNEY];

  for (guint i = 0; i < all->len; i++)
    {
      const FlJourney *journey = g_ptr_array_index (all, i);
      FlStep *steps = (FlStep *) journey->steps;
      g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

      if (steps == NULL)
        continue;
      for (guint j = 0; j < journey->n_steps; j++)
        if (!g_hash_table_add (seen, (gpointer) steps[j].id))
          fl_findings_add (p->findings, "duplicate-id", steps[j].place.file, steps[j].place.line,
                           _("The journey “%s” already has a step “%s”."), journey->id,
                           steps[j].id);
      /* Stable, so that the author's order holds within a stage. */
      g_qsort_with_data (steps, (int) journey->n_steps, sizeof (FlStep), compare_steps, NULL);
      for (guint j = 0; j < journey->n_steps; j++)
        steps[j].index = j;
    }
}

/**
 * fl_rulebook_link:
 * @p: what has read every file
 *
 * Makes references to pointers and reports those that lead nowhere, ids that are there twice,
 * and what contradicts itself.
 */
void
fl_rulebook_link (FlParser *p)
{
  p->budget = MAX_COPIES;
  enter_all (p);
  name_municipalities (p);
  link_references (p);
  fl_link_conditions (p);
  check_units (p);
  order_steps (p);
  fl_link_warnings (p);
  fl_link_owners (p);
  fl_link_locals (p);
}
