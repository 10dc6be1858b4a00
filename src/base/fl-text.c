/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fl-text.h"

#include <string.h>

#define A_RING  0xe5 /* å */
#define A_DOTS  0xe4 /* ä */
#define O_DOTS  0xf6 /* ö */
#define U_DOTS  0xfc /* ü */
#define AE      0xe6 /* æ */
#define O_SLASH 0xf8 /* ø */

/* Letters that Unicode does not take apart, and what a Swede types for them. */
static const struct
{
  gunichar letter;
  gunichar plain;
} undivided[] = {
  { AE, A_DOTS },  { O_SLASH, O_DOTS }, { 0x153, O_DOTS /* œ */ }, { 0xf0, 'd' /* ð */ },
  { 0x111, 'd' /* đ */ }, { 0xfe, 't' /* þ */ }, { 0x142, 'l' /* ł */ }, { 0x131, 'i' /* ı */ },
};

/* The letter without what Swedish does not count as a letter of its own; 0 for an accent that
 * stands alone. */
static gunichar
plain_letter (gunichar c)
{
  gunichar parts[G_UNICHAR_MAX_DECOMPOSITION_LENGTH];

  if (c < 0x80 || c == A_RING || c == A_DOTS || c == O_DOTS)
    return c;
  for (gsize i = 0; i < G_N_ELEMENTS (undivided); i++)
    if (undivided[i].letter == c)
      return undivided[i].plain;
  if (g_unichar_ismark (c))
    return 0;
  g_unichar_fully_decompose (c, FALSE, parts, G_N_ELEMENTS (parts));
  return parts[0];
}

/* Composed and in small letters, accents still there. */
static char *
lower (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  g_autofree char *composed = g_utf8_normalize (valid, -1, G_NORMALIZE_NFC);

  return g_utf8_casefold (composed, -1);
}

/**
 * fl_text_fold:
 * @text: any text
 *
 * Makes texts that differ only in letter case, in accents that Swedish does not count, or in how
 * their characters are put together equal.  Å, ä and ö are letters of their own and kept; æ
 * becomes ä and ø becomes ö.
 *
 * Returns: (transfer full): the folded text
 */
char *
fl_text_fold (const char *text)
{
  g_autofree char *small = NULL;
  GString *folded;

  g_return_val_if_fail (text != NULL, NULL);

  small = lower (text);
  folded = g_string_sized_new (strlen (small));
  for (const char *p = small; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar plain = plain_letter (g_utf8_get_char (p));

      if (plain != 0)
        g_string_append_unichar (folded, plain);
    }
  return g_string_free (folded, FALSE);
}

/**
 * fl_text_flatten:
 * @text: any text
 *
 * Returns: (transfer full): the folded text with å, ä and ö as a, a and o, for whoever types
 *   without them
 */
char *
fl_text_flatten (const char *text)
{
  g_autofree char *folded = NULL;
  GString *flat;

  g_return_val_if_fail (text != NULL, NULL);

  folded = fl_text_fold (text);
  flat = g_string_sized_new (strlen (folded));
  for (const char *p = folded; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      g_string_append_unichar (flat, c == A_RING || c == A_DOTS ? 'a' : c == O_DOTS ? 'o' : c);
    }
  return g_string_free (flat, FALSE);
}

/**
 * fl_text_sort_key:
 * @text: any text
 *
 * The order is that of a Swedish register in every locale: a … z å ä ö, w after v, ü as y, æ as
 * ä and ø as ö, letter case and other accents and whatever is neither letter nor digit apart.
 * Texts that are equal so far are told apart by their characters, so that the order is total.
 *
 * Returns: (transfer full): a key; strcmp() of two keys compares their texts
 */
char *
fl_text_sort_key (const char *text)
{
  g_autofree char *small = NULL;
  gboolean gap = FALSE;
  GString *key;

  g_return_val_if_fail (text != NULL, NULL);

  small = lower (text);
  key = g_string_sized_new (2 * strlen (small) + 1);
  for (const char *p = small; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      gunichar plain = c == U_DOTS ? 'y' : plain_letter (c);

      if (plain == 0)
        continue;
      if (!g_unichar_isalnum (plain))
        {
          gap = TRUE;
          continue;
        }
      if (gap && key->len > 0)
        g_string_append_c (key, ' ');
      gap = FALSE;
      /* In ASCII {, | and } come right after z, in the order that å, ä and ö need. */
      g_string_append_unichar (key, plain == A_RING   ? '{'
                                    : plain == A_DOTS ? '|'
                                    : plain == O_DOTS ? '}'
                                                      : plain);
    }
  g_string_append_c (key, '\x01');
  g_string_append (key, text);
  return g_string_free (key, FALSE);
}

/**
 * fl_text_words:
 * @text: any text, such as what is typed into a search entry
 *
 * Returns: (transfer full): its words, folded; %NULL-terminated
 */
char **
fl_text_words (const char *text)
{
  g_autofree char *folded = NULL;
  GPtrArray *words;
  const char *start = NULL;

  g_return_val_if_fail (text != NULL, NULL);

  folded = fl_text_fold (text);
  words = g_ptr_array_new ();
  for (const char *p = folded;; p = g_utf8_next_char (p))
    {
      gboolean inside = *p != '\0' && g_unichar_isalnum (g_utf8_get_char (p));

      if (inside && start == NULL)
        start = p;
      else if (!inside && start != NULL)
        {
          g_ptr_array_add (words, g_strndup (start, (gsize) (p - start)));
          start = NULL;
        }
      if (*p == '\0')
        break;
    }
  g_ptr_array_add (words, NULL);
  return (char **) g_ptr_array_free (words, FALSE);
}

/**
 * fl_text_matches:
 * @words: what is looked for, from fl_text_words(); %NULL-terminated
 * @folded_text: the text, from fl_text_fold()
 * @flat_text: the same text, from fl_text_flatten()
 *
 * A word is found anywhere in the text, also inside a compound: “lov” finds “bygglov”.  Whoever
 * types å, ä or ö means it; whoever types a or o may mean either.
 *
 * Returns: whether every word is found, in any order
 */
gboolean
fl_text_matches (const char *const *words,
                 const char        *folded_text,
                 const char        *flat_text)
{
  g_return_val_if_fail (words != NULL, FALSE);
  g_return_val_if_fail (folded_text != NULL && flat_text != NULL, FALSE);

  /* A word without å, ä and ö that is in the folded text is in the flat one too, and a word with
   * them can only be in the folded one. */
  for (; *words != NULL; words++)
    if (strstr (folded_text, *words) == NULL && strstr (flat_text, *words) == NULL)
      return FALSE;
  return TRUE;
}
