/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <gio/gio.h>
#include <libxml/parser.h>
#include <libxml/relaxng.h>

#include "bench-report.h"
#include "bench-rulebook.h"
#include "fl-rulebook-lint.h"
#include "fl-rulebook.h"

/* Loads and checks a rulebook of 10 MB: bytes, schema, model, links, and everything that lint
 * looks for.  Compares that with what libxml2 alone needs to parse the same bytes and validate
 * them against the same schema, which is made beforehand for both. */

#define N_PAIRS 11

static const BenchSize size = {
  .n_processes = 4800,
  .n_questions = 400,
  .n_units = 400,
  .n_conditions = 8000,
  .n_leaves = 3,
  .n_steps = 50,
};

static GBytes *
find_part (FlRulebookSource *source)
{
  for (guint i = 0; i < fl_rulebook_source_get_n_files (source, 0); i++)
    {
      GBytes *bytes = NULL;

      if (g_str_equal (fl_rulebook_source_get_file (source, 0, i, &bytes), BENCH_PART))
        return bytes;
    }
  return NULL;
}

static xmlRelaxNG *
read_schema (void)
{
  g_autofree char *path = g_build_filename (g_getenv ("FL_TEST_DATADIR"), "rulebook.rng", NULL);
  xmlRelaxNGParserCtxt *parser = xmlRelaxNGNewParserCtxt (path);
  xmlRelaxNG *schema = xmlRelaxNGParse (parser);

  xmlRelaxNGFreeParserCtxt (parser);
  return schema;
}

static double
time_libxml (xmlRelaxNG *schema,
             GBytes     *bytes)
{
  double start = bench_cpu_time ();
  gsize n;
  const char *data = g_bytes_get_data (bytes, &n);
  xmlDoc *doc = xmlReadMemory (data, (int) n, NULL, "UTF-8",
                               XML_PARSE_NONET | XML_PARSE_BIG_LINES | XML_PARSE_COMPACT);
  xmlRelaxNGValidCtxt *ctxt = xmlRelaxNGNewValidCtxt (schema);

  if (xmlRelaxNGValidateDoc (ctxt, doc) != 0)
    g_printerr ("The schema does not allow the rulebook.\n");
  xmlRelaxNGFreeValidCtxt (ctxt);
  xmlFreeDoc (doc);
  return bench_cpu_time () - start;
}

static void
print_findings (FlFindings *findings)
{
  for (guint i = 0; i < MIN (fl_findings_get_n (findings), 10u); i++)
    {
      const FlFinding *finding = fl_findings_get (findings, i);

      g_printerr ("%s:%u: %s: %s\n", finding->file, finding->line, finding->tag,
                  finding->sentence);
    }
}

/* Seconds, or less than 0 where there was something wrong; @loading takes how much of it was
 * not lint. */
static double
time_load (FlRulebookSource *source,
           double           *loading)
{
  double start = bench_cpu_time ();
  g_autoptr (FlFindings) findings = fl_findings_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (FlRulebook) rulebook = fl_rulebook_load (source, findings, &error);

  *loading = bench_cpu_time () - start;
  if (rulebook != NULL)
    fl_rulebook_lint (rulebook, findings);
  if (rulebook == NULL || fl_findings_get_n (findings) > 0)
    {
      print_findings (findings);
      return -1;
    }
  g_clear_pointer (&rulebook, fl_rulebook_unref);
  return bench_cpu_time () - start;
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (FlRulebookSource) source = bench_rulebook_new (&size);
  GBytes *bytes = find_part (source);
  xmlRelaxNG *schema = read_schema ();
  g_autoptr (GArray) ratios = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (GArray) parts = g_array_new (FALSE, FALSE, sizeof (double));

  bench_note ("%.1f MB", (double) g_bytes_get_size (bytes) / 1e6);
  /* The first pair is not counted: it makes our own schema, and the heap. */
  for (guint pair = 0; pair <= N_PAIRS; pair++)
    {
      double bare = time_libxml (schema, bytes);
      double part;
      double whole = time_load (source, &part);

      if (whole < 0)
        return 1;
      whole /= bare;
      part /= bare;
      if (pair == 0)
        continue;
      g_array_append_val (ratios, whole);
      g_array_append_val (parts, part);
    }

  xmlRelaxNGFree (schema);
  bench_note ("loading without lint / libxml2: %.2f", bench_median (parts));
  bench_report ("loading and checking a rulebook / libxml2", bench_median (ratios), 1.5, "");
  return bench_get_status ();
}
