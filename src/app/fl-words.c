/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fl-words.h"
#include "fl-format.h"

#include <glib/gi18n.h>

/**
 * fl_words_step_state:
 * @state: a step's state
 *
 * Returns: (transfer none): the word that stands beside the state's icon
 */
const char *
fl_words_step_state (FlStepState state)
{
  switch (state)
    {
    case FL_STEP_OPEN:
      return C_("step", "To do");
    case FL_STEP_BLOCKED:
      return C_("step", "Not yet possible");
    case FL_STEP_WAITING:
      return C_("step", "Waiting for a decision");
    case FL_STEP_DONE:
      return C_("step", "Done");
    case FL_STEP_MAYBE:
      return C_("step", "Maybe");
    }
  g_return_val_if_reached ("");
}

/**
 * fl_words_step_state_icon:
 * @state: a step's state
 *
 * Returns: (transfer none): the name of a symbolic icon; each state has a shape of its own, so
 *   that colour never carries the meaning alone
 */
const char *
fl_words_step_state_icon (FlStepState state)
{
  switch (state)
    {
    case FL_STEP_OPEN:
      return "media-record-symbolic";
    case FL_STEP_BLOCKED:
      return "changes-prevent-symbolic";
    case FL_STEP_WAITING:
      return "document-open-recent-symbolic";
    case FL_STEP_DONE:
      return "object-select-symbolic";
    case FL_STEP_MAYBE:
      return "dialog-question-symbolic";
    }
  g_return_val_if_reached ("");
}

/**
 * fl_words_process_kind:
 * @kind: what sort of public service a process is
 *
 * Returns: (transfer none): its word
 */
const char *
fl_words_process_kind (FlProcessKind kind)
{
  switch (kind)
    {
    case FL_PROCESS_PERMIT:
      return C_("process", "Permit");
    case FL_PROCESS_NOTIFICATION:
      return C_("process", "Notification");
    case FL_PROCESS_REGISTRATION:
      return C_("process", "Registration");
    case FL_PROCESS_AGREEMENT:
      return C_("process", "Agreement");
    case FL_PROCESS_ADVICE:
      return C_("process", "Advice");
    case FL_PROCESS_SUPERVISION:
      return C_("process", "Supervision");
    case FL_PROCESS_RULING:
      return C_("process", "Ruling or plan");
    case FL_PROCESS_SUPPORT:
      return C_("process", "Support");
    case FL_PROCESS_PROCUREMENT:
      return C_("process", "Procurement");
    case FL_PROCESS_APPEAL:
      return C_("process", "Appeal");
    }
  g_return_val_if_reached ("");
}

/**
 * fl_words_role:
 * @role: the role in which a unit meets the firm
 *
 * Returns: (transfer none): its word
 */
const char *
fl_words_role (FlRole role)
{
  switch (role)
    {
    case FL_ROLE_SERVICE:
      return C_("role", "Service");
    case FL_ROLE_AUTHORITY:
      return C_("role", "Exercise of authority");
    case FL_ROLE_BOTH:
      return C_("role", "Service and authority");
    }
  g_return_val_if_reached ("");
}

/**
 * fl_words_role_meaning:
 * @role: the role in which a unit meets the firm
 *
 * Returns: (transfer none): one sentence on what the role means for what is said
 */
const char *
fl_words_role_meaning (FlRole role)
{
  switch (role)
    {
    case FL_ROLE_SERVICE:
      return _("Advice and help. What is said here is not a decision.");
    case FL_ROLE_AUTHORITY:
      return _("The unit decides by law. Nobody can promise the outcome beforehand.");
    case FL_ROLE_BOTH:
      return _("The unit both advises and decides. Ask which of the two an answer is.");
    }
  g_return_val_if_reached ("");
}

/**
 * fl_words_category:
 * @category: a checklist item's category
 *
 * Returns: (transfer none): its word
 */
const char *
fl_words_category (FlCategory category)
{
  switch (category)
    {
    case FL_CATEGORY_PERMIT:
      return C_("category", "Permit");
    case FL_CATEGORY_LAND:
      return C_("category", "Land");
    case FL_CATEGORY_CONTACT:
      return C_("category", "Contact");
    case FL_CATEGORY_DOCUMENT:
      return C_("category", "Document");
    }
  g_return_val_if_reached ("");
}

/**
 * fl_words_sure:
 * @sure: how sure a fact is
 *
 * Returns: (transfer none): the small word that stands beside the fact
 */
const char *
fl_words_sure (FlSure sure)
{
  switch (sure)
    {
    case FL_SURE_UNSTATED:
      return C_("sure", "no source");
    case FL_SURE_STATED:
      return C_("sure", "stated");
    case FL_SURE_VERIFIED:
      return C_("sure", "verified");
    case FL_SURE_PUBLISHED:
      return C_("sure", "published");
    case FL_SURE_GENERAL:
      return C_("sure", "to be checked");
    case FL_SURE_INVENTED:
      return C_("sure", "invented");
    }
  g_return_val_if_reached ("");
}

/**
 * fl_words_severity:
 * @severity: how grave a warning is
 *
 * Returns: (transfer none): its word
 */
const char *
fl_words_severity (FlWarningSeverity severity)
{
  switch (severity)
    {
    case FL_SEVERITY_NOTE:
      return C_("warning", "Note");
    case FL_SEVERITY_RISK:
      return C_("warning", "Risk");
    case FL_SEVERITY_STOP:
      return C_("warning", "Ask first");
    }
  g_return_val_if_reached ("");
}

static const char *
sure_sentence (FlSure sure)
{
  switch (sure)
    {
    case FL_SURE_UNSTATED:
      return _("No source is given.");
    case FL_SURE_STATED:
      return _("Stated in the named source.");
    case FL_SURE_VERIFIED:
      return _("Verified: the cited provision was read.");
    case FL_SURE_PUBLISHED:
      return _("Published: read on a public page.");
    case FL_SURE_GENERAL:
      return _("General knowledge, to be checked with the unit.");
    case FL_SURE_INVENTED:
      return _("Invented, for the make-believe municipality.");
    }
  g_return_val_if_reached ("");
}

/**
 * fl_words_provenance:
 * @provenance: where a fact comes from
 *
 * Returns: (transfer full): sentences on how sure it is, its source and the day it was checked
 */
char *
fl_words_provenance (const FlProvenance *provenance)
{
  GString *text = g_string_new (sure_sentence (provenance->sure));

  if (provenance->source)
    /* Translators: %s is the title of a document or page */
    g_string_append_printf (g_string_append_c (text, ' '), _("Source: %s."),
                            provenance->source->title);
  if (provenance->checked != FL_DATE_NONE)
    {
      g_autofree char *day = fl_format_date (provenance->checked);

      /* Translators: %s is a date */
      g_string_append_printf (g_string_append_c (text, ' '), _("Checked %s."), day);
    }
  return g_string_free (text, FALSE);
}

static void
append_weekdays (GString *text,
                 guint    weekdays)
{
  static const char *const names[] = {
    NC_("weekday", "Mon"), NC_("weekday", "Tue"), NC_("weekday", "Wed"), NC_("weekday", "Thu"),
    NC_("weekday", "Fri"), NC_("weekday", "Sat"), NC_("weekday", "Sun"),
  };
  guint first = 0;

  while (first < G_N_ELEMENTS (names))
    {
      guint last = first;

      if (!(weekdays & (1u << first)))
        {
          first++;
          continue;
        }
      while (last + 1 < G_N_ELEMENTS (names) && (weekdays & (1u << (last + 1))))
        last++;
      if (text->len > 0 && text->str[text->len - 1] != ' ')
        g_string_append (text, ", ");
      g_string_append (text, g_dpgettext2 (NULL, "weekday", names[first]));
      if (last > first)
        g_string_append_printf (text, "–%s", g_dpgettext2 (NULL, "weekday", names[last]));
      first = last + 1;
    }
}

/**
 * fl_words_hours:
 * @hours: (array length=n_hours): telephone hours
 * @n_hours: how many
 * @today: the day for which they are told
 *
 * Returns: (transfer full) (nullable): the hours in force that day on one line, such as
 *   Mon–Fri 9.00–12.00; %NULL where none are known
 */
char *
fl_words_hours (const FlHours *hours,
                guint          n_hours,
                FlDate         today)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < n_hours; i++)
    {
      if (!fl_period_contains (hours[i].period, today))
        continue;
      if (text->len > 0)
        g_string_append (text, "; ");
      append_weekdays (text, hours[i].weekdays);
      /* Translators: opening and closing time: hours and minutes of both */
      g_string_append_printf (text, C_("hours", " %1$d.%2$02d–%3$d.%4$02d"),
                              hours[i].opens / 60, hours[i].opens % 60,
                              hours[i].closes / 60, hours[i].closes % 60);
    }
  return text->len > 0 ? g_string_free (g_steal_pointer (&text), FALSE) : NULL;
}
