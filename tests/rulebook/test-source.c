/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#include "fl-error.h"
#include "load-util.h"

#define LOCAL(id, extends)                                                              \
  "<rulebook xmlns=\"urn:foretagslots:rulebook:1\" id=\"" id "\" kind=\"local\" extends=\"" \
  extends "\" version=\"1\" xml:lang=\"sv\"><title>T</title><part href=\"a.xml\"/></rulebook>"
#define TOWN(code) PART ("<municipality code=\"" code "\" name=\"N" code "\"/>")

typedef struct
{
  char *dir;
} Fixture;

static void
put (Fixture    *fixture,
     const char *path,
     const char *text)
{
  g_autofree char *full = g_build_filename (fixture->dir, path, NULL);
  g_autofree char *parent = g_path_get_dirname (full);

  g_assert_cmpint (g_mkdir_with_parents (parent, 0700), ==, 0);
  g_assert_true (g_file_set_contents (full, text, -1, NULL));
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->dir = g_dir_make_tmp ("fl-source-XXXXXX", NULL);
  put (fixture, "shipped/katalog/rulebook.xml", HEAD (""));
  put (fixture, "shipped/ostra/rulebook.xml", LOCAL ("ostra", "prov"));
  put (fixture, "shipped/ostra/a.xml", TOWN ("9991"));
  put (fixture, "shipped/vastra/rulebook.xml", LOCAL ("vastra", "prov"));
  put (fixture, "shipped/vastra/a.xml", TOWN ("9992"));
  put (fixture, "shipped/README.md", "Not a folder.");
  put (fixture, "own/rulebook.xml", LOCAL ("own", "prov"));
  put (fixture, "own/a.xml", TOWN ("9991"));
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  load_util_remove (fixture->dir);
  g_free (fixture->dir);
}

static FlRulebookSource *
discover (Fixture    *fixture,
          const char *own,
          GError    **error)
{
  g_autofree char *shipped = g_build_filename (fixture->dir, "shipped", NULL);
  g_autofree char *path = own != NULL ? g_build_filename (fixture->dir, own, NULL) : NULL;

  return fl_rulebook_source_discover (shipped, path, error);
}

static void
expect_folders (FlRulebookSource *source,
                const char       *names)
{
  g_autoptr (GString) found = g_string_new (NULL);

  for (guint i = 0; i < fl_rulebook_source_get_n_folders (source); i++)
    g_string_append_printf (found, "%s%s", i > 0 ? " " : "",
                            fl_rulebook_source_get_folder (source, i));
  g_assert_cmpstr (found->str, ==, names);
}

static void
test_discover (Fixture       *fixture,
               gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FlRulebookSource) shipped = discover (fixture, NULL, &error);
  g_autoptr (FlRulebookSource) own = NULL;
  g_autoptr (FlRulebookSource) catalogue = NULL;
  g_autoptr (FlFindings) findings = fl_findings_new ();
  g_autoptr (FlRulebook) rulebook = NULL;

  g_assert_no_error (error);
  expect_folders (shipped, "katalog ostra vastra");

  /* The own part takes the place of the shipped one of the same municipality. */
  own = discover (fixture, "own", &error);
  g_assert_no_error (error);
  expect_folders (own, "katalog vastra own");
  rulebook = fl_rulebook_load (own, findings, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (fl_rulebook_get_id (rulebook), ==, "prov");
  g_assert_nonnull (fl_rulebook_find_municipality (rulebook, "n9991"));

  catalogue = discover (fixture, "shipped/katalog", &error);
  g_assert_no_error (error);
  expect_folders (catalogue, "katalog");
}

static void
test_discover_shipped_itself (Fixture       *fixture,
                              gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FlRulebookSource) source = discover (fixture, "shipped/ostra", &error);

  g_assert_no_error (error);
  expect_folders (source, "katalog vastra ostra");
}

static void
test_discover_nothing (Fixture       *fixture,
                       gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  put (fixture, "own/rulebook.xml", LOCAL ("own", "another"));
  g_assert_null (discover (fixture, "own", &error));
  g_assert_error (error, FL_ERROR, FL_ERROR_NOT_FOUND);
  g_assert_nonnull (strstr (error->message, "another"));
  g_clear_error (&error);

  g_assert_null (discover (fixture, "none", &error));
  g_assert_error (error, FL_ERROR, FL_ERROR_NOT_FOUND);
  g_clear_error (&error);

  g_assert_null (fl_rulebook_source_discover ("/nowhere", NULL, &error));
  g_assert_error (error, FL_ERROR, FL_ERROR_NOT_FOUND);
}

static FlRulebookSource *
read_one (Fixture    *fixture,
          const char *folder,
          GError    **error)
{
  g_autofree char *path = g_build_filename (fixture->dir, folder, NULL);
  const char *const folders[] = { path, NULL };

  return fl_rulebook_source_read (folders, error);
}

/* What is wrong with a part is told at the line that lists it. */
static void
test_parts (Fixture       *fixture,
            gconstpointer  data)
{
  static const struct
  {
    const char *target; /* NULL: no link */
    const char *tag;
  } parts[] = {
    { NULL, "missing-part" },
    { "../own/a.xml", "part-unreadable" },
    { "/dev/zero", "part-unreadable" },
    { "/etc/passwd", "part-unreadable" },
    { "a.xml", "part-unreadable" },
    { ".", "part-unreadable" },
  };
  g_autofree char *link = g_build_filename (fixture->dir, "x", "a.xml", NULL);

  put (fixture, "x/rulebook.xml", HEAD ("\n<part href=\"a.xml\"/>"));
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (FlRulebookSource) source = NULL;

      g_unlink (link);
      if (parts[i].target != NULL)
        g_assert_cmpint (symlink (parts[i].target, link), ==, 0);
      source = read_one (fixture, "x", &error);
      g_assert_no_error (error);
      load_util_refuse (source, parts[i].tag, "x/rulebook.xml", 2);
    }
}

/* A link that stays inside is as good as a file. */
static void
test_inner_link (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autofree char *link = g_build_filename (fixture->dir, "x", "a.xml", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (FlRulebookSource) source = NULL;
  g_autoptr (FlFindings) findings = fl_findings_new ();
  g_autoptr (FlRulebook) rulebook = NULL;

  put (fixture, "x/rulebook.xml", HEAD ("<part href=\"a.xml\"/>"));
  put (fixture, "x/sub/b.xml", PART (""));
  g_assert_cmpint (symlink ("sub/b.xml", link), ==, 0);
  source = read_one (fixture, "x", &error);
  g_assert_no_error (error);
  rulebook = fl_rulebook_load (source, findings, &error);
  g_assert_no_error (error);
}

static void
test_huge (Fixture       *fixture,
           gconstpointer  data)
{
  g_autofree char *path = g_build_filename (fixture->dir, "own", "rulebook.xml", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (truncate (path, (off_t) 65 << 20), ==, 0);
  g_assert_null (read_one (fixture, "own", &error));
  g_assert_error (error, FL_ERROR, FL_ERROR_REFUSED);
}

static void
test_missing (Fixture       *fixture,
              gconstpointer  data)
{
  g_autofree char *path = g_build_filename (fixture->dir, "own", "rulebook.xml", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_unlink (path), ==, 0);
  g_assert_null (read_one (fixture, "own", &error));
  g_assert_error (error, FL_ERROR, FL_ERROR_NOT_FOUND);
}

/* The version's name depends on the files alone: not on where they lie or in which order they
 * were asked for. */
static void
test_sha256 (Fixture       *fixture,
             gconstpointer  data)
{
  g_autofree char *one = g_build_filename (fixture->dir, "shipped", "katalog", NULL);
  g_autofree char *two = g_build_filename (fixture->dir, "shipped", "ostra", NULL);
  const char *const forth[] = { one, two, NULL };
  const char *const back[] = { two, one, NULL };
  g_autoptr (FlRulebookSource) a = fl_rulebook_source_read (forth, NULL);
  g_autoptr (FlRulebookSource) b = fl_rulebook_source_read (back, NULL);
  g_autoptr (FlRulebookSource) c = NULL;

  g_assert_cmpstr (fl_rulebook_source_get_sha256 (a), ==, fl_rulebook_source_get_sha256 (b));
  put (fixture, "shipped/ostra/a.xml", TOWN ("9993"));
  c = fl_rulebook_source_read (forth, NULL);
  g_assert_cmpstr (fl_rulebook_source_get_sha256 (a), !=, fl_rulebook_source_get_sha256 (c));
}

static void
test_pack (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (FlRulebookSource) source = discover (fixture, NULL, &error);
  g_autoptr (GBytes) archive = fl_rulebook_source_pack (source);
  g_autoptr (FlRulebookSource) copy = fl_rulebook_source_unpack (archive, &error);
  g_autoptr (GBytes) again = NULL;
  g_autofree char *checksum = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, archive);

  g_assert_no_error (error);
  expect_folders (copy, "katalog ostra vastra");
  again = fl_rulebook_source_pack (copy);
  g_assert_true (g_bytes_equal (archive, again));
  g_assert_cmpstr (fl_rulebook_source_get_sha256 (copy), ==, checksum);
  g_assert_cmpstr (fl_rulebook_source_get_sha256 (source), ==, checksum);
}

/* Two folders of the same name keep apart. */
static void
test_same_name (Fixture       *fixture,
                gconstpointer  data)
{
  g_autofree char *one = g_build_filename (fixture->dir, "shipped", "katalog", NULL);
  g_autofree char *two = g_build_filename (fixture->dir, "own", "katalog", NULL);
  const char *const folders[] = { one, two, NULL };
  g_autoptr (FlRulebookSource) source = NULL;

  put (fixture, "own/katalog/rulebook.xml", LOCAL ("x", "prov"));
  put (fixture, "own/katalog/a.xml", TOWN ("9994"));
  source = fl_rulebook_source_read (folders, NULL);
  expect_folders (source, "katalog katalog-2");
}

#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/source/discover", test_discover);
  ADD ("/source/discover-shipped-itself", test_discover_shipped_itself);
  ADD ("/source/discover-nothing", test_discover_nothing);
  ADD ("/source/parts", test_parts);
  ADD ("/source/inner-link", test_inner_link);
  ADD ("/source/huge", test_huge);
  ADD ("/source/missing", test_missing);
  ADD ("/source/sha256", test_sha256);
  ADD ("/source/pack", test_pack);
  ADD ("/source/same-name", test_same_name);
  return g_test_run ();
}
