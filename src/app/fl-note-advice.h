/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define FL_TYPE_NOTE_ADVICE (fl_note_advice_get_type ())

/**
 * FlNoteAdvice:
 *
 * The quiet line under a field for notes: what is written there may be a public record.
 */
G_DECLARE_FINAL_TYPE (FlNoteAdvice, fl_note_advice, FL, NOTE_ADVICE, AdwBin)

void fl_note_advice_give (GtkWidget *field);

G_END_DECLS
