/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fl-ui.h"
#include "fl-words.h"

#include <glib/gi18n.h>

/**
 * fl_ui_describe:
 * @widget: a widget
 * @label: (nullable): its accessible name; %NULL leaves it
 * @description: (nullable): its accessible description; %NULL leaves it
 *
 * Tells people who hear the window what the widget is.
 */
void
fl_ui_describe (GtkWidget  *widget,
                const char *label,
                const char *description)
{
  if (label)
    gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                    -1);
  if (description)
    gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                    description, -1);
}

/**
 * fl_ui_name_buttons:
 * @root: a widget
 *
 * Gives the buttons below it that have a mnemonic their names without the underline, which
 * GTK 4.8 leaves in what people hear.
 */
void
fl_ui_name_buttons (GtkWidget *root)
{
  if (GTK_IS_BUTTON (root) && gtk_button_get_use_underline (GTK_BUTTON (root))
      && gtk_button_get_label (GTK_BUTTON (root)))
    {
      g_auto (GStrv) parts = g_strsplit (gtk_button_get_label (GTK_BUTTON (root)), "_", 2);
      g_autofree char *name = g_strjoinv ("", parts);

      fl_ui_describe (root, name, NULL);
    }
  for (GtkWidget *child = gtk_widget_get_first_child (root); child;
       child = gtk_widget_get_next_sibling (child))
    fl_ui_name_buttons (child);
}

/**
 * fl_ui_wrap_buttons:
 * @root: a widget
 *
 * Lets the words on the buttons below it stand on several lines, so that large text does not make
 * a narrow window wider.
 */
void
fl_ui_wrap_buttons (GtkWidget *root)
{
  if (GTK_IS_BUTTON (root) && GTK_IS_LABEL (gtk_button_get_child (GTK_BUTTON (root))))
    {
      GtkLabel *label = GTK_LABEL (gtk_button_get_child (GTK_BUTTON (root)));

      gtk_label_set_wrap (label, TRUE);
      gtk_label_set_justify (label, GTK_JUSTIFY_CENTER);
    }
  for (GtkWidget *child = gtk_widget_get_first_child (root); child;
       child = gtk_widget_get_next_sibling (child))
    fl_ui_wrap_buttons (child);
}

/**
 * fl_ui_set_class:
 * @widget: a widget
 * @css_class: a style class
 * @on: whether the widget has it
 */
void
fl_ui_set_class (GtkWidget  *widget,
                 const char *css_class,
                 gboolean    on)
{
  if (on)
    gtk_widget_add_css_class (widget, css_class);
  else
    gtk_widget_remove_css_class (widget, css_class);
}

/**
 * fl_ui_set_text:
 * @label: a label
 * @text: (nullable): its text; without any the label is hidden
 */
void
fl_ui_set_text (GtkLabel   *label,
                const char *text)
{
  gtk_label_set_text (label, text ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text && *text);
}

/**
 * fl_ui_remove_children:
 * @parent: a box or another widget that holds its children itself
 */
void
fl_ui_remove_children (GtkWidget *parent)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (parent)))
    {
      if (GTK_IS_LIST_BOX (parent))
        gtk_list_box_remove (GTK_LIST_BOX (parent), child);
      else if (GTK_IS_GRID (parent))
        gtk_grid_remove (GTK_GRID (parent), child);
      else if (GTK_IS_BOX (parent))
        gtk_box_remove (GTK_BOX (parent), child);
      else
        gtk_widget_unparent (child);
    }
}

/**
 * fl_ui_text_new:
 * @text: running text
 * @css_class: (nullable): a style class
 *
 * Returns: (transfer floating): a label that wraps, at most seventy characters wide
 */
GtkWidget *
fl_ui_text_new (const char *text,
                const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 70);
  gtk_label_set_natural_wrap_mode (GTK_LABEL (label), GTK_NATURAL_WRAP_NONE);
  if (css_class)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

/**
 * fl_ui_sure_new:
 * @provenance: where a fact comes from
 *
 * Returns: (transfer floating): the small quiet word that tells how sure the fact is, with its
 *   source and the day it was checked as tooltip and accessible description
 */
GtkWidget *
fl_ui_sure_new (const FlProvenance *provenance)
{
  g_autofree char *sentence = fl_words_provenance (provenance);
  GtkWidget *label = gtk_label_new (fl_words_sure (provenance->sure));

  gtk_widget_add_css_class (label, "sure");
  fl_ui_set_class (label, "unsure", provenance->sure == FL_SURE_GENERAL
                                    || provenance->sure == FL_SURE_UNSTATED);
  gtk_widget_set_tooltip_text (label, sentence);
  gtk_widget_set_halign (label, GTK_ALIGN_START);
  gtk_widget_set_valign (label, GTK_ALIGN_CENTER);
  fl_ui_describe (label, NULL, sentence);
  return label;
}

static void
opened_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (GtkWidget) widget = data;
  g_autoptr (GError) error = NULL;

  if (!g_app_info_launch_default_for_uri_finish (result, &error))
    gtk_widget_activate_action (widget, "page.message", "(sb)",
                                _("No program on this computer can open it. Copy it instead."),
                                FALSE);
}

/**
 * fl_ui_open:
 * @widget: the widget that asks; it must have the action `page.message` above it
 * @uri: what to open: `tel:`, `mailto:` or a page
 *
 * Opens it with the program that the user has chosen for such things, and says so where there
 * is none.
 */
void
fl_ui_open (GtkWidget  *widget,
            const char *uri)
{
  g_app_info_launch_default_for_uri_async (uri, NULL, NULL, opened_cb, g_object_ref (widget));
}

/**
 * fl_ui_copy:
 * @widget: the widget that asks; it must have the action `page.message` above it
 * @text: what to put on the clipboard
 * @message: what to tell the user
 */
void
fl_ui_copy (GtkWidget  *widget,
            const char *text,
            const char *message)
{
  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), text);
  gtk_widget_activate_action (widget, "page.message", "(sb)", message, FALSE);
}
