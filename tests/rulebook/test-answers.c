/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fl-answers.h"
#include "fl-error.h"

static const FlOption yes_no[] = { { "yes", "Ja" }, { "no", "Nej" } };
static const FlOption places[] = {
  { "indoors", "Inne" }, { "street", "Gata" }, { "park", "Park" },
};

static const FlQuestion questions[] = {
  { 0, "food", FL_QUESTION_BOOLEAN, "Ska ni servera mat?", .options = yes_no, .n_options = 2 },
  { 1, "place", FL_QUESTION_CHOICE, "Var?", .options = places, .n_options = 3 },
  { 2, "places", FL_QUESTION_CHOICES, "Var någonstans?", .options = places, .n_options = 3 },
  { 3, "area", FL_QUESTION_NUMBER, "Hur stort?", .unit = "m²", .has_min = TRUE, .has_max = TRUE,
    .min = 1, .max = 5000.5 },
  { 4, "opening", FL_QUESTION_DATE, "När öppnar ni?" },
  { 5, "plot", FL_QUESTION_TEXT, "Vilken fastighet?" },
  { 6, "guests", FL_QUESTION_NUMBER, "Hur många?", .has_min = TRUE, .min = 0 },
  { 7, "floor", FL_QUESTION_NUMBER, "Vilken våning?", .has_max = TRUE, .max = 60 },
};

static void
test_accepted (void)
{
  static const struct
  {
    guint question;
    const char *given;
    const char *stored;
  } accepted[] = {
    { 0, "yes", "yes" }, { 0, "Ja", "yes" }, { 0, " nej ", "no" }, { 0, "NO", "no" },
    { 0, "?", "?" }, { 0, NULL, NULL },
    { 1, "park", "park" }, { 1, " Street", "street" },
    { 2, "park indoors", "indoors park" }, { 2, "park,street", "street park" }, { 2, "", "" },
    { 2, "park park", "park" },
    { 3, "12", "12" }, { 3, "12,5", "12.5" }, { 3, "12.5", "12.5" }, { 3, "1 200", "1200" },
    { 3, "1\u00a0200,25 m²", "1200.25" }, { 3, "5000,5", "5000.5" }, { 3, " ? ", "?" },
    { 3, "0001", "1" }, { 3, "1.1", "1.1" },
    { 4, "2026-05-31", "2026-05-31" },
    { 5, "  Ängen 1:2 ", "Ängen 1:2" }, { 5, "   ", NULL }, { 5, "?", "?" },
    { 7, "\u22122", "-2" },
  };
  g_autoptr (FlAnswers) answers = fl_answers_new (G_N_ELEMENTS (questions));

  for (gsize i = 0; i < G_N_ELEMENTS (accepted); i++)
    {
      const FlQuestion *question = &questions[accepted[i].question];
      g_autoptr (GError) error = NULL;
      g_autofree char *stored = NULL;

      g_assert_true (fl_answers_set (answers, question, accepted[i].given, &error));
      g_assert_no_error (error);
      stored = fl_answers_get (answers, question);
      g_assert_cmpstr (stored, ==, accepted[i].stored);
      /* What is got can be set again. */
      g_assert_true (fl_answers_set (answers, question, stored, NULL));
    }
}

static void
test_refused (void)
{
  static const struct
  {
    guint question;
    const char *given;
    const char *says; /* a part of the sentence */
  } refused[] = {
    { 0, "kanske", "Choose one of: yes, no." },
    { 0, "", "Choose one of: yes, no." },
    { 0, "yes no", "one answer only" },
    { 1, "moon", "“moon” is not an answer to “Var?”. Choose one of: indoors, street, park." },
    { 2, "park moon", "“moon”" },
    { 3, "0", "between 1 and 5000.5 m²." },
    { 3, "5000.6", "between 1 and 5000.5 m²." },
    { 3, "-5", "between 1 and" },
    { 3, "many", "“many” is not a number." },
    { 3, "", "is not a number" },
    { 3, "1.2.3", "is not a number" },
    { 3, "1e3", "is not a number" },
    { 3, "0x10", "is not a number" },
    { 3, "inf", "is not a number" },
    { 3, "nan", "is not a number" },
    { 3, "-", "is not a number" },
    { 3, "12 kg", "is not a number" },
    { 3, "1234567890123456", "is not a number" },
    { 4, "2026-02-30", "is not a date" },
    { 5, "\xff\xfe", "not valid text" },
    { 6, "-1", "at least 0." },
    { 7, "61", "at most 60." },
  };
  g_autoptr (FlAnswers) answers = fl_answers_new (G_N_ELEMENTS (questions));
  g_autofree char *endless = g_strnfill (100000, 'x');
  g_autoptr (GError) long_error = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      const FlQuestion *question = &questions[refused[i].question];
      g_autoptr (GError) error = NULL;
      g_autofree char *stored = NULL;

      g_assert_true (fl_answers_set (answers, question, "?", NULL));
      g_assert_false (fl_answers_set (answers, question, refused[i].given, &error));
      g_assert_error (error, FL_ERROR, FL_ERROR_INVALID);
      if (strstr (error->message, refused[i].says) == NULL)
        g_error ("“%s” does not say “%s”", error->message, refused[i].says);
      stored = fl_answers_get (answers, question);
      g_assert_cmpstr (stored, ==, "?");
    }

  g_assert_false (fl_answers_set (answers, &questions[1], endless, &long_error));
  g_assert_cmpuint (strlen (long_error->message), <, 300);
}

static void
test_copy (void)
{
  g_autoptr (FlAnswers) answers = fl_answers_new (G_N_ELEMENTS (questions));
  g_autoptr (FlAnswers) copy = NULL;
  g_autofree char *old = NULL;
  g_autofree char *new = NULL;

  g_assert_true (fl_answers_set (answers, &questions[5], "Ängen 1:2", NULL));
  copy = fl_answers_copy (answers);
  g_assert_true (fl_answers_set (answers, &questions[5], "Ängen 1:3", NULL));
  old = fl_answers_get (copy, &questions[5]);
  new = fl_answers_get (answers, &questions[5]);
  g_assert_cmpstr (old, ==, "Ängen 1:2");
  g_assert_cmpstr (new, ==, "Ängen 1:3");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/answers/accepted", test_accepted);
  g_test_add_func ("/answers/refused", test_refused);
  g_test_add_func ("/answers/copy", test_copy);
  return g_test_run ();
}
