/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fl-db.h"

G_BEGIN_DECLS

gboolean fl_backup_copy (FlDb        *from,
                         const char  *to,
                         GError     **error);

G_END_DECLS
