/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>
#include <sys/resource.h>

#include "fl-error.h"
#include "load-util.h"

#if defined(__SANITIZE_ADDRESS__)
#define UNDER_ASAN 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define UNDER_ASAN 1
#endif
#endif

#define ONE_PART HEAD ("<part href=\"a.xml\"/>")
#define FILE_NAME "prov/rulebook.xml"

static void
refuse_text (const char *text,
             const char *tag,
             guint       line)
{
  g_autoptr (FlRulebookSource) source = load_util_source ("rulebook.xml", text, NULL);

  load_util_refuse (source, tag, FILE_NAME, line);
}

static void
refuse_bytes (const char *data,
              gsize       size,
              const char *tag,
              guint       line)
{
  g_autoptr (FlRulebookSource) source = fl_rulebook_source_new ();
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);

  fl_rulebook_source_add (source, "prov", "rulebook.xml", bytes);
  load_util_refuse (source, tag, FILE_NAME, line);
}

static void
test_doctype (void)
{
  refuse_text ("<!DOCTYPE rulebook>\n" HEAD (""), "doctype", 1);
  refuse_text ("<?xml version=\"1.0\"?>\n<!DOCTYPE r SYSTEM \"file:///etc/passwd\">\n<r/>",
               "doctype", 2);
  refuse_text ("<!DOCTYPE r [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>\n<r>&x;</r>",
               "doctype", 1);
  refuse_text ("<!DOCTYPE r [<!ENTITY % x SYSTEM \"http://127.0.0.1:9/x.dtd\">%x;]>\n<r/>",
               "doctype", 1);
}

static void
test_bombs (void)
{
  g_autoptr (GString) laughs = g_string_new ("<!DOCTYPE r [<!ENTITY a0 \"ha\">");
  g_autoptr (GString) quadratic = g_string_new ("<!DOCTYPE r [<!ENTITY a \"");

  for (int i = 1; i < 30; i++)
    g_string_append_printf (laughs, "<!ENTITY a%d \"&a%d;&a%d;&a%d;&a%d;\">", i, i - 1, i - 1,
                            i - 1, i - 1);
  g_string_append (laughs, "]><r>&a29;</r>");
  refuse_text (laughs->str, "doctype", 1);

  for (int i = 0; i < 100000; i++)
    g_string_append_c (quadratic, 'x');
  g_string_append (quadratic, "\">]><r>");
  for (int i = 0; i < 50000; i++)
    g_string_append (quadratic, "&a;");
  g_string_append (quadratic, "</r>");
  refuse_text (quadratic->str, "doctype", 1);
}

static void
test_xinclude (void)
{
  refuse_text ("<rulebook xmlns=\"urn:foretagslots:rulebook:1\" "
               "xmlns:xi=\"http://www.w3.org/2001/XInclude\">\n"
               "<xi:include href=\"/etc/passwd\" parse=\"text\"/></rulebook>", "xinclude", 2);
  refuse_text ("<include xmlns=\"http://www.w3.org/2003/XInclude\" href=\"a\"/>", "xinclude", 1);
}

static void
test_outside (void)
{
  static const char *const paths[] = {
    "../a.xml", "/etc/passwd", "b/../../a.xml", "b//a.xml", "./a.xml", "b/..", "..",
    "C:/a.xml", "..\\a.xml", "file:///etc/passwd", "http://example.se/a.xml", "a.xml/",
  };

  for (guint i = 0; i < G_N_ELEMENTS (paths); i++)
    {
      g_autofree char *text = g_strdup_printf (
        "<rulebook xmlns=\"urn:foretagslots:rulebook:1\" id=\"x\" kind=\"catalogue\" version=\"1\" "
        "xml:lang=\"sv\"><title>X</title>\n<part href=\"%s\"/></rulebook>", paths[i]);

      g_test_message ("%s", paths[i]);
      refuse_text (text, "part-outside", 2);
    }
}

static void
test_parts (void)
{
  g_autoptr (FlRulebookSource) nested = load_util_source ("rulebook.xml", ONE_PART, "a.xml",
                                                          HEAD ("<part href=\"b.xml\"/>"),
                                                          "b.xml", ONE_PART, NULL);
  g_autoptr (FlRulebookSource) missing = load_util_source ("rulebook.xml", ONE_PART, NULL);
  g_autoptr (FlRulebookSource) twice = load_util_source ("rulebook.xml",
                                                         HEAD ("<part href=\"a.xml\"/>\n"
                                                               "<part href=\"a.xml\"/>"),
                                                         "a.xml", PART (""), NULL);

  load_util_refuse (nested, "part-lists-parts", "prov/a.xml", 1);
  load_util_refuse (missing, "missing-part", FILE_NAME, 1);
  load_util_refuse (twice, "part-twice", FILE_NAME, 2);
  refuse_text (HEAD ("<part href=\"rulebook.xml\"/>"), "part-lists-parts", 1);
}

static void
test_many_parts (void)
{
  g_autoptr (FlRulebookSource) source = fl_rulebook_source_new ();
  g_autoptr (GString) head = g_string_new (NULL);
  g_autoptr (GBytes) part = g_bytes_new_static (PART (""), strlen (PART ("")));
  g_autoptr (GBytes) bytes = NULL;

  for (int i = 0; i < 1001; i++)
    {
      g_autofree char *path = g_strdup_printf ("%d.xml", i);

      g_string_append_printf (head, "<part href=\"%s\"/>", path);
      fl_rulebook_source_add (source, "prov", path, part);
    }
  g_string_prepend (head, "<rulebook xmlns=\"urn:foretagslots:rulebook:1\" id=\"x\" "
                          "kind=\"catalogue\" version=\"1\" xml:lang=\"sv\"><title>X</title>");
  g_string_append (head, "</rulebook>");
  bytes = g_bytes_new (head->str, head->len);
  fl_rulebook_source_add (source, "prov", "rulebook.xml", bytes);
  load_util_refuse (source, "too-many-parts", FILE_NAME, 1);
}

static void
test_deep (void)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (int i = 0; i < 200000; i++)
    g_string_append (text, "<a>");
  refuse_text (text->str, "too-deep", 1);
}

static void
test_wide (void)
{
  g_autoptr (GString) text = g_string_new ("<a>");

  for (int i = 0; i < 5000000; i++)
    g_string_append (text, "<a/>");
  g_string_append (text, "</a>");
  refuse_text (text->str, "too-large", 1);
}

/* The outermost element may have as many children as there is room for, the others not. */
static void
test_many_children (void)
{
  g_autoptr (GString) text = g_string_new ("<a>\n<b>");

  for (int i = 0; i < 100000; i++)
    g_string_append (text, "<c/>");
  g_string_append (text, "</b></a>");
  refuse_text (text->str, "too-large", 2);
}

/* A few kilobytes of lists that would make a hundred million rules. */
static void
test_lists (void)
{
  g_autoptr (GString) processes = g_string_new (NULL);
  g_autoptr (GString) codes = g_string_new (NULL);
  g_autoptr (GString) fees = g_string_new (NULL);
  g_autoptr (GString) towns = g_string_new (NULL);

  for (int i = 0; i < 10000; i++)
    {
      g_string_append (processes, "p ");
      if (i < 4000)
        g_string_append (fees, "<fee/>");
      g_string_append_printf (codes, "%04d ", i);
      g_string_append_printf (towns, "<municipality code=\"%04d\" name=\"N\"/>", i);
    }
  for (guint i = 0; i < 2; i++)
    {
      g_autofree char *element = i == 0
        ? g_strdup_printf ("<owner process=\"%s\" municipality=\"%s\" status=\"unknown\"/>",
                           processes->str, codes->str)
        : g_strdup_printf ("<local process=\"p\">%s</local>", fees->str);
      g_autofree char *part = g_strdup_printf (
        PART ("%s<stage id=\"s\"><text>S</text></stage><process id=\"p\" name=\"P\" "
              "kind=\"advice\" role=\"service\" stage=\"s\"/>\n%s"), towns->str, element);
      g_autoptr (FlRulebookSource) source = load_util_source ("rulebook.xml", ONE_PART, "a.xml",
                                                              part, NULL);

      load_util_refuse (source, "too-large", "prov/a.xml", 2);
    }
}

static void
test_long_attribute (void)
{
  const gsize sizes[] = { 100 * 1000, 20 * 1000 * 1000, 100 * 1000 * 1000 };
  const char *const tags[] = { "too-long", "too-long", "too-large" };

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autofree char *text = g_malloc (sizes[i] + 8);

      memset (text, 'x', sizes[i] + 8);
      memcpy (text, "<a b='", 6);
      memcpy (text + sizes[i] + 4, "'/>", 4);
      refuse_text (text, tags[i], i == 2 ? 0 : 1);
    }
}

static void
test_encoding (void)
{
  refuse_bytes ("<a>\nbl\xe5</a>", 11, "encoding", 2);
  refuse_bytes ("<a>\xc0\xaf</a>", 9, "encoding", 1);
  refuse_bytes ("<a>\n\n\0</a>", 10, "encoding", 3);
  refuse_bytes ("\xff\xfe<\0a\0/\0>\0", 10, "encoding", 1);
  refuse_text ("<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><a/>", "encoding", 1);
  refuse_text ("<?xml version='1.0' encoding='UTF-7'?><a/>", "encoding", 1);
  refuse_text ("\xef\xbb\xbf<?xml version='1.0' encoding = 'EBCDIC-CP-US'?><a/>", "encoding", 1);
}

static void
test_broken (void)
{
  refuse_bytes ("", 0, "not-well-formed", 1);
  refuse_text ("hej", "not-well-formed", 1);
  refuse_text ("<a>\n<b>\n</a>", "not-well-formed", 3);
  refuse_text ("<a>\n", "not-well-formed", 2);
  refuse_text ("<a>&nbsp;</a>", "not-well-formed", 1);
  refuse_text ("<a b='1' b='2'/>", "not-well-formed", 1);
  refuse_text ("<a b='<'/>", "not-well-formed", 1);
  refuse_text ("<a b='x/>", "not-well-formed", 1);
  refuse_text ("<x:a/>", "not-well-formed", 1);
  refuse_text ("<a/><b/>", "not-well-formed", 1);
  refuse_text ("<a/>", "not-a-rulebook", 1);
  refuse_text (PART (""), "not-a-rulebook", 1);
}

static void
refuse_archive (const void *data,
                gsize       size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (GError) error = NULL;
  g_autoptr (FlRulebookSource) source = fl_rulebook_source_unpack (bytes, &error);

  g_assert_null (source);
  g_assert_error (error, FL_ERROR, FL_ERROR_DAMAGED);
}

static void
test_archive (void)
{
  g_autoptr (FlRulebookSource) source = load_util_source ("rulebook.xml", ONE_PART, "a.xml",
                                                          PART (""), NULL);
  g_autoptr (GBytes) archive = fl_rulebook_source_pack (source);
  gsize size;
  const guint8 *data = g_bytes_get_data (archive, &size);
  g_autofree guint8 *copy = g_malloc (size + 1);

  for (gsize i = 0; i < size; i++)
    refuse_archive (data, i);

  memcpy (copy, data, size);
  copy[size] = 0;
  refuse_archive (copy, size + 1);

  /* Every bit of the lengths and names, one at a time: refused or read, never worse. */
  for (gsize i = 0; i < 48; i++)
    for (int bit = 0; bit < 8; bit++)
      {
        g_autoptr (GBytes) bytes = NULL;
        g_autoptr (FlRulebookSource) other = NULL;

        memcpy (copy, data, size);
        copy[i] ^= (guint8) (1u << bit);
        bytes = g_bytes_new (copy, size);
        other = fl_rulebook_source_unpack (bytes, NULL);
        if (other != NULL)
          g_assert_cmpstr (fl_rulebook_source_get_sha256 (other), !=,
                           fl_rulebook_source_get_sha256 (source));
      }
}

/* Enough for the largest tree that is accepted, and for nothing that explodes. */
static void
limit_memory (void)
{
#ifndef UNDER_ASAN
  const struct rlimit limit = { (rlim_t) 1536 << 20, (rlim_t) 1536 << 20 };

  g_assert_cmpint (setrlimit (RLIMIT_AS, &limit), ==, 0);
#endif
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  limit_memory ();
  g_test_add_func ("/hostile/doctype", test_doctype);
  g_test_add_func ("/hostile/bombs", test_bombs);
  g_test_add_func ("/hostile/xinclude", test_xinclude);
  g_test_add_func ("/hostile/outside", test_outside);
  g_test_add_func ("/hostile/parts", test_parts);
  g_test_add_func ("/hostile/many-parts", test_many_parts);
  g_test_add_func ("/hostile/deep", test_deep);
  g_test_add_func ("/hostile/wide", test_wide);
  g_test_add_func ("/hostile/many-children", test_many_children);
  g_test_add_func ("/hostile/lists", test_lists);
  g_test_add_func ("/hostile/long-attribute", test_long_attribute);
  g_test_add_func ("/hostile/encoding", test_encoding);
  g_test_add_func ("/hostile/broken", test_broken);
  g_test_add_func ("/hostile/archive", test_archive);
  return g_test_run ();
}
