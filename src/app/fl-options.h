/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fl-date.h"

G_BEGIN_DECLS

/**
 * FlOptions:
 * @store: (nullable): the store's file
 * @rulebook: (nullable): a folder with a rulebook of the user's own
 * @municipality: (nullable): name or code
 * @demo: show the demonstration instead of the user's cases
 * @today: what day it is to be, or %FL_DATE_NONE
 * @version: only tell the version
 *
 * What the command line asks for.
 */
typedef struct
{
  char    *store;
  char    *rulebook;
  char    *municipality;
  FlDate   today;
  gboolean demo;
  gboolean version;
} FlOptions;

FlOptions *fl_options_parse (int         *argc,
                             char      ***argv,
                             GError     **error);
void       fl_options_free  (FlOptions   *options);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FlOptions, fl_options_free)

G_END_DECLS
