/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fl-owner-private.h"

/*
 * Who owns a process, on rules made by hand: the loader refuses a rulebook with gaps and
 * overlaps, but a day may come that nobody wrote rules for.
 */

static FlMunicipality nora = { .index = 0, .code = "1884", .name = "Nora" };
static FlMunicipality hallefors = { .index = 1, .code = "1863", .name = "Hällefors" };

static FlServes both[] = {
  { .municipality = &nora },
  { .municipality = &hallefors, .period = { .from = 2400000, .until = 2500000 } },
};
static FlOrganisation board = { .id = "bmb", .name = "BMB", .serves = both, .n_serves = 2 };
static FlOrganisation state = { .id = "polisen", .name = "Polisen", .serves_all = TRUE };
static FlUnit bygg = { .id = "bygg", .name = "Bygg", .organisation = &board };
static FlUnit miljo = { .id = "miljo", .name = "Miljö", .organisation = &board };
static FlUnit polis = { .id = "polis", .name = "Polis", .organisation = &state };
static FlPost koordinator = { .id = "koordinator", .title = "byggkoordinator", .unit = &bygg };

static FlCondSet *conds;
static FlCondRef is_sign;   /* question 0 is yes */
static FlCondRef is_simple; /* question 1 is yes */

static FlAnswers *
answer (const char *given) /* one letter a question: y, n or - */
{
  FlAnswers *answers = fl_answers_new (2);

  for (guint i = 0; i < 2; i++)
    if (given[i] != '-')
      {
        answers->items[i].state = FL_ANSWER_KNOWN;
        answers->items[i].mask = given[i] == 'y' ? 1 : 2;
      }
  return answers;
}

static FlOwner
resolve (const FlOwnership    *rules,
         guint                 n_rules,
         const FlMunicipality *municipality,
         FlDate                date,
         const char           *given)
{
  g_autoptr (FlAnswers) answers = answer (given);
  g_autoptr (GArray) scratch = g_array_new (FALSE, FALSE, sizeof (guint));
  FlProcess process = { .id = "p", .name = "P", .owners = rules, .n_owners = n_rules };
  FlOwner owner;

  fl_owner_resolve_in (&owner, NULL, scratch, conds, &process, municipality, date, answers);
  g_assert_cmpuint (scratch->len, ==, 0);
  return owner;
}

#define RESOLVE(rules, municipality, date, given) \
  resolve ((rules), G_N_ELEMENTS (rules), (municipality), (date), (given))

static void
assert_owned (FlOwner       owner,
              const FlUnit *unit,
              const FlPost *post)
{
  g_assert_cmpint (owner.status, ==, FL_OWNER_OWNED);
  g_assert_true (owner.unit == unit);
  g_assert_true (owner.post == post);
  g_assert_nonnull (owner.rule);
  fl_owner_clear (&owner);
}

static void
assert_status (FlOwner       owner,
               FlOwnerStatus status,
               guint         n_candidates,
               guint         n_depends_on)
{
  g_assert_cmpint (owner.status, ==, status);
  g_assert_null (owner.unit);
  g_assert_cmpuint (owner.n_candidates, ==, n_candidates);
  g_assert_cmpuint (owner.n_depends_on, ==, n_depends_on);
  fl_owner_clear (&owner);
}

static void
test_specific (void)
{
  const FlOwnership rules[] = {
    { .unit = &polis, .when = FL_COND_ALWAYS },
    { .unit = &miljo, .when = is_sign },
    { .unit = &bygg, .municipality = &nora, .when = FL_COND_ALWAYS },
    { .unit = &bygg, .post = &koordinator, .municipality = &nora, .when = is_simple },
  };

  /* A municipality before a condition, both before one. */
  assert_owned (RESOLVE (rules, &nora, 2450000, "yn"), &bygg, NULL);
  assert_owned (RESOLVE (rules, &nora, 2450000, "yy"), &bygg, &koordinator);
  assert_owned (RESOLVE (rules, &hallefors, 2450000, "yy"), &miljo, NULL);
  assert_owned (RESOLVE (rules, &hallefors, 2450000, "ny"), &polis, NULL);
  /* The board no longer serves Hällefors. */
  assert_owned (RESOLVE (rules, &hallefors, 2500001, "yy"), &polis, NULL);
}

static void
test_undecided (void)
{
  const FlOwnership rules[] = {
    { .unit = &polis, .when = FL_COND_ALWAYS },
    { .unit = &bygg, .municipality = &nora, .when = FL_COND_ALWAYS },
    { .unit = &miljo, .municipality = &nora, .when = is_simple },
  };
  FlOwner owner = RESOLVE (rules, &nora, 2450000, "y-");

  g_assert_cmpint (owner.status, ==, FL_OWNER_UNDECIDED);
  g_assert_cmpuint (owner.n_candidates, ==, 2);
  g_assert_true (owner.candidates[0] == &rules[1]);
  g_assert_true (owner.candidates[1] == &rules[2]);
  g_assert_cmpuint (owner.n_depends_on, ==, 1);
  g_assert_cmpuint (owner.depends_on[0], ==, 1);
  fl_owner_clear (&owner);
  g_assert_cmpuint (owner.n_candidates, ==, 0);
}

/* What is less specific than a rule that is met cannot win any more, known or not. */
static void
test_maybe_below (void)
{
  const FlOwnership rules[] = {
    { .unit = &miljo, .when = is_sign },
    { .unit = &bygg, .municipality = &nora, .when = FL_COND_ALWAYS },
  };

  assert_owned (RESOLVE (rules, &nora, 2450000, "--"), &bygg, NULL);
}

static void
test_maybe_alone (void)
{
  const FlOwnership rules[] = {
    { .unit = &miljo, .municipality = &nora, .when = is_sign },
    { .unit = &bygg, .municipality = &nora, .when = is_simple },
  };

  assert_status (RESOLVE (rules, &nora, 2450000, "--"), FL_OWNER_UNDECIDED, 2, 2);
  assert_status (RESOLVE (rules, &nora, 2450000, "n-"), FL_OWNER_UNDECIDED, 1, 1);
  assert_status (RESOLVE (rules, &nora, 2450000, "y-"), FL_OWNER_UNDECIDED, 2, 1);
  assert_status (RESOLVE (rules, &nora, 2450000, "nn"), FL_OWNER_GAP, 0, 0);
  assert_status (RESOLVE (rules, &nora, 2450000, "yy"), FL_OWNER_OVERLAP, 2, 0);
  assert_owned (RESOLVE (rules, &nora, 2450000, "ny"), &bygg, NULL);
}

static void
test_gap (void)
{
  const FlOwnership rules[] = {
    { .unit = &bygg, .municipality = &nora, .when = FL_COND_ALWAYS,
      .period = { .until = 2450000 } },
  };

  assert_owned (RESOLVE (rules, &nora, 2450000, "--"), &bygg, NULL);
  assert_status (RESOLVE (rules, &nora, 2450001, "--"), FL_OWNER_GAP, 0, 0);
  assert_status (RESOLVE (rules, &hallefors, 2450000, "--"), FL_OWNER_GAP, 0, 0);
  assert_status (resolve (NULL, 0, &nora, 2450000, "--"), FL_OWNER_GAP, 0, 0);
}

static void
test_unknown (void)
{
  const FlOwnership rules[] = {
    { .unit = &polis, .when = FL_COND_ALWAYS },
    { .kind = FL_OWNERSHIP_UNKNOWN, .municipality = &nora, .when = FL_COND_ALWAYS,
      .note = "Ingen har frågat." },
  };
  FlOwner owner = RESOLVE (rules, &nora, 2450000, "--");

  g_assert_cmpint (owner.status, ==, FL_OWNER_UNKNOWN);
  g_assert_true (owner.rule == &rules[1]);
  g_assert_null (owner.unit);
  fl_owner_clear (&owner);
  assert_owned (RESOLVE (rules, &hallefors, 2450000, "--"), &polis, NULL);
}

static FlCondRef
add_cond (guint question)
{
  FlCondRef cond = fl_cond_set_begin (conds, FL_COND_IS, question);

  fl_cond_set_node (conds, cond)->mask = 1;
  fl_cond_set_end (conds, cond);
  return cond;
}

int
main (int    argc,
      char **argv)
{
  int result;

  g_test_init (&argc, &argv, NULL);
  conds = fl_cond_set_new ();
  is_sign = add_cond (0);
  is_simple = add_cond (1);
  g_test_add_func ("/owner/specific", test_specific);
  g_test_add_func ("/owner/undecided", test_undecided);
  g_test_add_func ("/owner/maybe-below", test_maybe_below);
  g_test_add_func ("/owner/maybe-alone", test_maybe_alone);
  g_test_add_func ("/owner/gap", test_gap);
  g_test_add_func ("/owner/unknown", test_unknown);
  result = g_test_run ();
  fl_cond_set_free (conds);
  return result;
}
