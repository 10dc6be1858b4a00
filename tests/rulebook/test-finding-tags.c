/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fl-finding.h"

#include <string.h>

static void
test_table (void)
{
  guint n = 0;
  const FlFindingTag *tags = fl_finding_tags_get (&n);

  g_assert_cmpuint (n, >, 0);
  for (guint i = 0; i < n; i++)
    {
      if (i > 0 && strcmp (tags[i - 1].tag, tags[i].tag) >= 0)
        g_error ("“%s” does not stand in the order of the alphabet", tags[i].tag);
      g_assert_true (g_str_has_suffix (tags[i].explanation, "."));
      g_assert_true (g_str_has_suffix (tags[i].advice, "."));
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/finding-tags/table", test_table);
  return g_test_run ();
}
