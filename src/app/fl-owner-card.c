/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fl-owner-card.h"
#include "fl-explain.h"
#include "fl-ui.h"
#include "fl-words.h"
#include "fl-wrap-box.h"

#include <glib/gi18n.h>

struct _FlOwnerCard
{
  AdwBin  parent_instance;

  GtkBox *box;
  char   *shown; /* what the card says; it is made anew only where that changes */
};

/* What a card has told so far.  Where several facts in a row come from the same source, the
 * first tells it for all. */
typedef struct
{
  const FlProvenance *provenance; /* (nullable) */
  gboolean            telephone;
} Told;

G_DEFINE_FINAL_TYPE (FlOwnerCard, fl_owner_card, ADW_TYPE_BIN)

/**
 * fl_owner_card_heading:
 * @owner: who owns something
 *
 * Returns: (transfer none): the unit's name, or what is the matter in a few words
 */
const char *
fl_owner_card_heading (const FlOwner *owner)
{
  switch (owner->status)
    {
    case FL_OWNER_OWNED:
      return owner->unit->name;
    case FL_OWNER_UNDECIDED:
      return _("Depends on an answer");
    case FL_OWNER_UNKNOWN:
      return _("Owner not known yet");
    case FL_OWNER_GAP:
      return _("Between chairs");
    case FL_OWNER_OVERLAP:
      return _("Two owners");
    }
  g_return_val_if_reached ("");
}

static void
call_cb (GtkButton  *button,
         const char *number)
{
  g_autofree char *uri = NULL;
  GString *digits = g_string_new ("tel:");

  for (const char *p = number; *p; p++)
    if (g_ascii_isdigit (*p) || *p == '+')
      g_string_append_c (digits, *p);
  uri = g_string_free (digits, FALSE);
  fl_ui_open (GTK_WIDGET (button), uri);
}

static void
mail_cb (GtkButton  *button,
         const char *address)
{
  g_autofree char *escaped = g_uri_escape_string (address, "@", FALSE);
  g_autofree char *uri = g_strconcat ("mailto:", escaped, NULL);

  fl_ui_open (GTK_WIDGET (button), uri);
}

static void
open_cb (GtkButton  *button,
         const char *uri)
{
  fl_ui_open (GTK_WIDGET (button), uri);
}

static void
copy_cb (GtkButton  *button,
         const char *text)
{
  g_autofree char *message = NULL;

  /* Translators: %s is a telephone number or an address */
  message = g_strdup_printf (_("Copied %s"), text);
  fl_ui_copy (GTK_WIDGET (button), text, message);
}

static void
free_data (gpointer  data,
           GClosure *closure)
{
  g_free (data);
}

static void
add_button (GtkWidget  *box,
            const char *label,
            const char *text,
            GCallback   callback)
{
  GtkWidget *button = gtk_button_new_with_label (label);
  g_autofree char *spoken = g_strconcat (label, ": ", text, NULL);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "small");
  fl_ui_describe (button, spoken, NULL);
  g_signal_connect_data (button, "clicked", callback, g_strdup (text), free_data, 0);
  fl_wrap_box_append (FL_WRAP_BOX (box), button);
}

static const char *
channel_word (FlChannelKind kind)
{
  switch (kind)
    {
    case FL_CHANNEL_TELEPHONE:
      return C_("channel", "Telephone");
    case FL_CHANNEL_EMAIL:
      return C_("channel", "E-mail");
    case FL_CHANNEL_WEB:
      return C_("channel", "Web page");
    case FL_CHANNEL_E_SERVICE:
      return C_("channel", "E-service");
    case FL_CHANNEL_BOOKING:
      return C_("channel", "Book a time");
    case FL_CHANNEL_VISIT:
      return C_("channel", "Visit");
    }
  g_return_val_if_reached ("");
}

static void
add_buttons (GtkWidget       *box,
             const FlChannel *channel)
{
  switch (channel->kind)
    {
    case FL_CHANNEL_TELEPHONE:
      add_button (box, _("Call"), channel->value, G_CALLBACK (call_cb));
      break;
    case FL_CHANNEL_EMAIL:
      add_button (box, _("E-mail"), channel->value, G_CALLBACK (mail_cb));
      break;
    case FL_CHANNEL_WEB:
    case FL_CHANNEL_E_SERVICE:
    case FL_CHANNEL_BOOKING:
      if (strstr (channel->value, "://"))
        add_button (box, _("Open"), channel->value, G_CALLBACK (open_cb));
      break;
    case FL_CHANNEL_VISIT:
      break;
    }
  add_button (box, _("Copy"), channel->value, G_CALLBACK (copy_cb));
}

static gboolean
same_provenance (const FlProvenance *a,
                 const FlProvenance *b)
{
  return a->sure == b->sure && a->source == b->source && a->checked == b->checked;
}

static void
add_channel (FlOwnerCard     *self,
             const FlChannel *channel,
             gboolean         largest,
             gboolean         tell_source)
{
  GtkWidget *row = fl_wrap_box_new ();
  GtkWidget *value;

  if (!channel->value)
    return;
  value = fl_ui_text_new (channel->value, "numeric");
  gtk_label_set_selectable (GTK_LABEL (value), TRUE);
  gtk_widget_set_can_focus (value, FALSE); /* the buttons are for the keyboard */
  if (largest)
    gtk_widget_add_css_class (value, "title-2");
  fl_ui_describe (value, NULL, channel_word (channel->kind));
  gtk_widget_set_tooltip_text (value, channel_word (channel->kind));
  fl_wrap_box_append (FL_WRAP_BOX (row), value);
  add_buttons (row, channel);
  if (tell_source)
    fl_wrap_box_append (FL_WRAP_BOX (row), fl_ui_sure_new (&channel->provenance));
  gtk_box_append (self->box, row);
  if (channel->note)
    gtk_box_append (self->box, fl_ui_text_new (channel->note, "caption"));
}

static guint
add_channels (FlOwnerCard     *self,
              const FlChannel *channels,
              guint            n_channels,
              FlDate           today,
              Told            *told)
{
  guint n = 0;

  for (guint i = 0; i < n_channels; i++)
    {
      if (!channels[i].value || !fl_period_contains (channels[i].period, today))
        continue;
      add_channel (self, &channels[i],
                   channels[i].kind == FL_CHANNEL_TELEPHONE && !told->telephone,
                   !told->provenance
                   || !same_provenance (told->provenance, &channels[i].provenance));
      told->provenance = &channels[i].provenance;
      told->telephone |= channels[i].kind == FL_CHANNEL_TELEPHONE;
      n++;
    }
  return n;
}

/* The provenance of a channel that the rulebook declares to be missing, else of the unit. */
static const FlProvenance *
missing_provenance (const FlUnit *unit)
{
  for (guint i = 0; i < unit->n_channels; i++)
    if (!unit->channels[i].value)
      return &unit->channels[i].provenance;
  return &unit->provenance;
}

/* The owner's name, and how sure it is that it owns it. */
static GtkWidget *
heading_new (const FlOwner *owner)
{
  GtkWidget *row = fl_wrap_box_new ();

  fl_wrap_box_append (FL_WRAP_BOX (row), fl_ui_text_new (fl_owner_card_heading (owner), "title-4"));
  if (owner->rule)
    fl_wrap_box_append (FL_WRAP_BOX (row), fl_ui_sure_new (&owner->rule->provenance));
  return row;
}

static void
add_unit (FlOwnerCard   *self,
          const FlOwner *owner,
          FlDate         today)
{
  const FlUnit *unit = owner->unit;
  g_autofree char *hours = fl_words_hours (unit->hours, unit->n_hours, today);
  Told told = { owner->rule ? &owner->rule->provenance : NULL, FALSE };
  guint n = 0;

  gtk_box_append (self->box, heading_new (owner));
  if (unit->organisation && g_strcmp0 (unit->organisation->name, unit->name) != 0)
    gtk_box_append (self->box, fl_ui_text_new (unit->organisation->name, "dim-label"));
  if (owner->post)
    {
      gtk_box_append (self->box, fl_ui_text_new (owner->post->title, NULL));
      n += add_channels (self, owner->post->channels, owner->post->n_channels, today, &told);
    }
  n += add_channels (self, unit->channels, unit->n_channels, today, &told);
  if (n == 0)
    {
      g_autofree char *source = fl_words_provenance (missing_provenance (unit));
      GtkWidget *label = fl_ui_text_new (_("No contact details are known."), "missing");

      gtk_box_append (self->box, label);
      gtk_box_append (self->box, fl_ui_text_new (source, "caption"));
    }
  else if (!told.telephone)
    gtk_box_append (self->box, fl_ui_text_new (_("No telephone number is known."), "missing"));
  if (hours)
    {
      /* Translators: %s is days and times */
      g_autofree char *text = g_strdup_printf (_("Telephone hours: %s"), hours);

      gtk_box_append (self->box, fl_ui_text_new (text, "numeric"));
    }
}

/* The units that may own it. */
static void
add_candidates (FlOwnerCard   *self,
                const FlOwner *owner)
{
  for (guint i = 0; i < owner->n_candidates; i++)
    if (owner->candidates[i]->unit)
      {
        g_autofree char *text = g_strconcat ("• ", owner->candidates[i]->unit->name, NULL);

        gtk_box_append (self->box, fl_ui_text_new (text, NULL));
      }
}

static void
fl_owner_card_finalize (GObject *object)
{
  g_free (FL_OWNER_CARD (object)->shown);
  G_OBJECT_CLASS (fl_owner_card_parent_class)->finalize (object);
}

static void
fl_owner_card_class_init (FlOwnerCardClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = fl_owner_card_finalize;

  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
fl_owner_card_init (FlOwnerCard *self)
{
  self->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 3));
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->box));
  gtk_widget_add_css_class (GTK_WIDGET (self), "owner");
}

/**
 * fl_owner_card_new:
 *
 * Returns: (transfer floating): an empty card
 */
GtkWidget *
fl_owner_card_new (void)
{
  return g_object_new (FL_TYPE_OWNER_CARD, NULL);
}

/**
 * fl_owner_card_show:
 * @self: a card
 * @plan: the plan that the owner is in
 * @owner: who owns it
 * @owner_then: (nullable): the name of the owner it had, where another has taken over
 * @today: the day whose telephone numbers and hours are told
 */
void
fl_owner_card_show (FlOwnerCard   *self,
                    FlPlan        *plan,
                    const FlOwner *owner,
                    const char    *owner_then,
                    FlDate         today)
{
  g_autofree char *sentence = fl_explain_owner (plan, owner);
  g_autofree char *now = NULL;

  g_return_if_fail (FL_IS_OWNER_CARD (self));

  now = g_strdup_printf ("%p %p %p %d %d %s %s", (void *) fl_plan_get_rulebook (plan),
                         (const void *) owner->unit, (const void *) owner->post,
                         (int) owner->status, (int) today, sentence,
                         owner_then ? owner_then : "");
  if (g_strcmp0 (now, self->shown) == 0)
    return;
  g_free (self->shown);
  self->shown = g_steal_pointer (&now);

  fl_ui_remove_children (GTK_WIDGET (self->box));
  fl_ui_describe (GTK_WIDGET (self), fl_owner_card_heading (owner), sentence);
  if (owner->status == FL_OWNER_OWNED && owner->unit)
    add_unit (self, owner, today);
  else
    {
      gtk_box_append (self->box, heading_new (owner));
      gtk_box_append (self->box, fl_ui_text_new (sentence, NULL));
      add_candidates (self, owner);
    }
  if (owner->rule && owner->rule->note)
    gtk_box_append (self->box, fl_ui_text_new (owner->rule->note, "caption"));
  if (owner_then)
    {
      /* Translators: %s is the name of a unit */
      g_autofree char *text = g_strdup_printf (_("The owner has changed. It was %s."), owner_then);

      gtk_box_append (self->box, fl_ui_text_new (text, "changed"));
    }
  fl_ui_set_class (GTK_WIDGET (self), "gap", owner->status == FL_OWNER_GAP
                                             || owner->status == FL_OWNER_OVERLAP);
}
