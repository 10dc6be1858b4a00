/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * FlRulebookSource:
 *
 * The bytes of a rulebook: one or more folders (the catalogue first), each with the files that
 * its rulebook.xml lists.  The loader reads a source and never the disk, so that a rulebook
 * kept in a store is the same to it as one in a folder.  Immutable, reference counted
 * atomically.
 *
 * The limits: a file of at most 64 MiB, 1,000 parts in a folder, paths inside the folder only
 * (symbolic links that leave it are refused).
 */
typedef struct _FlRulebookSource FlRulebookSource;

FlRulebookSource *fl_rulebook_source_read      (const char *const *folders,
                                                GError           **error);
FlRulebookSource *fl_rulebook_source_discover  (const char        *shipped_dir,
                                                const char        *own_dir,
                                                GError           **error);
FlRulebookSource *fl_rulebook_source_unpack    (GBytes            *archive,
                                                GError           **error);
GBytes           *fl_rulebook_source_pack      (FlRulebookSource  *source);
const char       *fl_rulebook_source_get_sha256 (FlRulebookSource *source);
FlRulebookSource *fl_rulebook_source_ref       (FlRulebookSource  *source);
void              fl_rulebook_source_unref     (FlRulebookSource  *source);

/* For the loader, the fuzz target and tests. */
FlRulebookSource *fl_rulebook_source_new       (void);
void              fl_rulebook_source_add       (FlRulebookSource  *source,
                                                const char        *folder,
                                                const char        *path,
                                                GBytes            *bytes);
guint             fl_rulebook_source_get_n_folders (FlRulebookSource *source);
const char       *fl_rulebook_source_get_folder    (FlRulebookSource *source,
                                                    guint             folder);
guint             fl_rulebook_source_get_n_files   (FlRulebookSource *source,
                                                    guint             folder);
const char       *fl_rulebook_source_get_file      (FlRulebookSource *source,
                                                    guint             folder,
                                                    guint             file,
                                                    GBytes          **bytes);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FlRulebookSource, fl_rulebook_source_unref)

G_END_DECLS
