/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "fl-plan-diff.h"

static void
note (GPtrArray        *steps,
      const FlPlanStep *step)
{
  g_ptr_array_add (steps, g_strdup (step->step->id));
}

/* By id and not by pointer: the two plans may be of different versions of the rulebook. */
static gboolean
same_owner (const FlOwner *a,
            const FlOwner *b)
{
  if (a->status != b->status)
    return FALSE;
  return a->unit == b->unit
         || (a->unit != NULL && b->unit != NULL && g_str_equal (a->unit->id, b->unit->id));
}

static void
compare_step (FlPlanDiff       *diff,
              const FlPlanStep *before,
              const FlPlanStep *after)
{
  if (before->applies == FL_MAYBE && after->applies == FL_YES)
    note (diff->confirmed, after);
  else if (before->applies == FL_YES && after->applies == FL_MAYBE)
    note (diff->doubted, after);
  if (!same_owner (&before->owner, &after->owner))
    note (diff->reowned, after);
}

/**
 * fl_plan_diff_new:
 * @before: a plan
 * @after: a later plan of the same journey
 *
 * Returns: (transfer full): what differs, each list in the printed order of the plan that has the
 *   steps
 */
FlPlanDiff *
fl_plan_diff_new (const FlPlan *before,
                  const FlPlan *after)
{
  FlPlanDiff *diff;
  const FlPlanStep *steps;
  guint n;

  g_return_val_if_fail (before != NULL, NULL);
  g_return_val_if_fail (after != NULL, NULL);

  diff = g_new (FlPlanDiff, 1);
  diff->added = g_ptr_array_new_with_free_func (g_free);
  diff->removed = g_ptr_array_new_with_free_func (g_free);
  diff->confirmed = g_ptr_array_new_with_free_func (g_free);
  diff->doubted = g_ptr_array_new_with_free_func (g_free);
  diff->reowned = g_ptr_array_new_with_free_func (g_free);

  steps = fl_plan_get_steps (after, &n);
  for (guint i = 0; i < n; i++)
    {
      const FlPlanStep *earlier = fl_plan_find_step (before, steps[i].step->id);

      if (earlier == NULL)
        note (diff->added, &steps[i]);
      else
        compare_step (diff, earlier, &steps[i]);
    }
  steps = fl_plan_get_steps (before, &n);
  for (guint i = 0; i < n; i++)
    if (fl_plan_find_step (after, steps[i].step->id) == NULL)
      note (diff->removed, &steps[i]);
  return diff;
}

/**
 * fl_plan_diff_free:
 * @diff: (transfer full) (nullable): a difference
 */
void
fl_plan_diff_free (FlPlanDiff *diff)
{
  if (diff == NULL)
    return;

  g_ptr_array_unref (diff->added);
  g_ptr_array_unref (diff->removed);
  g_ptr_array_unref (diff->confirmed);
  g_ptr_array_unref (diff->doubted);
  g_ptr_array_unref (diff->reowned);
  g_free (diff);
}

/**
 * fl_plan_diff_is_empty:
 * @diff: a difference
 *
 * Returns: whether the two plans have the same steps, alike sure and of the same owners
 */
gboolean
fl_plan_diff_is_empty (const FlPlanDiff *diff)
{
  g_return_val_if_fail (diff != NULL, TRUE);

  return diff->added->len + diff->removed->len + diff->confirmed->len + diff->doubted->len
           + diff->reowned->len
         == 0;
}

/* The first part of the line names the steps, those after it need not. */

static char *
format_added (guint    n,
              gboolean first)
{
  if (first)
    return g_strdup_printf (ngettext ("%u step added", "%u steps added", n), n);
  return g_strdup_printf (ngettext ("%u added", "%u added", n), n);
}

static char *
format_removed (guint    n,
                gboolean first)
{
  if (first)
    return g_strdup_printf (ngettext ("%u step removed", "%u steps removed", n), n);
  return g_strdup_printf (ngettext ("%u removed", "%u removed", n), n);
}

static char *
format_confirmed (guint    n,
                  gboolean first)
{
  if (first)
    return g_strdup_printf (ngettext ("%u step confirmed", "%u steps confirmed", n), n);
  return g_strdup_printf (ngettext ("%u confirmed", "%u confirmed", n), n);
}

static char *
format_doubted (guint    n,
                gboolean first)
{
  if (first)
    return g_strdup_printf (ngettext ("%u step uncertain again", "%u steps uncertain again", n), n);
  return g_strdup_printf (ngettext ("%u uncertain again", "%u uncertain again", n), n);
}

static char *
format_reowned (guint    n,
                gboolean first)
{
  if (first)
    return g_strdup_printf (ngettext ("%u step with another owner",
                                      "%u steps with another owner", n), n);
  return g_strdup_printf (ngettext ("%u with another owner", "%u with another owner", n), n);
}

static void
add_part (GPtrArray *parts,
          GPtrArray *steps,
          char    *(*format) (guint n, gboolean first))
{
  if (steps->len > 0)
    g_ptr_array_add (parts, format (steps->len, parts->len == 0));
}

/**
 * fl_plan_diff_format:
 * @diff: a difference
 *
 * Returns: (transfer full): what changed, in the user's language: "2 steps added, 1 removed"
 */
char *
fl_plan_diff_format (const FlPlanDiff *diff)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);

  g_return_val_if_fail (diff != NULL, NULL);

  add_part (parts, diff->added, format_added);
  add_part (parts, diff->removed, format_removed);
  add_part (parts, diff->confirmed, format_confirmed);
  add_part (parts, diff->doubted, format_doubted);
  add_part (parts, diff->reowned, format_reowned);
  if (parts->len == 0)
    return g_strdup (_("No step changed"));

  g_ptr_array_add (parts, NULL);
  return g_strjoinv (", ", (char **) parts->pdata);
}
