/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fl-draft.h"

/* Long enough not to write at every letter, short enough to feel kept. */
#define PAUSE_MS 700

struct _FlDraft
{
  GObject parent_instance;

  GtkWidget *widget; /* weak: the widget owns the draft */
  char      *kept;   /* what was last set or committed */
  guint      pause;
  gboolean   setting;
};

G_DEFINE_FINAL_TYPE (FlDraft, fl_draft, G_TYPE_OBJECT)

enum
{
  COMMITTED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/**
 * fl_draft_get_text:
 * @self: a draft
 *
 * Returns: (transfer full): what stands in the widget now
 */
char *
fl_draft_get_text (FlDraft *self)
{
  GtkTextBuffer *buffer;
  GtkTextIter start;
  GtkTextIter end;

  g_return_val_if_fail (FL_IS_DRAFT (self), NULL);

  if (!self->widget)
    return g_strdup (self->kept);
  if (GTK_IS_EDITABLE (self->widget))
    return g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->widget)));
  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->widget));
  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
}

static void
write_text (FlDraft    *self,
            const char *text)
{
  self->setting = TRUE;
  if (GTK_IS_EDITABLE (self->widget))
    gtk_editable_set_text (GTK_EDITABLE (self->widget), text);
  else
    gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->widget)), text, -1);
  self->setting = FALSE;
}

/**
 * fl_draft_commit:
 * @self: a draft
 *
 * Emits ::committed now, where something has been written since the last time.
 */
void
fl_draft_commit (FlDraft *self)
{
  g_autofree char *text = NULL;

  g_return_if_fail (FL_IS_DRAFT (self));

  g_clear_handle_id (&self->pause, g_source_remove);
  text = fl_draft_get_text (self);
  if (g_strcmp0 (text, self->kept) == 0)
    return;
  g_free (self->kept);
  self->kept = g_strdup (text);
  g_signal_emit (self, signals[COMMITTED], 0, text);
}

/**
 * fl_draft_set_text:
 * @self: a draft
 * @text: (nullable): what is kept
 *
 * Shows what is kept, unless something is being written here that is not kept yet.
 */
void
fl_draft_set_text (FlDraft    *self,
                   const char *text)
{
  g_autofree char *shown = NULL;

  g_return_if_fail (FL_IS_DRAFT (self));

  if (!text)
    text = "";
  if (self->pause)
    return;
  shown = fl_draft_get_text (self);
  g_free (self->kept);
  self->kept = g_strdup (text);
  if (self->widget && g_strcmp0 (shown, text) != 0)
    write_text (self, text);
}

/**
 * fl_draft_reset:
 * @self: a draft
 *
 * Forgets what is being written: before the widget is given to another record.
 */
void
fl_draft_reset (FlDraft *self)
{
  g_return_if_fail (FL_IS_DRAFT (self));

  g_clear_handle_id (&self->pause, g_source_remove);
  g_free (self->kept);
  self->kept = g_strdup ("");
  if (self->widget)
    write_text (self, "");
}

static void
pause_cb (gpointer data)
{
  FlDraft *self = data;

  self->pause = 0;
  fl_draft_commit (self);
}

static void
changed_cb (FlDraft *self)
{
  if (self->setting)
    return;
  g_clear_handle_id (&self->pause, g_source_remove);
  self->pause = g_timeout_add_once (PAUSE_MS, pause_cb, self);
}

static void
leave_cb (GtkEventControllerFocus *controller,
          FlDraft                 *self)
{
  fl_draft_commit (self);
}

static void
fl_draft_dispose (GObject *object)
{
  FlDraft *self = FL_DRAFT (object);

  g_clear_handle_id (&self->pause, g_source_remove);
  g_clear_weak_pointer (&self->widget);
  G_OBJECT_CLASS (fl_draft_parent_class)->dispose (object);
}

static void
fl_draft_finalize (GObject *object)
{
  g_free (FL_DRAFT (object)->kept);
  G_OBJECT_CLASS (fl_draft_parent_class)->finalize (object);
}

static void
fl_draft_class_init (FlDraftClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = fl_draft_dispose;
  object_class->finalize = fl_draft_finalize;

  /**
   * FlDraft::committed:
   * @self: the draft
   * @text: what was written
   */
  signals[COMMITTED] = g_signal_new ("committed", FL_TYPE_DRAFT, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                     NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
fl_draft_init (FlDraft *self)
{
  self->kept = g_strdup ("");
}

static FlDraft *
draft_new (GtkWidget *widget)
{
  FlDraft *self = g_object_new (FL_TYPE_DRAFT, NULL);
  GtkEventController *focus = gtk_event_controller_focus_new ();

  g_set_weak_pointer (&self->widget, widget);
  g_signal_connect_object (focus, "leave", G_CALLBACK (leave_cb), self, 0);
  gtk_widget_add_controller (widget, focus);
  g_signal_connect_object (widget, "unmap", G_CALLBACK (fl_draft_commit), self,
                           G_CONNECT_SWAPPED);
  return self;
}

/**
 * fl_draft_new_for_editable:
 * @editable: an entry
 *
 * Returns: (transfer full): a draft that follows the entry; the entry's owner keeps it
 */
FlDraft *
fl_draft_new_for_editable (GtkEditable *editable)
{
  FlDraft *self = draft_new (GTK_WIDGET (editable));

  g_signal_connect_object (editable, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  if (g_signal_lookup ("activate", G_OBJECT_TYPE (editable)))
    g_signal_connect_object (editable, "activate", G_CALLBACK (fl_draft_commit), self,
                             G_CONNECT_SWAPPED);
  return self;
}

/**
 * fl_draft_new_for_text_view:
 * @view: a text view
 *
 * Returns: (transfer full): a draft that follows the text view; the view's owner keeps it
 */
FlDraft *
fl_draft_new_for_text_view (GtkTextView *view)
{
  FlDraft *self = draft_new (GTK_WIDGET (view));

  g_signal_connect_object (gtk_text_view_get_buffer (view), "changed", G_CALLBACK (changed_cb),
                           self, G_CONNECT_SWAPPED);
  return self;
}
