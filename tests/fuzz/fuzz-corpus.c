/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "fuzz-loader.h"

/* Runs the fuzz target without libFuzzer, so that every build tries its corpus: each file of the
 * folders given, and some damaged copies of each, the same ones every time. */

#define N_DAMAGED 40
#define LARGEST (64 * 1024)

static const char *const tokens[] = {
  "<", ">", "/>", "\"", "&#0;", "<![CDATA[", "]]>", "<!--", "<!DOCTYPE a [", "xmlns=\"\"", "..",
  "\xff", "when", "municipality=\"0000 0000\"", "from=\"9999-12-31\"",
};

static void
damage (GByteArray *bytes,
        GRand      *rand)
{
  guint at = (guint) g_rand_int_range (rand, 0, (gint32) bytes->len);
  const char *token = tokens[g_rand_int_range (rand, 0, G_N_ELEMENTS (tokens))];
  guint length = (guint) strlen (token);

  switch (g_rand_int_range (rand, 0, 4))
    {
    case 0:
      bytes->data[at] ^= (guint8) (1u << g_rand_int_range (rand, 0, 8));
      break;
    case 1:
      g_byte_array_set_size (bytes, at + 1);
      break;
    case 2:
      g_byte_array_remove_range (bytes, at, MIN (bytes->len - at, 16));
      break;
    default:
      g_byte_array_set_size (bytes, bytes->len + length);
      memmove (bytes->data + at + length, bytes->data + at, bytes->len - at - length);
      memcpy (bytes->data + at, token, length);
      break;
    }
}

static void
try_file (const char *path,
          GRand      *rand)
{
  g_autofree char *data = NULL;
  gsize size;

  if (!g_file_get_contents (path, &data, &size, NULL))
    return;
  LLVMFuzzerTestOneInput ((const uint8_t *) data, size);

  for (guint i = 0; i < N_DAMAGED && size > 0 && size <= LARGEST; i++)
    {
      g_autoptr (GByteArray) bytes = g_byte_array_new ();

      g_byte_array_append (bytes, (const guint8 *) data, (guint) size);
      for (gint32 n = g_rand_int_range (rand, 1, 4); n > 0 && bytes->len > 0; n--)
        damage (bytes, rand);
      LLVMFuzzerTestOneInput (bytes->data, bytes->len);
    }
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static guint
try_folder (const char *path,
            GRand      *rand)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  const char *name;
  guint n = 0;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    g_ptr_array_add (names, g_build_filename (path, name, NULL));
  g_ptr_array_sort (names, compare_names);
  for (guint i = 0; i < names->len; i++)
    {
      name = g_ptr_array_index (names, i);
      if (g_file_test (name, G_FILE_TEST_IS_DIR))
        {
          n += try_folder (name, rand);
          continue;
        }
      try_file (name, rand);
      n++;
    }
  return n;
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (20161);
  guint n = 0;

  for (int i = 1; i < argc; i++)
    n += try_folder (argv[i], rand);
  g_print ("%u files, each with %d damaged copies\n", n, N_DAMAGED);
  return n > 0 ? 0 : 1;
}
