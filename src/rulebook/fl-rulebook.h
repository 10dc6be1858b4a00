/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fl-answers.h"
#include "fl-finding.h"
#include "fl-rulebook-source.h"
#include "fl-rulebook-types.h"

G_BEGIN_DECLS

/**
 * FlRulebook:
 *
 * What the municipality knows: a catalogue and any number of local parts, checked and linked.
 * Immutable and reference counted atomically, so that it can be made in one thread and read in
 * another.
 */

FlRulebook      *fl_rulebook_load             (FlRulebookSource *source,
                                               FlFindings       *findings,
                                               GError          **error);
FlRulebook      *fl_rulebook_ref              (FlRulebook       *rulebook);
void             fl_rulebook_unref            (FlRulebook       *rulebook);

const char      *fl_rulebook_get_id           (const FlRulebook *rulebook);
const char      *fl_rulebook_get_version      (const FlRulebook *rulebook);
const char      *fl_rulebook_get_title        (const FlRulebook *rulebook);
const char      *fl_rulebook_get_language     (const FlRulebook *rulebook);
const char      *fl_rulebook_get_sha256       (const FlRulebook *rulebook);
FlRulebookSource *fl_rulebook_get_source      (const FlRulebook *rulebook);
const FlCondSet *fl_rulebook_get_conds        (const FlRulebook *rulebook);

/* Every entity in the order of its index; n is set to how many there are. */
const FlMunicipality *const *fl_rulebook_get_municipalities (const FlRulebook *rulebook, guint *n);
const FlOrganisation *const *fl_rulebook_get_organisations  (const FlRulebook *rulebook, guint *n);
const FlUnit *const         *fl_rulebook_get_units          (const FlRulebook *rulebook, guint *n);
const FlPost *const         *fl_rulebook_get_posts          (const FlRulebook *rulebook, guint *n);
const FlQuestion *const     *fl_rulebook_get_questions      (const FlRulebook *rulebook, guint *n);
const FlProcess *const      *fl_rulebook_get_processes      (const FlRulebook *rulebook, guint *n);
const FlJourney *const      *fl_rulebook_get_journeys       (const FlRulebook *rulebook, guint *n);
const FlStage *const        *fl_rulebook_get_stages         (const FlRulebook *rulebook, guint *n);
const FlWarning *const      *fl_rulebook_get_warnings       (const FlRulebook *rulebook, guint *n);
const FlSource *const       *fl_rulebook_get_sources        (const FlRulebook *rulebook, guint *n);

/* By id; (nullable). */
const FlUnit         *fl_rulebook_find_unit         (const FlRulebook *rulebook, const char *id);
const FlPost         *fl_rulebook_find_post         (const FlRulebook *rulebook, const char *id);
const FlOrganisation *fl_rulebook_find_organisation (const FlRulebook *rulebook, const char *id);
const FlQuestion     *fl_rulebook_find_question     (const FlRulebook *rulebook, const char *id);
const FlProcess      *fl_rulebook_find_process      (const FlRulebook *rulebook, const char *id);
const FlJourney      *fl_rulebook_find_journey      (const FlRulebook *rulebook, const char *id);

/* By kommunkod, name or alias, letter case apart; (nullable). */
const FlMunicipality *fl_rulebook_find_municipality (const FlRulebook *rulebook,
                                                     const char       *name_or_code);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FlRulebook, fl_rulebook_unref)

G_END_DECLS
