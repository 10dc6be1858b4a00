/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <libxml/relaxng.h>

#include "fl-rulebook-resources.h"
#include "fl-schema.h"
#include "fl-xml-error.h"

#define SCHEMA_PATH "/io/github/foretagslots/rulebook/rulebook.rng"

typedef struct
{
  const char *file;
  FlFindings *findings;
  guint       n;
} Validation;

static void
#if LIBXML_VERSION >= 21200
error_cb (void           *data,
          const xmlError *error)
#else
error_cb (void     *data,
          xmlError *error)
#endif
{
  Validation *validation = data;
  const xmlNode *node = error->node;
  g_autofree char *message = fl_xml_error_message (error);
  guint line = node != NULL && node->type == XML_ELEMENT_NODE ? fl_xml_line (node)
                                                              : (guint) MAX (error->line, 0);

  validation->n++;
  /* TRANSLATORS: %s is an English message from the XML library */
  fl_findings_add (validation->findings, "schema", validation->file, line,
                   _("The schema does not allow this: %s"), message);
}

/* The program carries its schema in itself.  A static library's resources must be asked for by
 * name, or the linker leaves them out. */
static xmlRelaxNG *
get_schema (void)
{
  static xmlRelaxNG *schema;

  if (g_once_init_enter (&schema))
    {
      g_autoptr (GBytes) bytes = NULL;
      xmlRelaxNGParserCtxt *parser;
      xmlRelaxNG *parsed;
      gconstpointer data;
      gsize size;

      bytes = g_resource_lookup_data (fl_rulebook_get_resource (), SCHEMA_PATH,
                                      G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
      data = g_bytes_get_data (bytes, &size);
      parser = xmlRelaxNGNewMemParserCtxt (data, (int) size);
      parsed = xmlRelaxNGParse (parser);
      xmlRelaxNGFreeParserCtxt (parser);
      g_once_init_leave (&schema, parsed);
    }
  return schema;
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
  Validation validation = { file, findings, 0 };
  xmlRelaxNGValidCtxt *ctxt = xmlRelaxNGNewValidCtxt (get_schema ());
  gboolean valid;

  xmlRelaxNGSetValidStructuredErrors (ctxt, (xmlStructuredErrorFunc) error_cb, &validation);
  valid = xmlRelaxNGValidateDoc (ctxt, doc) == 0;
  xmlRelaxNGFreeValidCtxt (ctxt);
  if (!valid && validation.n == 0)
    fl_findings_add (findings, "schema", file, 0, _("The schema does not allow this file."));
  return valid;
}
