/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fl-case.h"

/* What the tests of cases share. */

/* A workspace on a new store in a folder of its own. */
typedef struct
{
  char        *dir;
  char        *path;
  FlRulebook  *rulebook; /* the sample's */
  FlClock     *clock;
  FlStore     *store;
  FlWorkspace *workspace;
  guint        n_changes;
  char        *added;   /* the steps of the last difference */
  char        *removed;
} FlCaseTest;

typedef struct
{
  const char *name;
  void      (*test) (FlCaseTest *fixture, gconstpointer data);
} FlCaseTestEntry;

int         fl_case_test_run    (int                    argc,
                                 char                 **argv,
                                 const FlCaseTestEntry *tests,
                                 gsize                  n_tests);
void        fl_case_test_open   (FlCaseTest *fixture);
void        fl_case_test_close  (FlCaseTest *fixture);
/* A case of the journey "kafe" in Aby. */
FlCase     *fl_case_test_create (FlCaseTest *fixture,
                                 const char *answers);
FlStepState fl_case_test_state  (FlCase     *opened,
                                 const char *step_id);

/* Does it, and fails the test where it fails. */
#define DO(call) \
  G_STMT_START { \
    g_autoptr (GError) do_error = NULL; \
    gboolean do_done = call; \
    g_assert_no_error (do_error); \
    g_assert_true (do_done); \
  } G_STMT_END

/* Refused with a sentence, and nothing is different. */
#define REFUSED(fixture, opened, call, code) \
  G_STMT_START { \
    g_autoptr (GError) do_error = NULL; \
    g_autofree char *before = fl_test_serialise (fl_case_get_plan (opened)); \
    g_autofree char *after = NULL; \
    guint n_before = (fixture)->n_changes; \
    g_assert_false (call); \
    g_assert_error (do_error, FL_ERROR, code); \
    g_assert_true (g_str_has_suffix (do_error->message, ".")); \
    after = fl_test_serialise (fl_case_get_plan (opened)); \
    g_assert_cmpstr (before, ==, after); \
    g_assert_cmpuint (n_before, ==, (fixture)->n_changes); \
  } G_STMT_END
