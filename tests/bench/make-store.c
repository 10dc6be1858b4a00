/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <stdlib.h>

#include "bench-store.h"

/* make-store FILE CASES: fills a new store. */

int
main (int    argc,
      char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FlStore) store = NULL;

  if (argc != 3)
    {
      g_printerr ("make-store FILE CASES\n");
      return EXIT_FAILURE;
    }
  store = bench_store_new (argv[1], (guint) g_ascii_strtoull (argv[2], NULL, 10), &error);
  if (store == NULL)
    {
      g_printerr ("%s\n", error->message);
      return EXIT_FAILURE;
    }
  fl_store_close (store);
  return EXIT_SUCCESS;
}
