/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <libintl.h>
#include <locale.h>
#include <string.h>

#include "fl-locale.h"
#include "fl-paths.h"

/* The languages that the user asks for, best first, as gettext would read them. */
static gboolean
wants_english (void)
{
  const char *const *languages = g_get_language_names ();

  return g_str_has_prefix (languages[0], "en") && !g_ascii_isalpha (languages[0][2]);
}

/**
 * fl_locale_init:
 *
 * Chooses the language of the program: English for whoever has an English locale, Swedish for
 * everybody else, also under the C locale, another language or a locale that this machine does
 * not have.  To be called first of all in main(), before any thread is started.
 */
void
fl_locale_init (void)
{
  g_autofree char *dir = NULL;
  gboolean english = wants_english (); /* asked before the environment is changed below */
  const char *set = setlocale (LC_ALL, "");

  /* gettext translates nothing under C, and C is not UTF-8. */
  if (set == NULL || strcmp (setlocale (LC_MESSAGES, NULL), "C") == 0
      || strcmp (setlocale (LC_MESSAGES, NULL), "POSIX") == 0)
    {
      g_setenv ("LC_ALL", "C.UTF-8", TRUE);
      setlocale (LC_ALL, "C.UTF-8");
    }

  if (!english)
    g_setenv ("LANGUAGE", "sv", TRUE);

  dir = fl_paths_get_locale_dir ();
  bindtextdomain (GETTEXT_PACKAGE, dir);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
}
