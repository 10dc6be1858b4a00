/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "fl-plan.h"

G_BEGIN_DECLS

#define FL_TYPE_OWNER_CARD (fl_owner_card_get_type ())

/**
 * FlOwnerCard:
 *
 * Who owns a step and how to reach them: the unit, the post, its telephone in the largest type,
 * and a button for each way.  Where nobody owns it, or nobody knows who, it says so.
 */
G_DECLARE_FINAL_TYPE (FlOwnerCard, fl_owner_card, FL, OWNER_CARD, AdwBin)

GtkWidget *fl_owner_card_new  (void);
void       fl_owner_card_show (FlOwnerCard   *self,
                               FlPlan        *plan,
                               const FlOwner *owner,
                               const char    *owner_then,
                               FlDate         today);
const char *fl_owner_card_heading (const FlOwner *owner);

G_END_DECLS
