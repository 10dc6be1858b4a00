/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "fl-rulebook-link.h"

/* A <local> whose references have been followed. */
typedef struct
{
  const FlLocalNote *note;
  FlProcess         *process;
  GPtrArray         *municipalities;
} Local;

/* The process's own, and after them those of each <local> once for each municipality. */
#define EXTEND(p, Type, list, n, added, locals, n_locals)                                   \
  G_STMT_START {                                                                            \
    guint n_all = (n);                                                                      \
    Type *all, *end;                                                                        \
                                                                                            \
    for (guint l = 0; l < (n_locals); l++)                                                  \
      n_all += (locals)[l].note->n_##added * (locals)[l].municipalities->len;               \
    if (n_all > (n))                                                                        \
      {                                                                                     \
        end = all = fl_arena_array ((p)->arena, Type, n_all);                               \
        for (guint i = 0; i < (n); i++)                                                     \
          *end++ = (list)[i];                                                               \
        for (guint l = 0; l < (n_locals); l++)                                              \
          for (guint m = 0; m < (locals)[l].municipalities->len; m++)                       \
            for (guint i = 0; i < (locals)[l].note->n_##added; i++, end++)                  \
              {                                                                             \
                *end = (locals)[l].note->added[i];                                          \
                end->municipality = g_ptr_array_index ((locals)[l].municipalities, m);      \
              }                                                                             \
        (list) = all;                                                                       \
        (n) = n_all;                                                                        \
      }                                                                                     \
  } G_STMT_END

static void
local_clear (gpointer data)
{
  g_ptr_array_unref (((Local *) data)->municipalities);
}

/* The first municipality of that folder or a later one: they stand in the order of folders. */
static guint
first_of_folder (FlParser *p,
                 guint     folder)
{
  guint low = 0, high = p->folders->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (p->folders, guint, middle) < folder)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

static GPtrArray *
find_municipalities (FlParser          *p,
                     const FlLocalNote *note)
{
  const GPtrArray *all = p->rulebook->entities[FL_ENTITY_MUNICIPALITY];
  guint first = first_of_folder (p, note->folder);
  guint end = first_of_folder (p, note->folder + 1);
  GPtrArray *found;

  if (note->codes != NULL)
    return fl_link_municipalities (p, note->codes, note->place);

  found = g_ptr_array_new ();
  if (first == end)
    fl_findings_add (p->findings, "local-without-municipality", note->place.file, note->place.line,
                     _("The <local> names no municipality, and its rulebook has none."));
  else if (fl_link_spend (p, end - first, note->place))
    for (guint i = first; i < end; i++)
      g_ptr_array_add (found, g_ptr_array_index (all, i));
  return found;
}

static int
compare_locals (gconstpointer a,
                gconstpointer b,
                gpointer      user_data)
{
  const Local *one = a, *two = b;

  return (one->process->index > two->process->index) - (one->process->index < two->process->index);
}

static void
find_local (FlParser          *p,
            const FlLocalNote *note,
            GArray            *locals)
{
  Local local = { .note = note };
  gsize n = note->n_durations + note->n_promises + note->n_fees + note->n_items;

  local.process = (FlProcess *) fl_link_find (p, FL_ENTITY_PROCESS, note->process, note->place);
  local.municipalities = find_municipalities (p, note);
  if (local.process != NULL && fl_link_spend (p, n * local.municipalities->len, note->place))
    g_array_append_val (locals, local);
  else
    g_ptr_array_unref (local.municipalities);
}

/* All that is added to one process. */
static void
extend_process (FlParser    *p,
                FlProcess   *process,
                const Local *locals,
                guint        n)
{
  g_autoptr (GPtrArray) warnings = g_ptr_array_new ();

  EXTEND (p, FlDuration, process->durations, process->n_durations, durations, locals, n);
  EXTEND (p, FlPromise, process->promises, process->n_promises, promises, locals, n);
  EXTEND (p, FlFee, process->fees, process->n_fees, fees, locals, n);
  EXTEND (p, FlItem, process->items, process->n_items, items, locals, n);
  for (guint i = 0; i < n; i++)
    fl_link_local_warnings (p, &locals[i].note->warnings, locals[i].municipalities, warnings);
  fl_link_add_warnings (p, process, warnings);
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
  g_autoptr (GArray) locals = g_array_new (FALSE, FALSE, sizeof (Local));

  g_array_set_clear_func (locals, local_clear);
  for (guint i = 0; i < p->locals->len; i++)
    find_local (p, &g_array_index (p->locals, FlLocalNote, i), locals);
  if (locals->len > 0)
    g_qsort_with_data (locals->data, (int) locals->len, sizeof (Local), compare_locals, NULL);
  for (guint i = 0, n; i < locals->len; i += n)
    {
      const Local *group = &g_array_index (locals, Local, i);

      for (n = 1; i + n < locals->len && group[n].process == group->process; n++)
        ;
      extend_process (p, group->process, group, n);
    }

  for (guint i = 0; i < processes->len; i++)
    check_items (p, g_ptr_array_index (processes, i), first);
}
