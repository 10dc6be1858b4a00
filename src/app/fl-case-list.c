/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fl-case-list.h"

#include "fl-text.h"

struct _FlCaseList
{
  GObject      parent_instance;

  FlDate       today;
  GPtrArray   *entries;    /* all, in order */
  GPtrArray   *shown;      /* those that the filter lets through, in the same order */
  guint        n_prepared; /* of the entries, so many from the start are known to be folded */

  FlCaseFilter filter; /* its strings are the list's own */
  char       **words;
};

static void fl_case_list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (FlCaseList, fl_case_list, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, fl_case_list_model_init))

/* Finds out anew what is shown, and announces the one stretch where it differs. */
static void
update_shown (FlCaseList *self)
{
  g_autoptr (GPtrArray) before = g_steal_pointer (&self->shown);
  guint start = 0, end = 0, shorter;

  self->shown = g_ptr_array_new_full (self->entries->len, (GDestroyNotify) fl_case_entry_unref);
  for (guint i = 0; i < self->entries->len; i++)
    {
      FlCaseEntry *entry = g_ptr_array_index (self->entries, i);

      if (fl_case_filter_passes (&self->filter, (const char *const *) self->words, entry,
                                 self->today))
        g_ptr_array_add (self->shown, fl_case_entry_ref (entry));
    }

  shorter = MIN (before->len, self->shown->len);
  while (start < shorter && before->pdata[start] == self->shown->pdata[start])
    start++;
  while (end < shorter - start
         && before->pdata[before->len - 1 - end] == self->shown->pdata[self->shown->len - 1 - end])
    end++;

  if (before->len - start - end > 0 || self->shown->len - start - end > 0)
    g_list_model_items_changed (G_LIST_MODEL (self), start, before->len - start - end,
                                self->shown->len - start - end);
}

static guint
find_entry (FlCaseList *self,
            GPtrArray  *entries,
            const char *case_id)
{
  for (guint i = 0; i < entries->len; i++)
    {
      const FlCaseEntry *entry = g_ptr_array_index (entries, i);

      if (g_strcmp0 (entry->row->record.id, case_id) == 0)
        return i;
    }

  return G_MAXUINT;
}

static void
drop_entry (FlCaseList *self,
            const char *case_id)
{
  guint position = find_entry (self, self->entries, case_id);

  if (position != G_MAXUINT)
    {
      g_ptr_array_remove_index (self->entries, position);
      self->n_prepared = MIN (self->n_prepared, position);
    }
}

static GType
fl_case_list_get_item_type (GListModel *model)
{
  return FL_TYPE_CASE_ITEM;
}

static guint
fl_case_list_get_n_items (GListModel *model)
{
  return FL_CASE_LIST (model)->shown->len;
}

static gpointer
fl_case_list_get_item (GListModel *model,
                       guint       position)
{
  FlCaseList *self = FL_CASE_LIST (model);

  if (position >= self->shown->len)
    return NULL;

  return fl_case_entry_get_item (g_ptr_array_index (self->shown, position));
}

static void
fl_case_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = fl_case_list_get_item_type;
  iface->get_n_items = fl_case_list_get_n_items;
  iface->get_item = fl_case_list_get_item;
}

static void
fl_case_list_finalize (GObject *object)
{
  FlCaseList *self = FL_CASE_LIST (object);

  g_ptr_array_unref (self->entries);
  g_ptr_array_unref (self->shown);
  g_strfreev (self->words);
  fl_case_filter_clear (&self->filter);

  G_OBJECT_CLASS (fl_case_list_parent_class)->finalize (object);
}

static void
fl_case_list_class_init (FlCaseListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = fl_case_list_finalize;
}

static void
fl_case_list_init (FlCaseList *self)
{
  self->entries = g_ptr_array_new_with_free_func ((GDestroyNotify) fl_case_entry_unref);
  self->shown = g_ptr_array_new_with_free_func ((GDestroyNotify) fl_case_entry_unref);
}

/**
 * fl_case_list_new:
 * @today: what day it is; decides what is late
 *
 * Returns: (transfer full): an empty list that shows the open cases
 */
FlCaseList *
fl_case_list_new (FlDate today)
{
  FlCaseList *self = g_object_new (FL_TYPE_CASE_LIST, NULL);

  self->today = today;
  return self;
}

/**
 * fl_case_list_take_rows:
 * @self: a list
 * @rows: (transfer full) (element-type FlCaseRow): all cases, in any order
 *
 * Replaces everything in the list.
 */
void
fl_case_list_take_rows (FlCaseList *self,
                        GPtrArray  *rows)
{
  gsize n = 0;
  g_autofree gpointer *stolen = NULL;

  g_return_if_fail (FL_IS_CASE_LIST (self));
  g_return_if_fail (rows != NULL);

  stolen = g_ptr_array_steal (rows, &n);
  g_ptr_array_unref (rows);

  g_ptr_array_unref (self->entries);
  self->entries = g_ptr_array_new_full (n, (GDestroyNotify) fl_case_entry_unref);
  for (gsize i = 0; i < n; i++)
    g_ptr_array_add (self->entries, fl_case_entry_new (stolen[i]));
  g_ptr_array_sort (self->entries, fl_case_entry_compare);
  self->n_prepared = 0;

  update_shown (self);
}

/**
 * fl_case_list_take_row:
 * @self: a list
 * @row: (transfer full): a case that is new or has changed
 *
 * Puts one case into its place, instead of what the list had about it.
 */
void
fl_case_list_take_row (FlCaseList *self,
                       FlCaseRow  *row)
{
  FlCaseEntry *entry;
  guint low = 0, high;

  g_return_if_fail (FL_IS_CASE_LIST (self));
  g_return_if_fail (row != NULL);

  drop_entry (self, row->record.id);

  entry = fl_case_entry_new (row);
  high = self->entries->len;
  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (fl_case_entry_compare (&self->entries->pdata[middle], &entry) < 0)
        low = middle + 1;
      else
        high = middle;
    }
  g_ptr_array_insert (self->entries, low, entry);
  self->n_prepared = MIN (self->n_prepared, low);

  update_shown (self);
}

/**
 * fl_case_list_remove:
 * @self: a list
 * @case_id: a case's id
 *
 * Takes a case out, as when its making is undone.  Does nothing where it is not there.
 */
void
fl_case_list_remove (FlCaseList *self,
                     const char *case_id)
{
  g_return_if_fail (FL_IS_CASE_LIST (self));

  drop_entry (self, case_id);
  update_shown (self);
}

/**
 * fl_case_list_set_today:
 * @self: a list
 * @today: what day it is
 */
void
fl_case_list_set_today (FlCaseList *self,
                        FlDate      today)
{
  g_return_if_fail (FL_IS_CASE_LIST (self));

  if (self->today == today)
    return;

  self->today = today;
  update_shown (self);
}

/**
 * fl_case_list_get_today:
 * @self: a list
 *
 * Returns: the day that decides what is late
 */
FlDate
fl_case_list_get_today (FlCaseList *self)
{
  g_return_val_if_fail (FL_IS_CASE_LIST (self), FL_DATE_NONE);

  return self->today;
}

/**
 * fl_case_list_set_filter:
 * @self: a list
 * @filter: which cases to show; copied
 */
void
fl_case_list_set_filter (FlCaseList         *self,
                         const FlCaseFilter *filter)
{
  g_return_if_fail (FL_IS_CASE_LIST (self));
  g_return_if_fail (filter != NULL);

  fl_case_filter_copy (&self->filter, filter);
  g_clear_pointer (&self->words, g_strfreev);
  if (filter->text != NULL)
    {
      self->words = fl_text_words (filter->text);
      if (self->words[0] == NULL)
        g_clear_pointer (&self->words, g_strfreev);
    }

  update_shown (self);
}

/**
 * fl_case_list_count:
 * @self: a list
 * @which: a state
 *
 * Returns: how many of all the cases are in that state, whatever the filter
 */
guint
fl_case_list_count (FlCaseList  *self,
                    FlCasesWhich which)
{
  guint n = 0;

  g_return_val_if_fail (FL_IS_CASE_LIST (self), 0);

  for (guint i = 0; i < self->entries->len; i++)
    {
      const FlCaseEntry *entry = g_ptr_array_index (self->entries, i);

      if (fl_cases_which_contains (which, entry->row, self->today))
        n++;
    }

  return n;
}

/**
 * fl_case_list_find:
 * @self: a list
 * @case_id: a case's id
 *
 * Returns: its place among the cases shown, or %G_MAXUINT
 */
guint
fl_case_list_find (FlCaseList *self,
                   const char *case_id)
{
  g_return_val_if_fail (FL_IS_CASE_LIST (self), G_MAXUINT);

  return find_entry (self, self->shown, case_id);
}

static int
compare_municipalities (gconstpointer a,
                        gconstpointer b)
{
  const FlCaseRecord *first = *(const FlCaseRecord *const *) a;
  const FlCaseRecord *second = *(const FlCaseRecord *const *) b;
  g_autofree char *first_key = fl_text_sort_key (first->municipality_name);
  g_autofree char *second_key = fl_text_sort_key (second->municipality_name);

  return strcmp (first_key, second_key);
}

/**
 * fl_case_list_get_municipalities:
 * @self: a list
 *
 * Returns: (transfer container) (element-type FlCaseRecord): one record, owned by the list, for
 *   each municipality that has a case, in Swedish order of their names
 */
GPtrArray *
fl_case_list_get_municipalities (FlCaseList *self)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  GPtrArray *found = g_ptr_array_new ();

  g_return_val_if_fail (FL_IS_CASE_LIST (self), found);

  for (guint i = 0; i < self->entries->len; i++)
    {
      FlCaseEntry *entry = g_ptr_array_index (self->entries, i);

      if (g_hash_table_add (seen, entry->row->record.municipality_code))
        g_ptr_array_add (found, &entry->row->record);
    }

  g_ptr_array_sort (found, compare_municipalities);
  return found;
}

/**
 * fl_case_list_prepare_search:
 * @self: a list
 * @n_rows: how many rows to prepare at most
 *
 * Folds the words of some rows, so that the first letter typed in the search finds the work done.
 * To be called when there is nothing better to do.
 *
 * Returns: whether there is more to prepare
 */
gboolean
fl_case_list_prepare_search (FlCaseList *self,
                             guint       n_rows)
{
  g_return_val_if_fail (FL_IS_CASE_LIST (self), FALSE);

  for (guint i = 0; i < n_rows && self->n_prepared < self->entries->len; i++)
    fl_case_entry_fold (g_ptr_array_index (self->entries, self->n_prepared++));

  return self->n_prepared < self->entries->len;
}
