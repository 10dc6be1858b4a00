/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fl-case-rows.h"
#include "fl-orgnr.h"
#include "fl-table.h"

/* Bytes of a block of words: some hundreds of cases. */
#define BLOCK_SIZE (64 * 1024)

struct _FlCaseRows
{
  guint         ref_count; /* as the store: one thread */
  GArray       *rows;      /* (element-type FlCaseRow) */
  GStringChunk *strings;
};

/**
 * fl_case_rows_new:
 *
 * Returns: (transfer full): no rows
 */
FlCaseRows *
fl_case_rows_new (void)
{
  FlCaseRows *rows = g_new0 (FlCaseRows, 1);

  rows->ref_count = 1;
  rows->rows = g_array_new (FALSE, TRUE, sizeof (FlCaseRow));
  rows->strings = g_string_chunk_new (BLOCK_SIZE);
  return rows;
}

/**
 * fl_case_rows_unref:
 * @rows: (transfer full): rows
 */
void
fl_case_rows_unref (FlCaseRows *rows)
{
  if (--rows->ref_count > 0)
    return;

  g_array_unref (rows->rows);
  g_string_chunk_free (rows->strings);
  g_free (rows);
}

static char *
keep (FlCaseRows *rows,
      const char *text)
{
  return text != NULL ? g_string_chunk_insert (rows->strings, text) : NULL;
}

/**
 * fl_case_rows_add:
 * @rows: rows that are not lent yet
 * @stmt: on a row: the case's id and fields, the firm's name and organisation number
 *
 * Adds a row, with a personal organisation number masked.
 */
void
fl_case_rows_add (FlCaseRows *rows,
                  FlStmt     *stmt)
{
  int after = (int) fl_table_case.n_fields + 1;
  const char *number = fl_stmt_column_text (stmt, after + 1);
  guint n = rows->rows->len;
  FlCaseRow *row;

  g_array_set_size (rows->rows, n + 1);
  row = &g_array_index (rows->rows, FlCaseRow, n);
  fl_table_read (&fl_table_case, stmt, rows->strings, n > 0 ? &row[-1].record : NULL,
                 &row->record);
  row->firm_name = keep (rows, fl_stmt_column_text (stmt, after));
  if (number != NULL && fl_orgnr_is_personal (number))
    {
      g_autofree char *masked = fl_orgnr_mask (number);

      row->organisation_number = keep (rows, masked);
    }
  else
    {
      row->organisation_number = keep (rows, number);
    }
}

/**
 * fl_case_rows_lend:
 * @rows: rows, to which none is added any more
 *
 * Returns: (transfer full) (element-type FlCaseRow): the rows, which may outlive the array
 */
GPtrArray *
fl_case_rows_lend (FlCaseRows *rows)
{
  GPtrArray *lent = g_ptr_array_new_full (rows->rows->len, (GDestroyNotify) fl_case_row_free);

  for (guint i = 0; i < rows->rows->len; i++)
    {
      FlCaseRow *row = &g_array_index (rows->rows, FlCaseRow, i);

      row->memory = rows;
      rows->ref_count++;
      g_ptr_array_add (lent, row);
    }
  return lent;
}
