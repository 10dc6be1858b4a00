/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "load-util.h"

static FlRulebook *
load_samples (void)
{
  g_autofree char *minimal = load_util_sample ("minimal");
  g_autofree char *local = load_util_sample ("local");
  const char *const folders[] = { local, minimal, NULL };
  g_autoptr (FlRulebookSource) source = NULL;
  g_autoptr (FlFindings) findings = fl_findings_new ();
  g_autoptr (GError) error = NULL;
  FlRulebook *rulebook;

  source = fl_rulebook_source_read (folders, &error);
  g_assert_no_error (error);
  rulebook = fl_rulebook_load (source, findings, &error);
  for (guint i = 0; i < fl_findings_get_n (findings); i++)
    g_test_message ("%s:%u: %s: %s", fl_findings_get (findings, i)->file,
                    fl_findings_get (findings, i)->line, fl_findings_get (findings, i)->tag,
                    fl_findings_get (findings, i)->sentence);
  g_assert_no_error (error);
  g_assert_nonnull (rulebook);
  return rulebook;
}

static void
test_head (void)
{
  g_autoptr (FlRulebook) rulebook = load_samples ();

  g_assert_cmpstr (fl_rulebook_get_id (rulebook), ==, "minimal");
  g_assert_cmpstr (fl_rulebook_get_version (rulebook), ==, "1.0");
  g_assert_cmpstr (fl_rulebook_get_title (rulebook), ==, "Provkatalogen");
  g_assert_cmpstr (fl_rulebook_get_language (rulebook), ==, "sv");
  g_assert_cmpuint (strlen (fl_rulebook_get_sha256 (rulebook)), ==, 64);
}

static void
test_process (void)
{
  g_autoptr (FlRulebook) rulebook = load_samples ();
  const FlProcess *process = fl_rulebook_find_process (rulebook, "livsmedel");
  guint n;

  g_assert_nonnull (process);
  g_assert_cmpstr (process->name, ==, "Anmäl livsmedelslokal");
  g_assert_cmpint (process->kind, ==, FL_PROCESS_REGISTRATION);
  g_assert_cmpint (process->role, ==, FL_ROLE_AUTHORITY);
  g_assert_cmpstr (process->stage->id, ==, "start");
  g_assert_cmpstr (process->provenance.source->id, ==, "prov");
  g_assert_cmpint (process->provenance.sure, ==, FL_SURE_INVENTED);
  g_assert_cmpuint (process->n_requires, ==, 2);
  g_assert_cmpstr (process->requires[0].process->id, ==, "registrera");
  g_assert_cmpint (process->requires[0].kind, ==, FL_REQUIRES_HARD);
  g_assert_cmpint (process->requires[1].kind, ==, FL_REQUIRES_SOFT);
  g_assert_cmpint (process->durations[0].kind, ==, FL_DURATION_NOTICE);
  g_assert_cmpint (process->durations[0].completing, ==, FL_COMPLETING_STOPS);
  g_assert_cmpfloat (process->fees[0].min, ==, FL_UNKNOWN_AMOUNT);
  g_assert_null (process->fees[0].municipality);
  g_assert_cmpstr (process->synonyms[0], ==, "kafé");
  g_assert_cmpstr (process->synonyms[1], ==, "mat");
  g_assert_null (process->synonyms[2]);
  g_assert_cmpstr (process->items[1].process->id, ==, "uteservering");
  g_assert_cmpstr (process->place.file, ==, "minimal/processes.xml");
  g_assert_cmpuint (process->place.line, ==, 38);
  g_assert_cmpuint (process->n_warnings, ==, 1);

  g_assert_cmpuint (fl_rulebook_find_process (rulebook, "servering")->durations[0].pause_months, ==,
                    1u << 6);
  fl_rulebook_get_processes (rulebook, &n);
  g_assert_cmpuint (n, ==, 5);
}

/* What a local part adds comes once for each of its municipalities. */
static void
test_local (void)
{
  g_autoptr (FlRulebook) rulebook = load_samples ();
  const FlProcess *process = fl_rulebook_find_process (rulebook, "livsmedel");
  const FlProcess *advice = fl_rulebook_find_process (rulebook, "radgivning");

  g_assert_cmpuint (process->n_promises, ==, 2);
  g_assert_cmpstr (process->promises[0].municipality->code, ==, "9998");
  g_assert_cmpstr (process->promises[1].municipality->code, ==, "9997");
  g_assert_cmpuint (process->n_fees, ==, 3);
  g_assert_cmpfloat (process->fees[1].max, ==, 4000);
  g_assert_cmpuint (process->n_items, ==, 4);

  g_assert_cmpuint (advice->n_durations, ==, 2);
  g_assert_cmpstr (advice->durations[1].municipality->name, ==, "Provköping");
  g_assert_cmpuint (advice->n_warnings, ==, 1);
  g_assert_cmpstr (advice->warnings[0]->municipality->code, ==, "9998");
}

static void
test_owners (void)
{
  g_autoptr (FlRulebook) rulebook = load_samples ();
  const FlProcess *process = fl_rulebook_find_process (rulebook, "servering");

  /* With a condition before without. */
  g_assert_cmpuint (process->n_owners, ==, 2);
  g_assert_cmpstr (process->owners[0].unit->id, ==, "alkohol-stor");
  g_assert_cmpint (process->owners[0].when, !=, FL_COND_ALWAYS);
  g_assert_cmpstr (process->owners[1].unit->id, ==, "alkohol-liten");
  g_assert_cmpstr (process->owners[0].unit->parent->id, ==, "livsmedelskontroll");

  process = fl_rulebook_find_process (rulebook, "uteservering");
  g_assert_cmpuint (process->n_owners, ==, 3);
  g_assert_cmpint (process->owners[2].kind, ==, FL_OWNERSHIP_UNKNOWN);
  g_assert_null (process->owners[2].unit);
  g_assert_cmpint (process->owners[0].period.until, ==, fl_date_new (2026, 6, 30));

  process = fl_rulebook_find_process (rulebook, "radgivning");
  g_assert_cmpstr (process->owners[0].post->title, ==, "företagslots");
}

static void
test_organisations (void)
{
  g_autoptr (FlRulebook) rulebook = load_samples ();
  const FlOrganisation *board = fl_rulebook_find_organisation (rulebook, "miljonamnden");
  const FlUnit *unit = fl_rulebook_find_unit (rulebook, "naringsliv");

  g_assert_cmpint (board->kind, ==, FL_ORGANISATION_JOINT_BOARD);
  g_assert_cmpstr (board->short_name, ==, "GPN");
  g_assert_cmpuint (board->n_serves, ==, 2);
  g_assert_cmpstr (board->serves[1].municipality->code, ==, "9997");
  g_assert_cmpint (board->serves[0].period.from, ==, fl_date_new (2020, 1, 1));
  g_assert_true (fl_rulebook_find_organisation (rulebook, "provverket")->serves_all);

  g_assert_cmpuint (unit->n_channels, ==, 2);
  g_assert_cmpint (unit->channels[1].kind, ==, FL_CHANNEL_EMAIL);
  g_assert_cmpuint (unit->n_hours, ==, 2);
  g_assert_cmpuint (unit->hours[0].weekdays, ==, 0x0f);
  g_assert_cmpuint (unit->hours[1].weekdays, ==, 0x10);
  g_assert_cmpint (unit->hours[1].closes, ==, 12 * 60);
  g_assert_cmpuint (unit->n_posts, ==, 1);
  g_assert_true (unit->posts[0]->unit == unit);
  g_assert_true (fl_rulebook_find_post (rulebook, "foretagslots") == unit->posts[0]);
  unit = fl_rulebook_find_unit (rulebook, "livsmedelskontroll");
  g_assert_null (unit->channels[0].value);
}

static void
test_municipalities (void)
{
  g_autoptr (FlRulebook) rulebook = load_samples ();
  const FlMunicipality *found = fl_rulebook_find_municipality (rulebook, "9998");

  g_assert_cmpstr (found->name, ==, "Provköping");
  g_assert_true (fl_rulebook_find_municipality (rulebook, "PROVKÖPING") == found);
  g_assert_true (fl_rulebook_find_municipality (rulebook, "köpingen") == found);
  g_assert_null (fl_rulebook_find_municipality (rulebook, "Nora"));
}

static void
test_questions (void)
{
  g_autoptr (FlRulebook) rulebook = load_samples ();
  const FlQuestion *question = fl_rulebook_find_question (rulebook, "alkohol");
  const FlCondSet *conds = fl_rulebook_get_conds (rulebook);
  const FlCondNode *nodes = fl_cond_set_get (conds, NULL);

  g_assert_cmpuint (question->n_options, ==, 2);
  g_assert_cmpstr (question->options[0].id, ==, "yes");
  g_assert_cmpstr (question->options[0].statement, ==, "du ska servera alkohol");
  g_assert_cmpstr (question->options[1].text, ==, "Nej");
  g_assert_cmpstr (question->unknown_statement, ==, "vi inte vet än om du ska servera alkohol");
  g_assert_cmpint (nodes[question->when].op, ==, FL_COND_IS);
  g_assert_cmpuint (nodes[question->when].question, ==,
                    fl_rulebook_find_question (rulebook, "omfattning")->index);
  g_assert_cmphex (nodes[question->when].mask, ==, 0x6);

  question = fl_rulebook_find_question (rulebook, "yta");
  g_assert_true (question->has_min && question->has_max);
  g_assert_cmpfloat (question->max, ==, 10000);
  g_assert_cmpstr (question->unit, ==, "m²");
  g_assert_cmpstr (question->statement, ==, "lokalen är {value} m²");
}

static void
test_journey (void)
{
  g_autoptr (FlRulebook) rulebook = load_samples ();
  const FlJourney *journey = fl_rulebook_find_journey (rulebook, "kafe");
  g_autoptr (FlAnswers) answers = NULL;
  const FlCondSet *conds = fl_rulebook_get_conds (rulebook);
  guint n;

  g_assert_cmpuint (journey->n_steps, ==, 5);
  g_assert_cmpstr (journey->steps[1].id, ==, "registrera");
  g_assert_cmpstr (journey->steps[1].because, ==, "du ska driva företag");
  g_assert_cmpstr (journey->steps[4].stage->id, ==, "start");
  g_assert_cmpuint (journey->steps[4].index, ==, 4);
  g_assert_cmpstr (journey->sni[0].code, ==, "56100");

  fl_rulebook_get_questions (rulebook, &n);
  answers = fl_answers_new (n);
  g_assert_cmpint (fl_cond_eval (conds, journey->steps[3].when, answers), ==, FL_MAYBE);
  g_assert_true (fl_answers_set (answers, fl_rulebook_find_question (rulebook, "alkohol"), "no",
                                 NULL));
  g_assert_cmpint (fl_cond_eval (conds, journey->steps[3].when, answers), ==, FL_NO);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/loader/head", test_head);
  g_test_add_func ("/loader/process", test_process);
  g_test_add_func ("/loader/local", test_local);
  g_test_add_func ("/loader/owners", test_owners);
  g_test_add_func ("/loader/organisations", test_organisations);
  g_test_add_func ("/loader/municipalities", test_municipalities);
  g_test_add_func ("/loader/questions", test_questions);
  g_test_add_func ("/loader/journey", test_journey);
  return g_test_run ();
}
