/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fl-parse.h"

G_BEGIN_DECLS

void          fl_rulebook_link          (FlParser      *p);

/* Its steps, in their order. */
void          fl_link_conditions        (FlParser      *p);
void          fl_link_warnings          (FlParser      *p);
void          fl_link_locals            (FlParser      *p);
void          fl_link_owners            (FlParser      *p);

gconstpointer fl_link_find              (FlParser      *p,
                                         FlEntity       entity,
                                         const char    *id,
                                         FlPlace        place);
GPtrArray    *fl_link_municipalities    (FlParser          *p,
                                         const char *const *codes,
                                         FlPlace            place) G_GNUC_WARN_UNUSED_RESULT;
gboolean      fl_link_spend             (FlParser      *p,
                                         gsize          n,
                                         FlPlace        place);
void          fl_link_local_warnings    (FlParser            *p,
                                         const FlWarningRefs *refs,
                                         const GPtrArray     *municipalities,
                                         GPtrArray           *list);
void          fl_link_add_warnings      (FlParser            *p,
                                         FlProcess           *process,
                                         const GPtrArray     *added);

G_END_DECLS
