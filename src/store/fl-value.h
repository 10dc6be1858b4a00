/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  FL_VALUE_NULL,
  FL_VALUE_INTEGER,
  FL_VALUE_REAL,
  FL_VALUE_TEXT,
} FlValueType;

/* One field of one row, as SQLite keeps it.  All bits zero is NULL. */
typedef struct
{
  FlValueType type;
  union
  {
    gint64 integer;
    double real;
    char  *text; /* owned */
  };
} FlValue;

void     fl_value_clear  (FlValue       *value);
void     fl_value_copy   (FlValue       *to,
                          const FlValue *from);
gboolean fl_value_equal  (const FlValue *a,
                          const FlValue *b);

/* A row's fields, in the order of its table. */
FlValue *fl_values_copy  (const FlValue *values,
                          guint          n);
void     fl_values_free  (FlValue       *values,
                          guint          n);

G_END_DECLS
