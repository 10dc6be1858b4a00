/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fl-rulebook-source.h"

G_BEGIN_DECLS

#define FL_RULEBOOK_FILE          "rulebook.xml"
#define FL_RULEBOOK_MAX_FILE_SIZE ((gsize) 64 << 20)
#define FL_RULEBOOK_MAX_PARTS     1000

typedef void (*FlArchiveSink) (gconstpointer data,
                               gsize         size,
                               gpointer      user_data);

void        fl_rulebook_archive_write         (FlRulebookSource *source,
                                               FlArchiveSink     sink,
                                               gpointer          user_data);
gboolean    fl_rulebook_path_is_inside        (const char       *path);
GBytes     *fl_rulebook_source_find           (FlRulebookSource *source,
                                               guint             folder,
                                               const char       *path);
void        fl_rulebook_source_add_unreadable (FlRulebookSource *source,
                                               const char       *folder,
                                               const char       *path,
                                               const char       *why);
void        fl_rulebook_source_copy_folder    (FlRulebookSource *source,
                                               const char       *name,
                                               FlRulebookSource *from);
const char *fl_rulebook_source_why_unreadable (FlRulebookSource *source,
                                               guint             folder,
                                               const char       *path);

G_END_DECLS
