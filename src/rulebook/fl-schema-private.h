/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fl-schema.h"

G_BEGIN_DECLS

/* An attribute that an element may have. */
typedef struct
{
  const char    *name;
  gboolean       is_lang;  /* xml:lang */
  gboolean       required;
  const xmlNode *content;  /* the schema's node that tells what it may be */
} FlSchemaAttribute;

/* An element that may stand inside another. */
typedef struct
{
  const char    *name;
  const xmlNode *element;
  guint          min;
  guint          max;
  gboolean       in_choice; /* counted together with the others in it */
} FlSchemaChild;

/* What the schema says of one element. */
typedef struct
{
  GArray        *attributes; /* of FlSchemaAttribute */
  GArray        *children;   /* of FlSchemaChild, in any order */
  guint          choice_min;
  guint          choice_max;
  const xmlNode *content;    /* (nullable) of its text */
} FlSchemaRule;

/**
 * FlSchemaRules:
 *
 * The schema read as what it is, an XML file, so that what is wrong with a file can be told in
 * full and in plain words.
 */
typedef struct
{
  xmlDoc     *doc;
  GHashTable *defines; /* name → xmlNode */
  GHashTable *rules;   /* the schema's <element> → FlSchemaRule */
} FlSchemaRules;

FlSchemaRules      *fl_schema_rules_new       (GBytes        *schema);
void                fl_schema_rules_free      (FlSchemaRules *rules);
const FlSchemaRule *fl_schema_rules_get       (FlSchemaRules *rules,
                                               const xmlNode *element);
const xmlNode      *fl_schema_rules_get_root  (FlSchemaRules *rules,
                                               const char    *name);
const xmlNode      *fl_schema_rules_resolve   (FlSchemaRules *rules,
                                               const xmlNode *node);
char               *fl_schema_value_check     (FlSchemaRules *rules,
                                               const xmlNode *content,
                                               const char    *value) G_GNUC_WARN_UNUSED_RESULT;
const char         *fl_schema_attr            (const xmlNode *node,
                                               const char    *name);
gboolean            fl_schema_is              (const xmlNode *node,
                                               const char    *name);
guint               fl_schema_explain         (FlSchemaRules *rules,
                                               xmlDoc        *doc,
                                               const char    *file,
                                               FlFindings    *findings);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FlSchemaRules, fl_schema_rules_free)

G_END_DECLS
