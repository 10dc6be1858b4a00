/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "fl-case-filter.h"
#include "fl-case-item.h"

G_BEGIN_DECLS

#define FL_TYPE_CASE_LIST (fl_case_list_get_type ())

/**
 * FlCaseList:
 *
 * The cases of a store as a list model, filtered and with what is most pressing first.  It works
 * on the plain rows and makes objects only of those that are looked at, so that it is at once
 * there with ten thousand.  Every change of what is shown is one exact ::items-changed.
 */
G_DECLARE_FINAL_TYPE (FlCaseList, fl_case_list, FL, CASE_LIST, GObject)

FlCaseList *fl_case_list_new        (FlDate              today);
void        fl_case_list_take_rows  (FlCaseList         *self,
                                     GPtrArray          *rows);
void        fl_case_list_take_row   (FlCaseList         *self,
                                     FlCaseRow          *row);
void        fl_case_list_remove     (FlCaseList         *self,
                                     const char         *case_id);
void        fl_case_list_set_today  (FlCaseList         *self,
                                     FlDate              today);
FlDate      fl_case_list_get_today  (FlCaseList         *self);
void        fl_case_list_set_filter (FlCaseList         *self,
                                     const FlCaseFilter *filter);
guint       fl_case_list_count      (FlCaseList         *self,
                                     FlCasesWhich        which);
guint       fl_case_list_find       (FlCaseList         *self,
                                     const char         *case_id);
GPtrArray  *fl_case_list_get_municipalities (FlCaseList *self);
gboolean    fl_case_list_prepare_search (FlCaseList     *self,
                                         guint           n_rows);

G_END_DECLS
