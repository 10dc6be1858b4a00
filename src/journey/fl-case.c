/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <string.h>

#include "fl-case-private.h"

struct _FlCase
{
  GObject      parent_instance;
  FlWorkspace *workspace;
  char        *id;
  FlCaseData  *data;
  FlCaseData  *written; /* (nullable) what the write under way will make of it */
};

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (FlCase, fl_case, G_TYPE_OBJECT)

/* Puts @data in place and tells what is different. */
static void
take_data (FlCase     *self,
           FlCaseData *data)
{
  g_autoptr (FlCaseData) before = g_steal_pointer (&self->data);
  g_autoptr (FlPlanDiff) diff = fl_plan_diff_new (before->plan, data->plan);

  self->data = data;
  g_signal_emit (self, signals[CHANGED], 0, fl_plan_diff_is_empty (diff) ? NULL : diff);
}

/* The case's own writes end here as well as an undo and another window's. */
static void
case_changed_cb (FlCase     *self,
                 const char *case_id)
{
  g_autoptr (FlCase) alive G_GNUC_UNUSED = g_object_ref (self);
  FlCaseData *data;

  if (g_strcmp0 (case_id, self->id) != 0)
    return;

  data = g_steal_pointer (&self->written);
  if (data == NULL)
    data = fl_case_data_load (self->workspace, self->id, NULL);
  /* A case that is no longer there, because its making was undone, stays as it was last seen. */
  if (data != NULL)
    take_data (self, data);
}

static void
fl_case_dispose (GObject *object)
{
  FlCase *self = FL_CASE (object);

  g_clear_pointer (&self->written, fl_case_data_free);
  g_clear_pointer (&self->data, fl_case_data_free);
  g_clear_object (&self->workspace);
  G_OBJECT_CLASS (fl_case_parent_class)->dispose (object);
}

static void
fl_case_finalize (GObject *object)
{
  FlCase *self = FL_CASE (object);

  g_free (self->id);
  G_OBJECT_CLASS (fl_case_parent_class)->finalize (object);
}

static void
fl_case_class_init (FlCaseClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = fl_case_dispose;
  object_class->finalize = fl_case_finalize;

  /**
   * FlCase::changed:
   * @self: the case
   * @diff: (nullable): what is different in the plan, an #FlPlanDiff; %NULL where nothing is
   *
   * Something in the case changed and is in the store.
   */
  signals[CHANGED] = g_signal_new ("changed", FL_TYPE_CASE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 1, G_TYPE_POINTER);
}

static void
fl_case_init (FlCase *self)
{
}

/**
 * fl_case_open:
 * @workspace: a workspace
 * @id: a case in its store
 * @error: return location for an error: there is no such case, or the rulebook version that it
 *   was planned with is missing, cannot be read or does not know its journey; the case's data are
 *   not touched
 *
 * Returns: (transfer full) (nullable): the case, opened for work; %NULL on failure
 */
FlCase *
fl_case_open (FlWorkspace  *workspace,
              const char   *id,
              GError      **error)
{
  g_autoptr (FlCaseData) data = NULL;
  FlCase *self;

  g_return_val_if_fail (FL_IS_WORKSPACE (workspace), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  data = fl_case_data_load (workspace, id, error);
  if (data == NULL)
    return NULL;

  self = g_object_new (FL_TYPE_CASE, NULL);
  self->workspace = g_object_ref (workspace);
  self->id = g_strdup (id);
  self->data = g_steal_pointer (&data);
  g_signal_connect_object (fl_workspace_get_store (workspace), "case-changed",
                           G_CALLBACK (case_changed_cb), self, G_CONNECT_SWAPPED);
  return self;
}

FlCaseData *
fl_case_get_data (FlCase *self)
{
  return self->data;
}

FlStore *
fl_case_get_store (FlCase *self)
{
  return fl_workspace_get_store (self->workspace);
}

FlDate
fl_case_get_today (FlCase *self)
{
  return fl_clock_today (fl_workspace_get_clock (self->workspace));
}

gboolean
fl_case_begin (FlCase      *self,
               const char  *action,
               GError     **error)
{
  return fl_store_begin (fl_case_get_store (self), action, self->id, error);
}

gboolean
fl_case_finish (FlCase    *self,
                gboolean   written,
                GError   **error)
{
  g_autoptr (FlCase) alive G_GNUC_UNUSED = g_object_ref (self);
  FlStore *store = fl_case_get_store (self);
  gboolean committed;

  if (written)
    self->written = fl_case_data_load (self->workspace, self->id, error);
  if (self->written == NULL)
    {
      fl_store_rollback (store);
      return FALSE;
    }

  fl_case_data_summarise (self->written, fl_case_get_today (self));
  committed = fl_store_put_summary (store, self->id, &self->written->record->summary, error)
              && fl_store_commit (store, error);
  /* After a commit that changed something it is in place by now. */
  if (!committed)
    fl_store_rollback (store);
  g_clear_pointer (&self->written, fl_case_data_free);
  return committed;
}

const char *
fl_case_given (const char *text)
{
  const char *p = text;

  while (p != NULL && *p != '\0' && g_unichar_isspace (g_utf8_get_char (p)))
    p = g_utf8_next_char (p);
  return p != NULL && *p != '\0' ? text : NULL;
}

/**
 * fl_case_get_id:
 * @self: a case
 *
 * Returns: (transfer none): its id in the store
 */
const char *
fl_case_get_id (FlCase *self)
{
  g_return_val_if_fail (FL_IS_CASE (self), NULL);

  return self->id;
}

/**
 * fl_case_get_record:
 * @self: a case
 *
 * Returns: (transfer none): its record, until ::changed
 */
const FlCaseRecord *
fl_case_get_record (FlCase *self)
{
  g_return_val_if_fail (FL_IS_CASE (self), NULL);

  return self->data->record;
}

/**
 * fl_case_get_firm:
 * @self: a case
 *
 * Returns: (transfer none): whose case it is, until ::changed
 */
const FlFirm *
fl_case_get_firm (FlCase *self)
{
  g_return_val_if_fail (FL_IS_CASE (self), NULL);

  return self->data->firm;
}

/**
 * fl_case_get_contacts:
 * @self: a case
 *
 * Returns: (transfer none) (element-type FlContactPerson): the firm's contact persons, until
 *   ::changed
 */
GPtrArray *
fl_case_get_contacts (FlCase *self)
{
  g_return_val_if_fail (FL_IS_CASE (self), NULL);

  return self->data->contacts;
}

/**
 * fl_case_get_site:
 * @self: a case
 *
 * Returns: (transfer none) (nullable): the place, until ::changed; %NULL where none is given
 */
const FlSite *
fl_case_get_site (FlCase *self)
{
  g_return_val_if_fail (FL_IS_CASE (self), NULL);

  return self->data->site;
}

/**
 * fl_case_get_workspace:
 * @self: a case
 *
 * Returns: (transfer none): where it is worked on
 */
FlWorkspace *
fl_case_get_workspace (FlCase *self)
{
  g_return_val_if_fail (FL_IS_CASE (self), NULL);

  return self->workspace;
}

/**
 * fl_case_get_plan:
 * @self: a case
 *
 * Returns: (transfer none): its plan; take a reference to keep it past ::changed
 */
FlPlan *
fl_case_get_plan (FlCase *self)
{
  g_return_val_if_fail (FL_IS_CASE (self), NULL);

  return self->data->plan;
}

/**
 * fl_case_get_step_record:
 * @self: a case
 * @step_id: a step's id
 *
 * Returns: (transfer none) (nullable): what has happened to the step, until ::changed; %NULL
 *   where nothing has
 */
const FlStepRecord *
fl_case_get_step_record (FlCase     *self,
                         const char *step_id)
{
  g_return_val_if_fail (FL_IS_CASE (self), NULL);
  g_return_val_if_fail (step_id != NULL, NULL);

  return fl_case_data_get_step (self->data, step_id);
}

/**
 * fl_case_get_tick:
 * @self: a case
 * @step_id: a step's id
 * @item_id: the id of an item on its checklist
 *
 * Returns: (transfer none) (nullable): the tick and note, until ::changed; %NULL where there is
 *   neither
 */
const FlTickRecord *
fl_case_get_tick (FlCase     *self,
                  const char *step_id,
                  const char *item_id)
{
  g_return_val_if_fail (FL_IS_CASE (self), NULL);
  g_return_val_if_fail (step_id != NULL && item_id != NULL, NULL);

  return fl_case_data_get_tick (self->data, step_id, item_id);
}

/**
 * fl_case_get_set_aside:
 * @self: a case
 *
 * Returns: (transfer none) (element-type FlTickRecord): ticks and notes whose step or item the
 *   plan no longer has, until ::changed
 */
GPtrArray *
fl_case_get_set_aside (FlCase *self)
{
  g_return_val_if_fail (FL_IS_CASE (self), NULL);

  return self->data->ticks_set_aside;
}

/**
 * fl_case_get_steps_set_aside:
 * @self: a case
 *
 * Returns: (transfer none) (element-type FlStepRecord): steps with dates or notes that the plan no
 *   longer has, until ::changed
 */
GPtrArray *
fl_case_get_steps_set_aside (FlCase *self)
{
  g_return_val_if_fail (FL_IS_CASE (self), NULL);

  return self->data->steps_set_aside;
}

/**
 * fl_case_get_step_state:
 * @self: a case
 * @step: a step of its plan
 *
 * Returns: how far the step has come
 */
FlStepState
fl_case_get_step_state (FlCase           *self,
                        const FlPlanStep *step)
{
  g_return_val_if_fail (FL_IS_CASE (self), FL_STEP_OPEN);
  g_return_val_if_fail (step != NULL, FL_STEP_OPEN);

  return fl_case_data_get_state (self->data, step, fl_case_get_today (self));
}

/**
 * fl_case_get_next_step:
 * @self: a case
 *
 * Returns: (transfer none) (nullable): the first step that can be begun, until ::changed; %NULL
 *   where there is none
 */
const FlPlanStep *
fl_case_get_next_step (FlCase *self)
{
  g_return_val_if_fail (FL_IS_CASE (self), NULL);

  return fl_case_data_get_next (self->data, fl_case_get_today (self));
}
