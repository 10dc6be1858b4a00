/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fl-note-advice.h"
#include "fl-ui.h"

#include <glib/gi18n.h>

struct _FlNoteAdvice
{
  AdwBin parent_instance;
};

G_DEFINE_FINAL_TYPE (FlNoteAdvice, fl_note_advice, ADW_TYPE_BIN)

/* What a Swedish authority keeps is as a rule open to everybody (allmän handling). */
static const char *
advice (void)
{
  return _("Notes may be public records. Write nothing about people that you would not say "
           "openly.");
}

static void
fl_note_advice_class_init (FlNoteAdviceClass *klass)
{
}

static void
fl_note_advice_init (FlNoteAdvice *self)
{
  GtkWidget *label = fl_ui_text_new (advice (), "caption");

  gtk_widget_add_css_class (label, "dim-label");
  adw_bin_set_child (ADW_BIN (self), label);
}

/**
 * fl_note_advice_give:
 * @field: a field that a note is written in
 *
 * Lets the field itself tell the same to those who point at it or have it read to them: there may
 * be many such fields above one line.
 */
void
fl_note_advice_give (GtkWidget *field)
{
  gtk_widget_set_tooltip_text (field, advice ());
  fl_ui_describe (field, NULL, advice ());
}
