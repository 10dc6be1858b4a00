/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

char *fl_temporary_new_store_path (GError    **error);
void  fl_temporary_remove         (const char *store_path);

G_END_DECLS
