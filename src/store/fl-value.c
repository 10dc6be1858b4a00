/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fl-value.h"

/**
 * fl_value_clear:
 * @value: a value
 *
 * Makes it NULL.
 */
void
fl_value_clear (FlValue *value)
{
  if (value->type == FL_VALUE_TEXT)
    g_free (value->text);
  *value = (FlValue) { .type = FL_VALUE_NULL };
}

/**
 * fl_value_copy:
 * @to: (out caller-allocates): overwritten without being cleared
 * @from: a value
 */
void
fl_value_copy (FlValue       *to,
               const FlValue *from)
{
  *to = *from;
  if (from->type == FL_VALUE_TEXT)
    to->text = g_strdup (from->text);
}

/**
 * fl_value_equal:
 * @a: a value
 * @b: another value
 *
 * Returns: whether they are of the same type and the same; NULL equals NULL
 */
gboolean
fl_value_equal (const FlValue *a,
                const FlValue *b)
{
  if (a->type != b->type)
    return FALSE;

  switch (a->type)
    {
    case FL_VALUE_INTEGER:
      return a->integer == b->integer;
    case FL_VALUE_REAL:
      /* The very same number, not one that is near: a difference was written by somebody. */
      return !(a->real < b->real) && !(a->real > b->real);
    case FL_VALUE_TEXT:
      return g_str_equal (a->text, b->text);
    case FL_VALUE_NULL:
    default:
      return TRUE;
    }
}

/**
 * fl_values_copy:
 * @values: (array length=n) (nullable): a row, or %NULL for no row
 * @n: number of fields
 *
 * Returns: (transfer full) (nullable): a copy; free with fl_values_free()
 */
FlValue *
fl_values_copy (const FlValue *values,
                guint          n)
{
  FlValue *copy;

  if (values == NULL)
    return NULL;

  copy = g_new0 (FlValue, n);
  for (guint i = 0; i < n; i++)
    fl_value_copy (&copy[i], &values[i]);
  return copy;
}

/**
 * fl_values_free:
 * @values: (array length=n) (nullable) (transfer full): a row
 * @n: number of fields
 */
void
fl_values_free (FlValue *values,
                guint    n)
{
  if (values == NULL)
    return;

  for (guint i = 0; i < n; i++)
    fl_value_clear (&values[i]);
  g_free (values);
}
