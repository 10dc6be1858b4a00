/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "fl-xml-error.h"

/**
 * fl_xml_error_message:
 * @error: an error of libxml2
 *
 * Returns: (transfer full): libxml2's own words, in English, on one line and valid UTF-8
 */
char *
fl_xml_error_message (const xmlError *error)
{
  const char *message = error->message != NULL ? error->message : "?";
  char *valid = g_utf8_make_valid (message, (gssize) MIN (strlen (message), 300));

  return g_strdelimit (g_strstrip (valid), "\r\n\t", ' ');
}

/**
 * fl_xml_error_report:
 * @error: an error of libxml2's parser
 * @file: the file's name in findings
 * @line: the line, which libxml2 knows beyond what the error can hold
 * @findings: takes the finding
 *
 * Says in plain words why a file is not well-formed.
 */
void
fl_xml_error_report (const xmlError *error,
                     const char     *file,
                     guint           line,
                     FlFindings     *findings)
{
  const char *tag = "not-well-formed";
  const char *one = error->str1 != NULL ? error->str1 : "?";
  const char *two = error->str2 != NULL ? error->str2 : "?";
  g_autofree char *message = fl_xml_error_message (error);

  switch (error->code)
    {
    case XML_ERR_DOCUMENT_EMPTY:
      fl_findings_add (findings, tag, file, line, _("The file is empty or is not XML."));
      break;
    case XML_ERR_DOCUMENT_END:
      fl_findings_add (findings, tag, file, line,
                       _("Something stands after the end of the outermost element."));
      break;
    case XML_ERR_TAG_NAME_MISMATCH:
      fl_findings_add (findings, tag, file, line,
                       _("<%s>, begun on line %d, is ended here by </%s>."), one, error->int1, two);
      break;
    case XML_ERR_TAG_NOT_FINISHED:
      fl_findings_add (findings, tag, file, line,
                       _("The file ends before the element <%s> does."), one);
      break;
    case XML_ERR_UNDECLARED_ENTITY:
    case XML_WAR_UNDECLARED_ENTITY:
      fl_findings_add (findings, tag, file, line,
                       _("The entity “&%s;” does not exist; only &lt; &gt; &amp; &quot; and "
                         "&apos; do."), one);
      break;
    case XML_ERR_NAME_REQUIRED:
      fl_findings_add (findings, tag, file, line,
                       _("A name is missing after “<” or “&”; write “&lt;” or “&amp;” for the "
                         "characters themselves."));
      break;
    case XML_ERR_ATTRIBUTE_REDEFINED:
      fl_findings_add (findings, tag, file, line, _("The attribute “%s” is there twice."), one);
      break;
    case XML_ERR_LT_IN_ATTRIBUTE:
      fl_findings_add (findings, tag, file, line,
                       _("“<” cannot stand in the value of an attribute; write “&lt;”."));
      break;
    case XML_ERR_ATTRIBUTE_NOT_FINISHED:
      /* Also what libxml2 says of a value past ten million bytes. */
      if (strstr (message, "too long") != NULL)
        fl_findings_add (findings, "too-long", file, line,
                         _("The value of an attribute is longer than ten million bytes."));
      else
        fl_findings_add (findings, tag, file, line,
                         _("The value of an attribute has no closing quotation mark."));
      break;
    case XML_NS_ERR_UNDEFINED_NAMESPACE:
      fl_findings_add (findings, tag, file, line,
                       _("The prefix “%s” has no namespace."), one);
      break;
    case XML_ERR_INVALID_CHAR:
      fl_findings_add (findings, tag, file, line,
                       _("There is a control character that cannot stand in XML."));
      break;
    default:
      /* TRANSLATORS: %s is an English message from the XML parser */
      fl_findings_add (findings, tag, file, line,
                       _("The file is not well-formed XML. The parser says: %s"), message);
      break;
    }
}
