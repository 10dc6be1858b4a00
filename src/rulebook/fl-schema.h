/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fl-xml.h"

G_BEGIN_DECLS

gboolean fl_schema_validate (xmlDoc     *doc,
                             const char *file,
                             FlFindings *findings);

G_END_DECLS
