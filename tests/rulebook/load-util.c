/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "load-util.h"

#include <glib/gstdio.h>
#include <string.h>

#include "fl-error.h"

/* The path of one of the sample rulebooks. */
char *
load_util_sample (const char *name)
{
  return g_test_build_filename (G_TEST_DIST, "rulebook", "samples", name, NULL);
}

/* A source with the folder "prov", from pairs of a path and a text. */
FlRulebookSource *
load_util_source (const char *path,
                  ...)
{
  FlRulebookSource *source = fl_rulebook_source_new ();
  va_list args;

  va_start (args, path);
  for (; path != NULL; path = va_arg (args, const char *))
    {
      const char *text = va_arg (args, const char *);
      g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

      fl_rulebook_source_add (source, "prov", path, bytes);
    }
  va_end (args);
  return source;
}

/* Expects that @source is refused with exactly one finding. */
void
load_util_refuse (FlRulebookSource *source,
                  const char       *tag,
                  const char       *file,
                  guint             line)
{
  g_autoptr (FlFindings) findings = fl_findings_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (FlRulebook) rulebook = fl_rulebook_load (source, findings, &error);
  const FlFinding *finding;

  g_assert_null (rulebook);
  g_assert_error (error, FL_ERROR, FL_ERROR_REFUSED);
  for (guint i = 0; i < fl_findings_get_n (findings); i++)
    {
      finding = fl_findings_get (findings, i);
      g_test_message ("%s:%u: %s: %s", finding->file, finding->line, finding->tag,
                      finding->sentence);
    }
  g_assert_cmpuint (fl_findings_get_n (findings), ==, 1);
  finding = fl_findings_get (findings, 0);
  g_assert_cmpstr (finding->tag, ==, tag);
  g_assert_cmpint (finding->severity, ==, FL_FINDING_ERROR);
  g_assert_cmpstr (finding->file, ==, file);
  g_assert_cmpuint (finding->line, ==, line);
  g_assert_true (g_str_has_suffix (finding->sentence, "."));
  g_assert_cmpstr (finding->advice, !=, "");
}

/* Removes a folder of the test's own with all that is in it, without following links. */
void
load_util_remove (const char *path)
{
  g_autoptr (GDir) dir = g_file_test (path, G_FILE_TEST_IS_SYMLINK) ? NULL
                                                                     : g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      load_util_remove (child);
    }
  g_assert_cmpint (g_remove (path), ==, 0);
}
