/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fl-case-rows.h"
#include "fl-store-private.h"

#include <glib/gi18n-lib.h>

#include "fl-error.h"

static const char *const states[] = { "open", "closed", NULL };
static const char *const waitings[] = { "nobody", "firm", "unit", NULL };

#define AT(member) G_STRUCT_OFFSET (FlCaseRecord, member)

static const FlField fields[] = {
  { "firm_id", FL_FIELD_TEXT, AT (firm_id) },
  { "site_id", FL_FIELD_TEXT, AT (site_id) },
  { "journey_id", FL_FIELD_TEXT, AT (journey_id) },
  { "journey_name", FL_FIELD_TEXT, AT (journey_name) },
  { "municipality_code", FL_FIELD_TEXT, AT (municipality_code) },
  { "municipality_name", FL_FIELD_TEXT, AT (municipality_name) },
  { "responsible", FL_FIELD_TEXT, AT (responsible) },
  { "rulebook_sha256", FL_FIELD_TEXT, AT (rulebook_sha256) },
  { "note", FL_FIELD_TEXT, AT (note) },
  { "opened", FL_FIELD_DATE, AT (opened) },
  { "plan_date", FL_FIELD_DATE, AT (plan_date) },
  { "follow_up", FL_FIELD_DATE, AT (follow_up) },
  { "state", FL_FIELD_CHOICE, AT (state), states },
  { "steps_done", FL_FIELD_COUNT, AT (summary.steps_done), .derived = TRUE },
  { "steps_total", FL_FIELD_COUNT, AT (summary.steps_total), .derived = TRUE },
  { "steps_maybe", FL_FIELD_COUNT, AT (summary.steps_maybe), .derived = TRUE },
  { "next_step", FL_FIELD_TEXT, AT (summary.next_step), .derived = TRUE },
  { "due", FL_FIELD_DATE, AT (summary.due), .derived = TRUE },
  { "waiting", FL_FIELD_CHOICE, AT (summary.waiting), waitings, .derived = TRUE },
  { "waiting_for", FL_FIELD_TEXT, AT (summary.waiting_for), .derived = TRUE },
};

const FlTable fl_table_case = {
  .name = "firm_case",
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .record_size = sizeof (FlCaseRecord),
  .has_id = TRUE,
  .free = (GDestroyNotify) fl_case_record_free,
};

/* A row has only what lists show and search, and nothing for the other fields: every column costs
 * as many reads as there are cases, between the start of the program and its first frame. */
#define SELECT_ROWS                                                                               \
  "SELECT c.id, NULL, NULL, NULL, c.journey_name, c.municipality_code, c.municipality_name,"      \
  " c.responsible, NULL, NULL, c.opened, NULL, NULL, c.state, c.steps_done, c.steps_total, NULL," \
  " c.next_step, c.due, c.waiting, c.waiting_for, f.name, f.organisation_number"                  \
  " FROM firm_case AS c JOIN firm AS f ON f.id = c.firm_id"

/**
 * fl_store_put_case:
 * @store: a store in a write
 * @record: the case with its summary; an id of %NULL is filled in
 * @error: return location for an error, %FL_ERROR_INVALID where its firm, site or rulebook
 *   version is not in the store
 *
 * Returns: whether it is written
 */
gboolean
fl_store_put_case (FlStore       *store,
                   FlCaseRecord  *record,
                   GError       **error)
{
  g_return_val_if_fail (FL_IS_STORE (store), FALSE);
  g_return_val_if_fail (record != NULL, FALSE);

  return fl_store_put_record (store, &fl_table_case, record, error);
}

/**
 * fl_store_put_summary:
 * @store: a store in a write
 * @case_id: a case's id
 * @summary: what lists are to show of it
 * @error: return location for an error
 *
 * A summary is computed from the rest, so that a write of nothing else is not one that
 * fl_store_undo() takes back.
 *
 * Returns: whether it is written
 */
gboolean
fl_store_put_summary (FlStore              *store,
                      const char           *case_id,
                      const FlCaseSummary  *summary,
                      GError              **error)
{
  FlCaseRecord *record;
  FlCaseRecord changed;
  gboolean ok;

  g_return_val_if_fail (FL_IS_STORE (store), FALSE);
  g_return_val_if_fail (case_id != NULL && summary != NULL, FALSE);
  g_return_val_if_fail (store->write != NULL, FALSE);

  record = fl_store_get_case (store, case_id, error);
  if (record == NULL)
    {
      store->write->failed = TRUE;
      return FALSE;
    }

  changed = *record;
  changed.summary = *summary;
  ok = fl_store_put_record (store, &fl_table_case, &changed, error);
  fl_case_record_free (record);
  return ok;
}

/**
 * fl_store_get_case:
 * @store: a store
 * @id: a case's id
 * @error: return location for an error
 *
 * Returns: (nullable) (transfer full): the case
 */
FlCaseRecord *
fl_store_get_case (FlStore     *store,
                   const char  *id,
                   GError     **error)
{
  return fl_store_get_record (store, &fl_table_case, id, error);
}

static GPtrArray *
select_rows (FlStore     *store,
             const char  *sql,
             const char  *id,
             GError     **error)
{
  g_autoptr (FlCaseRows) rows = fl_case_rows_new ();
  g_autoptr (FlStmt) stmt = fl_store_prepare (store, sql, error);
  gboolean row = TRUE;

  if (stmt == NULL)
    return NULL;

  if (id != NULL)
    fl_stmt_bind_text (stmt, 1, id);
  while (row)
    {
      if (!fl_stmt_next (stmt, &row, error))
        return NULL;
      if (row)
        fl_case_rows_add (rows, stmt);
    }
  return fl_case_rows_lend (rows);
}

/**
 * fl_store_get_case_row:
 * @store: a store
 * @id: a case's id
 * @error: return location for an error, %FL_ERROR_NOT_FOUND where there is none
 *
 * Returns: (nullable) (transfer full): the case as fl_store_list_cases() has it
 */
FlCaseRow *
fl_store_get_case_row (FlStore     *store,
                       const char  *id,
                       GError     **error)
{
  g_autoptr (GPtrArray) rows = NULL;

  g_return_val_if_fail (FL_IS_STORE (store), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  rows = select_rows (store, SELECT_ROWS " WHERE c.id = ?1", id, error);
  if (rows == NULL)
    return NULL;
  if (rows->len > 0)
    return g_ptr_array_steal_index (rows, 0);

  g_set_error (error, FL_ERROR, FL_ERROR_NOT_FOUND,
               _("There is nothing with the id “%s” in “%s”."), id, store->path);
  return NULL;
}

static int
compare_opened (gconstpointer a,
                gconstpointer b)
{
  const FlCaseRow *first = *(const FlCaseRow *const *) a;
  const FlCaseRow *second = *(const FlCaseRow *const *) b;

  return (first->record.opened < second->record.opened)
         - (first->record.opened > second->record.opened);
}

/**
 * fl_store_list_cases:
 * @store: a store
 * @error: return location for an error
 *
 * Returns: (nullable) (transfer full) (element-type FlCaseRow): every case, the one that was
 *   opened last first
 */
GPtrArray *
fl_store_list_cases (FlStore  *store,
                     GError  **error)
{
  GPtrArray *rows;

  g_return_val_if_fail (FL_IS_STORE (store), NULL);

  /* They lie in the file nearly in this order, so that sorting the pointers costs next to
   * nothing, and it is stable; an ORDER BY would move every column. */
  rows = select_rows (store, SELECT_ROWS " ORDER BY c.rowid DESC", NULL, error);
  if (rows != NULL)
    g_ptr_array_sort (rows, compare_opened);
  return rows;
}
