/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fl-error.h"

G_BEGIN_DECLS

/* Files and folders that their owner alone can read. */

FlError  fl_private_file_code     (int          number);
gboolean fl_private_folder_create (const char  *path,
                                   GError     **error);
gboolean fl_private_file_create   (const char  *path,
                                   GError     **error);
gboolean fl_private_file_rename   (const char  *from,
                                   const char  *to,
                                   GError     **error);

G_END_DECLS
