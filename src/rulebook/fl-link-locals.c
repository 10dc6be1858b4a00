/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "fl-rulebook-link.h"

/* The process's own, and after them those of @added once for each municipality. */
#define EXTEND(p, Type, list, n, added, n_added, municipalities)                            \
  G_STMT_START {                                                                            \
    if ((n_added) > 0 && (municipalities)->len > 0)                                         \
      {                                                                                     \
        guint n_all = (n) + (n_added) * (municipalities)->len;                              \
        Type *all = fl_arena_array ((p)->arena, Type, n_all), *end = all;                   \
                                                                                            \
        for (guint i = 0; i < (n); i++)                                                     \
          *end++ = (list)[i];                                                               \
        for (guint m = 0; m < (municipalities)->len; m++)                                   \
          for (guint i = 0; i < (n_added); i++, end++)                                      \
            {                                                                               \
              *end = (added)[i];                                                            \
              end->municipality = g_ptr_array_index ((municipalities), m);                  \
            }                                                                               \
        (list) = all;                                                                       \
        (n) = n_all;                                                                        \
      }                                                                                     \
  } G_STMT_END

static GPtrArray *
find_municipalities (FlParser          *p,
                     const FlLocalNote *note)
{
  const GPtrArray *all = p->rulebook->entities[FL_ENTITY_MUNICIPALITY];
  GPtrArray *found;

  if (note->codes != NULL)
    return fl_link_municipalities (p, note->codes, note->place);

  found = g_ptr_array_new ();
  for (guint i = 0; i < all->len; i++)
    if (g_array_index (p->folders, guint, i) == note->folder)
      g_ptr_array_add (found, g_ptr_array_index (all, i));
  if (found->len == 0)
    fl_findings_add (p->findings, "local-without-municipality", note->place.file, note->place.line,
                     _("The <local> names no municipality, and its rulebook has none."));
  return found;
}

static void
link_local (FlParser          *p,
            const FlLocalNote *note)
{
  g_autoptr (GPtrArray) municipalities = find_municipalities (p, note);
  FlProcess *process = (FlProcess *) fl_link_find (p, FL_ENTITY_PROCESS, note->process,
                                                   note->place);

  if (process == NULL)
    return;
  EXTEND (p, FlDuration, process->durations, process->n_durations, note->durations,
          note->n_durations, municipalities);
  EXTEND (p, FlPromise, process->promises, process->n_promises, note->promises,
          note->n_promises, municipalities);
  EXTEND (p, FlFee, process->fees, process->n_fees, note->fees, note->n_fees, municipalities);
  EXTEND (p, FlItem, process->items, process->n_items, note->items, note->n_items,
          municipalities);
  fl_link_local_warnings (p, process, &note->warnings, municipalities);
}

/* An item's id may come again only for another municipality. */
static void
check_items (FlParser        *p,
             const FlProcess *process,
             GHashTable      *first)
{
  g_hash_table_remove_all (first);
  for (guint i = 0; i < process->n_items; i++)
    {
      const FlItem *item = &process->items[i];
      const FlItem *before = g_hash_table_lookup (first, item->id);

      if (before == NULL)
        g_hash_table_insert (first, (gpointer) item->id, (gpointer) item);
      else if (before->municipality == NULL || before->municipality == item->municipality)
        fl_findings_add (p->findings, "duplicate-id", item->place.file, item->place.line,
                         _("The process “%s” already has an <item> “%s”: see %s, line %u."),
                         process->id, item->id, before->place.file, before->place.line);
    }
  g_hash_table_remove_all (first);
  for (guint i = 0; i < process->n_evidence; i++)
    if (!g_hash_table_add (first, (gpointer) process->evidence[i].id))
      fl_findings_add (p->findings, "duplicate-id", process->evidence[i].place.file,
                       process->evidence[i].place.line,
                       _("The process “%s” already has an <evidence> “%s”."), process->id,
                       process->evidence[i].id);
}

/**
 * fl_link_locals:
 * @p: the parser
 *
 * Adds to the processes what municipalities have of their own.
 */
void
fl_link_locals (FlParser *p)
{
  const GPtrArray *processes = p->rulebook->entities[FL_ENTITY_PROCESS];
  g_autoptr (GHashTable) first = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < p->locals->len; i++)
    link_local (p, &g_array_index (p->locals, FlLocalNote, i));
  for (guint i = 0; i < processes->len; i++)
    check_items (p, g_ptr_array_index (processes, i), first);
}
