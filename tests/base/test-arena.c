/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <stdint.h>
#include <string.h>

#include "fl-arena.h"

static void
test_alloc (void)
{
  g_autoptr (FlArena) arena = fl_arena_new (0);
  const char *early = fl_arena_strdup (arena, "tidigt");

  for (gsize i = 1; i < 5000; i++)
    {
      guint8 *bytes = fl_arena_alloc (arena, 1, i);

      g_assert_cmpuint ((uintptr_t) bytes % sizeof (gpointer), ==, 0);
      for (gsize k = 0; k < i; k++)
        g_assert_cmpuint (bytes[k], ==, 0);
      memset (bytes, 0xff, i);
    }
  g_assert_cmpstr (early, ==, "tidigt");
}

static void
test_large (void)
{
  g_autoptr (FlArena) arena = fl_arena_new (64);
  guint64 *large = fl_arena_array (arena, guint64, 1000000);

  large[999999] = 7;
  g_assert_cmpuint (large[0], ==, 0);
  g_assert_nonnull (fl_arena_alloc (arena, 1, 1));
}

static void
test_nothing (void)
{
  g_autoptr (FlArena) arena = fl_arena_new (64);

  g_assert_null (fl_arena_alloc (arena, 8, 0));
  g_assert_null (fl_arena_strdup (arena, NULL));
  g_assert_cmpstr (fl_arena_strdup (arena, ""), ==, "");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/arena/alloc", test_alloc);
  g_test_add_func ("/arena/large", test_large);
  g_test_add_func ("/arena/nothing", test_nothing);
  return g_test_run ();
}
