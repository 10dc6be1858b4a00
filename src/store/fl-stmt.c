/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fl-stmt.h"
#include "fl-db-error.h"

static void
set_error (FlStmt  *stmt,
           int      result,
           GError **error)
{
  sqlite3 *handle = sqlite3_db_handle (stmt);

  fl_db_error_set (error, handle, result, sqlite3_db_filename (handle, "main"));
}

/**
 * fl_stmt_bind_text:
 * @stmt: a statement
 * @parameter: which, from 1
 * @text: (nullable): at most %FL_STMT_MAX_TEXT bytes; must live until the statement is given back
 */
void
fl_stmt_bind_text (FlStmt     *stmt,
                   int         parameter,
                   const char *text)
{
  int result = sqlite3_bind_text (stmt, parameter, text, -1, SQLITE_STATIC);

  g_return_if_fail (result == SQLITE_OK);
}

/**
 * fl_stmt_bind_int:
 * @stmt: a statement
 * @parameter: which, from 1
 * @number: a number
 */
void
fl_stmt_bind_int (FlStmt *stmt,
                  int     parameter,
                  gint64  number)
{
  int result = sqlite3_bind_int64 (stmt, parameter, number);

  g_return_if_fail (result == SQLITE_OK);
}

/**
 * fl_stmt_bind_bytes:
 * @stmt: a statement
 * @parameter: which, from 1
 * @bytes: must live until the statement is given back
 * @error: return location for an %FL_ERROR_INVALID when they are too many
 *
 * Returns: whether they were bound
 */
gboolean
fl_stmt_bind_bytes (FlStmt  *stmt,
                    int      parameter,
                    GBytes  *bytes,
                    GError **error)
{
  gsize size;
  const void *data = g_bytes_get_data (bytes, &size);
  int result = sqlite3_bind_blob64 (stmt, parameter, size > 0 ? data : "", size, SQLITE_STATIC);

  if (result == SQLITE_OK)
    return TRUE;

  set_error (stmt, result, error);
  return FALSE;
}

/**
 * fl_stmt_bind_value:
 * @stmt: a statement
 * @parameter: which, from 1
 * @value: must live until the statement is given back
 */
void
fl_stmt_bind_value (FlStmt        *stmt,
                    int            parameter,
                    const FlValue *value)
{
  int result = SQLITE_OK;

  switch (value->type)
    {
    case FL_VALUE_INTEGER:
      result = sqlite3_bind_int64 (stmt, parameter, value->integer);
      break;
    case FL_VALUE_REAL:
      result = sqlite3_bind_double (stmt, parameter, value->real);
      break;
    case FL_VALUE_TEXT:
      result = sqlite3_bind_text (stmt, parameter, value->text, -1, SQLITE_STATIC);
      break;
    case FL_VALUE_NULL:
    default:
      result = sqlite3_bind_null (stmt, parameter);
      break;
    }
  g_return_if_fail (result == SQLITE_OK);
}

/**
 * fl_stmt_next:
 * @stmt: a statement
 * @row: (out): whether there is a row to read the columns of
 * @error: return location for an error
 *
 * Returns: whether it went well; the last row is followed by a success without a row
 */
gboolean
fl_stmt_next (FlStmt    *stmt,
              gboolean  *row,
              GError   **error)
{
  int result = sqlite3_step (stmt);

  *row = result == SQLITE_ROW;
  if (result == SQLITE_ROW || result == SQLITE_DONE)
    return TRUE;

  set_error (stmt, result, error);
  return FALSE;
}

/**
 * fl_stmt_run:
 * @stmt: a statement whose rows, if any, do not matter
 * @error: return location for an error
 *
 * Returns: whether it ran to its end
 */
gboolean
fl_stmt_run (FlStmt  *stmt,
             GError **error)
{
  gboolean row = TRUE;

  while (row)
    {
      if (!fl_stmt_next (stmt, &row, error))
        return FALSE;
    }
  return TRUE;
}

/**
 * fl_stmt_column_text:
 * @stmt: a statement on a row
 * @column: which, from 0
 *
 * Returns: (nullable) (transfer none): the text, until the next row; %NULL where there is none
 */
const char *
fl_stmt_column_text (FlStmt *stmt,
                     int     column)
{
  return (const char *) sqlite3_column_text (stmt, column);
}

/**
 * fl_stmt_column_dup:
 * @stmt: a statement on a row
 * @column: which, from 0
 *
 * Returns: (nullable) (transfer full): the text
 */
char *
fl_stmt_column_dup (FlStmt *stmt,
                    int     column)
{
  return g_strdup (fl_stmt_column_text (stmt, column));
}

/**
 * fl_stmt_column_int:
 * @stmt: a statement on a row
 * @column: which, from 0
 *
 * Returns: the number; 0 where there is none
 */
gint64
fl_stmt_column_int (FlStmt *stmt,
                    int     column)
{
  return sqlite3_column_int64 (stmt, column);
}

/**
 * fl_stmt_column_bytes:
 * @stmt: a statement on a row
 * @column: which, from 0
 *
 * Returns: (transfer full): a copy of the bytes
 */
GBytes *
fl_stmt_column_bytes (FlStmt *stmt,
                      int     column)
{
  const void *data = sqlite3_column_blob (stmt, column);

  return g_bytes_new (data, (gsize) sqlite3_column_bytes (stmt, column));
}

/**
 * fl_stmt_column_value:
 * @stmt: a statement on a row
 * @column: which, from 0
 * @value: (out caller-allocates): overwritten without being cleared
 */
void
fl_stmt_column_value (FlStmt  *stmt,
                      int      column,
                      FlValue *value)
{
  switch (sqlite3_column_type (stmt, column))
    {
    case SQLITE_INTEGER:
      value->type = FL_VALUE_INTEGER;
      value->integer = sqlite3_column_int64 (stmt, column);
      break;
    case SQLITE_FLOAT:
      value->type = FL_VALUE_REAL;
      value->real = sqlite3_column_double (stmt, column);
      break;
    case SQLITE_TEXT:
      value->type = FL_VALUE_TEXT;
      value->text = fl_stmt_column_dup (stmt, column);
      break;
    default:
      *value = (FlValue) { .type = FL_VALUE_NULL };
      break;
    }
}

/**
 * fl_stmt_give_back:
 * @stmt: (transfer full): a statement from fl_db_prepare()
 *
 * Ends its read, so that it holds no lock, and forgets what was bound.
 */
void
fl_stmt_give_back (FlStmt *stmt)
{
  sqlite3_reset (stmt);
  sqlite3_clear_bindings (stmt);
}
