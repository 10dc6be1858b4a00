/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fl-store-private.h"

static const FlField fields[] = {
  { "case_id", FL_FIELD_PARENT },
  { "step_id", FL_FIELD_TEXT, G_STRUCT_OFFSET (FlTickRecord, step_id) },
  { "item_id", FL_FIELD_TEXT, G_STRUCT_OFFSET (FlTickRecord, item_id) },
  { "ticked", FL_FIELD_FLAG, G_STRUCT_OFFSET (FlTickRecord, ticked) },
  { "note", FL_FIELD_TEXT, G_STRUCT_OFFSET (FlTickRecord, note) },
  { "text", FL_FIELD_TEXT, G_STRUCT_OFFSET (FlTickRecord, text) },
};

const FlTable fl_table_tick = {
  .name = "tick",
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .record_size = sizeof (FlTickRecord),
  .free = (GDestroyNotify) fl_tick_record_free,
};

/**
 * fl_store_put_tick:
 * @store: a store in a write
 * @case_id: a case's id
 * @record: the item; neither ticked nor with a note, it has no record
 * @error: return location for an error
 *
 * Returns: whether it is written
 */
gboolean
fl_store_put_tick (FlStore             *store,
                   const char          *case_id,
                   const FlTickRecord  *record,
                   GError             **error)
{
  g_return_val_if_fail (FL_IS_STORE (store), FALSE);
  g_return_val_if_fail (case_id != NULL && record != NULL, FALSE);

  return fl_store_put_child (store, &fl_table_tick, case_id, record->step_id, record->item_id,
                             record->ticked || record->note != NULL ? record : NULL, error);
}

/**
 * fl_store_get_ticks:
 * @store: a store
 * @case_id: a case's id
 * @error: return location for an error
 *
 * Returns: (nullable) (transfer full) (element-type FlTickRecord): the case's ticks and notes on
 *   checklist items, in the order of the steps' and items' ids
 */
GPtrArray *
fl_store_get_ticks (FlStore     *store,
                    const char  *case_id,
                    GError     **error)
{
  return fl_store_get_records (store, &fl_table_tick, "case_id = ?1 ORDER BY step_id, item_id",
                               case_id, error);
}
