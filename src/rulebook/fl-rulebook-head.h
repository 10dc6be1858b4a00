/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fl-rulebook-source-private.h"
#include "fl-xml.h"

G_BEGIN_DECLS

/* One <part href="…"/>. */
typedef struct
{
  char *href;
  guint line;
} FlPartRef;

/**
 * FlRulebookHead:
 *
 * What the rulebook.xml of one folder says.
 */
typedef struct
{
  char     *id;
  char     *extends; /* (nullable) */
  char     *version;
  char     *language;
  gboolean  is_catalogue;
  guint     line;
  GArray   *parts; /* of FlPartRef, those that may be read */
} FlRulebookHead;

FlRulebookHead *fl_rulebook_head_read (FlXml          *xml,
                                       const char     *file,
                                       xmlDoc         *doc,
                                       FlFindings     *findings);
void            fl_rulebook_head_free (FlRulebookHead *head);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FlRulebookHead, fl_rulebook_head_free)

G_END_DECLS
