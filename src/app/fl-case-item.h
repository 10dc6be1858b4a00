/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "fl-store-types.h"

G_BEGIN_DECLS

#define FL_TYPE_CASE_ITEM (fl_case_item_get_type ())

/**
 * FlCaseItem:
 *
 * What a list view holds of one case: made when a view asks for it, and never changed.
 */
G_DECLARE_FINAL_TYPE (FlCaseItem, fl_case_item, FL, CASE_ITEM, GObject)

/**
 * FlCaseEntry:
 * @row: the case
 * @item: (nullable): the item that shows it, not owned, while there is one
 * @folded: (nullable): what is searched in, once it was needed
 * @flat: (nullable): the same without å, ä and ö
 *
 * One case in a #FlCaseList.  Shared between the list and the items that show it, so that an
 * item that a view still holds outlives a change of the list.
 */
typedef struct
{
  FlCaseRow  *row;
  FlCaseItem *item;
  char       *folded;
  char       *flat;
} FlCaseEntry;

FlCaseEntry     *fl_case_entry_new      (FlCaseRow    *row);
FlCaseEntry     *fl_case_entry_ref      (FlCaseEntry  *entry);
void             fl_case_entry_unref    (FlCaseEntry  *entry);
void             fl_case_entry_fold     (FlCaseEntry  *entry);
int              fl_case_entry_compare  (gconstpointer a,
                                         gconstpointer b);
FlCaseItem      *fl_case_entry_get_item (FlCaseEntry  *entry);

const FlCaseRow *fl_case_item_get_row   (FlCaseItem   *self);

G_END_DECLS
