/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "fl-schema-private.h"

#define MAX_SHOWN 60 /* characters of a wrong value that a sentence repeats */

typedef struct
{
  FlSchemaRules *rules;
  const char    *file;
  FlFindings    *findings;
  guint          n;
} Explainer;

#define FIND(explainer, tag, node, ...)                                          \
  G_STMT_START {                                                                 \
    (explainer)->n++;                                                            \
    fl_findings_add ((explainer)->findings, tag, (explainer)->file,              \
                     fl_xml_line (node), __VA_ARGS__);                           \
  } G_STMT_END

static char *
shown (const char *value)
{
  g_autofree char *start = NULL;

  if (g_utf8_strlen (value, -1) <= MAX_SHOWN)
    return g_strdup (value);
  start = g_utf8_substring (value, 0, MAX_SHOWN);
  return g_strconcat (start, "…", NULL);
}

static const char *
attr_value (const xmlAttr *attr)
{
  return attr->children != NULL && attr->children->content != NULL
         ? (const char *) attr->children->content : "";
}

static const FlSchemaAttribute *
find_attribute (const FlSchemaRule *rule,
                const xmlAttr      *attr)
{
  for (guint i = 0; i < rule->attributes->len; i++)
    {
      const FlSchemaAttribute *known = &g_array_index (rule->attributes, FlSchemaAttribute, i);

      if (known->is_lang == (attr->ns != NULL)
          && strcmp (known->name, (const char *) attr->name) == 0)
        return known;
    }
  return NULL;
}

static char *
list_attributes (const FlSchemaRule *rule)
{
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < rule->attributes->len; i++)
    {
      const FlSchemaAttribute *known = &g_array_index (rule->attributes, FlSchemaAttribute, i);

      g_string_append_printf (list, "%s%s%s", i > 0 ? ", " : "", known->is_lang ? "xml:" : "",
                              known->name);
    }
  return g_string_free (list, FALSE);
}

static void
explain_unknown_attribute (Explainer          *explainer,
                           const xmlNode      *node,
                           const FlSchemaRule *rule,
                           const char         *name)
{
  g_autofree char *list = list_attributes (rule);

  if (*list == '\0')
    FIND (explainer, "unknown-attribute", node,
          _("<%s> has the attribute “%s”, but can have none."), (const char *) node->name, name);
  else
    FIND (explainer, "unknown-attribute", node,
          _("<%s> has the attribute “%s”, but can have only: %s."), (const char *) node->name,
          name, list);
}

static void
explain_attributes (Explainer          *explainer,
                    const xmlNode      *node,
                    const FlSchemaRule *rule)
{
  for (const xmlAttr *attr = node->properties; attr != NULL; attr = attr->next)
    {
      const FlSchemaAttribute *known = find_attribute (rule, attr);
      g_autofree char *expected = NULL;
      g_autofree char *value = NULL;

      if (known == NULL)
        {
          explain_unknown_attribute (explainer, node, rule, (const char *) attr->name);
          continue;
        }
      expected = fl_schema_value_check (explainer->rules, known->content, attr_value (attr));
      if (expected == NULL)
        continue;
      value = shown (attr_value (attr));
      FIND (explainer, "wrong-value", node,
            _("The attribute “%s” of <%s> is “%s”, but must be %s."), (const char *) attr->name,
            (const char *) node->name, value, expected);
    }

  for (guint i = 0; i < rule->attributes->len; i++)
    {
      const FlSchemaAttribute *known = &g_array_index (rule->attributes, FlSchemaAttribute, i);
      gboolean found = !known->required;

      for (const xmlAttr *attr = node->properties; attr != NULL && !found; attr = attr->next)
        found = find_attribute (rule, attr) == known;
      if (!found)
        FIND (explainer, "missing-attribute", node, _("<%s> lacks the attribute “%s%s”."),
              (const char *) node->name, known->is_lang ? "xml:" : "", known->name);
    }
}

static void
explain_text (Explainer          *explainer,
              const xmlNode      *node,
              const FlSchemaRule *rule)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *expected = NULL;
  g_autofree char *value = NULL;

  for (const xmlNode *child = node->children; child != NULL; child = child->next)
    if ((child->type == XML_TEXT_NODE || child->type == XML_CDATA_SECTION_NODE)
        && child->content != NULL)
      g_string_append (text, (const char *) child->content);

  if (rule->content == NULL)
    {
      g_strstrip (text->str);
      value = shown (text->str);
      if (*value != '\0')
        FIND (explainer, "unexpected-text", node,
              _("The text “%s” stands directly in <%s>, which holds elements only."), value,
              (const char *) node->name);
      return;
    }
  expected = fl_schema_value_check (explainer->rules, rule->content, text->str);
  if (expected == NULL)
    return;
  if (text->len == 0)
    FIND (explainer, "wrong-value", node, _("<%s> is empty."), (const char *) node->name);
  else
    FIND (explainer, "wrong-value", node, _("The text of <%s> must be %s."),
          (const char *) node->name, expected);
}

static int
find_child (const FlSchemaRule *rule,
            const xmlNode      *node)
{
  for (guint i = 0; i < rule->children->len; i++)
    if (strcmp (g_array_index (rule->children, FlSchemaChild, i).name,
                (const char *) node->name) == 0
        && node->ns != NULL && strcmp ((const char *) node->ns->href, FL_XML_NAMESPACE) == 0)
      return (int) i;
  return -1;
}

static char *
list_children (const FlSchemaRule *rule)
{
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < rule->children->len; i++)
    g_string_append_printf (list, "%s<%s>", i > 0 ? ", " : "",
                            g_array_index (rule->children, FlSchemaChild, i).name);
  return g_string_free (list, FALSE);
}

static void
explain_stranger (Explainer          *explainer,
                  const xmlNode      *node,
                  const FlSchemaRule *rule)
{
  g_autofree char *list = list_children (rule);

  if (*list == '\0')
    FIND (explainer, "unknown-element", node, _("<%s> stands in <%s>, which can hold no elements."),
          (const char *) node->name, (const char *) node->parent->name);
  else
    FIND (explainer, "unknown-element", node, _("<%s> cannot stand in <%s>, which holds only: %s."),
          (const char *) node->name, (const char *) node->parent->name, list);
}

static void
explain_counts (Explainer          *explainer,
                const xmlNode      *node,
                const FlSchemaRule *rule,
                const guint        *counts)
{
  guint n_choices = 0;
  gboolean has_choice = FALSE;

  for (guint i = 0; i < rule->children->len; i++)
    {
      const FlSchemaChild *child = &g_array_index (rule->children, FlSchemaChild, i);

      if (child->in_choice)
        {
          has_choice = TRUE;
          n_choices += counts[i];
        }
      else if (counts[i] < child->min)
        FIND (explainer, "missing-element", node, _("<%s> must hold a <%s>."),
              (const char *) node->name, child->name);
      else if (counts[i] > child->max)
        FIND (explainer, "unknown-element", node, _("<%s> can hold only one <%s>, but has %u."),
              (const char *) node->name, child->name, counts[i]);
    }
  if (has_choice && (n_choices < rule->choice_min || n_choices > rule->choice_max))
    {
      g_autofree char *list = list_children (rule);

      if (n_choices > rule->choice_max)
        FIND (explainer, "unknown-element", node, _("<%s> can hold only one of these: %s."),
              (const char *) node->name, list);
      else
        FIND (explainer, "missing-element", node,
              _("<%s> is empty; it must hold one of these: %s."), (const char *) node->name, list);
    }
}

/* The reader has bounded the depth. */
static void
explain_element (Explainer     *explainer,
                 const xmlNode *node,
                 const xmlNode *element)
{
  const FlSchemaRule *rule = fl_schema_rules_get (explainer->rules, element);
  g_autofree guint *counts = g_new0 (guint, rule->children->len + 1);

  explain_attributes (explainer, node, rule);
  explain_text (explainer, node, rule);
  fl_xml_foreach_child (child, node)
    {
      int i = find_child (rule, child);

      if (i < 0)
        {
          explain_stranger (explainer, child, rule);
          continue;
        }
      counts[i]++;
      explain_element (explainer, child,
                       g_array_index (rule->children, FlSchemaChild, i).element);
    }
  explain_counts (explainer, node, rule, counts);
}

/**
 * fl_schema_explain:
 * @rules: the schema
 * @doc: a file that the schema does not allow
 * @file: its name in findings
 * @findings: takes everything that is wrong with it
 *
 * libxml2 stops at the first mistake of an element, and tells it in the words of its machinery.
 * This goes through the whole file and tells them all in plain words.
 *
 * Returns: how many findings there were
 */
guint
fl_schema_explain (FlSchemaRules *rules,
                   xmlDoc        *doc,
                   const char    *file,
                   FlFindings    *findings)
{
  Explainer explainer = { rules, file, findings, 0 };
  const xmlNode *root = xmlDocGetRootElement (doc);
  const xmlNode *element = fl_schema_rules_get_root (rules, (const char *) root->name);

  if (element == NULL || root->ns == NULL
      || strcmp ((const char *) root->ns->href, FL_XML_NAMESPACE) != 0)
    FIND (&explainer, "not-a-rulebook", root,
          _("The outermost element is <%s>, not <rulebook> or <part> in the namespace %s."),
          (const char *) root->name, FL_XML_NAMESPACE);
  else
    explain_element (&explainer, root, element);
  return explainer.n;
}
