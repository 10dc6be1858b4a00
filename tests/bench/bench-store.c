/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bench-store.h"

/* A store with any number of cases in every state, written as the program writes them: through
 * the event log.  Only that many cases share a transaction, because each waits for the disk. */

#define SHA256 "00000000000000000000000000000000000000000000000000000000000000ff"
#define N_TOGETHER 500
#define N_ANSWERS 8
#define N_STEPS 3
#define N_TICKS 6

typedef struct
{
  FlStore *store;
  GRand   *rand;
} Writer;

static const char *
pick (Writer            *writer,
      const char *const *words,
      guint              n)
{
  return words[g_rand_int_range (writer->rand, 0, (gint32) n)];
}

static char *
put_firm (Writer  *writer,
          guint    i,
          GError **error)
{
  static const char *const first[] = { "Åkerby", "Östra", "Norra", "Gränna", "Sjövik", "Björk",
                                       "Ängs", "Lilla", "Stora", "Hamn" };
  static const char *const second[] = { "Bageri", "Krog", "Bygg", "Lackering", "Handel", "Café",
                                        "Förskola", "Mekaniska", "Livs", "Konsult" };
  g_autofree char *name = g_strdup_printf ("%s %s %u AB",
                                           pick (writer, first, G_N_ELEMENTS (first)),
                                           pick (writer, second, G_N_ELEMENTS (second)), i);
  FlFirm firm = { .name = name };

  if (fl_store_put_firm (writer->store, &firm, error))
    return firm.id;
  g_free (firm.id);
  return NULL;
}

static void
make_summary (Writer        *writer,
              FlCaseSummary *summary)
{
  static const char *const steps[] = { "Registrera livsmedelsverksamhet", "Söka bygglov",
                                       "Få startbesked", "Söka serveringstillstånd",
                                       "Anmäla till räddningstjänsten", "Begära VA-anslutning" };
  static const char *const units[] = { "Miljöenheten", "Bygglovsenheten", "Tekniska kontoret",
                                       "Räddningstjänsten" };

  summary->steps_total = (guint) g_rand_int_range (writer->rand, 8, 25);
  summary->steps_done = (guint) g_rand_int_range (writer->rand, 0, (gint32) summary->steps_total);
  summary->steps_maybe = (guint) g_rand_int_range (writer->rand, 0, 6);
  summary->next_step = (char *) pick (writer, steps, G_N_ELEMENTS (steps));
  if (g_rand_int_range (writer->rand, 0, 3) > 0)
    summary->due = BENCH_TODAY + g_rand_int_range (writer->rand, -20, 120);
  if (g_rand_boolean (writer->rand))
    {
      summary->waiting = FL_WAITING_UNIT;
      summary->waiting_for = (char *) pick (writer, units, G_N_ELEMENTS (units));
    }
  else
    summary->waiting = FL_WAITING_FIRM;
}

/* What a navigator has asked and ticked. */
static gboolean
put_work (Writer      *writer,
          const char  *case_id,
          GError     **error)
{
  for (guint i = 0; i < N_ANSWERS; i++)
    {
      g_autofree char *question = g_strdup_printf ("fraga-%u", i);

      if (!fl_store_put_answer (writer->store, case_id, question,
                                g_rand_boolean (writer->rand) ? "yes" : "no", error))
        return FALSE;
    }
  for (guint i = 0; i < N_STEPS; i++)
    {
      g_autofree char *id = g_strdup_printf ("steg-%u", i);
      FlStepRecord step = { .step_id = id, .filed = BENCH_TODAY - 40, .done = BENCH_TODAY - 10,
                            .owner_unit = (char *) "miljo", .owner_name = (char *) "Miljöenheten" };

      if (!fl_store_put_step (writer->store, case_id, &step, error))
        return FALSE;
    }
  for (guint i = 0; i < N_TICKS; i++)
    {
      g_autofree char *item = g_strdup_printf ("punkt-%u", i);
      FlTickRecord tick = { .step_id = (char *) "steg-0", .item_id = item, .ticked = TRUE,
                            .text = (char *) "Skriv rutiner för hygien och temperatur" };

      if (!fl_store_put_tick (writer->store, case_id, &tick, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
put_case (Writer  *writer,
          guint    i,
          GError **error)
{
  static const char *const journeys[] = { "Öppna restaurang", "Öppna café eller matvagn",
                                          "Starta verkstad", "Bygga industrilokal",
                                          "Ordna evenemang", "Starta förskola" };
  static const char *const places[] = { "Norrtälje", "Nora", "Lindesberg", "Hällefors",
                                        "Ljusnarsberg", "Exempelby" };
  static const char *const codes[] = { "0188", "1884", "1885", "1863", "1864", "9999" };
  guint place = (guint) g_rand_int_range (writer->rand, 0, G_N_ELEMENTS (places));
  g_autofree char *firm_id = put_firm (writer, i, error);
  FlCaseRecord record = {
    .firm_id = firm_id,
    .journey_id = (char *) "restaurang",
    .journey_name = (char *) pick (writer, journeys, G_N_ELEMENTS (journeys)),
    .municipality_code = (char *) codes[place],
    .municipality_name = (char *) places[place],
    .responsible = (char *) (g_rand_boolean (writer->rand) ? "Anna Lots" : "Bo Lots"),
    .rulebook_sha256 = (char *) SHA256,
    .opened = BENCH_TODAY - g_rand_int_range (writer->rand, 1, 700),
    .state = g_rand_int_range (writer->rand, 0, 5) == 0 ? FL_CASE_CLOSED : FL_CASE_OPEN,
  };
  gboolean written;

  make_summary (writer, &record.summary);
  written = firm_id != NULL
            && fl_store_put_case (writer->store, &record, error)
            && fl_store_put_summary (writer->store, record.id, &record.summary, error)
            && put_work (writer, record.id, error);
  g_free (record.id);
  return written;
}

static gboolean
fill (Writer  *writer,
      guint    n_cases,
      GError **error)
{
  g_autoptr (GBytes) archive = g_bytes_new_static ("x", 1);

  for (guint i = 0; i < n_cases; i++)
    if ((i % N_TOGETHER == 0 && !fl_store_begin (writer->store, "case-created", NULL, error))
        || (i == 0 && !fl_store_put_rulebook (writer->store, SHA256, "bench", "1", archive, error))
        || !put_case (writer, i, error)
        || ((i % N_TOGETHER == N_TOGETHER - 1 || i == n_cases - 1)
            && !fl_store_commit (writer->store, error)))
      return FALSE;
  return TRUE;
}

/* Makes a store with so many cases, the same each time but for their ids. */
FlStore *
bench_store_new (const char *path,
                 guint       n_cases,
                 GError    **error)
{
  g_autoptr (FlClock) clock = fl_clock_new_fixed (BENCH_TODAY);
  g_autoptr (FlStore) store = fl_store_open (path, clock, error);
  g_autoptr (GRand) rand = g_rand_new_with_seed (2026);
  Writer writer = { store, rand };

  return store != NULL && fill (&writer, n_cases, error) ? g_steal_pointer (&store) : NULL;
}
