/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fl-question-row.h"
#include "fl-date-entry.h"
#include "fl-draft.h"

G_BEGIN_DECLS

struct _FlQuestionRow
{
  AdwBin            parent_instance;

  GtkLabel         *title;
  GtkLabel         *help;
  GtkLabel         *hint;
  GtkLabel         *error;
  GtkBox           *controls;

  FlRulebook       *rulebook;
  const FlQuestion *question;
  char             *value; /* (nullable) the answer as it is kept */
  GPtrArray        *buttons; /* of the options, in order; GtkToggleButton or GtkCheckButton */
  GtkWidget        *unknown; /* "Don’t know yet" */
  GtkEntry         *entry;
  FlDraft          *draft;
  FlDateEntry      *date;
  gboolean          setting;
};

/* What the card is answered with (fl-question-row-controls.c). */
void     fl_question_row_build          (FlQuestionRow *self);

/* What the user does with it, as an answer (fl-question-row-answering.c). */
gboolean fl_question_row_is_active      (GtkWidget     *button);
void     fl_question_row_set_active     (GtkWidget     *button,
                                         gboolean       active);
void     fl_question_row_show_error     (FlQuestionRow *self,
                                         const char    *message); /* (nullable) */
void     fl_question_row_follow_option  (FlQuestionRow *self,
                                         GtkWidget     *button);
void     fl_question_row_follow_unknown (FlQuestionRow *self,
                                         GtkWidget     *button);
void     fl_question_row_follow_entry   (FlQuestionRow *self,
                                         GtkEntry      *entry);
void     fl_question_row_follow_date    (FlQuestionRow *self,
                                         FlDateEntry   *date);

/* Keeps the answer and emits ::answered (fl-question-row.c). */
void     fl_question_row_keep           (FlQuestionRow *self,
                                         const char    *value); /* (nullable) */

G_END_DECLS
