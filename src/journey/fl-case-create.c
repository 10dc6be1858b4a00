/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "fl-case-private.h"
#include "fl-error.h"
#include "fl-orgnr.h"

static char *
put_firm (FlStore            *store,
          const FlCaseDraft  *draft,
          const char         *number,
          GError            **error)
{
  FlFirm firm = {
    .name = (char *) fl_case_given (draft->firm_name),
    .organisation_number = (char *) number,
    .anonymous = draft->anonymous,
  };

  if (fl_store_put_firm (store, &firm, error))
    return firm.id;
  g_free (firm.id);
  return NULL;
}

static gboolean
put_contact (FlStore            *store,
             const FlCaseDraft  *draft,
             const char         *firm_id,
             GError            **error)
{
  FlContactPerson person = {
    .firm_id = (char *) firm_id,
    .name = (char *) fl_case_given (draft->contact_name),
    .telephone = (char *) fl_case_given (draft->contact_telephone),
    .email = (char *) fl_case_given (draft->contact_email),
  };
  gboolean written = (person.name == NULL && person.telephone == NULL && person.email == NULL)
                     || fl_store_put_contact (store, &person, error);

  g_free (person.id);
  return written;
}

static gboolean
put_site (FlStore            *store,
          const FlCaseDraft  *draft,
          char              **site_id,
          GError            **error)
{
  FlSite site = {
    .property = (char *) fl_case_given (draft->property),
    .address = (char *) fl_case_given (draft->address),
    .area = draft->area,
  };
  gboolean written;

  if (site.property == NULL && site.address == NULL && !(site.area >= 0))
    return TRUE;
  written = fl_store_put_site (store, &site, error);
  *site_id = site.id;
  return written;
}

static gboolean
put_answers (FlStore            *store,
             const FlRulebook   *rulebook,
             const FlAnswers    *answers,
             const char         *case_id,
             GError            **error)
{
  guint n;
  const FlQuestion *const *questions = fl_rulebook_get_questions (rulebook, &n);

  for (guint i = 0; answers != NULL && i < n; i++)
    {
      g_autofree char *value = fl_answers_get (answers, questions[i]);

      if (value != NULL && !fl_store_put_answer (store, case_id, questions[i]->id, value, error))
        return FALSE;
    }
  return TRUE;
}

static char *
put_case (FlWorkspace           *workspace,
          const FlCaseDraft     *draft,
          const FlJourney       *journey,
          const FlMunicipality  *municipality,
          const char            *number,
          GError               **error)
{
  FlStore *store = fl_workspace_get_store (workspace);
  FlRulebook *rulebook = fl_workspace_get_rulebook (workspace);
  g_autofree char *firm_id = NULL;
  g_autofree char *site_id = NULL;
  FlCaseRecord record = {
    .journey_id = (char *) journey->id,
    .journey_name = (char *) journey->name,
    .municipality_code = (char *) municipality->code,
    .municipality_name = (char *) municipality->name,
    .responsible = (char *) fl_case_given (draft->responsible),
    .rulebook_sha256 = (char *) fl_rulebook_get_sha256 (rulebook),
    .opened = fl_clock_today (fl_workspace_get_clock (workspace)),
  };
  g_autoptr (FlCaseData) data = NULL;

  if (!fl_case_put_rulebook (store, rulebook, error))
    return NULL;
  firm_id = put_firm (store, draft, number, error);
  if (firm_id == NULL || !put_contact (store, draft, firm_id, error)
      || !put_site (store, draft, &site_id, error))
    return NULL;

  record.firm_id = firm_id;
  record.site_id = site_id;
  if (fl_store_put_case (store, &record, error)
      && put_answers (store, rulebook, draft->answers, record.id, error))
    data = fl_case_data_load (workspace, record.id, error);
  if (data != NULL)
    {
      fl_case_data_summarise (data, record.opened);
      if (fl_store_put_summary (store, record.id, &data->record->summary, error))
        return record.id;
    }
  g_free (record.id);
  return NULL;
}

static gboolean
check_draft (const FlCaseDraft     *draft,
             const FlRulebook      *rulebook,
             const FlJourney      **journey,
             const FlMunicipality **municipality,
             char                 **number,
             GError               **error)
{
  if (rulebook == NULL)
    {
      g_set_error (error, FL_ERROR, FL_ERROR_NOT_FOUND,
                   _("No rulebook is open, so the case cannot be planned. Choose a rulebook "
                     "first."));
      return FALSE;
    }

  *municipality = draft->municipality != NULL
                    ? fl_rulebook_find_municipality (rulebook, draft->municipality) : NULL;
  if (*municipality == NULL)
    {
      g_set_error (error, FL_ERROR, FL_ERROR_NOT_FOUND,
                   _("The rulebook has no municipality “%s”. Choose one of those it has."),
                   draft->municipality != NULL ? draft->municipality : "");
      return FALSE;
    }

  *journey = draft->journey != NULL ? fl_rulebook_find_journey (rulebook, draft->journey) : NULL;
  if (*journey == NULL)
    {
      g_set_error (error, FL_ERROR, FL_ERROR_NOT_FOUND,
                   _("The rulebook has no journey “%s”. Choose one of those it has."),
                   draft->journey != NULL ? draft->journey : "");
      return FALSE;
    }

  return fl_case_given (draft->organisation_number) == NULL
         || fl_orgnr_parse (draft->organisation_number, number, error);
}

/**
 * fl_case_create:
 * @workspace: a workspace with a rulebook
 * @draft: what is known; only the municipality and the journey must be given
 * @error: return location for an error: something in @draft is not possible, or the store could
 *   not be written
 *
 * Begins a case: firm, contact person, place, answers and the rulebook version are written as one.
 *
 * Returns: (transfer full) (nullable): the case, opened for work; %NULL on failure, and then
 *   nothing is written
 */
FlCase *
fl_case_create (FlWorkspace        *workspace,
                const FlCaseDraft  *draft,
                GError            **error)
{
  const FlJourney *journey = NULL;
  const FlMunicipality *municipality = NULL;
  g_autofree char *number = NULL;
  g_autofree char *id = NULL;
  FlStore *store;

  g_return_val_if_fail (FL_IS_WORKSPACE (workspace), NULL);
  g_return_val_if_fail (draft != NULL, NULL);

  store = fl_workspace_get_store (workspace);
  if (!check_draft (draft, fl_workspace_get_rulebook (workspace), &journey, &municipality, &number,
                    error)
      || !fl_store_begin (store, "case-created", NULL, error))
    return NULL;

  id = put_case (workspace, draft, journey, municipality, number, error);
  if (id == NULL || !fl_store_commit (store, error))
    {
      fl_store_rollback (store);
      return NULL;
    }
  return fl_case_open (workspace, id, error);
}
