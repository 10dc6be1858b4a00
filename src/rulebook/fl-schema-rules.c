/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <libxml/parser.h>
#include <string.h>

#include "fl-schema-private.h"

#define RELAX_NG "http://relaxng.org/ns/structure/1.0"

/* Our schema is of a simple kind: every element has attributes, and then either text or other
 * elements in any order.  That is all that is understood here; libxml2 is the judge, and this
 * only finds the words for its verdict. */

static void
rule_free (gpointer data)
{
  FlSchemaRule *rule = data;

  g_array_unref (rule->attributes);
  g_array_unref (rule->children);
  g_free (rule);
}

/**
 * fl_schema_is:
 * @node: a node of the schema
 * @name: a name
 *
 * Returns: whether it is the RELAX NG element @name
 */
gboolean
fl_schema_is (const xmlNode *node,
              const char    *name)
{
  return node->ns != NULL && strcmp ((const char *) node->ns->href, RELAX_NG) == 0
         && strcmp ((const char *) node->name, name) == 0;
}

/**
 * fl_schema_attr:
 * @node: a node of the schema
 * @name: an attribute
 *
 * Returns: (transfer none) (nullable): its value
 */
const char *
fl_schema_attr (const xmlNode *node,
                const char    *name)
{
  for (const xmlAttr *attr = node->properties; attr != NULL; attr = attr->next)
    if (strcmp ((const char *) attr->name, name) == 0 && attr->children != NULL)
      return (const char *) attr->children->content;
  return NULL;
}

/**
 * fl_schema_rules_new:
 * @schema: the RELAX NG schema
 *
 * Returns: (transfer full): the schema to look things up in
 */
FlSchemaRules *
fl_schema_rules_new (GBytes *schema)
{
  FlSchemaRules *rules = g_new0 (FlSchemaRules, 1);
  gsize size;
  gconstpointer data = g_bytes_get_data (schema, &size);

  rules->doc = xmlReadMemory (data, (int) size, NULL, NULL, XML_PARSE_NONET);
  rules->defines = g_hash_table_new (g_str_hash, g_str_equal);
  rules->rules = g_hash_table_new_full (NULL, NULL, NULL, rule_free);
  fl_xml_foreach_child (child, xmlDocGetRootElement (rules->doc))
    if (fl_schema_is (child, "define"))
      g_hash_table_insert (rules->defines, (gpointer) fl_schema_attr (child, "name"),
                           (gpointer) child);
  return rules;
}

/**
 * fl_schema_rules_free:
 * @rules: (transfer full) (nullable): the schema
 */
void
fl_schema_rules_free (FlSchemaRules *rules)
{
  if (rules == NULL)
    return;
  g_hash_table_unref (rules->rules);
  g_hash_table_unref (rules->defines);
  xmlFreeDoc (rules->doc);
  g_free (rules);
}

/**
 * fl_schema_rules_resolve:
 * @rules: the schema
 * @node: a node of the schema
 *
 * Returns: what a <ref> refers to, when that is one single thing; otherwise @node
 */
const xmlNode *
fl_schema_rules_resolve (FlSchemaRules *rules,
                         const xmlNode *node)
{
  const xmlNode *define, *only = NULL;

  if (!fl_schema_is (node, "ref"))
    return node;
  define = g_hash_table_lookup (rules->defines, fl_schema_attr (node, "name"));
  if (define == NULL)
    return node;
  fl_xml_foreach_child (child, define)
    {
      if (child->ns == NULL || strcmp ((const char *) child->ns->href, RELAX_NG) != 0)
        continue;
      if (only != NULL)
        return define;
      only = child;
    }
  return only != NULL ? only : define;
}

static void
add_attribute (FlSchemaRule  *rule,
               const xmlNode *node,
               guint          min)
{
  const char *name = fl_schema_attr (node, "name");
  FlSchemaAttribute attribute = { name, strcmp (name, "xml:lang") == 0, min > 0, node };

  if (attribute.is_lang)
    attribute.name = "lang";
  g_array_append_val (rule->attributes, attribute);
}

static void
collect (FlSchemaRules *rules,
         FlSchemaRule  *rule,
         const xmlNode *pattern,
         guint          min,
         guint          max,
         gboolean       in_choice)
{
  fl_xml_foreach_child (node, pattern)
    {
      const xmlNode *target = fl_schema_rules_resolve (rules, node);

      if (fl_schema_is (target, "optional"))
        collect (rules, rule, target, 0, max, in_choice);
      else if (fl_schema_is (target, "zeroOrMore"))
        collect (rules, rule, target, 0, G_MAXUINT, in_choice);
      else if (fl_schema_is (target, "oneOrMore"))
        collect (rules, rule, target, min, G_MAXUINT, in_choice);
      else if (fl_schema_is (target, "interleave") || fl_schema_is (target, "group")
               || fl_schema_is (target, "define"))
        collect (rules, rule, target, min, max, in_choice);
      else if (fl_schema_is (target, "choice"))
        {
          rule->choice_min = min;
          rule->choice_max = max;
          collect (rules, rule, target, 0, G_MAXUINT, TRUE);
        }
      else if (fl_schema_is (target, "element"))
        {
          FlSchemaChild child = { fl_schema_attr (target, "name"), target, min, max, in_choice };

          g_array_append_val (rule->children, child);
        }
      else if (fl_schema_is (target, "attribute"))
        add_attribute (rule, target, min);
      else if (fl_schema_is (target, "data") || fl_schema_is (target, "text"))
        rule->content = target;
    }
}

/**
 * fl_schema_rules_get:
 * @rules: the schema
 * @element: an <element> of it
 *
 * Returns: (transfer none): what the schema says of that element
 */
const FlSchemaRule *
fl_schema_rules_get (FlSchemaRules *rules,
                     const xmlNode *element)
{
  FlSchemaRule *rule = g_hash_table_lookup (rules->rules, element);

  if (rule == NULL)
    {
      rule = g_new0 (FlSchemaRule, 1);
      rule->attributes = g_array_new (FALSE, FALSE, sizeof (FlSchemaAttribute));
      rule->children = g_array_new (FALSE, FALSE, sizeof (FlSchemaChild));
      rule->choice_max = G_MAXUINT;
      collect (rules, rule, element, 1, 1, FALSE);
      g_hash_table_insert (rules->rules, (gpointer) element, rule);
    }
  return rule;
}

/**
 * fl_schema_rules_get_root:
 * @rules: the schema
 * @name: the outermost element of a file
 *
 * Returns: (nullable): its <element> in the schema; %NULL where it cannot be outermost
 */
const xmlNode *
fl_schema_rules_get_root (FlSchemaRules *rules,
                          const char    *name)
{
  const xmlNode *define = NULL;

  if (strcmp (name, "rulebook") == 0 || strcmp (name, "part") == 0)
    define = g_hash_table_lookup (rules->defines, name);
  return define != NULL ? fl_xml_element (define->children) : NULL;
}
