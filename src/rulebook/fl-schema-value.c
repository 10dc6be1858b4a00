/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <libxml/xmlregexp.h>
#include <libxml/xmlschemastypes.h>
#include <stdlib.h>
#include <string.h>

#include "fl-schema-private.h"

#define XSD "http://www.w3.org/2001/XMLSchema"

static const char *
get_param (const xmlNode *data,
           const char    *name)
{
  fl_xml_foreach_child (child, data)
    if (fl_schema_is (child, "param") && g_strcmp0 (fl_schema_attr (child, "name"), name) == 0
        && child->children != NULL)
      return (const char *) child->children->content;
  return NULL;
}

static gboolean
matches (const char *pattern,
         const char *value)
{
  xmlRegexp *regexp = xmlRegexpCompile ((const xmlChar *) pattern);
  gboolean result;

  if (regexp == NULL)
    return TRUE;
  result = xmlRegexpExec (regexp, (const xmlChar *) value) == 1;
  xmlRegFreeRegexp (regexp);
  return result;
}

static gboolean
is_of_type (const char *name,
            const char *value)
{
  xmlSchemaType *type;
  xmlSchemaVal *parsed = NULL;
  int result;

  xmlSchemaInitTypes ();
  type = xmlSchemaGetPredefinedType ((const xmlChar *) name, (const xmlChar *) XSD);
  if (type == NULL)
    return TRUE;
  result = xmlSchemaValidatePredefinedType (type, (const xmlChar *) value, &parsed);
  if (parsed != NULL)
    xmlSchemaFreeValue (parsed);
  return result == 0;
}

static char *
describe_length (const char *least,
                 const char *most)
{
  if (most == NULL)
    return g_strdup (_("text"));
  if (least == NULL)
    least = "0";
  /* TRANSLATORS: ends the sentence "… must be %s." */
  return g_strdup_printf (_("a text of %s to %s characters"), least, most);
}

/* What a value of that kind looks like, as the end of "… must be …". */
static char *
describe (const xmlNode *content,
          const xmlNode *data)
{
  const char *type = fl_schema_attr (data, "type");
  const char *pattern = get_param (data, "pattern");
  const char *least = get_param (data, "minInclusive");
  const char *most = get_param (data, "maxInclusive");

  if (fl_schema_is (content, "ref") && g_strcmp0 (fl_schema_attr (content, "name"), "id") == 0)
    return g_strdup (_("an id: small letters a–z, digits and hyphens, beginning with a letter"));
  if (g_strcmp0 (type, "date") == 0)
    return g_strdup (_("a day that exists, written year-month-day as in 2026-05-31"));
  if (g_strcmp0 (pattern, "[0-9]{4}") == 0)
    return g_strdup (_("a kommunkod of four digits"));
  if (pattern != NULL && strchr (pattern, ':') != NULL)
    return g_strdup (_("a time of day such as 09:00"));
  if (pattern != NULL)
    return g_strdup_printf (_("of the form %s"), pattern);
  if (g_strcmp0 (type, "decimal") == 0)
    return g_strdup (_("a number, with a decimal point if it has decimals"));
  if (g_strcmp0 (type, "nonNegativeInteger") == 0 || g_strcmp0 (type, "integer") == 0)
    return g_strdup_printf (_("a whole number from %s to %s"), least != NULL ? least : "0",
                            most != NULL ? most : "…");
  if (g_strcmp0 (type, "anyURI") == 0)
    return g_strdup (_("a web address"));
  if (g_strcmp0 (type, "language") == 0)
    return g_strdup (_("a language code such as sv"));
  return describe_length (get_param (data, "minLength"), get_param (data, "maxLength"));
}

static gboolean
check_limits (const xmlNode *data,
              const char    *value)
{
  const char *least = get_param (data, "minInclusive");
  const char *most = get_param (data, "maxInclusive");
  const char *shortest = get_param (data, "minLength");
  const char *longest = get_param (data, "maxLength");
  glong length = g_utf8_strlen (value, -1);

  return (least == NULL || g_ascii_strtod (value, NULL) >= g_ascii_strtod (least, NULL))
         && (most == NULL || g_ascii_strtod (value, NULL) <= g_ascii_strtod (most, NULL))
         && (shortest == NULL || length >= atol (shortest))
         && (longest == NULL || length <= atol (longest));
}

static char *
check_data (const xmlNode *content,
            const xmlNode *data,
            const char    *value)
{
  const char *type = fl_schema_attr (data, "type");
  const char *pattern = get_param (data, "pattern");
  g_autofree char *plain = g_strdup (value);

  /* Blanks at the ends belong to strings alone. */
  if (g_strcmp0 (type, "string") != 0)
    g_strstrip (plain);
  if ((type == NULL || is_of_type (type, plain)) && (pattern == NULL || matches (pattern, plain))
      && check_limits (data, plain))
    return NULL;
  return describe (content, data);
}

static char *
check_choice (const xmlNode *choice,
              const char    *value)
{
  g_autoptr (GString) words = g_string_new (NULL);
  g_autofree char *plain = g_strstrip (g_strdup (value));
  guint n = 0;

  fl_xml_foreach_child (child, choice)
    if (fl_schema_is (child, "value") && child->children != NULL)
      {
        const char *word = (const char *) child->children->content;

        if (strcmp (word, plain) == 0)
          return NULL;
        g_string_append_printf (words, "%s%s", n++ > 0 ? ", " : "", word);
      }
  return g_strdup_printf (ngettext ("%s", "one of these: %s", n), words->str);
}

static char *
check_list (FlSchemaRules *rules,
            const xmlNode *list,
            const char    *value)
{
  const xmlNode *repeated = fl_xml_element (list->children);
  const xmlNode *one = repeated != NULL ? fl_xml_element (repeated->children) : NULL;
  g_auto (GStrv) words = g_strsplit_set (value, " \t\r\n", -1);
  guint n = 0;

  for (guint i = 0; one != NULL && words[i] != NULL; i++)
    {
      char *expected;

      if (*words[i] == '\0')
        continue;
      n++;
      if (fl_schema_is (one, "data"))
        expected = check_data (one, one, words[i]);
      else
        expected = check_data (one, fl_schema_rules_resolve (rules, one), words[i]);
      if (expected != NULL)
        return expected;
    }
  return n > 0 ? NULL : g_strdup (_("one or several words with blanks between them"));
}

/**
 * fl_schema_value_check:
 * @rules: the schema
 * @content: the <attribute>, or the <data> of an element
 * @value: the value in the file
 *
 * Returns: (transfer full) (nullable): what the value must be, translated, to end the sentence
 *   "… must be …"; %NULL if it is that
 */
char *
fl_schema_value_check (FlSchemaRules *rules,
                       const xmlNode *content,
                       const char    *value)
{
  if (fl_schema_is (content, "data"))
    return check_data (content, content, value);

  fl_xml_foreach_child (child, content)
    {
      const xmlNode *target = fl_schema_rules_resolve (rules, child);

      if (fl_schema_is (target, "data"))
        return check_data (child, target, value);
      if (fl_schema_is (target, "choice"))
        return check_choice (target, value);
      if (fl_schema_is (target, "list"))
        return check_list (rules, target, value);
    }
  return NULL;
}
