/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Words as Swedes write and sort them, independent of the locale. */

char    *fl_text_fold     (const char *text); /* NFC, case folded, é→e; å ä ö kept */
char    *fl_text_flatten  (const char *text); /* folded, and å ä ö → a a o */
char    *fl_text_sort_key (const char *text); /* strcmp() of two keys sorts a … z å ä ö */
char   **fl_text_words    (const char *text); /* folded words */
gboolean fl_text_matches  (const char *const *words,
                           const char        *folded_text,
                           const char        *flat_text); /* every word found, in any order */

G_END_DECLS
