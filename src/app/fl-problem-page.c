/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fl-problem-page.h"

struct _FlProblemPage
{
  AdwBin         parent_instance;

  AdwStatusPage *status_page;
  GtkBox        *buttons;
};

G_DEFINE_FINAL_TYPE (FlProblemPage, fl_problem_page, ADW_TYPE_BIN)

/* What can be done is read out first. */
static gboolean
fl_problem_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_child_focus (GTK_WIDGET (FL_PROBLEM_PAGE (widget)->buttons),
                                 GTK_DIR_TAB_FORWARD);
}

static void
fl_problem_page_class_init (FlProblemPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->grab_focus = fl_problem_page_grab_focus;

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/foretagslots/Foretagslots/fl-problem-page.ui");
  gtk_widget_class_bind_template_child (widget_class, FlProblemPage, status_page);
  gtk_widget_class_bind_template_child (widget_class, FlProblemPage, buttons);
}

static void
fl_problem_page_init (FlProblemPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * fl_problem_page_new:
 *
 * Returns: (transfer full): a page without a problem
 */
GtkWidget *
fl_problem_page_new (void)
{
  return g_object_new (FL_TYPE_PROBLEM_PAGE, NULL);
}

/**
 * fl_problem_page_set:
 * @self: a page
 * @title: what has happened, in a few words
 * @sentence: what is wrong and what to do; plain text
 *
 * Begins anew: the buttons of an earlier problem go.
 */
void
fl_problem_page_set (FlProblemPage *self,
                     const char    *title,
                     const char    *sentence)
{
  g_autofree char *markup = NULL;
  GtkWidget *child;

  g_return_if_fail (FL_IS_PROBLEM_PAGE (self));

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->buttons))) != NULL)
    gtk_box_remove (self->buttons, child);

  markup = g_markup_escape_text (sentence, -1);
  adw_status_page_set_title (self->status_page, title);
  adw_status_page_set_description (self->status_page, markup);
}

/**
 * fl_problem_page_add_action:
 * @self: a page
 * @label: the button's verb, with a mnemonic
 * @action: the detailed name of the action that it activates
 *
 * Adds a button.  The first one added is the one to choose when in doubt.
 */
void
fl_problem_page_add_action (FlProblemPage *self,
                            const char    *label,
                            const char    *action)
{
  GtkWidget *button;

  g_return_if_fail (FL_IS_PROBLEM_PAGE (self));

  button = gtk_button_new_with_mnemonic (label);
  gtk_actionable_set_detailed_action_name (GTK_ACTIONABLE (button), action);
  gtk_widget_add_css_class (button, "pill");
  if (gtk_widget_get_first_child (GTK_WIDGET (self->buttons)) == NULL)
    gtk_widget_add_css_class (button, "suggested-action");
  gtk_box_append (self->buttons, button);
}
