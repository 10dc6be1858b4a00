/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Organisation numbers (organisationsnummer), and the personal identity numbers that sole
 * traders have instead. */

gboolean fl_orgnr_parse       (const char  *text,
                               char       **number, /* (out) NNNNNN-NNNN */
                               GError     **error);
gboolean fl_orgnr_is_personal (const char  *number);
char    *fl_orgnr_mask        (const char  *number); /* ••••••-•••• where personal */

G_END_DECLS
