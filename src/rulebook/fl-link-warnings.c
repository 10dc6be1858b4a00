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

/* The copy of a warning that holds everywhere for one municipality alone. */
static const FlWarning *
narrow_warning (FlParser             *p,
                const FlWarning      *warning,
                const FlMunicipality *municipality)
{
  const GPtrArray *all = p->rulebook->entities[FL_ENTITY_WARNING];

  for (guint i = warning->index + 1; i < all->len; i++)
    {
      const FlWarning *other = g_ptr_array_index (all, i);

      if (other->id == warning->id && other->municipality == municipality)
        return other;
    }
  return add_warning (p, warning, municipality);
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

/* Adds to @list what @refs name.  Where a @municipality is given, what holds everywhere is
 * narrowed to it by a copy. */
static void
collect (FlParser             *p,
         const FlWarningRefs  *refs,
         const FlMunicipality *municipality,
         GPtrArray            *list)
{
  const GPtrArray *all = p->rulebook->entities[FL_ENTITY_WARNING];

  for (guint i = 0; i < refs->n; i++)
    {
      const FlWarning *first = g_hash_table_lookup (p->rulebook->by_id[FL_ENTITY_WARNING],
                                                    refs->ids[i]);

      for (guint j = first != NULL ? first->index : all->len; j < all->len; j++)
        {
          const FlWarning *warning = g_ptr_array_index (all, j);

          /* Copies share the string, not only its letters. */
          if (warning->id != first->id)
            break;
          if (municipality != NULL && warning->municipality == NULL)
            warning = narrow_warning (p, warning, municipality);
          else if (municipality != NULL && warning->municipality != municipality)
            continue;
          if (!g_ptr_array_find (list, warning, NULL))
            g_ptr_array_add (list, (gpointer) warning);
          if (municipality != NULL && first->municipality == NULL)
            break;
        }
    }
}

static const FlWarning *const *
extend (FlParser               *p,
        const FlWarning *const *old,
        guint                  *n,
        const GPtrArray        *added)
{
  const FlWarning **list;

  if (added->len == 0)
    return old;
  list = fl_arena_array (p->arena, const FlWarning *, *n + added->len);
  for (guint i = 0; i < *n; i++)
    list[i] = old[i];
  for (guint i = 0; i < added->len; i++)
    list[*n + i] = g_ptr_array_index (added, i);
  *n += added->len;
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
 * @process: the process that a <local> adds to
 * @refs: the warnings that it names
 * @municipalities: where
 */
void
fl_link_local_warnings (FlParser            *p,
                        FlProcess           *process,
                        const FlWarningRefs *refs,
                        const GPtrArray     *municipalities)
{
  g_autoptr (GPtrArray) list = g_ptr_array_new ();

  check_refs (p, refs);
  for (guint i = 0; i < municipalities->len; i++)
    collect (p, refs, g_ptr_array_index (municipalities, i), list);
  process->warnings = extend (p, process->warnings, &process->n_warnings, list);
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
