/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cli.h"
#include "fl-explain.h"

/* The JSON objects that scripts read.  Their keys are always there, unknown is null; the schemas
 * in data/schemas/ say the same and are tested. */

void
cli_print_json (JsonBuilder *builder)
{
  g_autoptr (JsonGenerator) generator = json_generator_new ();
  g_autoptr (JsonNode) root = json_builder_get_root (builder);
  g_autofree char *text = NULL;

  json_generator_set_pretty (generator, TRUE);
  json_generator_set_indent (generator, 2);
  json_generator_set_root (generator, root);
  text = json_generator_to_data (generator, NULL);
  g_print ("%s\n", text);
}

void
cli_json_string (JsonBuilder *builder,
                 const char  *key,
                 const char  *value)
{
  json_builder_set_member_name (builder, key);
  if (value != NULL)
    json_builder_add_string_value (builder, value);
  else
    json_builder_add_null_value (builder);
}

static void
add_taken (JsonBuilder *builder,
           const char  *key,
           char        *value)
{
  cli_json_string (builder, key, value);
  g_free (value);
}

static void
add_amount (JsonBuilder *builder,
            const char  *key,
            int          amount)
{
  json_builder_set_member_name (builder, key);
  if (amount != FL_UNKNOWN_AMOUNT)
    json_builder_add_int_value (builder, amount);
  else
    json_builder_add_null_value (builder);
}

static void
begin_array (JsonBuilder *builder,
             const char  *key)
{
  json_builder_set_member_name (builder, key);
  json_builder_begin_array (builder);
}

static void
begin_object (JsonBuilder *builder,
              const char  *key)
{
  json_builder_set_member_name (builder, key);
  json_builder_begin_object (builder);
}

void
cli_json_place (JsonBuilder          *builder,
                const FlMunicipality *municipality,
                FlDate                date)
{
  begin_object (builder, "municipality");
  cli_json_string (builder, "code", municipality->code);
  cli_json_string (builder, "name", municipality->name);
  json_builder_end_object (builder);
  add_taken (builder, "date", fl_date_format (date));
}

void
cli_json_answers (JsonBuilder     *builder,
                  FlRulebook      *rulebook,
                  const FlAnswers *answers)
{
  const FlQuestion *const *questions;
  guint n;

  questions = fl_rulebook_get_questions (rulebook, &n);
  begin_object (builder, "answers");
  for (guint i = 0; i < n; i++)
    if (answers->items[i].state != FL_ANSWER_NONE)
      add_taken (builder, questions[i]->id, fl_answers_get (answers, questions[i]));
  json_builder_end_object (builder);
}

void
cli_json_owner (JsonBuilder   *builder,
                FlRulebook    *rulebook,
                const FlOwner *owner)
{
  const FlOrganisation *organisation = owner->unit != NULL ? owner->unit->organisation : NULL;
  const FlQuestion *const *questions;
  guint n_questions;

  questions = fl_rulebook_get_questions (rulebook, &n_questions);
  begin_object (builder, "owner");
  cli_json_string (builder, "status", cli_word_owner_status (owner->status));
  cli_json_string (builder, "unit", owner->unit != NULL ? owner->unit->id : NULL);
  cli_json_string (builder, "unit_name", owner->unit != NULL ? owner->unit->name : NULL);
  cli_json_string (builder, "organisation", organisation != NULL ? organisation->id : NULL);
  cli_json_string (builder, "organisation_name", organisation != NULL ? organisation->name : NULL);
  cli_json_string (builder, "post", owner->post != NULL ? owner->post->id : NULL);

  begin_array (builder, "candidates");
  for (guint i = 0; i < owner->n_candidates; i++)
    {
      const FlOwnership *rule = owner->candidates[i];

      json_builder_begin_object (builder);
      cli_json_string (builder, "unit", rule->unit != NULL ? rule->unit->id : NULL);
      cli_json_string (builder, "post", rule->post != NULL ? rule->post->id : NULL);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);

  begin_array (builder, "depends_on");
  for (guint i = 0; i < owner->n_depends_on; i++)
    json_builder_add_string_value (builder, questions[owner->depends_on[i]]->id);
  json_builder_end_array (builder);
  json_builder_end_object (builder);
}

static void
add_duration (JsonBuilder      *builder,
              FlRulebook       *rulebook,
              const FlDuration *duration)
{
  gboolean known = duration != NULL
                   && (duration->min != FL_UNKNOWN_AMOUNT || duration->max != FL_UNKNOWN_AMOUNT);

  begin_object (builder, "duration");
  cli_json_string (builder, "kind", known ? cli_word_duration (duration->kind) : "unknown");
  add_amount (builder, "min", known ? duration->min : FL_UNKNOWN_AMOUNT);
  add_amount (builder, "max", known ? duration->max : FL_UNKNOWN_AMOUNT);
  cli_json_string (builder, "unit", known ? cli_word_time_unit (duration->unit) : NULL);
  add_taken (builder, "text", fl_explain_duration (rulebook, duration));
  json_builder_end_object (builder);
}

static void
add_step (JsonBuilder      *builder,
          const FlPlan     *plan,
          const FlPlanStep *step)
{
  FlRulebook *rulebook = fl_plan_get_rulebook (plan);

  json_builder_begin_object (builder);
  cli_json_string (builder, "id", step->step->id);
  cli_json_string (builder, "process", step->process->id);
  cli_json_string (builder, "name", step->process->name);
  cli_json_string (builder, "stage", step->stage->id);
  cli_json_string (builder, "kind", cli_word_kind (step->process->kind));
  cli_json_string (builder, "applies", cli_word_truth (step->applies));
  add_taken (builder, "because", fl_explain_step (plan, step));
  cli_json_string (builder, "role", cli_word_role (step->process->role));
  cli_json_owner (builder, rulebook, &step->owner);

  begin_array (builder, "requires");
  for (guint i = 0; i < step->n_requires; i++)
    {
      json_builder_begin_object (builder);
      cli_json_string (builder, "step", step->requires[i].step->step->id);
      cli_json_string (builder, "kind", cli_word_requires (step->requires[i].rule->kind));
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);

  add_duration (builder, rulebook, step->duration);

  begin_array (builder, "legal");
  for (guint i = 0; i < step->n_legal; i++)
    {
      json_builder_begin_object (builder);
      cli_json_string (builder, "act", step->legal[i]->act);
      cli_json_string (builder, "sfs", step->legal[i]->sfs);
      cli_json_string (builder, "section", step->legal[i]->section);
      cli_json_string (builder, "sure", cli_word_sure (step->legal[i]->provenance.sure));
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);

  begin_array (builder, "evidence");
  for (guint i = 0; i < step->n_evidence; i++)
    {
      json_builder_begin_object (builder);
      cli_json_string (builder, "id", step->evidence[i]->id);
      cli_json_string (builder, "text", step->evidence[i]->text);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);

  begin_array (builder, "checklist");
  for (guint i = 0; i < step->n_items; i++)
    {
      const FlPlanItem *item = &step->items[i];

      json_builder_begin_object (builder);
      cli_json_string (builder, "id", item->item->id);
      cli_json_string (builder, "category", cli_word_category (item->item->category));
      cli_json_string (builder, "text", item->item->text);
      cli_json_string (builder, "unit", item->owner.unit != NULL ? item->owner.unit->id : NULL);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  json_builder_end_object (builder);
}

static void
add_questions (JsonBuilder  *builder,
               const FlPlan *plan)
{
  const FlPlanQuestion *questions;
  const FlPlanStep *steps;
  guint n;

  steps = fl_plan_get_steps (plan, &n);
  questions = fl_plan_get_questions (plan, &n);
  begin_array (builder, "questions");
  for (guint i = 0; i < n; i++)
    {
      json_builder_begin_object (builder);
      cli_json_string (builder, "id", questions[i].question->id);
      cli_json_string (builder, "text", questions[i].question->text);
      cli_json_string (builder, "type", cli_word_question (questions[i].question->type));
      begin_array (builder, "decides");
      for (guint j = 0; j < questions[i].n_decides; j++)
        json_builder_add_string_value (builder, steps[questions[i].decides[j]].step->id);
      json_builder_end_array (builder);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_warnings (JsonBuilder  *builder,
              const FlPlan *plan)
{
  const FlPlanWarning *warnings;
  guint n;

  warnings = fl_plan_get_warnings (plan, &n);
  begin_array (builder, "warnings");
  for (guint i = 0; i < n; i++)
    {
      const FlUnit *unit = warnings[i].warning->ask != NULL ? warnings[i].ask.unit : NULL;

      json_builder_begin_object (builder);
      cli_json_string (builder, "id", warnings[i].warning->id);
      cli_json_string (builder, "severity", cli_word_severity (warnings[i].warning->severity));
      cli_json_string (builder, "applies", cli_word_truth (warnings[i].applies));
      cli_json_string (builder, "text", warnings[i].warning->text);
      cli_json_string (builder, "ask_unit", unit != NULL ? unit->id : NULL);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

void
cli_json_plan (JsonBuilder  *builder,
               const FlPlan *plan)
{
  FlRulebook *rulebook = fl_plan_get_rulebook (plan);
  const FlJourney *journey = fl_plan_get_journey (plan);
  const FlPlanStep *steps;
  const FlPlanAbsent *absent;
  guint n;

  json_builder_begin_object (builder);
  begin_object (builder, "rulebook");
  cli_json_string (builder, "id", fl_rulebook_get_id (rulebook));
  cli_json_string (builder, "version", fl_rulebook_get_version (rulebook));
  cli_json_string (builder, "sha256", fl_rulebook_get_sha256 (rulebook));
  json_builder_end_object (builder);
  cli_json_place (builder, fl_plan_get_municipality (plan), fl_plan_get_date (plan));
  begin_object (builder, "journey");
  cli_json_string (builder, "id", journey->id);
  cli_json_string (builder, "name", journey->name);
  json_builder_end_object (builder);
  cli_json_answers (builder, rulebook, fl_plan_get_answers (plan));

  steps = fl_plan_get_steps (plan, &n);
  begin_array (builder, "steps");
  for (guint i = 0; i < n; i++)
    add_step (builder, plan, &steps[i]);
  json_builder_end_array (builder);

  absent = fl_plan_get_absent (plan, &n);
  begin_array (builder, "not_applicable");
  for (guint i = 0; i < n; i++)
    {
      json_builder_begin_object (builder);
      cli_json_string (builder, "process", absent[i].step->process->id);
      add_taken (builder, "because", fl_explain_absent (plan, &absent[i]));
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);

  add_questions (builder, plan);
  add_warnings (builder, plan);
  json_builder_set_member_name (builder, "handovers");
  json_builder_add_int_value (builder, fl_plan_count_handovers (plan));
  json_builder_end_object (builder);
}
