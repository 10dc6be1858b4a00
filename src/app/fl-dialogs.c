/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fl-dialogs.h"

#include <glib/gi18n.h>

/* GTK 4.8 has no other way to choose a file than what 4.10 deprecates. */
G_GNUC_BEGIN_IGNORE_DEPRECATIONS

typedef struct
{
  FlDialogsChosen chosen;
  gpointer        data;
} Choice;

static void
response_cb (GtkNativeDialog *dialog,
             int              response,
             gpointer         data)
{
  const Choice *choice = data;

  if (response == GTK_RESPONSE_ACCEPT)
    {
      g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));
      g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;

      if (path != NULL)
        choice->chosen (path, choice->data);
    }

  g_object_unref (dialog);
}

static void
choice_free (gpointer  data,
             GClosure *closure)
{
  g_free (data);
}

static void
choose (GtkWindow           *parent,
        const char          *title,
        GtkFileChooserAction action,
        FlDialogsChosen      chosen,
        gpointer             data)
{
  GtkFileChooserNative *dialog;
  Choice *choice = g_new (Choice, 1);

  *choice = (Choice) { chosen, data };
  dialog = gtk_file_chooser_native_new (title, parent, action, _("_Open"), _("_Cancel"));
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  g_signal_connect_data (dialog, "response", G_CALLBACK (response_cb), choice, choice_free, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

/**
 * fl_dialogs_choose_folder:
 * @parent: the window that asks
 * @title: what the folder is for
 * @chosen: called with its path when one was chosen
 * @data: passed to @chosen
 */
void
fl_dialogs_choose_folder (GtkWindow      *parent,
                          const char     *title,
                          FlDialogsChosen chosen,
                          gpointer        data)
{
  choose (parent, title, GTK_FILE_CHOOSER_ACTION_SELECT_FOLDER, chosen, data);
}

/**
 * fl_dialogs_choose_store:
 * @parent: the window that asks
 * @title: what the file is for
 * @chosen: called with its path when one was chosen
 * @data: passed to @chosen
 */
void
fl_dialogs_choose_store (GtkWindow      *parent,
                         const char     *title,
                         FlDialogsChosen chosen,
                         gpointer        data)
{
  choose (parent, title, GTK_FILE_CHOOSER_ACTION_OPEN, chosen, data);
}

G_GNUC_END_IGNORE_DEPRECATIONS

/**
 * fl_dialogs_show_about:
 * @parent: (nullable): the window to lie over
 */
void
fl_dialogs_show_about (GtkWindow *parent)
{
  gtk_show_about_dialog (parent,
                         "program-name", _("Företagslots"),
                         "logo-icon-name", FL_APP_ID,
                         "version", FL_VERSION,
                         "comments", _("A firm’s whole way through its municipality"),
                         "license-type", GTK_LICENSE_GPL_3_0,
                         /* Translators: your own names, one a line */
                         "translator-credits", _("translator-credits"),
                         NULL);
}

/**
 * fl_dialogs_show_shortcuts:
 * @parent: (nullable): the window to lie over
 */
void
fl_dialogs_show_shortcuts (GtkWindow *parent)
{
  g_autoptr (GtkBuilder) builder = NULL;
  GtkWindow *window;

  builder = gtk_builder_new_from_resource ("/io/github/foretagslots/Foretagslots/help-overlay.ui");
  window = GTK_WINDOW (gtk_builder_get_object (builder, "shortcuts"));
  gtk_window_set_transient_for (window, parent);
  gtk_window_present (window);
}
