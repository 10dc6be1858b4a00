/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "fl-case-private.h"
#include "fl-error.h"

/* Which version of the rulebook a case is planned with. */

gboolean
fl_case_put_rulebook (FlStore           *store,
                      const FlRulebook  *rulebook,
                      GError           **error)
{
  g_autoptr (GBytes) archive = fl_rulebook_source_pack (fl_rulebook_get_source (rulebook));

  return fl_store_put_rulebook (store, fl_rulebook_get_sha256 (rulebook),
                                fl_rulebook_get_id (rulebook), fl_rulebook_get_version (rulebook),
                                archive, error);
}

/**
 * fl_case_is_behind:
 * @self: a case
 *
 * Returns: whether its workspace has another version of the rulebook in force than the one that
 *   the case is planned with
 */
gboolean
fl_case_is_behind (FlCase *self)
{
  FlRulebook *rulebook;

  g_return_val_if_fail (FL_IS_CASE (self), FALSE);

  rulebook = fl_workspace_get_rulebook (fl_case_get_workspace (self));
  return rulebook != NULL
         && strcmp (fl_rulebook_get_sha256 (rulebook),
                    fl_case_get_record (self)->rulebook_sha256) != 0;
}

/**
 * fl_case_catch_up:
 * @self: a case
 * @error: return location for an error: no rulebook is in force, or it does not have the case's
 *   journey or municipality
 *
 * Plans the case with the rulebook in force from now on.  Answers, ticks and notes are kept;
 * those that the rulebook no longer has a place for are set aside.
 *
 * Returns: whether it is written; if not, the case goes on with the version that it has
 */
gboolean
fl_case_catch_up (FlCase  *self,
                  GError **error)
{
  FlRulebook *rulebook;
  FlStore *store;
  const FlJourney *journey;
  g_autoptr (FlCaseRecord) record = NULL;
  gboolean written;

  g_return_val_if_fail (FL_IS_CASE (self), FALSE);

  rulebook = fl_workspace_get_rulebook (fl_case_get_workspace (self));
  if (rulebook == NULL)
    {
      g_set_error (error, FL_ERROR, FL_ERROR_NOT_FOUND,
                   _("No rulebook is open, so the case cannot be planned. Choose a rulebook "
                     "first."));
      return FALSE;
    }
  if (!fl_case_begin (self, "rulebook-changed", error))
    return FALSE;

  store = fl_case_get_store (self);
  record = fl_store_get_case (store, fl_case_get_id (self), error);
  written = record != NULL && fl_case_put_rulebook (store, rulebook, error);
  if (written)
    {
      journey = fl_rulebook_find_journey (rulebook, record->journey_id);
      g_free (record->rulebook_sha256);
      record->rulebook_sha256 = g_strdup (fl_rulebook_get_sha256 (rulebook));
      if (journey != NULL)
        {
          g_free (record->journey_name);
          record->journey_name = g_strdup (journey->name);
        }
      written = fl_store_put_case (store, record, error);
    }
  return fl_case_finish (self, written, error);
}
