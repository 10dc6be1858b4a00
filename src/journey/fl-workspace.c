/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "fl-error.h"
#include "fl-workspace.h"

struct _FlWorkspace
{
  GObject     parent_instance;
  FlStore    *store;
  FlRulebook *rulebook; /* (nullable) */
  FlClock    *clock;
  GHashTable *versions; /* SHA-256 → FlRulebook: those that cases were planned with */
};

enum
{
  RULEBOOK_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (FlWorkspace, fl_workspace, G_TYPE_OBJECT)

static void
fl_workspace_dispose (GObject *object)
{
  FlWorkspace *self = FL_WORKSPACE (object);

  g_hash_table_remove_all (self->versions);
  g_clear_pointer (&self->rulebook, fl_rulebook_unref);
  g_clear_object (&self->store);
  G_OBJECT_CLASS (fl_workspace_parent_class)->dispose (object);
}

static void
fl_workspace_finalize (GObject *object)
{
  FlWorkspace *self = FL_WORKSPACE (object);

  g_hash_table_unref (self->versions);
  g_clear_pointer (&self->clock, fl_clock_unref);
  G_OBJECT_CLASS (fl_workspace_parent_class)->finalize (object);
}

static void
fl_workspace_class_init (FlWorkspaceClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = fl_workspace_dispose;
  object_class->finalize = fl_workspace_finalize;

  /**
   * FlWorkspace::rulebook-changed:
   * @self: the workspace
   *
   * Another rulebook is in force.  Cases keep the version that they were planned with.
   */
  signals[RULEBOOK_CHANGED] = g_signal_new ("rulebook-changed", FL_TYPE_WORKSPACE,
                                            G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
fl_workspace_init (FlWorkspace *self)
{
  self->versions = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                          (GDestroyNotify) fl_rulebook_unref);
}

/**
 * fl_workspace_new:
 * @store: where everything is kept
 * @rulebook: (nullable): the rulebook in force; %NULL while it is being loaded
 * @clock: what tells the day
 *
 * Returns: (transfer full): a workspace
 */
FlWorkspace *
fl_workspace_new (FlStore    *store,
                  FlRulebook *rulebook,
                  FlClock    *clock)
{
  FlWorkspace *self;

  g_return_val_if_fail (FL_IS_STORE (store), NULL);
  g_return_val_if_fail (clock != NULL, NULL);

  self = g_object_new (FL_TYPE_WORKSPACE, NULL);
  self->store = g_object_ref (store);
  self->rulebook = rulebook != NULL ? fl_rulebook_ref (rulebook) : NULL;
  self->clock = fl_clock_ref (clock);
  return self;
}

/**
 * fl_workspace_get_store:
 * @workspace: a workspace
 *
 * Returns: (transfer none): its store
 */
FlStore *
fl_workspace_get_store (FlWorkspace *workspace)
{
  g_return_val_if_fail (FL_IS_WORKSPACE (workspace), NULL);

  return workspace->store;
}

/**
 * fl_workspace_get_clock:
 * @workspace: a workspace
 *
 * Returns: (transfer none): its clock
 */
FlClock *
fl_workspace_get_clock (FlWorkspace *workspace)
{
  g_return_val_if_fail (FL_IS_WORKSPACE (workspace), NULL);

  return workspace->clock;
}

/**
 * fl_workspace_get_rulebook:
 * @workspace: a workspace
 *
 * Returns: (transfer none) (nullable): the rulebook that new cases are planned with; %NULL while
 *   it is being loaded
 */
FlRulebook *
fl_workspace_get_rulebook (FlWorkspace *workspace)
{
  g_return_val_if_fail (FL_IS_WORKSPACE (workspace), NULL);

  return workspace->rulebook;
}

/**
 * fl_workspace_set_rulebook:
 * @workspace: a workspace
 * @rulebook: (nullable): the rulebook that is to be in force
 *
 * Puts another rulebook in force and emits ::rulebook-changed.
 */
void
fl_workspace_set_rulebook (FlWorkspace *workspace,
                           FlRulebook  *rulebook)
{
  g_return_if_fail (FL_IS_WORKSPACE (workspace));

  if (rulebook == workspace->rulebook)
    return;

  if (rulebook != NULL)
    fl_rulebook_ref (rulebook);
  g_clear_pointer (&workspace->rulebook, fl_rulebook_unref);
  workspace->rulebook = rulebook;
  g_signal_emit (workspace, signals[RULEBOOK_CHANGED], 0);
}

static FlRulebook *
load_version (FlWorkspace  *self,
              const char   *sha256,
              GError      **error)
{
  g_autoptr (GBytes) archive = fl_store_get_rulebook (self->store, sha256, error);
  g_autoptr (FlRulebookSource) source = NULL;
  g_autoptr (FlFindings) findings = fl_findings_new ();

  if (archive == NULL)
    return NULL;

  source = fl_rulebook_source_unpack (archive, error);
  if (source == NULL)
    return NULL;

  if (strcmp (fl_rulebook_source_get_sha256 (source), sha256) != 0)
    {
      g_set_error (error, FL_ERROR, FL_ERROR_DAMAGED,
                   _("The rulebook version %.12s in the store is not what it was when it was put "
                     "there. Restore the store from a backup."),
                   sha256);
      return NULL;
    }
  return fl_rulebook_load (source, findings, error);
}

/**
 * fl_workspace_get_rulebook_version:
 * @workspace: a workspace
 * @sha256: the SHA-256 that names the version
 * @error: return location for an error: the version is not in the store, or cannot be read
 *
 * Loads a version that a case was planned with, once: the one in force if it is that, else the
 * one that the store keeps.
 *
 * Returns: (transfer none) (nullable): the rulebook, which lives as long as @workspace; %NULL on
 *   failure
 */
FlRulebook *
fl_workspace_get_rulebook_version (FlWorkspace  *workspace,
                                   const char   *sha256,
                                   GError      **error)
{
  FlRulebook *version;

  g_return_val_if_fail (FL_IS_WORKSPACE (workspace), NULL);
  g_return_val_if_fail (sha256 != NULL, NULL);

  version = g_hash_table_lookup (workspace->versions, sha256);
  if (version != NULL)
    return version;

  if (workspace->rulebook != NULL
      && strcmp (fl_rulebook_get_sha256 (workspace->rulebook), sha256) == 0)
    version = fl_rulebook_ref (workspace->rulebook);
  else
    version = load_version (workspace, sha256, error);

  if (version != NULL)
    g_hash_table_insert (workspace->versions, g_strdup (sha256), version);
  return version;
}

/**
 * fl_workspace_undo:
 * @workspace: a workspace
 * @case_id: (out) (optional) (nullable) (transfer full): the case that it concerned
 * @error: return location for an error
 *
 * Takes the newest write back, with the summary that was written with it.  Open cases follow.
 *
 * Returns: whether it was taken back
 */
gboolean
fl_workspace_undo (FlWorkspace  *workspace,
                   char        **case_id,
                   GError      **error)
{
  g_return_val_if_fail (FL_IS_WORKSPACE (workspace), FALSE);

  return fl_store_undo (workspace->store, case_id, error);
}

/**
 * fl_workspace_redo:
 * @workspace: a workspace
 * @case_id: (out) (optional) (nullable) (transfer full): the case that it concerned
 * @error: return location for an error
 *
 * Takes the newest undo back.
 *
 * Returns: whether it was taken back
 */
gboolean
fl_workspace_redo (FlWorkspace  *workspace,
                   char        **case_id,
                   GError      **error)
{
  g_return_val_if_fail (FL_IS_WORKSPACE (workspace), FALSE);

  return fl_store_redo (workspace->store, case_id, error);
}
