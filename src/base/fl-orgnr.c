/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fl-orgnr.h"

#include "fl-date.h"
#include "fl-error.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define N_DIGITS 10
#define N_DIGITS_CENTURY 12
#define MASK "••••••-••••"

/* What was typed, taken apart. */
typedef struct
{
  char     digits[N_DIGITS_CENTURY + 1];
  guint    n_digits;    /* all that were typed, also those that there is no room for */
  guint    separator;   /* how many digits stood before it; 0: there was none */
  gboolean over_hundred; /* the separator was a plus */
} Typed;

static gboolean
take_apart (const char  *text,
            Typed       *typed,
            GError     **error)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      char shown[7] = "";

      if (g_unichar_isspace (c))
        continue;
      if (c < 0x80 && g_ascii_isdigit ((char) c))
        {
          if (typed->n_digits < N_DIGITS_CENTURY)
            typed->digits[typed->n_digits] = (char) c;
          typed->n_digits++;
          continue;
        }
      if (c == '-' || c == '+' || c == 0x2010 || c == 0x2011 || c == 0x2013 || c == 0x2212)
        {
          if (typed->separator != 0 || typed->n_digits == 0)
            {
              g_set_error (error, FL_ERROR, FL_ERROR_INVALID,
                           _("The number has one hyphen, before the last four digits: "
                             "NNNNNN-NNNN."));
              return FALSE;
            }
          typed->separator = typed->n_digits;
          typed->over_hundred = c == '+';
          continue;
        }

      shown[g_unichar_to_utf8 (c, shown)] = '\0';
      g_set_error (error, FL_ERROR, FL_ERROR_INVALID,
                   _("The number has digits and a hyphen only, so “%s” does not belong in it."),
                   g_unichar_isprint (c) ? shown : "\ufffd");
      return FALSE;
    }
  return TRUE;
}

static gboolean
check_length (const Typed  *typed,
              GError      **error)
{
  if (typed->n_digits == N_DIGITS || typed->n_digits == N_DIGITS_CENTURY)
    {
      if (typed->separator == 0 || typed->separator == typed->n_digits - 4)
        return TRUE;
      g_set_error (error, FL_ERROR, FL_ERROR_INVALID,
                   _("The hyphen stands before the last four digits: NNNNNN-NNNN."));
    }
  else if (typed->n_digits == 0)
    g_set_error (error, FL_ERROR, FL_ERROR_INVALID, _("Ten digits are needed: NNNNNN-NNNN."));
  else if (typed->n_digits < N_DIGITS)
    g_set_error (error, FL_ERROR, FL_ERROR_INVALID,
                 ngettext ("Ten digits are needed, and there is only %u.",
                           "Ten digits are needed, and there are only %u.", typed->n_digits),
                 typed->n_digits);
  else
    g_set_error (error, FL_ERROR, FL_ERROR_INVALID,
                 ngettext ("Ten digits are needed, or twelve with the century, and there is %u.",
                           "Ten digits are needed, or twelve with the century, and there are %u.",
                           typed->n_digits),
                 typed->n_digits);
  return FALSE;
}

/* The last digit that makes the ten right (Luhn's algorithm). */
static int
check_digit (const char *digits)
{
  int sum = 0;

  for (int i = 0; i < N_DIGITS - 1; i++)
    {
      int product = (digits[i] - '0') * (i % 2 == 0 ? 2 : 1);

      sum += product / 10 + product % 10;
    }
  return (10 - sum % 10) % 10;
}

static int
two_digits (const char *digits)
{
  return (digits[0] - '0') * 10 + (digits[1] - '0');
}

/* Whether the ten digits begin with a day of birth, in the century that was typed or in any
 * that a living person is born in.  A coordination number (samordningsnummer) has 60 added to
 * the day. */
static gboolean
is_birthday (const char *digits,
             int         century)
{
  int year = two_digits (digits);
  int month = two_digits (digits + 2);
  int day = two_digits (digits + 4);

  if (day > 60)
    day -= 60;
  if (century != 0)
    return fl_date_new (century * 100 + year, month, day) != FL_DATE_NONE;
  return fl_date_new (1900 + year, month, day) != FL_DATE_NONE
         || fl_date_new (2000 + year, month, day) != FL_DATE_NONE;
}

static gboolean
check_personal (const char  *digits,
                int          century,
                GError     **error)
{
  int month = two_digits (digits + 2);

  if (!is_birthday (digits, century))
    {
      if (month < 1 || month > 12)
        g_set_error (error, FL_ERROR, FL_ERROR_INVALID,
                     _("The third digit of an organisation number is at least 2; and if this is "
                       "a personal identity number, there is no month %02d."), month);
      else
        g_set_error (error, FL_ERROR, FL_ERROR_INVALID,
                     _("The third digit of an organisation number is at least 2; and if this is "
                       "a personal identity number, month %02d has no day %02d."), month,
                     two_digits (digits + 4));
      return FALSE;
    }
  if (digits[N_DIGITS - 1] - '0' != check_digit (digits))
    {
      g_set_error (error, FL_ERROR, FL_ERROR_INVALID,
                   _("The personal identity number is not right: the last digit should be %d."),
                   check_digit (digits));
      return FALSE;
    }
  return TRUE;
}

static gboolean
check_organisation (const char  *digits,
                    GError     **error)
{
  if (digits[2] < '2')
    {
      g_set_error (error, FL_ERROR, FL_ERROR_INVALID,
                   _("The third digit of an organisation number is at least 2."));
      return FALSE;
    }
  if (digits[N_DIGITS - 1] - '0' != check_digit (digits))
    {
      g_set_error (error, FL_ERROR, FL_ERROR_INVALID,
                   _("The organisation number is not right: the last digit should be %d."),
                   check_digit (digits));
      return FALSE;
    }
  return TRUE;
}

/**
 * fl_orgnr_parse:
 * @text: what somebody typed
 * @number: (out) (transfer full): the number written NNNNNN-NNNN; a plus instead of the hyphen
 *   where the holder is a hundred years or more, as the plus then tells the century
 * @error: return location for an %FL_ERROR_INVALID, which says exactly what is wrong
 *
 * Reads an organisation number, or the personal identity number or coordination number that a
 * sole trader has instead.  With or without hyphen and spaces; twelve digits with the century,
 * which is 16 for an organisation, are understood.
 *
 * Returns: whether @text is such a number
 */
gboolean
fl_orgnr_parse (const char  *text,
                char       **number,
                GError     **error)
{
  Typed typed = { .n_digits = 0 };
  const char *digits = typed.digits;
  int century = 0;

  g_return_val_if_fail (text != NULL, FALSE);
  g_return_val_if_fail (number != NULL, FALSE);

  if (!g_utf8_validate (text, -1, NULL))
    {
      g_set_error (error, FL_ERROR, FL_ERROR_INVALID,
                   _("The number is not valid text. Type it again."));
      return FALSE;
    }
  if (!take_apart (text, &typed, error) || !check_length (&typed, error))
    return FALSE;

  if (typed.n_digits == N_DIGITS_CENTURY)
    {
      century = two_digits (typed.digits);
      digits += 2;
      if (century != 16 && (century < 18 || century > 20))
        {
          g_set_error (error, FL_ERROR, FL_ERROR_INVALID,
                       _("Twelve digits begin with 16 for an organisation, or with the century "
                         "of a person’s birth, not with %02d."), century);
          return FALSE;
        }
    }

  if (century == 16 || (century == 0 && digits[2] >= '2'))
    {
      if (!check_organisation (digits, error))
        return FALSE;
      if (typed.over_hundred)
        {
          g_set_error (error, FL_ERROR, FL_ERROR_INVALID,
                       _("An organisation number has a hyphen, not a plus sign."));
          return FALSE;
        }
    }
  else if (!check_personal (digits, century, error))
    return FALSE;

  *number = g_strdup_printf ("%.6s%c%.4s", digits,
                             typed.over_hundred || century == 18 ? '+' : '-', digits + 6);
  return TRUE;
}

/**
 * fl_orgnr_is_personal:
 * @number: a number as fl_orgnr_parse() writes it
 *
 * Returns: whether @number is a person's, and so personal data
 */
gboolean
fl_orgnr_is_personal (const char *number)
{
  g_return_val_if_fail (number != NULL, FALSE);

  return strlen (number) == N_DIGITS + 1 && (number[2] == '0' || number[2] == '1');
}

/**
 * fl_orgnr_mask:
 * @number: a number as fl_orgnr_parse() writes it
 *
 * Returns: (transfer full): the number if it is an organisation's; dots if it is a person's, and
 *   for anything that is neither, so that a mistake shows too little and not too much
 */
char *
fl_orgnr_mask (const char *number)
{
  g_return_val_if_fail (number != NULL, NULL);

  if (*number == '\0'
      || (strlen (number) == N_DIGITS + 1 && number[6] == '-' && number[2] >= '2'
          && number[2] <= '9'))
    return g_strdup (number);
  return g_strdup (MASK);
}
