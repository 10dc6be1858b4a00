/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <libxml/relaxng.h>

#include "fl-rulebook-resources.h"
#include "fl-schema-private.h"
#include "fl-xml-error.h"

#define SCHEMA_PATH "/io/github/foretagslots/rulebook/rulebook.rng"

/* Keeps the first thing that libxml2 says, in case nothing better is found to say. */
static void
#if LIBXML_VERSION >= 21200
error_cb (void           *data,
          const xmlError *error)
#else
error_cb (void     *data,
          xmlError *error)
#endif
{
  char **message = data;

  if (*message == NULL)
    *message = fl_xml_error_message (error);
}

static GBytes *
get_schema_bytes (void)
{
  /* A static library's resources must be asked for by name, or the linker leaves them out. */
  return g_resource_lookup_data (fl_rulebook_get_resource (), SCHEMA_PATH,
                                 G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
}

/* Compiled once and shared: validating only reads it. */
static xmlRelaxNG *
get_schema (void)
{
  static xmlRelaxNG *schema;

  if (g_once_init_enter (&schema))
    {
      g_autoptr (GBytes) bytes = get_schema_bytes ();
      gsize size;
      gconstpointer data = g_bytes_get_data (bytes, &size);
      xmlRelaxNGParserCtxt *parser = xmlRelaxNGNewMemParserCtxt (data, (int) size);
      xmlRelaxNG *parsed = xmlRelaxNGParse (parser);

      xmlRelaxNGFreeParserCtxt (parser);
      g_once_init_leave (&schema, parsed);
    }
  return schema;
}

static void
explain (xmlDoc     *doc,
         const char *file,
         const char *message,
         FlFindings *findings)
{
  g_autoptr (GBytes) bytes = get_schema_bytes ();
  g_autoptr (FlSchemaRules) rules = fl_schema_rules_new (bytes);

  if (fl_schema_explain (rules, doc, file, findings) > 0)
    return;
  /* TRANSLATORS: %s is an English message from the XML library */
  fl_findings_add (findings, "schema", file, 0, _("The schema does not allow the file: %s"),
                   message != NULL ? message : "?");
}

/**
 * fl_schema_validate:
 * @doc: a file of a rulebook, read by #FlXml
 * @file: its name in findings
 * @findings: takes what the schema does not allow
 *
 * Returns: whether @doc is valid
 */
gboolean
fl_schema_validate (xmlDoc     *doc,
                    const char *file,
                    FlFindings *findings)
{
  xmlRelaxNGValidCtxt *ctxt = xmlRelaxNGNewValidCtxt (get_schema ());
  g_autofree char *message = NULL;
  gboolean valid;

  xmlRelaxNGSetValidStructuredErrors (ctxt, (xmlStructuredErrorFunc) error_cb, &message);
  valid = xmlRelaxNGValidateDoc (ctxt, doc) == 0;
  xmlRelaxNGFreeValidCtxt (ctxt);
  if (!valid)
    explain (doc, file, message, findings);
  return valid;
}
