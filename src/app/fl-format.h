/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fl-date.h"

G_BEGIN_DECLS

/* Days and spans of days as the user reads them, in the program's language and not the locale's. */

char *fl_format_date       (FlDate date);                   /* 3 December 2026 */
char *fl_format_date_short (FlDate date, FlDate today);     /* 3 Dec; 3 Dec 2027 */
char *fl_format_date_near  (FlDate date, FlDate today);     /* tomorrow; 3 Dec */
char *fl_format_days_late  (int    days);                   /* 4 days late */

G_END_DECLS
