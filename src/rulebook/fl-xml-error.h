/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <libxml/xmlerror.h>

#include "fl-finding.h"

G_BEGIN_DECLS

void  fl_xml_error_report  (const xmlError *error,
                            const char     *file,
                            guint           line,
                            FlFindings     *findings);
char *fl_xml_error_message (const xmlError *error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
