/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fl-arena.h"
#include "fl-rulebook.h"

G_BEGIN_DECLS

/* The kinds of things that have an id of their own in a rulebook. */
typedef enum
{
  FL_ENTITY_SOURCE,
  FL_ENTITY_STAGE,
  FL_ENTITY_MUNICIPALITY, /* by kommunkod */
  FL_ENTITY_ORGANISATION,
  FL_ENTITY_UNIT,
  FL_ENTITY_POST,
  FL_ENTITY_QUESTION,
  FL_ENTITY_PROCESS,
  FL_ENTITY_JOURNEY,
  FL_ENTITY_WARNING,
  N_FL_ENTITIES
} FlEntity;

struct _FlRulebook
{
  gatomicrefcount   ref_count;
  FlRulebookSource *source;
  FlArena          *arena; /* holds the model, strings included */
  FlCondSet        *conds;

  const char *id;
  const char *version;
  const char *title;
  const char *language;

  GPtrArray  *entities[N_FL_ENTITIES]; /* by index */
  GHashTable *by_id[N_FL_ENTITIES];    /* of the first with each id */
  GHashTable *municipality_names;      /* folded codes, names and aliases */
};

FlRulebook *fl_rulebook_new               (FlRulebookSource     *source);
void        fl_rulebook_name_municipality (FlRulebook           *rulebook,
                                           const char           *name,
                                           const FlMunicipality *municipality);

G_END_DECLS
