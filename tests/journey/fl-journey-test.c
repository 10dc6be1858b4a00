/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "fl-explain.h"
#include "fl-journey-test.h"

static FlRulebook *
load (FlRulebookSource *source)
{
  g_autoptr (FlFindings) findings = fl_findings_new ();
  g_autoptr (GError) error = NULL;
  FlRulebook *rulebook = fl_rulebook_load (source, findings, &error);

  for (guint i = 0; rulebook == NULL && i < fl_findings_get_n (findings); i++)
    {
      const FlFinding *finding = fl_findings_get (findings, i);

      g_test_message ("%s:%u: %s: %s", finding->file, finding->line, finding->tag,
                      finding->sentence);
    }
  g_assert_no_error (error);
  return rulebook;
}

static void
add_file (FlRulebookSource *source,
          const char       *path,
          const char       *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  fl_rulebook_source_add (source, "test", path, bytes);
}

FlRulebook *
fl_test_sample (void)
{
  return fl_test_sample_edited (NULL, NULL);
}

FlRulebook *
fl_test_sample_edited (const char *old,
                       const char *new)
{
  g_autoptr (FlRulebookSource) source = fl_rulebook_source_new ();
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "journey", "sample.xml", NULL);
  g_autofree char *part = NULL;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (path, &part, NULL, &error);
  g_assert_no_error (error);
  if (old != NULL)
    {
      g_auto (GStrv) pieces = g_strsplit (part, old, -1);

      g_assert_cmpuint (g_strv_length (pieces), >, 1);
      g_free (part);
      part = g_strjoinv (new, pieces);
    }
  add_file (source, "rulebook.xml",
            "<rulebook xmlns=\"urn:foretagslots:rulebook:1\" id=\"test\" kind=\"catalogue\""
            " version=\"1\" xml:lang=\"sv\"><title>Prov</title><part href=\"part.xml\"/>"
            "</rulebook>");
  add_file (source, "part.xml", part);
  return load (source);
}

FlRulebook *
fl_test_shipped (void)
{
  g_autofree char *shipped = g_build_filename (g_getenv ("FL_TEST_DATADIR"), "rulebooks", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (FlRulebookSource) source = fl_rulebook_source_discover (shipped, NULL, &error);

  g_assert_no_error (error);
  return load (source);
}

FlDate
fl_test_day (const char *text)
{
  FlDate date = FL_DATE_NONE;

  if (!fl_date_parse (text, &date, NULL))
    g_error ("“%s” is not a date", text);
  return date;
}

FlAnswers *
fl_test_answers (FlRulebook *rulebook,
                 const char *list)
{
  g_auto (GStrv) pairs = g_strsplit (list != NULL ? list : "", ";", -1);
  guint n;
  FlAnswers *answers;

  fl_rulebook_get_questions (rulebook, &n);
  answers = fl_answers_new (n);
  for (char **pair = pairs; *pair != NULL; pair++)
    {
      char *equals = strchr (*pair, '=');
      const FlQuestion *question;
      g_autoptr (GError) error = NULL;

      if (**pair == '\0')
        continue;
      g_assert_nonnull (equals);
      *equals = '\0';
      question = fl_rulebook_find_question (rulebook, *pair);
      if (question == NULL)
        g_error ("The rulebook has no question “%s”", *pair);
      fl_answers_set (answers, question, equals + 1, &error);
      g_assert_no_error (error);
    }
  return answers;
}

FlPlan *
fl_test_plan (FlRulebook *rulebook,
              const char *municipality,
              const char *journey,
              const char *date,
              const char *answers)
{
  g_autoptr (FlAnswers) parsed = fl_test_answers (rulebook, answers);
  FlPlanRequest request = {
    .rulebook = rulebook,
    .municipality = fl_rulebook_find_municipality (rulebook, municipality),
    .journey = fl_rulebook_find_journey (rulebook, journey),
    .date = fl_test_day (date),
    .answers = parsed,
  };

  g_assert_nonnull (request.municipality);
  g_assert_nonnull (request.journey);
  return fl_plan_new (&request);
}

char *
fl_test_step_ids (const FlPlan *plan)
{
  GString *text = g_string_new (NULL);
  guint n;
  const FlPlanStep *steps = fl_plan_get_steps (plan, &n);

  for (guint i = 0; i < n; i++)
    g_string_append_printf (text, "%s%s%s", i > 0 ? " " : "", steps[i].step->id,
                            steps[i].applies == FL_MAYBE ? "?" : "");
  return g_string_free (text, FALSE);
}

static void
add_owner (GString       *text,
           const FlPlan  *plan,
           const FlOwner *owner)
{
  g_autofree char *explained = fl_explain_owner (plan, owner);

  g_string_append_printf (text, "    owner %d %s: %s", owner->status,
                          owner->post != NULL ? owner->post->id : "-", explained);
  for (guint i = 0; i < owner->n_candidates; i++)
    g_string_append_printf (text, " %u", owner->candidates[i]->place.line);
  for (guint i = 0; i < owner->n_depends_on; i++)
    g_string_append_printf (text, " ?%u", owner->depends_on[i]);
  g_string_append_c (text, '\n');
}

static void
add_step (GString          *text,
          const FlPlan     *plan,
          const FlPlanStep *step)
{
  FlRulebook *rulebook = fl_plan_get_rulebook (plan);
  g_autofree char *why = fl_explain_step (plan, step);
  g_autofree char *time = fl_explain_duration (rulebook, step->duration);
  g_autofree char *notice = fl_explain_duration (rulebook, step->notice);
  g_autofree char *fee = fl_explain_fee (rulebook, step->fee);
  g_autofree char *promise = fl_explain_promise (rulebook, step->promise);

  g_string_append_printf (text, "%u %s %d %d: %s | %s | %s | %s | %s\n", step->index,
                          step->step->id, step->applies, step->rules_date, why, time, notice, fee,
                          promise);
  add_owner (text, plan, &step->owner);
  for (guint i = 0; i < step->n_requires; i++)
    g_string_append_printf (text, "    after %u\n", step->requires[i].step->index);
  for (guint i = 0; i < step->n_items; i++)
    {
      g_string_append_printf (text, "    item %s %d\n", step->items[i].item->id,
                              step->items[i].applies);
      add_owner (text, plan, &step->items[i].owner);
    }
  for (guint i = 0; i < step->n_evidence; i++)
    g_string_append_printf (text, "    evidence %s\n", step->evidence[i]->id);
  for (guint i = 0; i < step->n_legal; i++)
    {
      g_autofree char *law = fl_explain_legal (step->legal[i]);

      g_string_append_printf (text, "    %s\n", law);
    }
}

char *
fl_test_serialise (const FlPlan *plan)
{
  GString *text = g_string_new (NULL);
  guint n;
  const FlPlanStep *steps = fl_plan_get_steps (plan, &n);
  const FlPlanAbsent *absent;
  const FlPlanQuestion *questions;
  const FlPlanWarning *warnings;

  for (guint i = 0; i < n; i++)
    add_step (text, plan, &steps[i]);

  absent = fl_plan_get_absent (plan, &n);
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *why = fl_explain_absent (plan, &absent[i]);

      g_string_append_printf (text, "absent %s: %s\n", absent[i].step->id, why);
    }

  questions = fl_plan_get_questions (plan, &n);
  for (guint i = 0; i < n; i++)
    {
      g_string_append_printf (text, "question %s %d %d:", questions[i].question->id,
                              questions[i].state, questions[i].early);
      for (guint k = 0; k < questions[i].n_decides; k++)
        g_string_append_printf (text, " %u", questions[i].decides[k]);
      g_string_append_c (text, '\n');
    }

  warnings = fl_plan_get_warnings (plan, &n);
  for (guint i = 0; i < n; i++)
    {
      g_string_append_printf (text, "warning %s %d\n", warnings[i].warning->id,
                              warnings[i].applies);
      if (warnings[i].warning->ask != NULL)
        add_owner (text, plan, &warnings[i].ask);
    }
  g_string_append_printf (text, "handovers %u\n", fl_plan_count_handovers (plan));
  return g_string_free (text, FALSE);
}
