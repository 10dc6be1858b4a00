/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "fl-case.h"
#include "fl-demo.h"
#include "fl-error.h"
#include "fl-paths.h"

/* A demonstration is played, not poured in: every thing that data/demo/arenden.ini says happened
 * is done through FlCase on the day it happened, so that the event log reads as a year of work. */

typedef enum
{
  BEAT_OPEN, /* in the order in which they happen on one day */
  BEAT_ANSWER,
  BEAT_TICK,
  BEAT_NOTE,
  BEAT_FILE,
  BEAT_DECIDE,
  BEAT_DONE,
  BEAT_CLOSE,
  N_BEATS,
} BeatKind;

typedef struct
{
  BeatKind    kind;
  int         day;   /* days from today; 0 is today */
  guint       order; /* place in the file: keeps the sort stable */
  const char *group; /* the case */
  char       *what;  /* step, question or text */
} Beat;

typedef struct
{
  GKeyFile    *file;
  FlRulebook  *rulebook;
  FlWorkspace *workspace;
  GHashTable  *cases; /* group → FlCase */
  GArray      *beats;
  GPtrArray   *strings;
  FlDate       today;   /* the day that the days of the file are counted from */
} Demo;

/* "step:-10; step" → beats; without a day it happens when the case is opened. */
static void
read_beats (Demo       *demo,
            const char *group,
            const char *key,
            BeatKind    kind,
            int         opened)
{
  g_auto (GStrv) list = g_key_file_get_string_list (demo->file, group, key, NULL, NULL);

  for (char **entry = list; entry != NULL && *entry != NULL; entry++)
    {
      char *text = g_strstrip (*entry);
      char *colon = strrchr (text, ':');
      Beat beat = { kind, opened, demo->beats->len, group, NULL };

      if (*text == '\0')
        continue;
      if (colon != NULL)
        {
          beat.day = (int) g_ascii_strtoll (colon + 1, NULL, 10);
          *colon = '\0';
        }
      beat.what = g_strdup (g_strstrip (text));
      g_ptr_array_add (demo->strings, beat.what);
      g_array_append_val (demo->beats, beat);
    }
}

static int
compare_beats (gconstpointer a,
               gconstpointer b)
{
  const Beat *one = a, *other = b;

  if (one->day != other->day)
    return one->day < other->day ? -1 : 1;
  if (one->kind != other->kind)
    return (int) one->kind - (int) other->kind;
  return one->order < other->order ? -1 : one->order > other->order;
}

static void
read_file (Demo  *demo,
           char **groups)
{
  static const struct
  {
    const char *key;
    BeatKind    kind;
  } keys[] = {
    { "answers", BEAT_ANSWER }, { "ticks", BEAT_TICK },  { "notes", BEAT_NOTE },
    { "filed", BEAT_FILE },     { "decided", BEAT_DECIDE }, { "done", BEAT_DONE },
  };

  for (char **group = groups; *group != NULL; group++)
    {
      int opened = g_key_file_get_integer (demo->file, *group, "opened", NULL);
      Beat open = { BEAT_OPEN, opened, demo->beats->len, *group, NULL };

      g_array_append_val (demo->beats, open);
      for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
        read_beats (demo, *group, keys[i].key, keys[i].kind, opened);
      if (g_key_file_has_key (demo->file, *group, "closed", NULL))
        {
          Beat close = { BEAT_CLOSE, g_key_file_get_integer (demo->file, *group, "closed", NULL),
                         demo->beats->len, *group, NULL };

          g_array_append_val (demo->beats, close);
        }
    }
  g_array_sort (demo->beats, compare_beats);
}

static gboolean
open_case (Demo        *demo,
           const char  *group,
           GError     **error)
{
  GKeyFile *file = demo->file;
  g_autofree char *firm = g_key_file_get_string (file, group, "firm", NULL);
  g_autofree char *number = g_key_file_get_string (file, group, "number", NULL);
  g_autofree char *contact = g_key_file_get_string (file, group, "contact", NULL);
  g_autofree char *telephone = g_key_file_get_string (file, group, "telephone", NULL);
  g_autofree char *email = g_key_file_get_string (file, group, "email", NULL);
  g_autofree char *property = g_key_file_get_string (file, group, "property", NULL);
  g_autofree char *address = g_key_file_get_string (file, group, "address", NULL);
  g_autofree char *journey = g_key_file_get_string (file, group, "journey", NULL);
  g_autofree char *responsible = g_key_file_get_string (file, group, "responsible", NULL);
  FlCaseDraft draft = {
    .firm_name = firm,
    .organisation_number = number,
    .anonymous = g_key_file_get_boolean (file, group, "anonymous", NULL),
    .contact_name = contact,
    .contact_telephone = telephone,
    .contact_email = email,
    .property = property,
    .address = address,
    .area = g_key_file_has_key (file, group, "area", NULL)
              ? g_key_file_get_double (file, group, "area", NULL)
              : -1,
    .municipality = FL_DEMO_MUNICIPALITY,
    .journey = journey,
    .responsible = responsible,
  };
  FlCase *opened = fl_case_create (demo->workspace, &draft, error);

  if (opened == NULL)
    return FALSE;
  g_hash_table_insert (demo->cases, g_strdup (group), opened);
  if (!g_key_file_has_key (file, group, "follow-up", NULL))
    return TRUE;
  return fl_case_set_follow_up (opened,
                                demo->today
                                + g_key_file_get_integer (file, group, "follow-up", NULL),
                                error);
}

static gboolean
answer (FlCase      *opened,
        const char  *what,
        GError     **error)
{
  const char *equals = strchr (what, '=');
  g_autofree char *question = NULL;

  if (equals == NULL)
    {
      g_set_error (error, FL_ERROR, FL_ERROR_INVALID,
                   _("“%s” is not an answer. Write QUESTION=ANSWER."), what);
      return FALSE;
    }
  question = g_strndup (what, (gsize) (equals - what));
  return fl_case_set_answer (opened, question, equals + 1, error);
}

static gboolean
tick_all (FlCase      *opened,
          const char  *step_id,
          GError     **error)
{
  g_autoptr (FlPlan) plan = fl_plan_ref (fl_case_get_plan (opened));
  const FlPlanStep *step = fl_plan_find_step (plan, step_id);

  for (guint i = 0; step != NULL && i < step->n_items; i++)
    if (!fl_case_set_ticked (opened, step_id, step->items[i].item->id, TRUE, error))
      return FALSE;
  return TRUE;
}

static gboolean
play (Demo        *demo,
      const Beat  *beat,
      GError     **error)
{
  FlCase *opened = g_hash_table_lookup (demo->cases, beat->group);
  FlDate day = demo->today + beat->day;
  const FlStepRecord *record;

  switch (beat->kind)
    {
    case BEAT_OPEN:
      return open_case (demo, beat->group, error);
    case BEAT_ANSWER:
      return answer (opened, beat->what, error);
    case BEAT_TICK:
      return tick_all (opened, beat->what, error);
    case BEAT_NOTE:
      return fl_case_set_note (opened, beat->what, error);
    case BEAT_FILE:
      return fl_case_set_step_dates (opened, beat->what, day, FL_DATE_NONE, error);
    case BEAT_DECIDE:
      record = fl_case_get_step_record (opened, beat->what);
      return fl_case_set_step_dates (opened, beat->what,
                                     record != NULL ? record->filed : FL_DATE_NONE, day, error);
    case BEAT_DONE:
      return fl_case_set_step_done (opened, beat->what, TRUE, error);
    case BEAT_CLOSE:
      return fl_case_set_closed (opened, TRUE, error);
    case N_BEATS:
    default:
      g_return_val_if_reached (FALSE);
    }
}

static gboolean
play_all (Demo     *demo,
          FlStore  *store,
          FlClock  *movable,
          GError  **error)
{
  for (guint i = 0; i < demo->beats->len; i++)
    {
      const Beat *beat = &g_array_index (demo->beats, Beat, i);
      g_autofree char *actor = g_key_file_get_string (demo->file, beat->group, "responsible",
                                                      NULL);

      fl_clock_set (movable, demo->today + beat->day);
      fl_store_set_actor (store, actor);
      if (!play (demo, beat, error))
        {
          g_prefix_error (error, "[%s] %s: ", beat->group,
                          beat->what != NULL ? beat->what : "");
          return FALSE;
        }
    }
  return TRUE;
}

/**
 * fl_demo_store_new:
 * @rulebook: a rulebook that has the municipality of the demonstration
 * @clock: the clock whose today the demonstration ends on
 * @path: where to make the store; must not exist
 * @error: return location for an error
 *
 * Makes a store with the make-believe firms of Exempelby and their cases, in every state.
 *
 * Returns: (transfer full): the open store, or %NULL
 */
FlStore *
fl_demo_store_new (FlRulebook  *rulebook,
                   FlClock     *clock,
                   const char  *path,
                   GError     **error)
{
  g_autofree char *dir = fl_paths_get_data_dir ("demo");
  g_autofree char *source = g_build_filename (dir, "arenden.ini", NULL);
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autoptr (FlClock) movable = NULL;
  g_autoptr (FlStore) store = NULL;
  g_autoptr (FlWorkspace) workspace = NULL;
  g_autoptr (GHashTable) cases = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                                        g_object_unref);
  g_autoptr (GArray) beats = g_array_new (FALSE, TRUE, sizeof (Beat));
  g_autoptr (GPtrArray) strings = g_ptr_array_new_with_free_func (g_free);
  g_auto (GStrv) groups = NULL;
  Demo demo = { file, rulebook, NULL, cases, beats, strings, fl_clock_today (clock) };
  gboolean played;

  g_return_val_if_fail (rulebook != NULL, NULL);
  g_return_val_if_fail (path != NULL, NULL);

  if (!g_key_file_load_from_file (file, source, G_KEY_FILE_NONE, error))
    return NULL;
  groups = g_key_file_get_groups (file, NULL);

  movable = fl_clock_new_fixed (demo.today);
  store = fl_store_open (path, movable, error);
  if (store == NULL)
    return NULL;
  workspace = demo.workspace = fl_workspace_new (store, rulebook, movable);
  read_file (&demo, groups);
  played = play_all (&demo, store, movable, error);

  g_hash_table_remove_all (cases);
  g_clear_object (&workspace);
  fl_store_close (store);
  g_clear_object (&store);
  if (played)
    store = fl_store_open (path, clock, error);
  if (store != NULL)
    fl_store_forget_undo (store);
  return g_steal_pointer (&store);
}
