/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fuzz-loader.h"

#include "fl-rulebook-lint.h"

/* A rulebook whose only part is the input, with a little for it to refer to. */
#define HEAD                                                                                      \
  "<rulebook xmlns=\"urn:foretagslots:rulebook:1\" id=\"fuzz\" kind=\"catalogue\" version=\"1\" " \
  "xml:lang=\"sv\"><title>F</title><part href=\"a.xml\"/></rulebook>"

static void
load (FlRulebookSource *source)
{
  g_autoptr (FlFindings) findings = fl_findings_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (FlRulebook) rulebook = fl_rulebook_load (source, findings, &error);

  /* Either a rulebook without errors, or an error and a finding that tells it. */
  if ((rulebook == NULL) != (fl_findings_count (findings, FL_FINDING_ERROR) > 0)
      || (rulebook == NULL) != (error != NULL))
    abort ();
  if (rulebook != NULL)
    fl_rulebook_lint (rulebook, findings);
}

static void
load_alone (GBytes *input)
{
  g_autoptr (FlRulebookSource) source = fl_rulebook_source_new ();

  fl_rulebook_source_add (source, "fuzz", "rulebook.xml", input);
  load (source);
}

static void
load_part (GBytes *input)
{
  g_autoptr (FlRulebookSource) source = fl_rulebook_source_new ();
  g_autoptr (GBytes) head = g_bytes_new_static (HEAD, sizeof HEAD - 1);

  fl_rulebook_source_add (source, "fuzz", "rulebook.xml", head);
  fl_rulebook_source_add (source, "fuzz", "a.xml", input);
  load (source);
}

static void
load_archive (GBytes *input)
{
  g_autoptr (FlRulebookSource) source = fl_rulebook_source_unpack (input, NULL);
  g_autoptr (GBytes) again = NULL;

  if (source == NULL)
    return;
  /* There is one archive of each source, or its SHA-256 would not name it. */
  again = fl_rulebook_source_pack (source);
  if (!g_bytes_equal (input, again))
    abort ();
  load (source);
}

/* Feeds the bytes to the loader as a rulebook.xml, as a part, and as an archive. */
int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  g_autoptr (GBytes) input = g_bytes_new (data, size);

  load_alone (input);
  load_part (input);
  load_archive (input);
  return 0;
}
