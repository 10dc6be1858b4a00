/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fl-store-private.h"

static const FlField fields[] = {
  { "case_id", FL_FIELD_PARENT },
  { "question_id", FL_FIELD_TEXT, G_STRUCT_OFFSET (FlAnswerRecord, question_id) },
  { "value", FL_FIELD_TEXT, G_STRUCT_OFFSET (FlAnswerRecord, value) },
};

const FlTable fl_table_answer = {
  .name = "answer",
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .record_size = sizeof (FlAnswerRecord),
  .free = (GDestroyNotify) fl_answer_record_free,
};

/**
 * fl_store_put_answer:
 * @store: a store in a write
 * @case_id: a case's id
 * @question_id: a question's id
 * @value: (nullable): the answer, or %NULL to take it away
 * @error: return location for an error
 *
 * Returns: whether it is written
 */
gboolean
fl_store_put_answer (FlStore     *store,
                     const char  *case_id,
                     const char  *question_id,
                     const char  *value,
                     GError     **error)
{
  const FlAnswerRecord record = { (char *) question_id, (char *) value };

  g_return_val_if_fail (FL_IS_STORE (store), FALSE);
  g_return_val_if_fail (case_id != NULL && question_id != NULL, FALSE);

  return fl_store_put_child (store, &fl_table_answer, case_id, question_id, NULL,
                             value != NULL ? &record : NULL, error);
}

/**
 * fl_store_get_answers:
 * @store: a store
 * @case_id: a case's id
 * @error: return location for an error
 *
 * Returns: (nullable) (transfer full) (element-type FlAnswerRecord): the case's answers, in the
 *   order of the questions' ids
 */
GPtrArray *
fl_store_get_answers (FlStore     *store,
                      const char  *case_id,
                      GError     **error)
{
  return fl_store_get_records (store, &fl_table_answer, "case_id = ?1 ORDER BY question_id",
                               case_id, error);
}
