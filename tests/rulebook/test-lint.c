/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fl-rulebook-lint.h"

#include <string.h>

/* Every tag has a broken sample, samples/lint/TAG: a rulebook that deserves exactly the findings
 * that its comments say, on the line of the comment or, where that stands alone, on the next. */
#define MARK "<!-- finding: "

/* What no sensible file can show: made by the tests below, or never made if all is well. */
static const char *const unwritten[] = { "schema", "too-large", "too-many-parts" };

static int
compare_strings (gconstpointer a,
                 gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static GPtrArray *
list_dir (const char *path)
{
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);

  g_assert_nonnull (dir);
  for (const char *name = g_dir_read_name (dir); name != NULL; name = g_dir_read_name (dir))
    g_ptr_array_add (names, g_strdup (name));
  g_ptr_array_sort (names, compare_strings);
  return names;
}

/* “folder/file:line tag” for every comment of a file. */
static void
expect_in_file (GPtrArray  *expected,
                const char *path,
                const char *name)
{
  g_autofree char *content = NULL;
  g_auto (GStrv) lines = NULL;

  g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
  lines = g_strsplit (content, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      const char *mark = strstr (lines[i], MARK);
      g_autofree char *before = NULL;
      g_autofree char *tag = NULL;

      if (mark == NULL)
        continue;
      before = g_strstrip (g_strndup (lines[i], (gsize) (mark - lines[i])));
      tag = g_strndup (mark + strlen (MARK), strcspn (mark + strlen (MARK), " "));
      g_ptr_array_add (expected, g_strdup_printf ("%s:%u %s", name,
                                                  i + (*before == '\0' ? 2 : 1), tag));
    }
}

/* The folders of a sample: itself, or those in it. */
static GPtrArray *
sample_folders (const char *sample)
{
  g_autofree char *file = g_build_filename (sample, "rulebook.xml", NULL);
  GPtrArray *folders = g_ptr_array_new_with_free_func (g_free);

  if (g_file_test (file, G_FILE_TEST_EXISTS))
    g_ptr_array_add (folders, g_strdup (sample));
  else
    {
      g_autoptr (GPtrArray) names = list_dir (sample);

      for (guint i = 0; i < names->len; i++)
        g_ptr_array_add (folders, g_build_filename (sample, names->pdata[i], NULL));
    }
  g_ptr_array_add (folders, NULL);
  return folders;
}

static GPtrArray *
expectations (const GPtrArray *folders)
{
  GPtrArray *expected = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; folders->pdata[i] != NULL; i++)
    {
      g_autoptr (GPtrArray) files = list_dir (folders->pdata[i]);
      g_autofree char *base = g_path_get_basename (folders->pdata[i]);

      for (guint j = 0; j < files->len; j++)
        {
          g_autofree char *path = g_build_filename (folders->pdata[i], files->pdata[j], NULL);
          g_autofree char *name = g_strconcat (base, "/", files->pdata[j], NULL);

          if (!g_file_test (path, G_FILE_TEST_IS_SYMLINK))
            expect_in_file (expected, path, name);
        }
    }
  g_ptr_array_sort (expected, compare_strings);
  return expected;
}

static GPtrArray *
found (const FlFindings *findings)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < fl_findings_get_n (findings); i++)
    {
      const FlFinding *finding = fl_findings_get (findings, i);

      g_assert_cmpstr (finding->advice, !=, "");
      g_assert_true (g_utf8_validate (finding->sentence, -1, NULL));
      g_ptr_array_add (lines, g_strdup_printf ("%s:%u %s", finding->file, finding->line,
                                               finding->tag));
    }
  g_ptr_array_sort (lines, compare_strings);
  return lines;
}

static FlFindings *
check (FlRulebookSource *source)
{
  FlFindings *findings = fl_findings_new ();
  g_autoptr (FlRulebook) rulebook = fl_rulebook_load (source, findings, NULL);

  if (rulebook != NULL)
    fl_rulebook_lint (rulebook, findings);
  return findings;
}

static char *
joined (GPtrArray *lines)
{
  g_ptr_array_add (lines, NULL);
  return g_strjoinv ("\n", (char **) lines->pdata);
}

static void
test_sample (gconstpointer data)
{
  const char *tag = data;
  g_autofree char *sample = g_test_build_filename (G_TEST_DIST, "rulebook", "samples", "lint",
                                                   tag, NULL);
  g_autofree char *mark = g_strconcat (" ", tag, NULL);
  g_autoptr (GPtrArray) folders = NULL;
  g_autoptr (GPtrArray) expected = NULL;
  g_autoptr (GPtrArray) actual = NULL;
  g_autoptr (FlRulebookSource) source = NULL;
  g_autoptr (FlFindings) findings = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *expected_text = NULL;
  g_autofree char *actual_text = NULL;

  if (!g_file_test (sample, G_FILE_TEST_IS_DIR))
    g_error ("The tag “%s” has no sample in %s", tag, sample);

  folders = sample_folders (sample);
  source = fl_rulebook_source_read ((const char *const *) folders->pdata, &error);
  g_assert_no_error (error);
  findings = check (source);

  expected = expectations (folders);
  actual = found (findings);
  expected_text = joined (expected);
  actual_text = joined (actual);
  g_assert_cmpstr (actual_text, ==, expected_text);
  g_assert_nonnull (strstr (actual_text, mark));
}

static void
test_no_strangers (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "rulebook", "samples", "lint", NULL);
  g_autoptr (GPtrArray) names = list_dir (path);
  guint n_tags = 0;
  const FlFindingTag *tags = fl_finding_tags_get (&n_tags);

  for (guint i = 0; i < names->len; i++)
    {
      gboolean is_tag = FALSE;

      for (guint j = 0; j < n_tags; j++)
        is_tag |= g_str_equal (tags[j].tag, names->pdata[i]);
      if (!is_tag)
        g_error ("The sample “%s” is of a tag that does not exist", (char *) names->pdata[i]);
    }
}

static void
assert_one (FlFindings *findings,
            const char *line)
{
  g_autoptr (GPtrArray) actual = found (findings);
  g_autofree char *text = joined (actual);

  g_assert_cmpstr (text, ==, line);
}

#define HEAD                                                                                       \
  "<rulebook xmlns=\"urn:foretagslots:rulebook:1\" id=\"prov\" kind=\"catalogue\" version=\"1\"\n" \
  " xml:lang=\"sv\">\n<title>Prov</title>\n"

static void
test_too_large (void)
{
  gsize size = ((gsize) 64 << 20) + 1;
  g_autoptr (FlRulebookSource) source = fl_rulebook_source_new ();
  g_autoptr (FlFindings) findings = NULL;
  g_autoptr (GBytes) bytes = g_bytes_new_take (g_malloc0 (size), size);

  fl_rulebook_source_add (source, "prov", "rulebook.xml", bytes);
  findings = check (source);
  assert_one (findings, "prov/rulebook.xml:0 too-large");
}

static void
test_too_many_parts (void)
{
  g_autoptr (FlRulebookSource) source = fl_rulebook_source_new ();
  g_autoptr (FlFindings) findings = NULL;
  GString *head = g_string_new (HEAD);
  g_autoptr (GBytes) part = g_bytes_new_static ("<part xmlns=\"urn:foretagslots:rulebook:1\"/>",
                                                43);
  g_autoptr (GBytes) bytes = NULL;

  for (int i = 0; i <= 1000; i++)
    {
      g_autofree char *name = g_strdup_printf ("p%d.xml", i);

      g_string_append_printf (head, "<part href=\"%s\"/>\n", name);
      fl_rulebook_source_add (source, "prov", name, part);
    }
  g_string_append (head, "</rulebook>\n");
  bytes = g_string_free_to_bytes (head);
  fl_rulebook_source_add (source, "prov", "rulebook.xml", bytes);
  findings = check (source);
  assert_one (findings, "prov/rulebook.xml:1004 too-many-parts");
}

/* What is shipped may say that something is unknown, and nothing worse. */
static void
test_shipped (void)
{
  g_autofree char *dir = g_build_filename (g_getenv ("FL_TEST_DATADIR"), "rulebooks", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (FlRulebookSource) source = fl_rulebook_source_discover (dir, NULL, &error);
  g_autoptr (FlFindings) findings = NULL;

  g_assert_no_error (error);
  findings = check (source);
  for (guint i = 0; i < fl_findings_get_n (findings); i++)
    {
      const FlFinding *finding = fl_findings_get (findings, i);

      if (finding->severity != FL_FINDING_INFO)
        g_error ("%s:%u: %s: %s", finding->file, finding->line, finding->tag, finding->sentence);
    }
}

int
main (int    argc,
      char **argv)
{
  guint n_tags = 0;
  const FlFindingTag *tags = fl_finding_tags_get (&n_tags);

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < n_tags; i++)
    {
      g_autofree char *path = g_strconcat ("/lint/", tags[i].tag, NULL);
      gboolean is_written = TRUE;

      for (gsize j = 0; j < G_N_ELEMENTS (unwritten); j++)
        is_written &= !g_str_equal (unwritten[j], tags[i].tag);
      if (is_written)
        g_test_add_data_func (path, tags[i].tag, test_sample);
    }
  g_test_add_func ("/lint/no-strangers", test_no_strangers);
  g_test_add_func ("/lint/too-large", test_too_large);
  g_test_add_func ("/lint/too-many-parts", test_too_many_parts);
  g_test_add_func ("/lint/shipped", test_shipped);
  return g_test_run ();
}
