/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fl-area.h"
#include "fl-error.h"

#include <glib/gi18n.h>

#include <math.h>

/**
 * fl_area_parse:
 * @text: what somebody wrote: a number, decimal comma or point, with m² after it or not
 * @area: (out): square metres; -1 where nothing is written
 * @error: return location for an error
 *
 * Returns: whether it is an area
 */
gboolean
fl_area_parse (const char  *text,
               double      *area,
               GError     **error)
{
  g_autofree char *plain = g_strstrip (g_strdelimit (g_strdup (text), ",", '.'));
  char *end;
  double number;

  if (!*plain)
    {
      *area = -1;
      return TRUE;
    }
  number = g_ascii_strtod (plain, &end);
  while (g_ascii_isspace (*end))
    end++;
  if (end == plain || (*end && !g_str_equal (end, "m²") && !g_str_equal (end, "m2"))
      || !isfinite (number) || number < 0 || number > 1e9)
    {
      g_set_error_literal (error, FL_ERROR, FL_ERROR_INVALID,
                           _("Write the area as a number of square metres, such as 120."));
      return FALSE;
    }
  *area = number;
  return TRUE;
}
