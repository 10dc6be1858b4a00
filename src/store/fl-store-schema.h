/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fl-db.h"
#include "fl-db-file.h"

G_BEGIN_DECLS

/**
 * FlStoreSchemaState:
 * @FL_STORE_SCHEMA_NEW: nothing is in the file yet
 * @FL_STORE_SCHEMA_OLDER: a store that an older version of the program wrote
 * @FL_STORE_SCHEMA_CURRENT: a store as this version writes it
 *
 * What a file is to this version of the program.
 */
typedef enum
{
  FL_STORE_SCHEMA_NEW,
  FL_STORE_SCHEMA_OLDER,
  FL_STORE_SCHEMA_CURRENT,
} FlStoreSchemaState;

gboolean fl_store_schema_check_file (const char         *path,
                               const FlDbFile     *file,
                               GError            **error);
gboolean fl_store_schema_get_state  (FlDb               *db,
                               FlStoreSchemaState      *state,
                               GError            **error);
gboolean fl_store_schema_migrate    (FlDb               *db,
                               GError            **error);
gboolean fl_store_schema_apply      (FlDb               *db,
                               const char *const  *scripts,
                               GError            **error);

G_END_DECLS
