/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <libxml/SAX2.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <string.h>

#include "fl-xml-error.h"
#include "fl-xml.h"

#define XINCLUDE_2001 "http://www.w3.org/2001/XInclude"
#define XINCLUDE_2003 "http://www.w3.org/2003/XInclude"

/* What no honest rulebook comes near.  A tree of small elements takes some fifty times its
 * bytes, so the number of nodes is what bounds the memory. */
#define MAX_FILE_SIZE  (64 * 1024 * 1024)
#define MAX_DEPTH      48
#define MAX_ATTRIBUTE  (64 * 1024)
#define MAX_NODES      3000000

/* Validating takes time that grows with the square of an element's children, except for the
 * outermost, whose list is of another kind. */
#define MAX_CHILDREN   5000

struct _FlXml
{
  xmlParserCtxt *ctxt;
  const xmlChar *names[N_FL_NAMES]; /* in the parser's dictionary: compared as pointers */
  const xmlChar *ns;
  GHashTable    *words;             /* from those pointers to FlName */

  /* The file being read. */
  const char    *file;
  FlFindings    *findings;
  gboolean       refused;
  guint          n_nodes;
  guint          n_children[MAX_DEPTH + 1]; /* so far, of the open element at each depth */
};

static const char *const words[N_FL_NAMES] = {
  NULL,
#define FL_NAME_WORD(name, word) word,
  FL_NAMES (FL_NAME_WORD)
#undef FL_NAME_WORD
};

G_STATIC_ASSERT (N_FL_NAMES <= 256);

/* The line where the start tag begins: the parser stands at its end.  An attribute cannot hold
 * "<", so the nearest one behind is the tag's own. */
static guint
tag_line (const xmlParserCtxt *ctxt)
{
  const xmlParserInput *input = ctxt->input;
  guint line = (guint) MAX (input->line, 1);

  for (const xmlChar *p = input->cur; p > input->base && *p != '<'; p--)
    if (p != input->cur && *p == '\n' && line > 1)
      line--;
  return line;
}

static void
stop (FlXml *xml)
{
  xml->refused = TRUE;
  xmlStopParser (xml->ctxt);
}

static void
internal_subset_cb (void          *data,
                    const xmlChar *name,
                    const xmlChar *external_id,
                    const xmlChar *system_id)
{
  xmlParserCtxt *ctxt = data;
  FlXml *xml = ctxt->_private;

  if (xml->refused)
    return;
  fl_findings_add (xml->findings, "doctype", xml->file, tag_line (ctxt),
                   _("The file has a DOCTYPE, which is never read: it can hide other files or "
                     "fill the memory."));
  stop (xml);
}

static gboolean
is_acceptable (FlXml          *xml,
               const xmlChar  *name,
               const xmlChar  *uri,
               int             n_attributes,
               const xmlChar **attributes)
{
  xmlParserCtxt *ctxt = xml->ctxt;

  xml->n_nodes += 1 + (guint) n_attributes;
  if (xml->n_nodes > MAX_NODES)
    {
      fl_findings_add (xml->findings, "too-large", xml->file, tag_line (ctxt),
                       _("The file has more than %d elements and attributes."), MAX_NODES);
      return FALSE;
    }
  if (ctxt->nodeNr >= MAX_DEPTH)
    {
      fl_findings_add (xml->findings, "too-deep", xml->file, tag_line (ctxt),
                       _("Elements stand inside each other more than %d deep."), MAX_DEPTH);
      return FALSE;
    }
  xml->n_children[ctxt->nodeNr + 1] = 0;
  if (++xml->n_children[ctxt->nodeNr] > MAX_CHILDREN && ctxt->nodeNr > 1)
    {
      fl_findings_add (xml->findings, "too-large", xml->file, tag_line (ctxt),
                       _("<%s> holds more than %d elements."), (const char *) ctxt->node->name,
                       MAX_CHILDREN);
      return FALSE;
    }
  if (uri != NULL && uri != xml->ns
      && (strcmp ((const char *) uri, XINCLUDE_2001) == 0
          || strcmp ((const char *) uri, XINCLUDE_2003) == 0))
    {
      fl_findings_add (xml->findings, "xinclude", xml->file, tag_line (ctxt),
                       _("The file includes another by XInclude, which is never done."));
      return FALSE;
    }
  for (int i = 0; i < n_attributes; i++)
    if (attributes[5 * i + 4] - attributes[5 * i + 3] > MAX_ATTRIBUTE)
      {
        fl_findings_add (xml->findings, "too-long", xml->file, tag_line (ctxt),
                         _("The attribute “%s” of <%s> is longer than %d bytes."),
                         (const char *) attributes[5 * i], (const char *) name, MAX_ATTRIBUTE);
        return FALSE;
      }
  return TRUE;
}

static void
start_element_cb (void           *data,
                  const xmlChar  *name,
                  const xmlChar  *prefix,
                  const xmlChar  *uri,
                  int             n_namespaces,
                  const xmlChar **namespaces,
                  int             n_attributes,
                  int             n_defaulted,
                  const xmlChar **attributes)
{
  xmlParserCtxt *ctxt = data;
  FlXml *xml = ctxt->_private;
  xmlNode *parent = ctxt->node;
  guint word = FL_NAME_NONE;

  if (xml->refused)
    return;
  if (!is_acceptable (xml, name, uri, n_attributes, attributes))
    {
      stop (xml);
      return;
    }

  xmlSAX2StartElementNs (ctxt, name, prefix, uri, n_namespaces, namespaces, n_attributes,
                         n_defaulted, attributes);
  if (ctxt->node == NULL || ctxt->node == parent)
    return;
  if (uri == xml->ns)
    word = GPOINTER_TO_UINT (g_hash_table_lookup (xml->words, name));
  ctxt->node->_private = GSIZE_TO_POINTER (((gsize) tag_line (ctxt) << 8) | word);
}

static void
#if LIBXML_VERSION >= 21200
error_cb (void           *data,
          const xmlError *error)
#else
error_cb (void     *data,
          xmlError *error)
#endif
{
  xmlParserCtxt *ctxt = data;
  FlXml *xml = ctxt->_private;

  /* What follows the first error is mostly a consequence of it. */
  if (xml->refused || error->level < XML_ERR_ERROR)
    return;
  fl_xml_error_report (error, xml->file,
                       (guint) MAX (ctxt->input != NULL ? ctxt->input->line : error->line, 1),
                       xml->findings);
  if (error->level == XML_ERR_FATAL)
    xml->refused = TRUE;
}

/**
 * fl_xml_new:
 *
 * Returns: (transfer full): a reader; free with fl_xml_free()
 */
FlXml *
fl_xml_new (void)
{
  FlXml *xml = g_new0 (FlXml, 1);

  xmlInitParser ();
  xml->ctxt = xmlNewParserCtxt ();
  xml->ctxt->_private = xml;
  xml->ctxt->sax->internalSubset = internal_subset_cb;
  xml->ctxt->sax->startElementNs = start_element_cb;
  xml->ctxt->sax->serror = (xmlStructuredErrorFunc) error_cb;
  xml->ctxt->userData = xml->ctxt;

  xml->words = g_hash_table_new (NULL, NULL);
  for (guint i = FL_NAME_NONE + 1; i < N_FL_NAMES; i++)
    {
      xml->names[i] = xmlDictLookup (xml->ctxt->dict, (const xmlChar *) words[i], -1);
      g_hash_table_insert (xml->words, (gpointer) xml->names[i], GUINT_TO_POINTER (i));
    }
  xml->ns = xmlDictLookup (xml->ctxt->dict, (const xmlChar *) FL_XML_NAMESPACE, -1);
  return xml;
}

/**
 * fl_xml_free:
 * @xml: (nullable): a reader
 *
 * Frees the reader.  Documents that it read may outlive it, but not fl_xml_attr().
 */
void
fl_xml_free (FlXml *xml)
{
  if (xml == NULL)
    return;
  xmlFreeParserCtxt (xml->ctxt);
  g_hash_table_unref (xml->words);
  g_free (xml);
}

/* The encoding that the file declares, when it is another than UTF-8. */
static char *
foreign_encoding (const char *data,
                  gsize       size)
{
  g_autofree char *head = NULL;
  g_autofree char *encoding = NULL;
  const char *start = data, *end, *value;

  if (size >= 3 && memcmp (data, "\xef\xbb\xbf", 3) == 0)
    start += 3;
  head = g_strndup (start, MIN (size - (gsize) (start - data), 200));
  if (!g_str_has_prefix (head, "<?xml") || (end = strstr (head, "?>")) == NULL
      || (value = strstr (head, "encoding")) == NULL || value > end)
    return NULL;
  value += strcspn (value, "\"'?");
  if (*value != '"' && *value != '\'')
    return NULL;
  encoding = g_strndup (value + 1, strcspn (value + 1, "\"'?"));
  if (g_ascii_strcasecmp (encoding, "UTF-8") == 0 || g_ascii_strcasecmp (encoding, "ASCII") == 0
      || g_ascii_strcasecmp (encoding, "US-ASCII") == 0)
    return NULL;
  return g_steal_pointer (&encoding);
}

static gboolean
check_bytes (FlXml      *xml,
             const char *data,
             gsize       size)
{
  g_autofree char *encoding = NULL;
  const char *end;

  if (size > MAX_FILE_SIZE)
    {
      fl_findings_add (xml->findings, "too-large", xml->file, 0,
                       _("The file is larger than %d MiB."), MAX_FILE_SIZE >> 20);
      return FALSE;
    }
  if (!g_utf8_validate_len (data, size, &end))
    {
      guint line = 1;

      for (const char *p = data; p < end; p++)
        line += *p == '\n';
      if (*end == '\0')
        fl_findings_add (xml->findings, "encoding", xml->file, line,
                         _("The file has a NUL byte in it, so it is not text."));
      else
        fl_findings_add (xml->findings, "encoding", xml->file, line,
                         _("The file is not UTF-8 here: the byte 0x%02X cannot stand in it."),
                         (guint) (guchar) *end);
      return FALSE;
    }
  encoding = foreign_encoding (data, size);
  if (encoding != NULL)
    {
      fl_findings_add (xml->findings, "encoding", xml->file, 1,
                       _("The file says that it is written in “%s”; only UTF-8 is read."),
                       encoding);
      return FALSE;
    }
  return TRUE;
}

/**
 * fl_xml_read:
 * @xml: a reader
 * @file: the file's name in findings
 * @bytes: its content
 * @findings: takes what is wrong with it
 *
 * Parses a file.  Whatever could reach outside the file or fill the memory is refused with one
 * finding, before it is read.
 *
 * Returns: (transfer full) (nullable): the document; %NULL when there is a finding that says
 *   why not
 */
xmlDoc *
fl_xml_read (FlXml      *xml,
             const char *file,
             GBytes     *bytes,
             FlFindings *findings)
{
  g_autoptr (xmlDoc) doc = NULL;
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);
  guint n_before = fl_findings_count (findings, FL_FINDING_ERROR);

  xml->file = file;
  xml->findings = findings;
  xml->refused = FALSE;
  xml->n_nodes = 0;
  xml->n_children[0] = 0;
  if (!check_bytes (xml, data != NULL ? data : "", size))
    return NULL;

  /* No XML_PARSE_NOENT: entities are never replaced.  No XML_PARSE_HUGE: libxml2's own limits
   * stand. */
  doc = xmlCtxtReadMemory (xml->ctxt, data != NULL ? data : "", (int) size, NULL, "UTF-8",
                           XML_PARSE_NONET | XML_PARSE_BIG_LINES | XML_PARSE_COMPACT);
  if (fl_findings_count (findings, FL_FINDING_ERROR) > n_before)
    return NULL;
  if (doc == NULL || xmlDocGetRootElement (doc) == NULL)
    {
      fl_findings_add (findings, "not-well-formed", file, 0, _("The file is not XML."));
      return NULL;
    }
  return g_steal_pointer (&doc);
}

/**
 * fl_xml_attr:
 * @xml: the reader that read @node
 * @node: an element
 * @name: the attribute; %FL_NAME_LANG is `xml:lang`, the others have no namespace
 *
 * Returns: (transfer none) (nullable): its value, owned by the document; %NULL where it is left
 *   out
 */
const char *
fl_xml_attr (FlXml         *xml,
             const xmlNode *node,
             FlName         name)
{
  const xmlChar *word = xml->names[name];

  for (const xmlAttr *attr = node->properties; attr != NULL; attr = attr->next)
    if (attr->name == word && (attr->ns != NULL) == (name == FL_NAME_LANG))
      return attr->children != NULL && attr->children->content != NULL
             ? (const char *) attr->children->content : "";
  return NULL;
}

/**
 * fl_xml_word:
 * @name: a name
 *
 * Returns: (transfer none): how it is written in a rulebook
 */
const char *
fl_xml_word (FlName name)
{
  g_return_val_if_fail (name > FL_NAME_NONE && name < N_FL_NAMES, NULL);

  return words[name];
}
