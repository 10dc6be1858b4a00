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

/**
 * fl_case_refresh:
 * @self: a case
 * @error: return location for an error: it is no longer there, or cannot be planned
 *
 * Reads and plans it anew, as on another day: then other rules may hold, and what was to be done
 * may be late.  Nothing is written.
 *
 * Returns: whether it could be planned; if not, it is as it was
 */
gboolean
fl_case_refresh (FlCase  *self,
                 GError **error)
{
  g_autoptr (FlCase) alive G_GNUC_UNUSED = NULL;
  FlCaseData *data;

  g_return_val_if_fail (FL_IS_CASE (self), FALSE);

  alive = g_object_ref (self);
  data = fl_case_data_load (self->workspace, self->id, error);
  if (data == NULL)
    return FALSE;
  take_data (self, data);
  return TRUE;
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
