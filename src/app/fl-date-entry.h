/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "fl-date.h"

G_BEGIN_DECLS

#define FL_TYPE_DATE_ENTRY (fl_date_entry_get_type ())

/**
 * FlDateEntry:
 *
 * A day, written as YYYY-MM-DD or chosen in a calendar.  Emits ::changed when a whole day has
 * been given, or none; what is wrong with anything else is said below the field.
 */
G_DECLARE_FINAL_TYPE (FlDateEntry, fl_date_entry, FL, DATE_ENTRY, AdwBin)

GtkWidget *fl_date_entry_new       (void);
void       fl_date_entry_set_label (FlDateEntry *self,
                                    const char  *label);
void       fl_date_entry_set_date  (FlDateEntry *self,
                                    FlDate       date);
FlDate     fl_date_entry_get_date  (FlDateEntry *self);
void       fl_date_entry_commit    (FlDateEntry *self);
void       fl_date_entry_reset     (FlDateEntry *self);

G_END_DECLS
