/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fl-case-page.h"

G_BEGIN_DECLS

/* What the page's commands (fl-case-page-commands.c) need of the page. */

FlCase     *fl_case_page_get_case      (FlCasePage *self); /* (nullable) */
const char *fl_case_page_get_step_id   (FlCasePage *self); /* (nullable) the step chosen */
const char *fl_case_page_get_change    (FlCasePage *self); /* (nullable) what changed, in words */
void        fl_case_page_choose_step   (FlCasePage *self,
                                        const char *step_id,
                                        gboolean    open);
void        fl_case_page_show_list     (FlCasePage *self);
void        fl_case_page_show_view     (FlCasePage *self,
                                        const char *name);
void        fl_case_page_go_back       (FlCasePage *self);
void        fl_case_page_say           (FlCasePage *self,
                                        const char *text,
                                        gboolean    undoable);
void        fl_case_page_restore       (FlCasePage *self);

void        fl_case_page_report        (FlCasePage   *self,
                                        gboolean      kept,
                                        const GError *error,
                                        const char   *message);

void        fl_case_page_install_commands         (GtkWidgetClass *widget_class);
void        fl_case_page_install_details_commands (GtkWidgetClass *widget_class);

G_END_DECLS
