/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fl-rulebook-head.h"

G_BEGIN_DECLS

/**
 * FlFolder:
 *
 * One rulebook folder of the disk, read.
 */
typedef struct
{
  char             *path;   /* every symbolic link followed */
  char             *name;   /* its last part */
  FlRulebookHead   *head;   /* (nullable) NULL: its rulebook.xml is not one */
  FlRulebookSource *source; /* its files alone */
  gboolean          is_own; /* the one that the user chose, rather than shipped */
} FlFolder;

FlFolder         *fl_folder_read  (const char *path,
                                   GError    **error);
void              fl_folder_free  (FlFolder   *folder);
FlRulebookSource *fl_folders_join (GPtrArray  *folders);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FlFolder, fl_folder_free)

G_END_DECLS
