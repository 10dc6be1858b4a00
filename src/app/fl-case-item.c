/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fl-case-item.h"

#include "fl-case-words.h"
#include "fl-text.h"

struct _FlCaseItem
{
  GObject      parent_instance;

  FlCaseEntry *entry;
};

G_DEFINE_FINAL_TYPE (FlCaseItem, fl_case_item, G_TYPE_OBJECT)

static void
entry_clear (gpointer data)
{
  FlCaseEntry *entry = data;

  fl_case_row_free (entry->row);
  g_free (entry->folded);
  g_free (entry->flat);
}

static void
fl_case_item_finalize (GObject *object)
{
  FlCaseItem *self = FL_CASE_ITEM (object);

  if (self->entry != NULL)
    {
      self->entry->item = NULL;
      fl_case_entry_unref (self->entry);
    }

  G_OBJECT_CLASS (fl_case_item_parent_class)->finalize (object);
}

static void
fl_case_item_class_init (FlCaseItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = fl_case_item_finalize;
}

static void
fl_case_item_init (FlCaseItem *self)
{
}

/**
 * fl_case_entry_new:
 * @row: (transfer full): a case
 *
 * Returns: (transfer full): an entry for it
 */
FlCaseEntry *
fl_case_entry_new (FlCaseRow *row)
{
  FlCaseEntry *entry = g_rc_box_new0 (FlCaseEntry);

  entry->row = row;
  return entry;
}

/**
 * fl_case_entry_ref:
 * @entry: an entry
 *
 * Returns: (transfer full): @entry
 */
FlCaseEntry *
fl_case_entry_ref (FlCaseEntry *entry)
{
  return g_rc_box_acquire (entry);
}

/**
 * fl_case_entry_unref:
 * @entry: (transfer full): an entry
 */
void
fl_case_entry_unref (FlCaseEntry *entry)
{
  g_rc_box_release_full (entry, entry_clear);
}

/**
 * fl_case_entry_fold:
 * @entry: an entry
 *
 * Makes the text that is searched in, unless that is done.
 */
void
fl_case_entry_fold (FlCaseEntry *entry)
{
  const FlCaseRow *row = entry->row;
  const FlCaseSummary *summary = &row->record.summary;
  g_autofree char *text = NULL;

  if (entry->folded != NULL)
    return;

  text = g_strjoin (" ", fl_case_words_firm (row),
                    row->organisation_number != NULL ? row->organisation_number : "",
                    row->record.journey_name, row->record.municipality_name,
                    summary->next_step != NULL ? summary->next_step : "",
                    summary->waiting_for != NULL ? summary->waiting_for : "",
                    row->record.responsible != NULL ? row->record.responsible : "", NULL);
  entry->folded = fl_text_fold (text);
  entry->flat = fl_text_flatten (text);
}

/**
 * fl_case_entry_compare:
 * @a: (type FlCaseEntry): where an entry is pointed to
 * @b: (type FlCaseEntry): where another is
 *
 * Orders by what presses most: late cases first, the latest of them on top; then what is due
 * soonest; then what has no due day, newest first; closed cases last.  The id settles ties, so
 * that the order is always the same.
 *
 * Returns: less than, equal to or greater than 0
 */
int
fl_case_entry_compare (gconstpointer a,
                       gconstpointer b)
{
  const FlCaseRecord *first = &(*(FlCaseEntry *const *) a)->row->record;
  const FlCaseRecord *second = &(*(FlCaseEntry *const *) b)->row->record;

  if (first->state != second->state)
    return first->state == FL_CASE_CLOSED ? 1 : -1;

  if (first->state == FL_CASE_OPEN && first->summary.due != second->summary.due)
    {
      if (first->summary.due == FL_DATE_NONE)
        return 1;
      if (second->summary.due == FL_DATE_NONE)
        return -1;
      return first->summary.due < second->summary.due ? -1 : 1;
    }

  if (first->opened != second->opened)
    return first->opened > second->opened ? -1 : 1;

  return g_strcmp0 (first->id, second->id);
}

/**
 * fl_case_entry_get_item:
 * @entry: an entry
 *
 * Returns: (transfer full): the object that shows it: the same one as long as anybody has it
 */
FlCaseItem *
fl_case_entry_get_item (FlCaseEntry *entry)
{
  if (entry->item != NULL)
    return g_object_ref (entry->item);

  entry->item = g_object_new (FL_TYPE_CASE_ITEM, NULL);
  entry->item->entry = fl_case_entry_ref (entry);
  return entry->item;
}

/**
 * fl_case_item_get_row:
 * @self: an item
 *
 * Returns: (transfer none): the case, as it was when the item was made
 */
const FlCaseRow *
fl_case_item_get_row (FlCaseItem *self)
{
  g_return_val_if_fail (FL_IS_CASE_ITEM (self), NULL);

  return self->entry->row;
}
