/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "fl-rulebook-head.h"

static void
part_clear (gpointer data)
{
  g_free (((FlPartRef *) data)->href);
}

/**
 * fl_rulebook_path_is_inside:
 * @path: the path of a part as it is written
 *
 * Returns: whether it can only be a file in the rulebook's folder or below, on any system:
 *   relative, with “/”, without “..”, “.”, empty names, drive letters or control characters
 */
gboolean
fl_rulebook_path_is_inside (const char *path)
{
  const char *name = path;

  for (const char *c = path;; c++)
    {
      if (*c == '\\' || *c == ':' || (*c != '\0' && (guchar) *c < 0x20))
        return FALSE;
      if (*c != '/' && *c != '\0')
        continue;
      if (c == name || (c - name == 1 && name[0] == '.')
          || (c - name == 2 && name[0] == '.' && name[1] == '.'))
        return FALSE;
      if (*c == '\0')
        return TRUE;
      name = c + 1;
    }
}

static gboolean
check_part (FlRulebookHead *head,
            const char     *href,
            const char     *file,
            guint           line,
            FlFindings     *findings)
{
  if (!fl_rulebook_path_is_inside (href))
    {
      fl_findings_add (findings, "part-outside", file, line,
                       _("The part “%s” is not a plain path inside the rulebook’s folder."), href);
      return FALSE;
    }
  if (strcmp (href, FL_RULEBOOK_FILE) == 0)
    {
      fl_findings_add (findings, "part-lists-parts", file, line,
                       _("The rulebook lists its own %s as a part."), FL_RULEBOOK_FILE);
      return FALSE;
    }
  for (guint i = 0; i < head->parts->len; i++)
    if (strcmp (g_array_index (head->parts, FlPartRef, i).href, href) == 0)
      {
        fl_findings_add (findings, "part-twice", file, line,
                         _("The part “%s” is listed already on line %u."), href,
                         g_array_index (head->parts, FlPartRef, i).line);
        return FALSE;
      }
  return TRUE;
}

static void
read_parts (FlRulebookHead *head,
            FlXml          *xml,
            const xmlNode  *root,
            const char     *file,
            FlFindings     *findings)
{
  fl_xml_foreach_child (child, root)
    {
      const char *href = fl_xml_attr (xml, child, FL_NAME_HREF);
      FlPartRef part = { .line = fl_xml_line (child) };

      if (fl_xml_name (child) != FL_NAME_PART || href == NULL || *href == '\0')
        continue;
      if (head->parts->len == FL_RULEBOOK_MAX_PARTS)
        {
          fl_findings_add (findings, "too-many-parts", file, part.line,
                           _("The rulebook lists more than %d parts."), FL_RULEBOOK_MAX_PARTS);
          return;
        }
      if (!check_part (head, href, file, part.line, findings))
        continue;
      part.href = g_strdup (href);
      g_array_append_val (head->parts, part);
    }
}

/**
 * fl_rulebook_head_read:
 * @xml: what read @doc
 * @file: its name in findings
 * @doc: a folder's rulebook.xml
 * @findings: takes what is wrong with the list of parts
 *
 * Returns: (transfer full) (nullable): what it says; %NULL, with a finding, when its outermost
 *   element is not <rulebook>
 */
FlRulebookHead *
fl_rulebook_head_read (FlXml      *xml,
                       const char *file,
                       xmlDoc     *doc,
                       FlFindings *findings)
{
  const xmlNode *root = xmlDocGetRootElement (doc);
  FlRulebookHead *head;

  if (fl_xml_name (root) != FL_NAME_RULEBOOK)
    {
      fl_findings_add (findings, "not-a-rulebook", file, fl_xml_line (root),
                       _("The outermost element is <%s>, not <rulebook> in the namespace %s."),
                       (const char *) root->name, FL_XML_NAMESPACE);
      return NULL;
    }

  head = g_new0 (FlRulebookHead, 1);
  head->id = g_strdup (fl_xml_attr (xml, root, FL_NAME_ID));
  head->extends = g_strdup (fl_xml_attr (xml, root, FL_NAME_EXTENDS));
  head->version = g_strdup (fl_xml_attr (xml, root, FL_NAME_VERSION));
  head->language = g_strdup (fl_xml_attr (xml, root, FL_NAME_LANG));
  head->is_catalogue = g_strcmp0 (fl_xml_attr (xml, root, FL_NAME_KIND), "local") != 0;
  head->line = fl_xml_line (root);
  head->parts = g_array_new (FALSE, FALSE, sizeof (FlPartRef));
  g_array_set_clear_func (head->parts, part_clear);
  read_parts (head, xml, root, file, findings);
  return head;
}

/**
 * fl_rulebook_head_free:
 * @head: (transfer full) (nullable): a head
 */
void
fl_rulebook_head_free (FlRulebookHead *head)
{
  if (head == NULL)
    return;
  g_free (head->id);
  g_free (head->extends);
  g_free (head->version);
  g_free (head->language);
  g_array_unref (head->parts);
  g_free (head);
}
