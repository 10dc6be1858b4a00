/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fl-rulebook.h"

G_BEGIN_DECLS

/* What a test's rulebook begins with, and a part of one. */
#define HEAD(parts) \
  "<rulebook xmlns=\"urn:foretagslots:rulebook:1\" id=\"prov\" kind=\"catalogue\" version=\"1\" " \
  "xml:lang=\"sv\"><title>Prov</title>" parts "</rulebook>"
#define PART(content) "<part xmlns=\"urn:foretagslots:rulebook:1\">" content "</part>"

char             *load_util_sample (const char       *name);
FlRulebookSource *load_util_source (const char       *path,
                                    ...) G_GNUC_NULL_TERMINATED;
void              load_util_refuse (FlRulebookSource *source,
                                    const char       *tag,
                                    const char       *file,
                                    guint             line);
void              load_util_remove (const char       *path);

G_END_DECLS
