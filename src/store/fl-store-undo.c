/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fl-store-private.h"

#include <glib/gi18n-lib.h>

#include "fl-error.h"

/* An undo is an event that takes another back, and a redo one that takes an undo back.  An event
 * is undone where an undo of it stands that no redo took back. */

#define FIND_UNDO                                                                                 \
  "SELECT e.seq, e.action, e.case_id FROM event AS e"                                             \
  " WHERE e.undoes IS NULL AND NOT e.derived AND NOT EXISTS"                                      \
  " (SELECT 1 FROM event AS u WHERE u.undoes = e.seq AND NOT EXISTS"                              \
  "  (SELECT 1 FROM event AS r WHERE r.undoes = u.seq))"                                          \
  " ORDER BY e.seq DESC LIMIT 1"

/* The newest undo that stands, unless something new has been done since. */
#define FIND_REDO                                                                                 \
  "SELECT u.seq, e.action, e.case_id FROM event AS u JOIN event AS e ON e.seq = u.undoes"         \
  " WHERE e.undoes IS NULL AND NOT EXISTS (SELECT 1 FROM event AS r WHERE r.undoes = u.seq)"      \
  " AND u.seq > coalesce ((SELECT n.seq FROM event AS n WHERE n.undoes IS NULL"                   \
  "  AND NOT n.derived ORDER BY n.seq DESC LIMIT 1), 0)"                                          \
  " ORDER BY u.seq DESC LIMIT 1"

typedef struct
{
  gint64 event; /* 0: there is none */
  char  *action;
  char  *case_id;
} Candidate;

/* What an event did to one row. */
typedef struct
{
  const FlTable *table;
  char          *row_id;
  gboolean       came;
  gboolean       went;
  gboolean      *touched; /* by field */
  FlValue       *before;
  FlValue       *after;
} LoggedRow;

static void
candidate_clear (Candidate *candidate)
{
  g_clear_pointer (&candidate->action, g_free);
  g_clear_pointer (&candidate->case_id, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Candidate, candidate_clear)

static void
logged_row_free (gpointer data)
{
  LoggedRow *row = data;

  fl_values_free (row->before, row->table->n_fields);
  fl_values_free (row->after, row->table->n_fields);
  g_free (row->touched);
  g_free (row->row_id);
  g_free (row);
}

static gboolean
find_candidate (FlStore     *store,
                const char  *sql,
                Candidate   *candidate,
                GError     **error)
{
  g_autoptr (FlStmt) stmt = fl_store_prepare (store, sql, error);
  gboolean row;

  if (stmt == NULL || !fl_stmt_next (stmt, &row, error))
    return FALSE;

  if (row && fl_stmt_column_int (stmt, 0) > store->undo_floor)
    {
      candidate->event = fl_stmt_column_int (stmt, 0);
      candidate->action = fl_stmt_column_dup (stmt, 1);
      candidate->case_id = fl_stmt_column_dup (stmt, 2);
    }
  return TRUE;
}

static LoggedRow *
add_row (GPtrArray     *rows,
         const FlTable *table,
         const char    *row_id)
{
  LoggedRow *row = g_new0 (LoggedRow, 1);

  row->table = table;
  row->row_id = g_strdup (row_id);
  row->touched = g_new0 (gboolean, table->n_fields);
  row->before = g_new0 (FlValue, table->n_fields);
  row->after = g_new0 (FlValue, table->n_fields);
  g_ptr_array_add (rows, row);
  return row;
}

/* Takes one line of the log in; the lines of a row follow each other. */
static gboolean
add_value (GPtrArray *rows,
           FlStmt    *stmt)
{
  const FlTable *table = fl_table_find (fl_stmt_column_text (stmt, 0));
  const char *row_id = fl_stmt_column_text (stmt, 1);
  const char *column = fl_stmt_column_text (stmt, 2);
  LoggedRow *row = rows->len > 0 ? g_ptr_array_index (rows, rows->len - 1) : NULL;
  const FlField *field;
  gsize i;

  if (table == NULL)
    return FALSE;
  if (row == NULL || row->table != table || !g_str_equal (row->row_id, row_id))
    row = add_row (rows, table, row_id);
  if (g_str_equal (column, "id"))
    {
      row->came = sqlite3_column_type (stmt, 3) == SQLITE_NULL;
      row->went = !row->came;
      return TRUE;
    }

  field = fl_table_find_field (table, column);
  if (field == NULL)
    return FALSE;
  i = (gsize) (field - table->fields);
  row->touched[i] = TRUE;
  fl_value_clear (&row->before[i]);
  fl_value_clear (&row->after[i]);
  fl_stmt_column_value (stmt, 3, &row->before[i]);
  fl_stmt_column_value (stmt, 4, &row->after[i]);
  return TRUE;
}

static GPtrArray *
read_event (FlStore  *store,
            gint64    event,
            GError  **error)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (logged_row_free);
  g_autoptr (FlStmt) stmt = fl_store_prepare (
    store,
    "SELECT table_name, row_id, column_name, old_value, new_value FROM event_value"
    " WHERE event = ?1 ORDER BY n",
    error);
  gboolean more = TRUE;

  if (stmt == NULL)
    return NULL;

  fl_stmt_bind_int (stmt, 1, event);
  while (more)
    {
      if (!fl_stmt_next (stmt, &more, error))
        return NULL;
      if (more && !add_value (rows, stmt))
        {
          g_set_error (error, FL_ERROR, FL_ERROR_DAMAGED,
                       _("The log in “%s” names something that this version of the program does "
                         "not know."),
                       store->path);
          return NULL;
        }
    }
  return g_steal_pointer (&rows);
}

static gboolean
refuse (FlStore  *store,
        GError  **error)
{
  g_set_error (error, FL_ERROR, FL_ERROR_REFUSED,
               _("This cannot be taken back, because what it changed in “%s” has been changed in "
                 "another way since."),
               store->path);
  return FALSE;
}

/* Whether the row is as the event left it.  Derived fields may have been computed anew since. */
static gboolean
is_as_left (const LoggedRow *row,
            const FlValue   *now)
{
  if ((now == NULL) != row->went)
    return FALSE;

  for (guint i = 0; now != NULL && i < row->table->n_fields; i++)
    {
      if ((row->touched[i] || row->came) && !row->table->fields[i].derived
          && !fl_value_equal (&now[i], &row->after[i]))
        return FALSE;
    }
  return TRUE;
}

static gboolean
take_row_back (FlStore          *store,
               const LoggedRow  *row,
               GError          **error)
{
  FlValue *now = NULL;
  gboolean ok;

  if (!fl_store_read_row (store, row->table, row->row_id, &now, error))
    return FALSE;

  if (!is_as_left (row, now))
    ok = refuse (store, error);
  else if (row->came)
    ok = fl_store_write_row (store, row->table, row->row_id, NULL, error);
  else if (row->went)
    ok = fl_store_write_row (store, row->table, row->row_id, row->before, error);
  else
    {
      for (guint i = 0; i < row->table->n_fields; i++)
        {
          if (row->touched[i])
            {
              fl_value_clear (&now[i]);
              fl_value_copy (&now[i], &row->before[i]);
            }
        }
      ok = fl_store_write_row (store, row->table, row->row_id, now, error);
    }
  fl_values_free (now, row->table->n_fields);
  return ok;
}

/* Something that a later event added still refers to what would go. */
static gboolean
take_rows_back (FlStore    *store,
                GPtrArray  *rows,
                GError    **error)
{
  g_autoptr (GError) why = NULL;

  for (guint i = rows->len; i > 0; i--)
    {
      if (take_row_back (store, g_ptr_array_index (rows, i - 1), &why))
        continue;
      if (g_error_matches (why, FL_ERROR, FL_ERROR_INVALID))
        return refuse (store, error);
      g_propagate_error (error, g_steal_pointer (&why));
      return FALSE;
    }
  return TRUE;
}

static gboolean
take_back (FlStore     *store,
           const char  *action,
           const char  *sql,
           const char  *nothing,
           char       **case_id,
           GError     **error)
{
  g_auto (Candidate) candidate = { 0 };
  g_autoptr (GPtrArray) rows = NULL;

  g_return_val_if_fail (store->write == NULL, FALSE);

  if (!find_candidate (store, sql, &candidate, error))
    return FALSE;
  if (candidate.event == 0)
    {
      g_set_error_literal (error, FL_ERROR, FL_ERROR_NOT_FOUND, nothing);
      return FALSE;
    }

  rows = read_event (store, candidate.event, error);
  if (rows == NULL
      || !fl_store_begin_undo (store, action, candidate.case_id, candidate.event, error))
    return FALSE;
  if (!take_rows_back (store, rows, error))
    {
      fl_store_rollback (store);
      return FALSE;
    }
  if (!fl_store_commit (store, error))
    return FALSE;

  if (case_id != NULL)
    *case_id = g_steal_pointer (&candidate.case_id);
  return TRUE;
}

static char *
can_take_back (FlStore     *store,
               const char  *sql,
               char       **case_id)
{
  g_auto (Candidate) candidate = { 0 };

  if (!find_candidate (store, sql, &candidate, NULL) || candidate.event == 0)
    return NULL;

  if (case_id != NULL)
    *case_id = g_steal_pointer (&candidate.case_id);
  return g_steal_pointer (&candidate.action);
}

/**
 * fl_store_forget_undo:
 * @store: a store
 *
 * Lets what has been written until now stand: as long as @store is open only what comes after can
 * be undone.  A demonstration begins so, or the first undo would take a piece of it away.
 */
void
fl_store_forget_undo (FlStore *store)
{
  Candidate newest = { 0 };

  g_return_if_fail (FL_IS_STORE (store));

  if (find_candidate (store, "SELECT seq, action, case_id FROM event ORDER BY seq DESC LIMIT 1",
                      &newest, NULL))
    store->undo_floor = newest.event;
  candidate_clear (&newest);
}

/**
 * fl_store_can_undo:
 * @store: a store
 * @case_id: (out) (optional) (nullable) (transfer full): the case that it was done to
 *
 * Returns: (nullable) (transfer full): the action that fl_store_undo() would take back, or %NULL
 *   where there is none
 */
char *
fl_store_can_undo (FlStore  *store,
                   char    **case_id)
{
  g_return_val_if_fail (FL_IS_STORE (store), NULL);

  return can_take_back (store, FIND_UNDO, case_id);
}

/**
 * fl_store_undo:
 * @store: a store outside a write
 * @case_id: (out) (optional) (nullable) (transfer full): the case that was changed
 * @error: return location for an error: %FL_ERROR_NOT_FOUND where nothing is left to take back,
 *   %FL_ERROR_REFUSED where what was done has been changed in another way since
 *
 * Takes the newest write back that is not undone, also one from before the program was started.
 *
 * Returns: whether it was taken back; where not, nothing is changed
 */
gboolean
fl_store_undo (FlStore  *store,
               char    **case_id,
               GError  **error)
{
  g_return_val_if_fail (FL_IS_STORE (store), FALSE);

  return take_back (store, "undo", FIND_UNDO, _("There is nothing to undo."), case_id, error);
}

/**
 * fl_store_can_redo:
 * @store: a store
 * @case_id: (out) (optional) (nullable) (transfer full): the case that it was done to
 *
 * Returns: (nullable) (transfer full): the action that fl_store_redo() would do again, or %NULL
 *   where there is none
 */
char *
fl_store_can_redo (FlStore  *store,
                   char    **case_id)
{
  g_return_val_if_fail (FL_IS_STORE (store), NULL);

  return can_take_back (store, FIND_REDO, case_id);
}

/**
 * fl_store_redo:
 * @store: a store outside a write
 * @case_id: (out) (optional) (nullable) (transfer full): the case that was changed
 * @error: return location for an error, as fl_store_undo()
 *
 * Takes the newest undo back, unless something new has been done since.
 *
 * Returns: whether it was taken back; where not, nothing is changed
 */
gboolean
fl_store_redo (FlStore  *store,
               char    **case_id,
               GError  **error)
{
  g_return_val_if_fail (FL_IS_STORE (store), FALSE);

  return take_back (store, "redo", FIND_REDO, _("There is nothing to redo."), case_id, error);
}
