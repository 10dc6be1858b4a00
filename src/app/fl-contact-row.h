/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "fl-store-types.h"

G_BEGIN_DECLS

#define FL_TYPE_CONTACT_ROW (fl_contact_row_get_type ())

/**
 * FlContactRow:
 *
 * A contact person of a firm, to be changed in place.  It asks the actions `case.put-contact` and
 * `case.remove-contact` above it.
 */
G_DECLARE_FINAL_TYPE (FlContactRow, fl_contact_row, FL, CONTACT_ROW, AdwExpanderRow)

GtkWidget *fl_contact_row_new    (const char            *id);
void       fl_contact_row_show   (FlContactRow          *self,
                                  const FlContactPerson *person);
void       fl_contact_row_commit (FlContactRow          *self);

G_END_DECLS
