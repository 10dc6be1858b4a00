/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <adwaita.h>

#include "fl-journey-test.h"
#include "fl-owner-card.h"

static FlRulebook *rulebook;

static gboolean
says (GtkWidget  *widget,
      const char *text)
{
  if (GTK_IS_LABEL (widget) && g_strcmp0 (gtk_label_get_text (GTK_LABEL (widget)), text) == 0)
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child;
       child = gtk_widget_get_next_sibling (child))
    if (says (child, text))
      return TRUE;
  return FALSE;
}

static gboolean
has_telephone (const FlOwner *owner)
{
  for (guint i = 0; i < owner->unit->n_channels; i++)
    if (owner->unit->channels[i].kind == FL_CHANNEL_TELEPHONE && owner->unit->channels[i].value)
      return TRUE;
  for (guint i = 0; owner->post && i < owner->post->n_channels; i++)
    if (owner->post->channels[i].kind == FL_CHANNEL_TELEPHONE && owner->post->channels[i].value)
      return TRUE;
  return FALSE;
}

/* A number that nobody has checked is told to be missing, also where a web page is known. */
static void
test_missing_telephone (void)
{
  const char *const municipalities[] = { "Nora", "Norrtälje", "Exempelby" };
  FlDate today = fl_test_day ("2026-11-22");

  for (gsize m = 0; m < G_N_ELEMENTS (municipalities); m++)
    {
      g_autoptr (FlPlan) plan = fl_test_plan (rulebook, municipalities[m], "restaurang",
                                              "2026-11-22", "");
      const FlPlanStep *steps;
      guint n_steps;
      guint n_owned = 0;

      steps = fl_plan_get_steps (plan, &n_steps);
      for (guint i = 0; i < n_steps; i++)
        {
          const FlOwner *owner = &steps[i].owner;
          g_autoptr (GtkWidget) card = NULL;

          if (owner->status != FL_OWNER_OWNED || !owner->unit)
            continue;
          card = g_object_ref_sink (fl_owner_card_new ());
          fl_owner_card_show (FL_OWNER_CARD (card), plan, owner, NULL, today);
          g_assert_cmpint (says (card, "No telephone number is known.")
                           || says (card, "No contact details are known."),
                           ==, !has_telephone (owner));
          n_owned++;
        }
      g_assert_cmpuint (n_owned, >, 0);
    }
}

int
main (int    argc,
      char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  adw_init ();
  rulebook = fl_test_shipped ();
  g_test_add_func ("/owner-card/missing-telephone", test_missing_telephone);
  status = g_test_run ();
  fl_rulebook_unref (rulebook);
  return status;
}
