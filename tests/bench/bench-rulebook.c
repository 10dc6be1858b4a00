/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bench-rulebook.h"

#include <string.h>

/* A rulebook of any size, the same each time, in which the parts are in the proportions of the
 * shipped ones: each process has its law, times, fee, evidence, checklist and prerequisites, and
 * an owner in each municipality. */

#define N_MUNICIPALITIES 10
#define N_STAGES 5
#define N_OPTIONS 4
/* What every process has that may have a condition: its step, two items and an evidence. */
#define N_PLACES 4

#define FACT "sure=\"published\" source=\"kalla\" checked=\"2026-01-01\""

typedef struct
{
  const BenchSize *size;
  GString         *text;
  GRand           *rand;
  guint            n_places;     /* where there could have been a condition so far */
  guint            n_conditions; /* and where there was one */
} Writer;

static void
add (Writer     *writer,
     const char *format,
     ...) G_GNUC_PRINTF (2, 3);

static void
add (Writer     *writer,
     const char *format,
     ...)
{
  va_list args;

  va_start (args, format);
  g_string_append_vprintf (writer->text, format, args);
  va_end (args);
}

static gboolean
is_number (guint question)
{
  return question % 4 == 3;
}

static gboolean
is_choice (guint question)
{
  return question % 4 == 2;
}

static void
add_leaf (Writer *writer,
          guint   question)
{
  if (is_number (question))
    add (writer, "<compare question=\"fraga-%u\" op=\"%s\" value=\"%d\"/>", question,
         g_rand_boolean (writer->rand) ? "ge" : "lt", g_rand_int_range (writer->rand, 10, 900));
  else if (is_choice (question))
    add (writer, "<one-of question=\"fraga-%u\" values=\"val-%d val-%d\"/>", question,
         g_rand_int_range (writer->rand, 0, 2), g_rand_int_range (writer->rand, 2, N_OPTIONS));
  else
    add (writer, "<equals question=\"fraga-%u\" value=\"%s\"/>", question,
         g_rand_boolean (writer->rand) ? "yes" : "no");
}

/* Groups of leaves inside each other, “all” and “any” by turns.  Each question is asked once,
 * so that the condition can be true and can be false. */
static void
add_group (Writer *writer,
           guint   first,
           guint   n_leaves,
           guint   depth)
{
  const char *group = depth % 2 == 0 ? "all" : "any";

  if (n_leaves <= 2)
    {
      for (guint i = 0; i < n_leaves; i++)
        add_leaf (writer, (first + i) % writer->size->n_questions);
      return;
    }
  add (writer, "<%s>", group);
  add_leaf (writer, first % writer->size->n_questions);
  add (writer, "<not>");
  add_leaf (writer, (first + 1) % writer->size->n_questions);
  add (writer, "</not>");
  add_group (writer, first + 2, n_leaves - 2, depth + 1);
  add (writer, "</%s>\n", group);
}

/* Adds a condition in as many places as there shall be, evenly. */
static void
add_when (Writer *writer)
{
  const BenchSize *size = writer->size;

  writer->n_places++;
  if ((guint64) writer->n_conditions * size->n_processes * N_PLACES
      >= (guint64) writer->n_places * size->n_conditions)
    return;
  writer->n_conditions++;
  add (writer, "<when>");
  add_group (writer, (guint) g_rand_int_range (writer->rand, 0, (gint32) size->n_questions),
             size->n_leaves, 0);
  add (writer, "</when>\n");
}

static void
add_people (Writer *writer)
{
  for (guint i = 0; i < N_STAGES; i++)
    add (writer, "<stage id=\"skede-%u\"><text>Skede %u</text></stage>\n", i, i);
  for (guint i = 0; i < N_MUNICIPALITIES; i++)
    add (writer, "<municipality code=\"%u\" name=\"Påhittby %u\" " FACT "/>\n", 9990 + i,
         i);
  add (writer, "<organisation id=\"forbundet\" name=\"Förbundet\" kind=\"federation\" " FACT
       "><serves municipality=\"");
  for (guint i = 0; i < N_MUNICIPALITIES; i++)
    add (writer, "%s%u", i > 0 ? " " : "", 9990 + i);
  add (writer, "\"/></organisation>\n");

  for (guint i = 0; i < writer->size->n_units; i++)
    add (writer,
         "<unit id=\"enhet-%u\" organisation=\"forbundet\" name=\"Enhet %u\" role=\"both\" "
         FACT ">\n  <description>Tar hand om ärenden av slaget %u.</description>\n"
         "  <channel kind=\"telephone\" value=\"08-465 004 %02u\" " FACT "/>\n"
         "  <hours days=\"mon-fri\" opens=\"09:00\" closes=\"11:30\" " FACT "/>\n"
         "  <post id=\"post-%u\" title=\"handläggare\" " FACT "/>\n</unit>\n",
         i, i, i, i % 100, i);
}

static void
add_question (Writer *writer,
              guint   i)
{
  if (is_number (i))
    add (writer, "<question id=\"fraga-%u\" type=\"number\" unit=\"m²\" min=\"0\" max=\"1000\">\n"
         "  <text>Hur stor är yta %u?</text>\n"
         "  <statement for=\"value\">yta %u är {value} m²</statement>\n", i, i, i);
  else if (is_choice (i))
    {
      add (writer, "<question id=\"fraga-%u\" type=\"choice\">\n"
                   "  <text>Vilken sort är %u?</text>\n",
           i, i);
      for (guint k = 0; k < N_OPTIONS; k++)
        add (writer, "  <option id=\"val-%u\"><text>Sort %u</text>"
             "<statement>%u är av sort %u</statement></option>\n", k, k, i, k);
    }
  else
    add (writer, "<question id=\"fraga-%u\" type=\"boolean\">\n  <text>Gäller sak %u?</text>\n"
         "  <statement for=\"yes\">sak %u gäller</statement>\n"
         "  <statement for=\"no\">sak %u inte gäller</statement>\n", i, i, i, i);
  add (writer, "  <statement for=\"unknown\">vi vet inte än om %u</statement>\n</question>\n", i);
}

static void
add_process (Writer *writer,
             guint   i)
{
  guint stage = i % writer->size->n_steps * N_STAGES / writer->size->n_steps;

  add (writer,
       "<process id=\"process-%u\" name=\"Söka tillstånd nummer %u\" kind=\"permit\" "
       "role=\"authority\" stage=\"skede-%u\" " FACT ">\n"
       "  <description>Du som ska göra sak %u behöver söka tillstånd i god tid. Det gäller även "
       "den som tar över en verksamhet.</description>\n"
       "  <applicant>Den som driver verksamheten.</applicant>\n"
       "  <may-promise>Enheten kan svara på vad som ska finnas i ansökan.</may-promise>\n"
       "  <may-not-promise>Ett svar i förväg är inget beslut.</may-not-promise>\n"
       "  <output>Beslut om tillstånd.</output>\n"
       "  <legal act=\"Lagen om sak %u\" sfs=\"1900:%u\" section=\"%u §\" "
       "href=\"https://lagar.example.se/%u\" " FACT "/>\n"
       "  <duration kind=\"statutory\" max=\"10\" unit=\"weeks\" clock=\"complete\" "
       "completing=\"stops\" " FACT "/>\n"
       "  <fee min=\"1000\" max=\"%u\" currency=\"SEK\" " FACT "/>\n",
       i, i, stage, i, i, i % 1000 + 1, i % 90 + 1, i, 2000 + i);
  add (writer, "  <evidence id=\"bevis\"><text>Ritning över lokalen</text>");
  add_when (writer);
  add (writer, "</evidence>\n  <item id=\"ansokan\" category=\"permit\">"
       "<text>Lämna in ansökan</text></item>\n"
       "  <item id=\"karta\" category=\"document\"><text>Märk ut platsen på en karta</text>");
  add_when (writer);
  add (writer, "</item>\n  <item id=\"samtal\" category=\"contact\">"
       "<text>Ring och fråga innan du bygger om</text>");
  add_when (writer);
  add (writer, "</item>\n");
  /* Of the two before it in its journey. */
  for (guint k = 1; k <= MIN (i % writer->size->n_steps, 2u); k++)
    add (writer, "  <requires process=\"process-%u\" kind=\"%s\"><because>Nummer %u ska vara klar."
         "</because></requires>\n", i - k, k == 1 ? "hard" : "soft", i - k);
  add (writer, "</process>\n<owner process=\"process-%u\" unit=\"enhet-%u\" post=\"post-%u\" "
       "municipality=\"9990 9991 9992 9993 9994 9995 9996 9997 9998 9999\" " FACT "/>\n", i,
       i % writer->size->n_units, i % writer->size->n_units);
}

static void
add_journey (Writer *writer,
             guint   journey)
{
  const BenchSize *size = writer->size;
  guint first = journey * size->n_steps;
  guint end = MIN (first + size->n_steps, size->n_processes);

  add (writer, "<journey id=\"resa-%u\" name=\"Öppna nummer %u\"><synonym>ort %u</synonym>\n",
       journey, journey, journey);
  for (guint stage = 0; stage < N_STAGES; stage++)
    {
      add (writer, "  <stage ref=\"skede-%u\">\n", stage);
      for (guint i = first; i < end; i++)
        if ((i - first) * N_STAGES / size->n_steps == stage)
          {
            add (writer, "    <step process=\"process-%u\">", i);
            add_when (writer);
            add (writer, "</step>\n");
          }
      add (writer, "  </stage>\n");
    }
  add (writer, "</journey>\n");
}

static void
add_file (FlRulebookSource *source,
          const char       *path,
          GString          *text)
{
  g_autoptr (GBytes) bytes = g_string_free_to_bytes (text);

  fl_rulebook_source_add (source, "bench", path, bytes);
}

/* Makes a rulebook of that size, without a single error in it. */
FlRulebookSource *
bench_rulebook_new (const BenchSize *size)
{
  FlRulebookSource *source = fl_rulebook_source_new ();
  g_autoptr (GRand) rand = g_rand_new_with_seed (2026);
  Writer writer = { .size = size, .text = g_string_new (NULL), .rand = rand };

  add (&writer, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
       "<part xmlns=\"urn:foretagslots:rulebook:1\" xml:lang=\"sv\">\n"
       "<source id=\"kalla\" title=\"Påhittat för mätningar\" date=\"2026-01-01\"/>\n");
  add_people (&writer);
  for (guint i = 0; i < size->n_questions; i++)
    add_question (&writer, i);
  for (guint i = 0; i < size->n_processes; i++)
    add_process (&writer, i);
  for (guint i = 0; i * size->n_steps < size->n_processes; i++)
    add_journey (&writer, i);
  add (&writer, "</part>\n");

  add_file (source, "rulebook.xml",
            g_string_new ("<rulebook xmlns=\"urn:foretagslots:rulebook:1\" id=\"bench\" "
                          "kind=\"catalogue\" version=\"1\" xml:lang=\"sv\"><title>Mätning</title>"
                          "<part href=\"" BENCH_PART "\"/></rulebook>\n"));
  add_file (source, BENCH_PART, writer.text);
  return source;
}
