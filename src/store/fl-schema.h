/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fl-db.h"
#include "fl-db-file.h"

G_BEGIN_DECLS

/**
 * FlSchemaState:
 * @FL_SCHEMA_NEW: nothing is in the file yet
 * @FL_SCHEMA_OLDER: a store that an older version of the program wrote
 * @FL_SCHEMA_CURRENT: a store as this version writes it
 *
 * What a file is to this version of the program.
 */
typedef enum
{
  FL_SCHEMA_NEW,
  FL_SCHEMA_OLDER,
  FL_SCHEMA_CURRENT,
} FlSchemaState;

gboolean fl_schema_check_file (const char         *path,
                               const FlDbFile     *file,
                               GError            **error);
gboolean fl_schema_get_state  (FlDb               *db,
                               FlSchemaState      *state,
                               GError            **error);
gboolean fl_schema_migrate    (FlDb               *db,
                               GError            **error);
gboolean fl_schema_apply      (FlDb               *db,
                               const char *const  *scripts,
                               GError            **error);

G_END_DECLS
