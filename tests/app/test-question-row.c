/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <adwaita.h>

#include "fl-journey-test.h"
#include "fl-question-row.h"

/* A question's card in a window, and what it has answered. */
typedef struct
{
  GtkWidget     *window;
  FlQuestionRow *row;
  guint          n_answers;
  char          *answer;
} Card;

static FlRulebook *rulebook;

static void
answered_cb (Card       *card,
             const char *value)
{
  card->n_answers++;
  g_free (card->answer);
  card->answer = g_strdup (value);
}

static void
card_open (Card       *card,
           const char *question)
{
  *card = (Card) { 0 };
  card->window = gtk_window_new ();
  card->row = FL_QUESTION_ROW (
      fl_question_row_new (rulebook, fl_rulebook_find_question (rulebook, question)));
  g_signal_connect_swapped (card->row, "answered", G_CALLBACK (answered_cb), card);
  gtk_window_set_child (GTK_WINDOW (card->window), GTK_WIDGET (card->row));
}

static void
card_close (Card *card)
{
  gtk_window_destroy (GTK_WINDOW (card->window));
  g_free (card->answer);
}

/* The nth widget of a type below another. */
static GtkWidget *
find_nth (GtkWidget *widget,
          GType      type,
          guint     *nth)
{
  if (g_type_is_a (G_OBJECT_TYPE (widget), type) && (*nth)-- == 0)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_nth (child, type, nth);

      if (found)
        return found;
    }
  return NULL;
}

static GtkWidget *
nth (Card  *card,
     GType  type,
     guint  n)
{
  GtkWidget *widget = find_nth (GTK_WIDGET (card->row), type, &n);

  g_assert_nonnull (widget);
  return widget;
}

static void
press (Card *card,
       guint n)
{
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (nth (card, GTK_TYPE_TOGGLE_BUTTON, n)), TRUE);
}

static void
type (Card       *card,
      const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (nth (card, GTK_TYPE_ENTRY, 0)), text);
  fl_question_row_commit (card->row);
}

static void
test_boolean (void)
{
  Card card;

  card_open (&card, "mat");
  press (&card, 0);
  g_assert_cmpstr (card.answer, ==, "yes");
  press (&card, 1);
  g_assert_cmpstr (card.answer, ==, "no");
  press (&card, 2);
  g_assert_cmpstr (card.answer, ==, FL_ANSWER_DONT_KNOW);
  g_assert_cmpuint (card.n_answers, ==, 3);
  card_close (&card);
}

/* What is kept is shown, and is no answer of the user's. */
static void
test_set (void)
{
  Card card;

  card_open (&card, "mat");
  fl_question_row_set_value (card.row, "no");
  gtk_test_accessible_assert_state (nth (&card, GTK_TYPE_TOGGLE_BUTTON, 1),
                                    GTK_ACCESSIBLE_STATE_PRESSED,
                                    GTK_ACCESSIBLE_TRISTATE_TRUE);
  fl_question_row_set_value (card.row, NULL);
  for (guint i = 0; i < 3; i++)
    g_assert_false (gtk_toggle_button_get_active (
        GTK_TOGGLE_BUTTON (nth (&card, GTK_TYPE_TOGGLE_BUTTON, i))));
  g_assert_cmpuint (card.n_answers, ==, 0);
  card_close (&card);
}

static void
test_number (void)
{
  Card card;
  GtkWidget *entry;

  card_open (&card, "yta");
  entry = nth (&card, GTK_TYPE_ENTRY, 0);
  type (&card, "62,5");
  g_assert_cmpuint (card.n_answers, ==, 1);

  /* What cannot be is said beside the field and goes no further; it stays to be mended. */
  type (&card, "-4");
  g_assert_cmpuint (card.n_answers, ==, 1);
  g_assert_true (gtk_widget_has_css_class (entry, "error"));
  gtk_test_accessible_assert_state (entry, GTK_ACCESSIBLE_STATE_INVALID,
                                    GTK_ACCESSIBLE_INVALID_TRUE);
  fl_question_row_set_value (card.row, fl_question_row_get_value (card.row));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "-4");

  type (&card, "40");
  g_assert_cmpstr (card.answer, ==, "40");
  g_assert_false (gtk_widget_has_css_class (entry, "error"));

  press (&card, 0);
  g_assert_cmpstr (card.answer, ==, FL_ANSWER_DONT_KNOW);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "");

  /* A number takes "don't know yet" back. */
  type (&card, "12");
  g_assert_cmpstr (card.answer, ==, "12");
  g_assert_false (gtk_toggle_button_get_active (
      GTK_TOGGLE_BUTTON (nth (&card, GTK_TYPE_TOGGLE_BUTTON, 0))));
  card_close (&card);
}

/* What is being written is not changed under the writer's hands. */
static void
test_writing (void)
{
  Card card;
  GtkEditable *entry;

  card_open (&card, "yta");
  entry = GTK_EDITABLE (nth (&card, GTK_TYPE_ENTRY, 0));
  gtk_editable_set_text (entry, "12");
  fl_question_row_set_value (card.row, "99");
  g_assert_cmpstr (gtk_editable_get_text (entry), ==, "12");
  fl_question_row_commit (card.row);
  g_assert_cmpstr (card.answer, ==, "12");
  card_close (&card);
}

static void
test_choices (void)
{
  Card card;
  GtkCheckButton *tobacco;
  GtkCheckButton *unknown;

  card_open (&card, "vad");
  tobacco = GTK_CHECK_BUTTON (nth (&card, GTK_TYPE_CHECK_BUTTON, 1));
  unknown = GTK_CHECK_BUTTON (nth (&card, GTK_TYPE_CHECK_BUTTON, 3));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (nth (&card, GTK_TYPE_CHECK_BUTTON, 0)), TRUE);
  gtk_check_button_set_active (tobacco, TRUE);
  g_assert_cmpstr (card.answer, ==, "frukt tobak");
  gtk_check_button_set_active (unknown, TRUE);
  g_assert_cmpstr (card.answer, ==, FL_ANSWER_DONT_KNOW);
  g_assert_false (gtk_check_button_get_active (tobacco));
  gtk_check_button_set_active (tobacco, TRUE);
  g_assert_cmpstr (card.answer, ==, "tobak");
  g_assert_false (gtk_check_button_get_active (unknown));
  gtk_check_button_set_active (tobacco, FALSE);
  g_assert_null (card.answer);
  card_close (&card);
}

static void
test_date (void)
{
  Card card;

  card_open (&card, "oppnar");
  type (&card, "2027-02-30");
  g_assert_cmpuint (card.n_answers, ==, 0);
  type (&card, "2027-02-28");
  g_assert_cmpstr (card.answer, ==, "2027-02-28");
  type (&card, "");
  g_assert_null (card.answer);
  card_close (&card);
}

int
main (int    argc,
      char **argv)
{
  int result;

  g_test_init (&argc, &argv, NULL);
  adw_init ();
  rulebook = fl_test_sample ();
  g_test_add_func ("/question-row/boolean", test_boolean);
  g_test_add_func ("/question-row/set", test_set);
  g_test_add_func ("/question-row/number", test_number);
  g_test_add_func ("/question-row/writing", test_writing);
  g_test_add_func ("/question-row/choices", test_choices);
  g_test_add_func ("/question-row/date", test_date);
  result = g_test_run ();
  fl_rulebook_unref (rulebook);
  return result;
}
