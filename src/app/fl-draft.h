/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define FL_TYPE_DRAFT (fl_draft_get_type ())

/**
 * FlDraft:
 *
 * What somebody is writing in an entry or a text view.  It emits ::committed when the writing
 * pauses, when Enter is pressed in an entry, when the focus leaves, and before the widget goes
 * from the screen, so that nothing written is lost; and it never changes the text under the
 * writer's hands.
 */
G_DECLARE_FINAL_TYPE (FlDraft, fl_draft, FL, DRAFT, GObject)

FlDraft *fl_draft_new_for_editable  (GtkEditable *editable);
FlDraft *fl_draft_new_for_text_view (GtkTextView *view);
void     fl_draft_set_text          (FlDraft     *self,
                                     const char  *text);
char    *fl_draft_get_text          (FlDraft     *self);
void     fl_draft_commit            (FlDraft     *self);
void     fl_draft_reset             (FlDraft     *self);

G_END_DECLS
