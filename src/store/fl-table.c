/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fl-table.h"

#include "fl-date.h"

static const FlTable *const tables[] = {
  &fl_table_firm, &fl_table_contact, &fl_table_site, &fl_table_case,
  &fl_table_answer, &fl_table_step, &fl_table_tick,
};

/**
 * fl_table_find:
 * @name: a table's name in the file
 *
 * Returns: (nullable) (transfer none): the table
 */
const FlTable *
fl_table_find (const char *name)
{
  for (gsize i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      if (g_str_equal (tables[i]->name, name))
        return tables[i];
    }
  return NULL;
}

/**
 * fl_table_find_field:
 * @table: a table
 * @column: a column's name
 *
 * Returns: (nullable) (transfer none): the field; %NULL for the id too, which is not one
 */
const FlField *
fl_table_find_field (const FlTable *table,
                     const char    *column)
{
  for (guint i = 0; i < table->n_fields; i++)
    {
      if (g_str_equal (table->fields[i].column, column))
        return &table->fields[i];
    }
  return NULL;
}

static void
set_text (FlValue    *value,
          const char *text)
{
  if (text != NULL)
    *value = (FlValue) { .type = FL_VALUE_TEXT, .text = g_strdup (text) };
}

static void
set_integer (FlValue *value,
             gint64   integer)
{
  *value = (FlValue) { .type = FL_VALUE_INTEGER, .integer = integer };
}

/**
 * fl_table_get_values:
 * @table: a table
 * @record: a struct of that table
 * @parent_id: (nullable): what its %FL_FIELD_PARENT is to be
 *
 * Returns: (transfer full): the struct as a row; free with fl_values_free()
 */
FlValue *
fl_table_get_values (const FlTable *table,
                     const void    *record,
                     const char    *parent_id)
{
  FlValue *values = g_new0 (FlValue, table->n_fields);

  for (guint i = 0; i < table->n_fields; i++)
    {
      const FlField *field = &table->fields[i];
      gconstpointer member = (const char *) record + field->offset;

      switch (field->kind)
        {
        case FL_FIELD_TEXT:
          set_text (&values[i], *(char *const *) member);
          break;
        case FL_FIELD_PARENT:
          set_text (&values[i], parent_id);
          break;
        case FL_FIELD_CHOICE:
          set_text (&values[i], field->choices[*(const int *) member]);
          break;
        case FL_FIELD_DATE:
          if (*(const FlDate *) member != FL_DATE_NONE)
            set_integer (&values[i], *(const FlDate *) member);
          break;
        case FL_FIELD_FLAG:
          set_integer (&values[i], *(const gboolean *) member ? 1 : 0);
          break;
        case FL_FIELD_COUNT:
          set_integer (&values[i], *(const guint *) member);
          break;
        case FL_FIELD_MEASURE:
          if (*(const double *) member >= 0)
            values[i] = (FlValue) { .type = FL_VALUE_REAL, .real = *(const double *) member };
          break;
        default:
          break;
        }
    }
  return values;
}

/* In a list most rows say the same as the one before about the journey, the municipality, the
 * navigator and the rulebook: they share the words. */
static char *
read_text (FlStmt       *stmt,
           int           column,
           GStringChunk *strings,
           const char   *like)
{
  const char *text = fl_stmt_column_text (stmt, column);

  if (text == NULL)
    return NULL;
  if (strings == NULL)
    return g_strdup (text);
  if (like != NULL && g_str_equal (text, like))
    return (char *) like;
  return g_string_chunk_insert_len (strings, text, sqlite3_column_bytes (stmt, column));
}

static int
read_choice (FlStmt            *stmt,
             int                column,
             const char *const *choices)
{
  const char *text = fl_stmt_column_text (stmt, column);

  for (int i = 0; text != NULL && choices[i] != NULL; i++)
    {
      if (g_str_equal (choices[i], text))
        return i;
    }
  return 0;
}

/**
 * fl_table_read:
 * @table: a table
 * @stmt: on a row that begins with the id and the fields of @table
 * @strings: (nullable): where the texts go; %NULL: each is allocated
 * @like: (nullable): the record before in the same @strings, whose texts may be shared
 * @record: (out caller-allocates): zero-filled struct to fill
 */
void
fl_table_read (const FlTable *table,
               FlStmt        *stmt,
               GStringChunk  *strings,
               const void    *like,
               void          *record)
{
  if (table->has_id)
    *(char **) record = read_text (stmt, 0, strings, NULL);

  for (guint i = 0; i < table->n_fields; i++)
    {
      const FlField *field = &table->fields[i];
      int column = (int) i + 1;
      gpointer member = (char *) record + field->offset;
      gconstpointer before = like != NULL ? (const char *) like + field->offset : NULL;

      switch (field->kind)
        {
        case FL_FIELD_TEXT:
          *(char **) member = read_text (stmt, column, strings,
                                         before != NULL ? *(char *const *) before : NULL);
          break;
        case FL_FIELD_DATE:
          *(FlDate *) member = (FlDate) fl_stmt_column_int (stmt, column);
          break;
        case FL_FIELD_FLAG:
          *(gboolean *) member = fl_stmt_column_int (stmt, column) != 0;
          break;
        case FL_FIELD_COUNT:
          *(guint *) member = (guint) fl_stmt_column_int (stmt, column);
          break;
        case FL_FIELD_MEASURE:
          *(double *) member = sqlite3_column_type (stmt, column) == SQLITE_NULL
                                 ? -1.0 : sqlite3_column_double (stmt, column);
          break;
        case FL_FIELD_CHOICE:
          *(int *) member = read_choice (stmt, column, field->choices);
          break;
        case FL_FIELD_PARENT:
        default:
          break;
        }
    }
}

/**
 * fl_field_format:
 * @field: (nullable): the field, or %NULL for an id
 * @value: its value
 *
 * Returns: (nullable) (transfer full): the value as text, a day as YYYY-MM-DD; %NULL for NULL
 */
char *
fl_field_format (const FlField *field,
                 const FlValue *value)
{
  char number[G_ASCII_DTOSTR_BUF_SIZE];

  switch (value->type)
    {
    case FL_VALUE_TEXT:
      return g_strdup (value->text);
    case FL_VALUE_INTEGER:
      if (field != NULL && field->kind == FL_FIELD_DATE)
        return fl_date_format ((FlDate) value->integer);
      return g_strdup_printf ("%" G_GINT64_FORMAT, value->integer);
    case FL_VALUE_REAL:
      return g_strdup (g_ascii_dtostr (number, sizeof number, value->real));
    case FL_VALUE_NULL:
    default:
      return NULL;
    }
}

/**
 * fl_table_select_sql:
 * @table: a table
 * @where: what follows WHERE
 *
 * Returns: (transfer full): reads what fl_table_read() takes
 */
char *
fl_table_select_sql (const FlTable *table,
                     const char    *where)
{
  GString *sql = g_string_new ("SELECT id");

  for (guint i = 0; i < table->n_fields; i++)
    g_string_append_printf (sql, ", %s", table->fields[i].column);
  g_string_append_printf (sql, " FROM %s WHERE %s", table->name, where);
  return g_string_free (sql, FALSE);
}

/**
 * fl_table_insert_sql:
 * @table: a table
 *
 * Returns: (transfer full): adds a row; parameter 1 is the id, the fields follow
 */
char *
fl_table_insert_sql (const FlTable *table)
{
  GString *sql = g_string_new (NULL);

  g_string_printf (sql, "INSERT INTO %s (id", table->name);
  for (guint i = 0; i < table->n_fields; i++)
    g_string_append_printf (sql, ", %s", table->fields[i].column);
  g_string_append (sql, ") VALUES (?");
  for (guint i = 0; i < table->n_fields; i++)
    g_string_append (sql, ", ?");
  g_string_append_c (sql, ')');
  return g_string_free (sql, FALSE);
}

/**
 * fl_table_update_sql:
 * @table: a table
 *
 * Returns: (transfer full): changes a row; parameters as fl_table_insert_sql()
 */
char *
fl_table_update_sql (const FlTable *table)
{
  GString *sql = g_string_new (NULL);

  g_string_printf (sql, "UPDATE %s SET ", table->name);
  for (guint i = 0; i < table->n_fields; i++)
    g_string_append_printf (sql, "%s%s = ?%u", i > 0 ? ", " : "", table->fields[i].column, i + 2);
  g_string_append (sql, " WHERE id = ?1");
  return g_string_free (sql, FALSE);
}

/**
 * fl_table_delete_sql:
 * @table: a table
 *
 * Returns: (transfer full): removes a row; parameter 1 is the id
 */
char *
fl_table_delete_sql (const FlTable *table)
{
  return g_strdup_printf ("DELETE FROM %s WHERE id = ?1", table->name);
}
