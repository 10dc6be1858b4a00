/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fl-store.h"

G_BEGIN_DECLS

/* The name of the version of a rulebook that every case here was planned with. */
#define STORE_UTIL_RULEBOOK "0f343b0931126a20f133d67c2b018a3b5d2b4ad4e4c2fd6f0c5d7c2c1e8d7b1a"

char    *store_util_new_path    (void);
void     store_util_remove      (const char   *path);
FlStore *store_util_open        (const char   *path);
char    *store_util_add_case    (FlStore      *store,
                                 const char   *firm_name,
                                 const char   *organisation_number,
                                 FlDate        opened);
void     store_util_answer      (FlStore      *store,
                                 const char   *case_id,
                                 const char   *question_id,
                                 const char   *value);
char    *store_util_dump        (const char   *path);
gint64   store_util_get_int     (const char   *path,
                                 const char   *sql);
void     store_util_exec        (const char   *path,
                                 const char   *sql);

G_END_DECLS
