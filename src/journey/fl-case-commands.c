/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "fl-case-private.h"
#include "fl-error.h"
#include "fl-orgnr.h"

/* Commands on a case as a whole: its answers, its record, its firm and its place. */

/* A reminder is for this work, not for the next generation's. */
#define LONGEST_FOLLOW_UP (20 * 366)

/**
 * fl_case_set_answer:
 * @self: a case
 * @question_id: a question of the rulebook that the case is planned with
 * @value: (nullable): the answer as text, "?" for "don't know yet", %NULL to take it away
 * @error: return location for an error: no such question, or no such answer to it
 *
 * Answers a question and plans again.  Ticks and notes on what the plan no longer has are set
 * aside, not lost, and come back with it.
 *
 * Returns: whether it is written
 */
gboolean
fl_case_set_answer (FlCase      *self,
                    const char  *question_id,
                    const char  *value,
                    GError     **error)
{
  FlCaseData *data;
  const FlQuestion *question;
  g_autoptr (FlAnswers) answers = NULL;
  g_autofree char *written = NULL;

  g_return_val_if_fail (FL_IS_CASE (self), FALSE);
  g_return_val_if_fail (question_id != NULL, FALSE);

  data = fl_case_get_data (self);
  question = fl_rulebook_find_question (fl_plan_get_rulebook (data->plan), question_id);
  if (question == NULL)
    {
      g_set_error (error, FL_ERROR, FL_ERROR_NOT_FOUND,
                   _("The rulebook has no question “%s”, so the answer was not saved."),
                   question_id);
      return FALSE;
    }

  answers = fl_answers_copy (data->answers);
  if (!fl_answers_set (answers, question, value, error))
    return FALSE;

  written = fl_answers_get (answers, question);
  if (!fl_case_begin (self, "answer-set", error))
    return FALSE;
  return fl_case_finish (self,
                         fl_store_put_answer (fl_case_get_store (self), fl_case_get_id (self),
                                              question_id, written, error),
                         error);
}

/* Writes the case's own record, changed by @change. */
static gboolean
change_record (FlCase        *self,
               const char    *action,
               void         (*change) (FlCaseRecord *record, gconstpointer value),
               gconstpointer  value,
               GError       **error)
{
  FlStore *store = fl_case_get_store (self);
  g_autoptr (FlCaseRecord) record = NULL;

  if (!fl_case_begin (self, action, error))
    return FALSE;

  record = fl_store_get_case (store, fl_case_get_id (self), error);
  if (record != NULL)
    change (record, value);
  return fl_case_finish (self, record != NULL && fl_store_put_case (store, record, error), error);
}

static void
replace (char       **text,
         const char  *given)
{
  g_free (*text);
  *text = g_strdup (fl_case_given (given));
}

static void
change_note (FlCaseRecord  *record,
             gconstpointer  value)
{
  replace (&record->note, value);
}

static void
change_responsible (FlCaseRecord  *record,
                    gconstpointer  value)
{
  replace (&record->responsible, value);
}

static void
change_follow_up (FlCaseRecord  *record,
                  gconstpointer  value)
{
  record->follow_up = *(const FlDate *) value;
}

static void
change_state (FlCaseRecord  *record,
              gconstpointer  value)
{
  record->state = *(const FlCaseState *) value;
}

/**
 * fl_case_set_note:
 * @self: a case
 * @note: (nullable): the note on the case; %NULL or blank takes it away
 * @error: return location for an error
 *
 * Returns: whether it is written
 */
gboolean
fl_case_set_note (FlCase      *self,
                  const char  *note,
                  GError     **error)
{
  g_return_val_if_fail (FL_IS_CASE (self), FALSE);

  return change_record (self, "case-note", change_note, note, error);
}

/**
 * fl_case_set_responsible:
 * @self: a case
 * @name: (nullable): the navigator's name; %NULL or blank for nobody
 * @error: return location for an error
 *
 * Returns: whether it is written
 */
gboolean
fl_case_set_responsible (FlCase      *self,
                         const char  *name,
                         GError     **error)
{
  g_return_val_if_fail (FL_IS_CASE (self), FALSE);

  return change_record (self, "case-responsible", change_responsible, name, error);
}

/**
 * fl_case_set_follow_up:
 * @self: a case
 * @date: the day of the navigator's own reminder, or %FL_DATE_NONE
 * @error: return location for an error, %FL_ERROR_INVALID for a day decades ahead
 *
 * Returns: whether it is written
 */
gboolean
fl_case_set_follow_up (FlCase  *self,
                       FlDate   date,
                       GError **error)
{
  g_return_val_if_fail (FL_IS_CASE (self), FALSE);

  if (date > fl_case_get_today (self) + LONGEST_FOLLOW_UP)
    {
      g_autofree char *shown = fl_date_format (date);

      g_set_error (error, FL_ERROR, FL_ERROR_INVALID,
                   _("%s is more than twenty years ahead. Check the year."), shown);
      return FALSE;
    }
  return change_record (self, "case-follow-up", change_follow_up, &date, error);
}

/**
 * fl_case_set_closed:
 * @self: a case
 * @closed: whether it is closed
 * @error: return location for an error
 *
 * Closes a case or opens it again.  A closed case waits for nobody and has nothing due.
 *
 * Returns: whether it is written
 */
gboolean
fl_case_set_closed (FlCase    *self,
                    gboolean   closed,
                    GError   **error)
{
  FlCaseState state = closed ? FL_CASE_CLOSED : FL_CASE_OPEN;

  g_return_val_if_fail (FL_IS_CASE (self), FALSE);

  return change_record (self, closed ? "case-closed" : "case-reopened", change_state, &state,
                        error);
}

/**
 * fl_case_set_firm:
 * @self: a case
 * @firm: what the firm is called now; its id is not looked at
 * @error: return location for an error, %FL_ERROR_INVALID for an organisation number that is none
 *
 * Returns: whether it is written
 */
gboolean
fl_case_set_firm (FlCase        *self,
                  const FlFirm  *firm,
                  GError       **error)
{
  g_autofree char *number = NULL;
  FlFirm written = { 0 };

  g_return_val_if_fail (FL_IS_CASE (self), FALSE);
  g_return_val_if_fail (firm != NULL, FALSE);

  if (fl_case_given (firm->organisation_number) != NULL
      && !fl_orgnr_parse (firm->organisation_number, &number, error))
    return FALSE;
  if (!fl_case_begin (self, "firm-changed", error))
    return FALSE;

  written.id = fl_case_get_data (self)->firm->id;
  written.name = (char *) fl_case_given (firm->name);
  written.organisation_number = number;
  written.anonymous = firm->anonymous;
  return fl_case_finish (self, fl_store_put_firm (fl_case_get_store (self), &written, error),
                         error);
}

static void
change_site (FlCaseRecord  *record,
             gconstpointer  value)
{
  g_free (record->site_id);
  record->site_id = g_strdup (value);
}

/* A case that had no place gets one; one that had keeps the same, changed. */
static gboolean
put_site (FlCase        *self,
          FlSite        *site,
          GError       **error)
{
  FlStore *store = fl_case_get_store (self);
  FlCaseData *data = fl_case_get_data (self);
  g_autoptr (FlCaseRecord) record = NULL;

  if (data->site != NULL)
    {
      site->id = data->site->id;
      return fl_store_put_site (store, site, error);
    }
  if (!fl_store_put_site (store, site, error))
    return FALSE;

  record = fl_store_get_case (store, fl_case_get_id (self), error);
  if (record != NULL)
    change_site (record, site->id);
  g_clear_pointer (&site->id, g_free);
  return record != NULL && fl_store_put_case (store, record, error);
}

/**
 * fl_case_set_site:
 * @self: a case
 * @site: the place; its id is not looked at
 * @error: return location for an error, %FL_ERROR_INVALID for an area that is not one
 *
 * Returns: whether it is written
 */
gboolean
fl_case_set_site (FlCase        *self,
                  const FlSite  *site,
                  GError       **error)
{
  FlSite written = { 0 };

  g_return_val_if_fail (FL_IS_CASE (self), FALSE);
  g_return_val_if_fail (site != NULL, FALSE);

  if (!isfinite (site->area))
    {
      g_set_error (error, FL_ERROR, FL_ERROR_INVALID,
                   _("The area is not a number. Write it in square metres, or leave it empty."));
      return FALSE;
    }
  if (!fl_case_begin (self, "site-changed", error))
    return FALSE;

  written.property = (char *) fl_case_given (site->property);
  written.address = (char *) fl_case_given (site->address);
  written.area = site->area;
  return fl_case_finish (self, put_site (self, &written, error), error);
}

/**
 * fl_case_put_contact:
 * @self: a case
 * @person: a contact person of its firm; with an id of %NULL a new one
 * @error: return location for an error
 *
 * Returns: whether it is written
 */
gboolean
fl_case_put_contact (FlCase                 *self,
                     const FlContactPerson  *person,
                     GError                **error)
{
  FlContactPerson written;
  gboolean put;

  g_return_val_if_fail (FL_IS_CASE (self), FALSE);
  g_return_val_if_fail (person != NULL, FALSE);

  written.id = g_strdup (person->id);
  written.firm_id = fl_case_get_data (self)->firm->id;
  written.name = (char *) fl_case_given (person->name);
  written.role = (char *) fl_case_given (person->role);
  written.telephone = (char *) fl_case_given (person->telephone);
  written.email = (char *) fl_case_given (person->email);

  put = fl_case_begin (self, "contact-changed", error)
        && fl_case_finish (self, fl_store_put_contact (fl_case_get_store (self), &written, error),
                           error);
  g_free (written.id);
  return put;
}

/**
 * fl_case_remove_contact:
 * @self: a case
 * @contact_id: a contact person's id
 * @error: return location for an error
 *
 * Returns: whether the contact person is gone
 */
gboolean
fl_case_remove_contact (FlCase      *self,
                        const char  *contact_id,
                        GError     **error)
{
  g_return_val_if_fail (FL_IS_CASE (self), FALSE);
  g_return_val_if_fail (contact_id != NULL, FALSE);

  if (!fl_case_begin (self, "contact-removed", error))
    return FALSE;
  return fl_case_finish (self,
                         fl_store_delete_contact (fl_case_get_store (self), contact_id, error),
                         error);
}
