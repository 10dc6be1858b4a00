/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define FL_TYPE_NOTICE (fl_notice_get_type ())

/**
 * FlNotice:
 *
 * A band above a page with one sentence that stays until it is dealt with, and a button or two.
 */
G_DECLARE_FINAL_TYPE (FlNotice, fl_notice, FL, NOTICE, AdwBin)

GtkWidget *fl_notice_new        (const char *sentence);
void       fl_notice_add_action (FlNotice   *self,
                                 const char *label,
                                 const char *action);

G_END_DECLS
