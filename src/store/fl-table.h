/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fl-stmt.h"

G_BEGIN_DECLS

/* How a column of the file and a member of a struct stand for each other. */
typedef enum
{
  FL_FIELD_TEXT,    /* char *; NULL is NULL */
  FL_FIELD_DATE,    /* FlDate; FL_DATE_NONE is NULL */
  FL_FIELD_FLAG,    /* gboolean */
  FL_FIELD_COUNT,   /* guint */
  FL_FIELD_MEASURE, /* double; below 0 is NULL */
  FL_FIELD_CHOICE,  /* an enum, kept by the names in choices */
  FL_FIELD_PARENT,  /* the id of the row that this one belongs to; not in the struct */
} FlFieldKind;

typedef struct
{
  const char        *column;
  FlFieldKind        kind;
  gsize              offset;
  const char *const *choices;
  gboolean           derived; /* computed from the rest: see fl_recorder_is_derived() */
} FlField;

/* One table: the columns besides its id. */
typedef struct
{
  const char    *name;
  const FlField *fields;
  guint          n_fields;
  gsize          record_size;
  gboolean       has_id;  /* the struct begins with its id */
  GDestroyNotify free;    /* a record */
} FlTable;

extern const FlTable fl_table_firm;
extern const FlTable fl_table_contact;
extern const FlTable fl_table_site;
extern const FlTable fl_table_case;
extern const FlTable fl_table_answer;
extern const FlTable fl_table_step;
extern const FlTable fl_table_tick;

const FlTable *fl_table_find         (const char    *name);
const FlField *fl_table_find_field   (const FlTable *table,
                                      const char    *column);

FlValue       *fl_table_get_values   (const FlTable *table,
                                      const void    *record,
                                      const char    *parent_id);
void           fl_table_read         (const FlTable *table,
                                      FlStmt        *stmt,
                                      GStringChunk  *strings,
                                      const void    *like,
                                      void          *record);
char          *fl_field_format       (const FlField *field,
                                      const FlValue *value);

char          *fl_table_select_sql   (const FlTable *table,
                                      const char    *where);
char          *fl_table_insert_sql   (const FlTable *table);
char          *fl_table_update_sql   (const FlTable *table);
char          *fl_table_delete_sql   (const FlTable *table);

G_END_DECLS
