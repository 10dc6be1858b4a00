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

/* docs/findings.md, as the table has it. */
static char *
write_document (void)
{
  static const char *const headings[] = {
    [FL_FINDING_ERROR] = "Errors",
    [FL_FINDING_WARNING] = "Warnings",
    [FL_FINDING_INFO] = "Remarks",
  };
  static const char *const meanings[] = {
    [FL_FINDING_ERROR] = "The rulebook cannot be used like this, or tells people what is not so.",
    [FL_FINDING_WARNING] = "The rulebook can be used, but something in it is of no use.",
    [FL_FINDING_INFO] = ("Nothing to mend: what is declared unknown, and remains to be found out. "
                         "Nobody is\npushed to invent it."),
  };
  guint n = 0;
  const FlFindingTag *tags = fl_finding_tags_get (&n);
  GString *text = g_string_new ("# Findings\n\n"
                                "What `lotsctl validate` can say of a rulebook. Each finding has "
                                "a tag, which never changes,\nand stands on a line of its own: "
                                "`FILE:LINE: severity: TAG: sentence`. Each tag has a broken "
                                "sample\nin `tests/rulebook/samples/lint/`.\n\n"
                                "This page is written from the program's own table by "
                                "`FL_UPDATE_DOCS=1 meson test finding-tags`.\n");

  for (int severity = FL_FINDING_ERROR; severity >= FL_FINDING_INFO; severity--)
    {
      g_string_append_printf (text, "\n## %s\n\n%s\n", headings[severity], meanings[severity]);
      for (guint i = 0; i < n; i++)
        if ((int) tags[i].severity == severity)
          g_string_append_printf (text, "\n### `%s`\n\n%s\n\n*What to do:* %s\n", tags[i].tag,
                                  tags[i].explanation, tags[i].advice);
    }
  /* The names of elements would be taken for HTML. */
  g_string_replace (text, "<", "\\<", 0);
  return g_string_free (text, FALSE);
}

static void
test_documented (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "docs", "findings.md", NULL);
  g_autofree char *expected = write_document ();
  g_autofree char *written = NULL;
  g_autoptr (GError) error = NULL;

  if (g_getenv ("FL_UPDATE_DOCS") != NULL)
    {
      g_file_set_contents (path, expected, -1, &error);
      g_assert_no_error (error);
    }
  g_file_get_contents (path, &written, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (written, ==, expected);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/finding-tags/table", test_table);
  g_test_add_func ("/finding-tags/documented", test_documented);
  return g_test_run ();
}
