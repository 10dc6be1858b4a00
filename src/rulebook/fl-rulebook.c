/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fl-rulebook-private.h"
#include "fl-text.h"

/**
 * fl_rulebook_new:
 * @source: where it comes from
 *
 * Returns: (transfer full): a rulebook that holds nothing yet
 */
FlRulebook *
fl_rulebook_new (FlRulebookSource *source)
{
  FlRulebook *rulebook = g_new0 (FlRulebook, 1);

  g_atomic_ref_count_init (&rulebook->ref_count);
  rulebook->source = fl_rulebook_source_ref (source);
  rulebook->arena = fl_arena_new (64 * 1024);
  rulebook->conds = fl_cond_set_new ();
  rulebook->id = rulebook->version = rulebook->title = "";
  rulebook->language = "sv";
  for (guint i = 0; i < N_FL_ENTITIES; i++)
    {
      rulebook->entities[i] = g_ptr_array_new ();
      rulebook->by_id[i] = g_hash_table_new (g_str_hash, g_str_equal);
    }
  rulebook->municipality_names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  return rulebook;
}

/**
 * fl_rulebook_ref:
 * @rulebook: a rulebook
 *
 * Returns: (transfer full): @rulebook
 */
FlRulebook *
fl_rulebook_ref (FlRulebook *rulebook)
{
  g_return_val_if_fail (rulebook != NULL, NULL);

  g_atomic_ref_count_inc (&rulebook->ref_count);
  return rulebook;
}

/**
 * fl_rulebook_unref:
 * @rulebook: (transfer full) (nullable): a rulebook
 *
 * Lets go of a rulebook; with the last reference its whole model is freed.
 */
void
fl_rulebook_unref (FlRulebook *rulebook)
{
  if (rulebook == NULL || !g_atomic_ref_count_dec (&rulebook->ref_count))
    return;

  for (guint i = 0; i < N_FL_ENTITIES; i++)
    {
      g_ptr_array_unref (rulebook->entities[i]);
      g_hash_table_unref (rulebook->by_id[i]);
    }
  g_hash_table_unref (rulebook->municipality_names);
  fl_cond_set_free (rulebook->conds);
  fl_arena_free (rulebook->arena);
  fl_rulebook_source_unref (rulebook->source);
  g_free (rulebook);
}

/**
 * fl_rulebook_get_id:
 * @rulebook: a rulebook
 *
 * Returns: (transfer none): the id of its first folder, which is the catalogue if it has one
 */
const char *
fl_rulebook_get_id (const FlRulebook *rulebook)
{
  g_return_val_if_fail (rulebook != NULL, NULL);

  return rulebook->id;
}

/**
 * fl_rulebook_get_version:
 * @rulebook: a rulebook
 *
 * Returns: (transfer none): the version of its first folder
 */
const char *
fl_rulebook_get_version (const FlRulebook *rulebook)
{
  g_return_val_if_fail (rulebook != NULL, NULL);

  return rulebook->version;
}

/**
 * fl_rulebook_get_title:
 * @rulebook: a rulebook
 *
 * Returns: (transfer none): the title of its first folder
 */
const char *
fl_rulebook_get_title (const FlRulebook *rulebook)
{
  g_return_val_if_fail (rulebook != NULL, NULL);

  return rulebook->title;
}

/**
 * fl_rulebook_get_language:
 * @rulebook: a rulebook
 *
 * Returns: (transfer none): the language that its texts are in (BCP 47), such as `sv`
 */
const char *
fl_rulebook_get_language (const FlRulebook *rulebook)
{
  g_return_val_if_fail (rulebook != NULL, NULL);

  return rulebook->language;
}

/**
 * fl_rulebook_get_sha256:
 * @rulebook: a rulebook
 *
 * Returns: (transfer none): the SHA-256 of its source in hexadecimal, which names this version
 */
const char *
fl_rulebook_get_sha256 (const FlRulebook *rulebook)
{
  g_return_val_if_fail (rulebook != NULL, NULL);

  return fl_rulebook_source_get_sha256 (rulebook->source);
}

/**
 * fl_rulebook_get_source:
 * @rulebook: a rulebook
 *
 * Returns: (transfer none): the bytes that it was made from
 */
FlRulebookSource *
fl_rulebook_get_source (const FlRulebook *rulebook)
{
  g_return_val_if_fail (rulebook != NULL, NULL);

  return rulebook->source;
}

/**
 * fl_rulebook_get_conds:
 * @rulebook: a rulebook
 *
 * Returns: (transfer none): all its conditions
 */
const FlCondSet *
fl_rulebook_get_conds (const FlRulebook *rulebook)
{
  g_return_val_if_fail (rulebook != NULL, NULL);

  return rulebook->conds;
}

static gpointer
get_all (const FlRulebook *rulebook,
         FlEntity          entity,
         guint            *n)
{
  if (n != NULL)
    *n = rulebook->entities[entity]->len;
  return rulebook->entities[entity]->pdata;
}

#define DEFINE_GET_ALL(Type, name, ENTITY)                                        \
  const Fl##Type *const *                                                         \
  fl_rulebook_get_##name (const FlRulebook *rulebook,                             \
                          guint            *n)                                    \
  {                                                                               \
    g_return_val_if_fail (rulebook != NULL, NULL);                                \
                                                                                  \
    return get_all (rulebook, FL_ENTITY_##ENTITY, n);                             \
  }

/**
 * fl_rulebook_get_municipalities:
 * @rulebook: a rulebook
 * @n: (out) (optional): how many they are
 *
 * Returns: (transfer none) (array length=n): its municipalities
 */
DEFINE_GET_ALL (Municipality, municipalities, MUNICIPALITY)

/**
 * fl_rulebook_get_organisations:
 * @rulebook: a rulebook
 * @n: (out) (optional): how many they are
 *
 * Returns: (transfer none) (array length=n): its organisations
 */
DEFINE_GET_ALL (Organisation, organisations, ORGANISATION)

/**
 * fl_rulebook_get_units:
 * @rulebook: a rulebook
 * @n: (out) (optional): how many they are
 *
 * Returns: (transfer none) (array length=n): its units
 */
DEFINE_GET_ALL (Unit, units, UNIT)

/**
 * fl_rulebook_get_posts:
 * @rulebook: a rulebook
 * @n: (out) (optional): how many they are
 *
 * Returns: (transfer none) (array length=n): its posts
 */
DEFINE_GET_ALL (Post, posts, POST)

/**
 * fl_rulebook_get_questions:
 * @rulebook: a rulebook
 * @n: (out) (optional): how many they are
 *
 * Returns: (transfer none) (array length=n): its questions
 */
DEFINE_GET_ALL (Question, questions, QUESTION)

/**
 * fl_rulebook_get_processes:
 * @rulebook: a rulebook
 * @n: (out) (optional): how many they are
 *
 * Returns: (transfer none) (array length=n): its processes
 */
DEFINE_GET_ALL (Process, processes, PROCESS)

/**
 * fl_rulebook_get_journeys:
 * @rulebook: a rulebook
 * @n: (out) (optional): how many they are
 *
 * Returns: (transfer none) (array length=n): its journeys
 */
DEFINE_GET_ALL (Journey, journeys, JOURNEY)

/**
 * fl_rulebook_get_stages:
 * @rulebook: a rulebook
 * @n: (out) (optional): how many they are
 *
 * Returns: (transfer none) (array length=n): its stages, in their order
 */
DEFINE_GET_ALL (Stage, stages, STAGE)

/**
 * fl_rulebook_get_warnings:
 * @rulebook: a rulebook
 * @n: (out) (optional): how many they are
 *
 * Returns: (transfer none) (array length=n): its warnings
 */
DEFINE_GET_ALL (Warning, warnings, WARNING)

/**
 * fl_rulebook_get_sources:
 * @rulebook: a rulebook
 * @n: (out) (optional): how many they are
 *
 * Returns: (transfer none) (array length=n): the sources that its facts are taken from
 */
DEFINE_GET_ALL (Source, sources, SOURCE)

#define DEFINE_FIND(Type, name, ENTITY)                                           \
  const Fl##Type *                                                                \
  fl_rulebook_find_##name (const FlRulebook *rulebook,                            \
                           const char       *id)                                  \
  {                                                                               \
    g_return_val_if_fail (rulebook != NULL && id != NULL, NULL);                  \
                                                                                  \
    return g_hash_table_lookup (rulebook->by_id[FL_ENTITY_##ENTITY], id);         \
  }

/**
 * fl_rulebook_find_unit:
 * @rulebook: a rulebook
 * @id: the id of a unit
 *
 * Returns: (transfer none) (nullable): the unit, or %NULL if there is none of that id
 */
DEFINE_FIND (Unit, unit, UNIT)

/**
 * fl_rulebook_find_post:
 * @rulebook: a rulebook
 * @id: the id of a post
 *
 * Returns: (transfer none) (nullable): the post, or %NULL if there is none of that id
 */
DEFINE_FIND (Post, post, POST)

/**
 * fl_rulebook_find_organisation:
 * @rulebook: a rulebook
 * @id: the id of an organisation
 *
 * Returns: (transfer none) (nullable): the organisation, or %NULL if there is none of that id
 */
DEFINE_FIND (Organisation, organisation, ORGANISATION)

/**
 * fl_rulebook_find_question:
 * @rulebook: a rulebook
 * @id: the id of a question
 *
 * Returns: (transfer none) (nullable): the question, or %NULL if there is none of that id
 */
DEFINE_FIND (Question, question, QUESTION)

/**
 * fl_rulebook_find_process:
 * @rulebook: a rulebook
 * @id: the id of a process
 *
 * Returns: (transfer none) (nullable): the process, or %NULL if there is none of that id
 */
DEFINE_FIND (Process, process, PROCESS)

/**
 * fl_rulebook_find_journey:
 * @rulebook: a rulebook
 * @id: the id of a journey
 *
 * Returns: (transfer none) (nullable): the journey, or %NULL if there is none of that id
 */
DEFINE_FIND (Journey, journey, JOURNEY)

/**
 * fl_rulebook_name_municipality:
 * @rulebook: a rulebook that is being made
 * @name: a code, a name or an alias
 * @municipality: what it names
 *
 * Lets fl_rulebook_find_municipality() find it.  A name that is taken stays with the first.
 */
void
fl_rulebook_name_municipality (FlRulebook           *rulebook,
                               const char           *name,
                               const FlMunicipality *municipality)
{
  g_autofree char *folded = fl_text_fold (name);

  if (!g_hash_table_contains (rulebook->municipality_names, folded))
    g_hash_table_insert (rulebook->municipality_names, g_steal_pointer (&folded),
                         (gpointer) municipality);
}

/**
 * fl_rulebook_find_municipality:
 * @rulebook: a rulebook
 * @name_or_code: a kommunkod, a name or an alias; letter case does not matter
 *
 * Returns: (transfer none) (nullable): the municipality, or %NULL if there is none
 */
const FlMunicipality *
fl_rulebook_find_municipality (const FlRulebook *rulebook,
                               const char       *name_or_code)
{
  g_autofree char *folded = NULL;

  g_return_val_if_fail (rulebook != NULL && name_or_code != NULL, NULL);

  folded = fl_text_fold (name_or_code);
  return g_hash_table_lookup (rulebook->municipality_names, folded);
}
