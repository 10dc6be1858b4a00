/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"


#include "fl-journey-test.h"
#include "fl-plan-diff.h"

static FlRulebook *rulebook;

static FlPlan *
plan (const char *date,
      const char *answers)
{
  return fl_test_plan (rulebook, "Aby", "kafe", date, answers);
}

static void
assert_format (const FlPlanDiff *diff,
               const char       *expected)
{
  g_autofree char *text = fl_plan_diff_format (diff);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_steps (void)
{
  g_autoptr (FlPlan) open = plan ("2026-03-02", "bygge=no");
  g_autoptr (FlPlan) food = plan ("2026-03-02", "bygge=no;mat=yes");
  g_autoptr (FlPlan) no_food = plan ("2026-03-02", "bygge=no;mat=no;skylt=no");
  g_autoptr (FlPlanDiff) confirmed = fl_plan_diff_new (open, food);
  g_autoptr (FlPlanDiff) doubted = fl_plan_diff_new (food, open);
  g_autoptr (FlPlanDiff) removed = fl_plan_diff_new (open, no_food);
  g_autoptr (FlPlanDiff) added = fl_plan_diff_new (no_food, open);

  g_assert_cmpuint (confirmed->confirmed->len, ==, 1);
  g_assert_cmpstr (g_ptr_array_index (confirmed->confirmed, 0), ==, "livs");
  g_assert_cmpuint (confirmed->added->len, ==, 0);
  assert_format (confirmed, "1 step confirmed");
  assert_format (doubted, "1 step uncertain again");

  g_assert_cmpuint (removed->removed->len, ==, 3);
  g_assert_cmpstr (g_ptr_array_index (removed->removed, 0), ==, "livs");
  g_assert_cmpstr (g_ptr_array_index (removed->removed, 1), ==, "alk");
  assert_format (removed, "3 steps removed");
  assert_format (added, "3 steps added");
}

static void
test_same (void)
{
  g_autoptr (FlPlan) one = plan ("2026-03-02", "mat=yes");
  g_autoptr (FlPlan) other = plan ("2026-03-02", "mat=yes;oppnar=2026-05-01");
  g_autoptr (FlPlanDiff) diff = fl_plan_diff_new (one, other);

  g_assert_true (fl_plan_diff_is_empty (diff));
  assert_format (diff, "No step changed");
}

static void
test_owners (void)
{
  g_autoptr (FlPlan) before = plan ("2016-12-31", "mat=no;skylt=no;yta=1;bygge=yes");
  g_autoptr (FlPlan) after = plan ("2026-03-02", "mat=no;skylt=yes;yta=1;bygge=yes");
  g_autoptr (FlPlanDiff) diff = fl_plan_diff_new (before, after);

  g_assert_false (fl_plan_diff_is_empty (diff));
  g_assert_cmpuint (diff->reowned->len, ==, 1);
  g_assert_cmpstr (g_ptr_array_index (diff->reowned, 0), ==, "gata");
  assert_format (diff, "1 step added, 1 removed, 1 with another owner");
}

int
main (int    argc,
      char **argv)
{
  int result;

  g_test_init (&argc, &argv, NULL);
  rulebook = fl_test_sample ();
  g_test_add_func ("/diff/steps", test_steps);
  g_test_add_func ("/diff/same", test_same);
  g_test_add_func ("/diff/owners", test_owners);
  result = g_test_run ();
  fl_rulebook_unref (rulebook);
  return result;
}
