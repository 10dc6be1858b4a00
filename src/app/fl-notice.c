/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fl-notice.h"

struct _FlNotice
{
  AdwBin    parent_instance;

  GtkLabel *label;
  GtkBox   *buttons;
};

G_DEFINE_FINAL_TYPE (FlNotice, fl_notice, ADW_TYPE_BIN)

static void
fl_notice_class_init (FlNoticeClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/foretagslots/Foretagslots/fl-notice.ui");
  gtk_widget_class_bind_template_child (widget_class, FlNotice, label);
  gtk_widget_class_bind_template_child (widget_class, FlNotice, buttons);
}

static void
fl_notice_init (FlNotice *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * fl_notice_new:
 * @sentence: what to say
 *
 * Returns: (transfer full): a band that says it
 */
GtkWidget *
fl_notice_new (const char *sentence)
{
  FlNotice *self = g_object_new (FL_TYPE_NOTICE, NULL);

  gtk_label_set_label (self->label, sentence);
  return GTK_WIDGET (self);
}

/**
 * fl_notice_add_action:
 * @self: a notice
 * @label: the button's verb, with a mnemonic
 * @action: the detailed name of the action that it activates
 */
void
fl_notice_add_action (FlNotice   *self,
                      const char *label,
                      const char *action)
{
  GtkWidget *button;

  g_return_if_fail (FL_IS_NOTICE (self));

  button = gtk_button_new_with_mnemonic (label);
  gtk_actionable_set_detailed_action_name (GTK_ACTIONABLE (button), action);
  gtk_box_append (self->buttons, button);
}
