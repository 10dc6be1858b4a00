/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fl-error.h"
#include "fl-orgnr.h"

#include <string.h>

/* The last of the nine digits' check digit is found by trying: a second, slower way to it. */
static char *
with_check_digit (const char *nine)
{
  for (int last = 0; last < 10; last++)
    {
      g_autofree char *ten = g_strdup_printf ("%s%d", nine, last);
      int sum = 0;

      for (int i = 0; i < 10; i++)
        {
          int product = (ten[i] - '0') << (i % 2 == 0);

          sum += product > 9 ? product - 9 : product;
        }
      if (sum % 10 == 0)
        return g_steal_pointer (&ten);
    }
  g_assert_not_reached ();
}

static void
test_accepted (void)
{
  static const struct
  {
    const char *given;
    const char *number;
  } accepted[] = {
    { "212000-0142", "212000-0142" },   { "2120000142", "212000-0142" },
    { " 212000 - 0142 ", "212000-0142" }, { "212000\u20130142", "212000-0142" },
    { "16212000-0142", "212000-0142" }, { "162120000142", "212000-0142" },
    { "212000-1355", "212000-1355" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (accepted); i++)
    {
      g_autofree char *number = NULL;
      g_autofree char *masked = NULL;
      g_autoptr (GError) error = NULL;

      g_assert_true (fl_orgnr_parse (accepted[i].given, &number, &error));
      g_assert_no_error (error);
      g_assert_cmpstr (number, ==, accepted[i].number);
      g_assert_false (fl_orgnr_is_personal (number));
      masked = fl_orgnr_mask (number);
      g_assert_cmpstr (masked, ==, number);
    }
}

static void
test_personal (void)
{
  /* Days that no living person's number begins with have no person behind them either: made
   * from the day and a counted serial, the check digit computed. */
  static const struct
  {
    const char *nine;
    const char *century;
    char separator, written;
  } persons[] = {
    { "000229000", "", '-', '-' },   { "000229000", "20", '-', '-' },
    { "991231000", "19", '-', '-' }, { "000289000", "", '-', '-' }, /* day 29 + 60 */
    { "000101000", "", '+', '+' },   { "991231000", "18", '-', '+' },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (persons); i++)
    {
      g_autofree char *ten = with_check_digit (persons[i].nine);
      g_autofree char *given = g_strdup_printf ("%s%.6s%c%s", persons[i].century, ten,
                                                persons[i].separator, ten + 6);
      g_autofree char *expected = g_strdup_printf ("%.6s%c%s", ten, persons[i].written, ten + 6);
      g_autofree char *number = NULL;
      g_autofree char *masked = NULL;
      g_autoptr (GError) error = NULL;

      g_assert_true (fl_orgnr_parse (given, &number, &error));
      g_assert_no_error (error);
      g_assert_cmpstr (number, ==, expected);
      g_assert_true (fl_orgnr_is_personal (number));
      masked = fl_orgnr_mask (number);
      g_assert_cmpstr (masked, ==, "••••••-••••");
    }
}

static void
test_refused (void)
{
  static const struct
  {
    const char *given;
    const char *says;
  } refused[] = {
    { "", "Ten digits are needed" },
    { "2", "there is only 1." },
    { "212000-01", "there are only 8." },
    { "212000-01425", "twelve with the century, and there are 11." },
    { "2120000142999", "there are 13." },
    { "212000-0144", "The organisation number is not right: the last digit should be 2." },
    { "16212000-0144", "the last digit should be 2." },
    { "21200-00142", "before the last four digits" },
    { "212-000-0142", "one hyphen" },
    { "-2120000142", "one hyphen" },
    { "212000-014O", "“O” does not belong" },
    { "212000–014\u0664", "does not belong" },
    { "212000+0142", "not a plus sign" },
    { "162112000142", "the third digit" },
    { "161300000142", "The third digit of an organisation number is at least 2." },
    { "152120000142", "not with 15" },
    { "201300-0000", "no month" },
    { "211300-0000", "no month 13" },
    { "210230-0000", "month 02 has no day 30" },
    { "010229-0000", "month 02 has no day 29" },
    { "19000229-0000", "month 02 has no day 29" },
    { "210100-0000", "has no day 00" },
    { "000229-0000", "The personal identity number is not right: the last digit should be" },
    { "\xff\xfe", "not valid text" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      char *number = NULL;
      g_autoptr (GError) error = NULL;
      g_autofree char *folded = NULL;
      g_autofree char *says = g_utf8_casefold (refused[i].says, -1);

      if (fl_orgnr_parse (refused[i].given, &number, &error))
        g_error ("“%s” was taken", refused[i].given);
      g_assert_error (error, FL_ERROR, FL_ERROR_INVALID);
      g_assert_null (number);
      folded = g_utf8_casefold (error->message, -1);
      if (strstr (folded, says) == NULL)
        g_error ("“%s”: “%s” does not say “%s”", refused[i].given, error->message, says);
    }
}

static void
test_mask (void)
{
  g_autofree char *nothing = fl_orgnr_mask ("");
  g_autofree char *half = fl_orgnr_mask ("0002");

  g_assert_cmpstr (nothing, ==, "");
  g_assert_cmpstr (half, ==, "••••••-••••");
  g_assert_false (fl_orgnr_is_personal ("0002"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/orgnr/accepted", test_accepted);
  g_test_add_func ("/orgnr/personal", test_personal);
  g_test_add_func ("/orgnr/refused", test_refused);
  g_test_add_func ("/orgnr/mask", test_mask);
  return g_test_run ();
}
