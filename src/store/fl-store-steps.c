/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fl-store-private.h"

static const FlField fields[] = {
  { "case_id", FL_FIELD_PARENT },
  { "step_id", FL_FIELD_TEXT, G_STRUCT_OFFSET (FlStepRecord, step_id) },
  { "filed", FL_FIELD_DATE, G_STRUCT_OFFSET (FlStepRecord, filed) },
  { "decided", FL_FIELD_DATE, G_STRUCT_OFFSET (FlStepRecord, decided) },
  { "done", FL_FIELD_DATE, G_STRUCT_OFFSET (FlStepRecord, done) },
  { "reference", FL_FIELD_TEXT, G_STRUCT_OFFSET (FlStepRecord, reference) },
  { "note", FL_FIELD_TEXT, G_STRUCT_OFFSET (FlStepRecord, note) },
  { "owner_unit", FL_FIELD_TEXT, G_STRUCT_OFFSET (FlStepRecord, owner_unit) },
  { "owner_name", FL_FIELD_TEXT, G_STRUCT_OFFSET (FlStepRecord, owner_name) },
};

const FlTable fl_table_step = {
  .name = "step",
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .record_size = sizeof (FlStepRecord),
  .free = (GDestroyNotify) fl_step_record_free,
};

static gboolean
says_nothing (const FlStepRecord *record)
{
  return record->filed == FL_DATE_NONE && record->decided == FL_DATE_NONE
         && record->done == FL_DATE_NONE && record->reference == NULL && record->note == NULL
         && record->owner_unit == NULL && record->owner_name == NULL;
}

/**
 * fl_store_put_step:
 * @store: a store in a write
 * @case_id: a case's id
 * @record: what happened to the step; where it says nothing, the step is untouched again and has
 *   no record
 * @error: return location for an error
 *
 * Returns: whether it is written
 */
gboolean
fl_store_put_step (FlStore             *store,
                   const char          *case_id,
                   const FlStepRecord  *record,
                   GError             **error)
{
  g_return_val_if_fail (FL_IS_STORE (store), FALSE);
  g_return_val_if_fail (case_id != NULL && record != NULL, FALSE);

  return fl_store_put_child (store, &fl_table_step, case_id, record->step_id, NULL,
                             says_nothing (record) ? NULL : record, error);
}

/**
 * fl_store_get_steps:
 * @store: a store
 * @case_id: a case's id
 * @error: return location for an error
 *
 * Returns: (nullable) (transfer full) (element-type FlStepRecord): the steps of the case that
 *   something happened to, in the order of their ids
 */
GPtrArray *
fl_store_get_steps (FlStore     *store,
                    const char  *case_id,
                    GError     **error)
{
  return fl_store_get_records (store, &fl_table_step, "case_id = ?1 ORDER BY step_id", case_id,
                               error);
}
