/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "fl-error.h"
#include "load-util.h"

#define ONE_PART HEAD ("<part href=\"a.xml\"/>")
#define PROCESS(id, attributes, content) \
  "<process id=\"" id "\" name=\"P\" kind=\"advice\" role=\"service\" stage=\"s\"" attributes ">" \
  content "</process>\n"
#define STAGE "<stage id=\"s\"><text>S</text></stage>\n"

typedef struct
{
  const char *tag;
  guint       line;
} Expected;

/* Expects exactly these errors in the part a.xml, in this order. */
static void
expect (const char     *part,
        const Expected *expected,
        guint           n_expected)
{
  g_autoptr (FlRulebookSource) source = load_util_source ("rulebook.xml", ONE_PART, "a.xml", part,
                                                          NULL);
  g_autoptr (FlFindings) findings = fl_findings_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (FlRulebook) rulebook = fl_rulebook_load (source, findings, &error);
  guint n = 0;

  g_assert_null (rulebook);
  g_assert_error (error, FL_ERROR, FL_ERROR_REFUSED);
  for (guint i = 0; i < fl_findings_get_n (findings); i++)
    {
      const FlFinding *finding = fl_findings_get (findings, i);

      g_test_message ("%s:%u: %s: %s", finding->file, finding->line, finding->tag,
                      finding->sentence);
      if (finding->severity != FL_FINDING_ERROR)
        continue;
      g_assert_cmpuint (n, <, n_expected);
      g_assert_cmpstr (finding->file, ==, "prov/a.xml");
      g_assert_cmpstr (finding->tag, ==, expected[n].tag);
      g_assert_cmpuint (finding->line, ==, expected[n].line);
      g_assert_cmpstr (finding->advice, !=, "");
      n++;
    }
  g_assert_cmpuint (n, ==, n_expected);
}

#define EXPECT(part, ...)                                                  \
  G_STMT_START {                                                           \
    const Expected list[] = { __VA_ARGS__ };                               \
                                                                           \
    expect (PART (part), list, G_N_ELEMENTS (list));                       \
  } G_STMT_END

/* All mistakes of a file are told, each once, on its own line. */
static void
test_schema (void)
{
  EXPECT ("\n<stage id=\"S\"><text>S</text></stage>\n"
          "<stage id=\"s\" name=\"x\"><text>S</text></stage>\n"
          "<stage id=\"t\"/>\n"
          "<stage id=\"u\"><text/></stage>\n"
          "<stag/>\n"
          "hej",
          { "unexpected-text", 1 }, { "wrong-value", 2 }, { "unknown-attribute", 3 },
          { "missing-element", 4 }, { "wrong-value", 5 }, { "unknown-element", 6 });
  EXPECT ("<source id=\"a\"/>\n<source title=\"A\" date=\"2026-02-30\"/>",
          { "missing-attribute", 1 }, { "missing-attribute", 2 }, { "wrong-value", 2 });
  EXPECT ("<question id=\"q\" type=\"bool\"><text>Q</text>\n<when/>\n"
          "<when><known question=\"q\"/></when></question>",
          { "unknown-element", 1 }, { "wrong-value", 1 }, { "missing-element", 2 });
  EXPECT ("<municipality code=\"188\" name=\"N\"/>\n<municipality code=\"0188\" name=\"\"/>\n"
          "<x:a xmlns:x=\"urn:x\"/>",
          { "wrong-value", 1 }, { "wrong-value", 2 }, { "unknown-element", 3 });
}

/* Lines are true where libxml2's own numbers have ended. */
static void
test_lines (void)
{
  g_autoptr (GString) text = g_string_new ("<part xmlns=\"urn:foretagslots:rulebook:1\">" STAGE);
  const Expected expected[] = { { "missing-element", 70002 }, { "unknown-id", 70003 } };

  for (int i = 0; i < 70000; i++)
    g_string_append (text, "\n");
  g_string_append (text, "<stage\n id=\"t\"/><owner\n process=\"p\" status=\"unknown\"\n/></part>");
  expect (text->str, expected, G_N_ELEMENTS (expected));
}

static void
test_ids (void)
{
  EXPECT (STAGE PROCESS ("p", "", "") PROCESS ("p", "", ""), { "duplicate-id", 3 });
  EXPECT (STAGE PROCESS ("p", " source=\"x\"", "<requires process=\"y\" kind=\"hard\"/>\n"
                                               "<warning ref=\"z\"/>"),
          { "unknown-id", 2 }, { "unknown-id", 2 }, { "unknown-id", 3 });
  EXPECT ("<unit id=\"u\" organisation=\"o\" parent=\"v\" name=\"U\" role=\"both\"/>",
          { "unknown-id", 1 }, { "unknown-id", 1 });
  EXPECT (STAGE PROCESS ("p", "", "<item id=\"i\" category=\"land\"><text>I</text></item>\n"
                                  "<item id=\"i\" category=\"land\"><text>I</text></item>"),
          { "duplicate-id", 3 });
  EXPECT (STAGE PROCESS ("p", "", "")
          "<journey id=\"j\" name=\"J\"><stage ref=\"s\"><step process=\"p\"/>\n"
          "<step process=\"p\"/></stage></journey>", { "duplicate-id", 4 });
  EXPECT ("<question id=\"q\" type=\"choice\"><text>Q</text>"
          "<option id=\"a\"><text>A</text></option>\n"
          "<option id=\"a\"><text>A</text></option></question>", { "duplicate-id", 2 });
}

static void
test_owners (void)
{
  EXPECT (STAGE PROCESS ("p", "", "")
          "<organisation id=\"o\" name=\"O\" kind=\"state\" serves=\"all\"/>"
          "<unit id=\"u\" organisation=\"o\" name=\"U\" role=\"both\"/>"
          "<unit id=\"v\" organisation=\"o\" name=\"V\" role=\"both\">"
          "<post id=\"x\" title=\"X\"/></unit>"
          "<owner process=\"p\"/>\n"
          "<owner process=\"p\" unit=\"u\" status=\"unknown\"/>\n"
          "<owner process=\"p\" unit=\"u\" post=\"x\"/>",
          { "owner-without-unit", 3 }, { "owner-unknown-with-unit", 4 }, { "post-elsewhere", 5 });
  EXPECT ("<organisation id=\"o\" name=\"O\" kind=\"state\" serves=\"all\"/>\n"
          "<unit id=\"u\" organisation=\"o\" parent=\"v\" name=\"U\" role=\"both\"/>\n"
          "<unit id=\"v\" organisation=\"o\" parent=\"u\" name=\"V\" role=\"both\"/>",
          { "parent-cycle", 2 });
  EXPECT (STAGE PROCESS ("p", "", "") "<local process=\"p\"/>",
          { "local-without-municipality", 3 });
}

static void
test_conditions (void)
{
#define NUMBER "<question id=\"n\" type=\"number\"><text>N</text></question>"
#define BOOLEAN "<question id=\"b\" type=\"boolean\"><text>B</text></question>"
#define TEXT "<question id=\"t\" type=\"text\"><text>T</text></question>"
#define DAY "<question id=\"d\" type=\"date\"><text>D</text></question>\n"
#define QUESTIONS NUMBER BOOLEAN TEXT DAY
#define WHEN(cond) QUESTIONS "<question id=\"q\" type=\"text\"><text>Q</text>" \
                             "<when>" cond "</when></question>"

  EXPECT (WHEN ("<equals question=\"b\" value=\"maybe\"/>"), { "bad-condition", 2 });
  EXPECT (WHEN ("<compare question=\"b\" op=\"lt\" value=\"1\"/>"), { "bad-condition", 2 });
  EXPECT (WHEN ("<one-of question=\"b\" values=\"yes x\"/>"), { "bad-condition", 2 });
  EXPECT (WHEN ("<equals question=\"n\" value=\"1x\"/>"), { "bad-condition", 2 });
  EXPECT (WHEN ("<one-of question=\"n\" values=\"yes\"/>"), { "bad-condition", 2 });
  EXPECT (WHEN ("<compare question=\"d\" op=\"ge\" value=\"2026-02-30\"/>"),
          { "bad-condition", 2 });
  EXPECT (WHEN ("<compare question=\"t\" op=\"ge\" value=\"a\"/>"), { "bad-condition", 2 });
  EXPECT (WHEN ("<any><known question=\"x\"/>\n<equals question=\"y\" value=\"1\"/></any>"),
          { "unknown-id", 2 }, { "unknown-id", 3 });
}

static void
test_values (void)
{
  EXPECT ("<organisation id=\"o\" name=\"O\" kind=\"state\" serves=\"all\"/>"
          "<unit id=\"u\" organisation=\"o\" name=\"U\" role=\"both\">\n"
          "<hours days=\"mon-thu maj\" opens=\"09:00\" closes=\"16:00\"/>\n"
          "<hours days=\"fri-mon\" opens=\"09:00\" closes=\"16:00\"/></unit>",
          { "bad-value", 2 }, { "bad-value", 3 });
  EXPECT ("<question id=\"q\" type=\"choices\"><text>Q</text></question>",
          { "question-without-options", 1 });
}

static void
test_catalogues (void)
{
  g_autoptr (FlRulebookSource) orphan = NULL;
  g_autoptr (FlRulebookSource) two = load_util_source ("rulebook.xml", HEAD (""), NULL);
  g_autoptr (GBytes) bytes = g_bytes_new_static (HEAD (""), strlen (HEAD ("")));

  orphan = load_util_source ("rulebook.xml", "<rulebook xmlns=\"urn:foretagslots:rulebook:1\" "
                             "id=\"x\" kind=\"local\" version=\"1\" xml:lang=\"sv\">"
                             "<title>X</title></rulebook>", NULL);
  load_util_refuse (orphan, "wrong-catalogue", "prov/rulebook.xml", 1);
  fl_rulebook_source_add (two, "till", "rulebook.xml", bytes);
  load_util_refuse (two, "second-catalogue", "till/rulebook.xml", 1);
}

/* A hopeless file does not fill the memory with findings, but none is forgotten. */
static void
test_many (void)
{
  g_autoptr (FlFindings) findings = fl_findings_new ();

  for (guint i = 0; i < 20000; i++)
    fl_findings_add (findings, "unknown-id", "a.xml", 20000 - i, "%u.", i);
  fl_findings_sort (findings);
  g_assert_cmpuint (fl_findings_count (findings, FL_FINDING_ERROR), ==, 20000);
  g_assert_cmpuint (fl_findings_get_n (findings), ==, 10000);
  g_assert_cmpuint (fl_findings_get (findings, 0)->line, ==, 10001);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/findings/schema", test_schema);
  g_test_add_func ("/findings/lines", test_lines);
  g_test_add_func ("/findings/ids", test_ids);
  g_test_add_func ("/findings/owners", test_owners);
  g_test_add_func ("/findings/conditions", test_conditions);
  g_test_add_func ("/findings/values", test_values);
  g_test_add_func ("/findings/catalogues", test_catalogues);
  g_test_add_func ("/findings/many", test_many);
  return g_test_run ();
}
