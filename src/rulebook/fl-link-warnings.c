/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "fl-rulebook-link.h"

static FlWarning *
add_warning (FlParser             *p,
             const FlWarning      *template,
             const FlMunicipality *municipality)
{
  GPtrArray *all = p->rulebook->entities[FL_ENTITY_WARNING];
  FlWarning *warning = fl_arena_array (p->arena, FlWarning, 1);

  *warning = *template;
  warning->municipality = municipality;
  warning->index = all->len;
  g_ptr_array_add (all, warning);
  return warning;
}

/* Copies share the string of their id, not only its letters. */
static guint
warning_hash (gconstpointer key)
{
  const FlWarning *warning = key;

  return g_direct_hash (warning->id) * 31 + g_direct_hash (warning->municipality);
}

static gboolean
warning_equal (gconstpointer a,
               gconstpointer b)
{
  const FlWarning *one = a, *two = b;

  return one->id == two->id && one->municipality == two->municipality;
}

/* The copy of a warning that holds everywhere for one municipality alone. */
static const FlWarning *
narrow_warning (FlParser             *p,
                const FlWarning      *warning,
                const FlMunicipality *municipality)
{
  const FlWarning key = { .id = warning->id, .municipality = municipality };
  FlWarning *narrow = g_hash_table_lookup (p->narrowed, &key);

  if (narrow == NULL)
    {
      narrow = add_warning (p, warning, municipality);
      g_hash_table_add (p->narrowed, narrow);
    }
  return narrow;
}

/* A warning for several municipalities becomes one for each, next to each other, all with the
 * same id, of which the table has the first. */
static void
expand_warnings (FlParser *p)
{
  GHashTable *by_id = p->rulebook->by_id[FL_ENTITY_WARNING];

  for (guint i = 0; i < p->warnings->len; i++)
    {
      const FlWarningNote *note = &g_array_index (p->warnings, FlWarningNote, i);
      g_autoptr (GPtrArray) municipalities = fl_link_municipalities (p, note->codes,
                                                                     note->warning->place);
      const FlWarning *first = NULL;

      if (!fl_link_spend (p, municipalities->len, note->warning->place))
        return;
      for (guint j = 0; j < municipalities->len; j++)
        {
          const FlWarning *warning = add_warning (p, note->warning,
                                                  g_ptr_array_index (municipalities, j));

          first = first != NULL ? first : warning;
        }
      if (first == NULL)
        first = add_warning (p, note->warning, NULL);
      if (g_hash_table_lookup (by_id, note->warning->id) == note->warning)
        g_hash_table_insert (by_id, (gpointer) first->id, (gpointer) first);
    }
}

/* Adds to @list what @refs name and it does not have.  Where a @municipality is given, what holds
 * everywhere is narrowed to it by a copy. */
static void
collect (FlParser             *p,
         const FlWarningRefs  *refs,
         const FlMunicipality *municipality,
         GPtrArray            *list)
{
  const GPtrArray *all = p->rulebook->entities[FL_ENTITY_WARNING];
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < refs->n; i++)
    {
      const FlWarning *first = g_hash_table_lookup (p->rulebook->by_id[FL_ENTITY_WARNING],
                                                    refs->ids[i]);

      if (!fl_link_spend (p, 1, refs->places[i]))
        return;
      if (first == NULL || !g_hash_table_add (seen, (gpointer) first))
        continue;
      for (guint j = first->index; j < all->len; j++)
        {
          const FlWarning *warning = g_ptr_array_index (all, j);

          if (warning->id != first->id || !fl_link_spend (p, 1, refs->places[i]))
            break;
          if (municipality != NULL && first->municipality == NULL)
            {
              g_ptr_array_add (list, (gpointer) narrow_warning (p, first, municipality));
              break;
            }
          if (municipality == NULL || warning->municipality == municipality)
            g_ptr_array_add (list, (gpointer) warning);
        }
    }
}

/* The old ones and those of @added, each once. */
static const FlWarning *const *
extend (FlParser               *p,
        const FlWarning *const *old,
        guint                  *n,
        const GPtrArray        *added)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  const FlWarning **list;
  guint n_all = *n;

  if (added->len == 0)
    return old;
  list = fl_arena_array (p->arena, const FlWarning *, *n + added->len);
  for (guint i = 0; i < *n; i++)
    {
      list[i] = old[i];
      g_hash_table_add (seen, (gpointer) old[i]);
    }
  for (guint i = 0; i < added->len; i++)
    if (g_hash_table_add (seen, g_ptr_array_index (added, i)))
      list[n_all++] = g_ptr_array_index (added, i);
  *n = n_all;
  return list;
}

static void
check_refs (FlParser            *p,
            const FlWarningRefs *refs)
{
  for (guint i = 0; i < refs->n; i++)
    fl_link_find (p, FL_ENTITY_WARNING, refs->ids[i], refs->places[i]);
}

/**
 * fl_link_local_warnings:
 * @p: the parser
 * @refs: the warnings that a <local> names
 * @municipalities: where
 * @list: takes them
 */
void
fl_link_local_warnings (FlParser            *p,
                        const FlWarningRefs *refs,
                        const GPtrArray     *municipalities,
                        GPtrArray           *list)
{
  check_refs (p, refs);
  for (guint i = 0; i < municipalities->len && refs->n > 0; i++)
    collect (p, refs, g_ptr_array_index (municipalities, i), list);
}

/**
 * fl_link_add_warnings:
 * @p: the parser
 * @process: the process that shows them
 * @added: warnings
 */
void
fl_link_add_warnings (FlParser        *p,
                      FlProcess       *process,
                      const GPtrArray *added)
{
  process->warnings = extend (p, process->warnings, &process->n_warnings, added);
}

/**
 * fl_link_warnings:
 * @p: the parser
 *
 * Makes the warnings, and gives processes and journeys those that they show.
 */
void
fl_link_warnings (FlParser *p)
{
  p->narrowed = g_hash_table_new (warning_hash, warning_equal);
  expand_warnings (p);
  for (guint i = 0; i < p->warning_refs->len; i++)
    {
      const FlWarningRefsNote *note = &g_array_index (p->warning_refs, FlWarningRefsNote, i);
      g_autoptr (GPtrArray) list = g_ptr_array_new ();

      check_refs (p, &note->refs);
      collect (p, &note->refs, NULL, list);
      if (note->process != NULL)
        note->process->warnings = extend (p, NULL, &note->process->n_warnings, list);
      else
        note->journey->warnings = extend (p, NULL, &note->journey->n_warnings, list);
    }
}
