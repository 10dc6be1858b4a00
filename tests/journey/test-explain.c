/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <locale.h>
#include <string.h>

#include "fl-explain.h"
#include "fl-journey-test.h"
#include "fl-phrases.h"

#define NBSP "\u00a0"

static FlRulebook *rulebook;

static void
assert_step (const char *journey,
             const char *answers,
             const char *step_id,
             const char *expected)
{
  g_autoptr (FlPlan) plan = fl_test_plan (rulebook, "Aby", journey, "2026-03-02", answers);
  const FlPlanStep *step = fl_plan_find_step (plan, step_id);
  g_autofree char *found = NULL;

  g_assert_nonnull (step);
  found = fl_explain_step (plan, step);
  g_assert_cmpstr (found, ==, expected);
}

static void
assert_absent (const char *journey,
               const char *date,
               const char *answers,
               const char *step_id,
               const char *expected)
{
  g_autoptr (FlPlan) plan = fl_test_plan (rulebook, "Aby", journey, date, answers);
  guint n;
  const FlPlanAbsent *absent = fl_plan_get_absent (plan, &n);

  for (guint i = 0; i < n; i++)
    if (strcmp (absent[i].step->id, step_id) == 0)
      {
        g_autofree char *found = fl_explain_absent (plan, &absent[i]);

        g_assert_cmpstr (found, ==, expected);
        return;
      }
  g_assert_not_reached ();
}

static void
test_steps (void)
{
  assert_step ("kafe", "", "rad", "Ingår alltid i den här resan.");
  assert_step ("kafe", "mat=yes", "livs", "Steget finns med eftersom du ska servera mat.");
  assert_step ("kafe", "mat=yes;alkohol=yes", "alk",
               "Steget finns med eftersom du ska servera mat och du ska servera alkohol.");
  assert_step ("kafe", "yta=1250", "lov",
               "Steget finns med eftersom lokalen är 1" NBSP "250 m² (mer än 200" NBSP "m²).");
  assert_step ("kafe", "skylt=yes", "skylt-krav",
               "Steget finns med eftersom svaret på frågan ”Kräver planen lov för skyltar?” är "
               "”Ja”.");
  assert_step ("butik", "vad=tobak frukt", "tobak",
               "Steget finns med eftersom du ska sälja tobak.");
  assert_step ("butik", "vad=tobak medicin", "tobak",
               "Steget finns med eftersom du ska sälja tobak och svaret på frågan ”Vad ska du "
               "sälja?” är ”Läkemedel”.");
}

static void
test_own_words (void)
{
  assert_step ("kafe", "", "gata", "Steget finns med eftersom du ska gräva i gatan.");
  assert_step ("butik", "oppnar=2026-06-01", "lov", "Alla butiker behöver lov här.");
  /* Of a maybe the author's reason would be a promise. */
  assert_step ("butik", "", "lov",
               "Kanske: vi vet inte än svaret på frågan ”När öppnar du?”.");
}

static void
test_maybe (void)
{
  assert_step ("kafe", "", "livs", "Kanske: vi vet inte än om du ska servera mat.");
  assert_step ("kafe", "", "alk",
               "Kanske: vi vet inte än om du ska servera mat eller om du ska servera alkohol.");
  assert_step ("kafe", "mat=yes;alkohol=?", "alk",
               "Kanske: vi vet inte än om du ska servera alkohol.");
  assert_step ("kafe", "", "lov",
               "Kanske: vi vet inte än hur stor lokalen är eller om det ingår i ett större "
               "bygge.");
}

static void
test_absent (void)
{
  assert_absent ("kafe", "2026-03-02", "mat=no", "livs",
                 "Steget behövs inte eftersom du inte ska servera mat.");
  assert_absent ("kafe", "2026-03-02", "yta=200;bygge=no", "lov",
                 "Steget behövs inte eftersom lokalen är 200 m² (högst 200" NBSP "m²) och det är "
                 "ett enkelt ärende.");
  assert_absent ("kafe", "2026-03-02", "", "skylt-lov",
                 "Steget gäller inte längre. Sista dagen var den 30 november 2025.");
  assert_absent ("kafe", "2025-11-30", "", "skylt-krav",
                 "Steget gäller först från och med den 1 december 2025.");
  assert_absent ("butik", "2026-03-02", "vad=frukt", "tobak",
                 "Steget behövs inte eftersom svaret på frågan ”Vad ska du sälja?” inte är "
                 "”Tobak” eller ”Läkemedel”.");
  assert_absent ("butik", "2026-03-02", "oppnar=2026-05-31", "lov",
                 "Steget behövs inte eftersom du öppnar den 31 maj 2026 (före den 1 juni 2026).");
}

/* The rulebook speaks Swedish to an English navigator too. */
static void
test_cond (void)
{
  g_autoptr (FlAnswers) yes = fl_test_answers (rulebook, "mat=yes");
  g_autoptr (FlAnswers) no = fl_test_answers (rulebook, "mat=no");
  g_autoptr (FlAnswers) none = fl_test_answers (rulebook, "");
  FlCondRef cond = fl_rulebook_find_journey (rulebook, "kafe")->steps[4].when;
  g_autofree char *met = fl_explain_cond (rulebook, cond, yes);
  g_autofree char *unmet = fl_explain_cond (rulebook, cond, no);
  g_autofree char *open = fl_explain_cond (rulebook, cond, none);
  g_autofree char *always = fl_explain_cond (rulebook, FL_COND_ALWAYS, none);

  g_assert_cmpstr (met, ==, "Gäller eftersom du ska servera mat.");
  g_assert_cmpstr (unmet, ==, "Gäller inte eftersom du inte ska servera mat.");
  g_assert_cmpstr (open, ==, "Kanske: vi vet inte än om du ska servera mat.");
  g_assert_cmpstr (always, ==, "Gäller alltid.");
}

static const FlWarning *
find_warning (const char *id)
{
  guint n;
  const FlWarning *const *warnings = fl_rulebook_get_warnings (rulebook, &n);

  for (guint i = 0; i < n; i++)
    if (strcmp (warnings[i]->id, id) == 0)
      return warnings[i];
  g_assert_not_reached ();
}

static void
test_known (void)
{
  g_autoptr (FlAnswers) none = fl_test_answers (rulebook, "");
  g_autoptr (FlAnswers) no = fl_test_answers (rulebook, "vatten=no");
  FlCondRef cond = find_warning ("vattnet")->when;
  g_autofree char *unknown = fl_explain_cond (rulebook, cond, none);
  g_autofree char *known = fl_explain_cond (rulebook, cond, no);

  g_assert_cmpstr (unknown, ==, "Gäller eftersom vi inte vet än om vattnet räcker.");
  g_assert_cmpstr (known, ==, "Gäller eftersom ingen har lovat att vattnet räcker.");
}

static void
assert_owner (const char *municipality,
              const char *answers,
              const char *step_id,
              const char *expected)
{
  g_autoptr (FlPlan) plan = fl_test_plan (rulebook, municipality, "kafe", "2026-03-02", answers);
  g_autofree char *found = fl_explain_owner (plan, &fl_plan_find_step (plan, step_id)->owner);

  g_assert_cmpstr (found, ==, expected);
}

static void
test_owners (void)
{
  g_autoptr (FlPlan) plan = fl_test_plan (rulebook, "Aby", "kafe", "2026-03-02", "");
  const FlOwnership *rules = fl_rulebook_find_process (rulebook, "gata")->owners;
  const FlOwnership *candidates[] = { &rules[0], &rules[1] };
  FlOwner gap = { .status = FL_OWNER_GAP };
  FlOwner overlap = { .status = FL_OWNER_OVERLAP, .candidates = candidates, .n_candidates = 1 };
  /* As the card of a whole department asks: about no rule of one step. */
  FlOwner unknown = { .status = FL_OWNER_UNKNOWN };
  g_autofree char *unknown_text = fl_explain_owner (plan, &unknown);
  g_autofree char *gap_text = fl_explain_owner (plan, &gap);
  g_autofree char *overlap_text = fl_explain_owner (plan, &overlap);

  g_assert_cmpstr (unknown_text, ==, "Det är inte känt vem som ansvarar här.");
  assert_owner ("Aby", "", "rad", "Näringsliv, Aby kommun.");
  assert_owner ("Bby", "", "rad",
                "Det är inte känt vem som ansvarar här. Bby har inte svarat.");
  assert_owner ("Aby", "", "skylt-krav",
                "Vem som ansvarar beror på svaret på frågan ”Ingår det i ett större bygge?”. "
                "Det blir byggkoordinator på Bygglov, Aby kommun eller bygghandläggare på Bygglov, "
                "Aby kommun.");
  g_assert_true (g_str_has_prefix (gap_text, "Mellan stolarna"));
  g_assert_true (g_str_has_suffix (overlap_text, "Den behöver rättas."));
}

static void
assert_duration (FlDuration  duration,
                 const char *expected)
{
  g_autofree char *found = fl_explain_duration (rulebook, &duration);

  g_assert_cmpstr (found, ==, expected);
}

static void
test_durations (void)
{
  g_autofree char *unknown = fl_explain_duration (rulebook, NULL);

  g_assert_cmpstr (unknown, ==, "Vi vet inte hur lång tid det tar. Fråga enheten.");
  assert_duration ((FlDuration) { .kind = FL_DURATION_STATUTORY, .min = -1, .max = -1 }, unknown);
  assert_duration ((FlDuration) { .kind = FL_DURATION_STATUTORY, .min = -1, .max = 10,
                                  .unit = FL_UNIT_WEEKS, .extension = 10,
                                  .extension_unit = FL_UNIT_WEEKS },
                   "Högst 10" NBSP "veckor, kan förlängas en gång med högst 10" NBSP "veckor.");
  assert_duration ((FlDuration) { .kind = FL_DURATION_STATUTORY, .min = -1, .max = 1,
                                  .unit = FL_UNIT_MONTHS,
                                  .clock_start = FL_CLOCK_FROM_COMPLETE },
                   "Högst 1" NBSP "månad från komplett ansökan.");
  assert_duration ((FlDuration) { .kind = FL_DURATION_TYPICAL, .min = 1, .max = 3,
                                  .unit = FL_UNIT_YEARS },
                   "Vanligen 1–3" NBSP "år.");
  assert_duration ((FlDuration) { .kind = FL_DURATION_STATUTORY, .min = 6, .max = -1,
                                  .unit = FL_UNIT_WORKING_DAYS },
                   "Minst 6" NBSP "arbetsdagar.");
  assert_duration ((FlDuration) { .kind = FL_DURATION_NOTICE, .min = 2, .max = -1,
                                  .unit = FL_UNIT_WEEKS },
                   "Lämna in senast 2" NBSP "veckor före start.");
  assert_duration ((FlDuration) { .kind = FL_DURATION_TYPICAL, .min = -1, .max = -1,
                                  .text = "några dagar" },
                   "Några dagar.");
}

static void
test_fees (void)
{
  static const struct
  {
    FlFee       fee;
    const char *expected;
  } fees[] = {
    { { .min = -1, .max = -1 }, "Avgiften är inte känd. Fråga enheten." },
    { { .min = 9720, .max = 9720 }, "9" NBSP "720 kr." },
    { { .min = 1000, .max = 2500.5 }, "1" NBSP "000–2" NBSP "500,5 kr." },
    { { .min = 500, .max = -1 }, "Minst 500 kr." },
    { { .min = -1, .max = 500 }, "Högst 500 kr." },
    { { .min = 0, .max = 0 }, "Ingen avgift." },
    { { .min = -1, .max = -1, .text = "Enligt taxan." }, "Enligt taxan." },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (fees); i++)
    {
      g_autofree char *found = fl_explain_fee (rulebook, &fees[i].fee);

      g_assert_cmpstr (found, ==, fees[i].expected);
    }
}

static void
test_promises (void)
{
  FlPromise number = { .max = 2, .unit = FL_UNIT_WEEKS, .clock_start = FL_CLOCK_FROM_COMPLETE };
  FlPromise open = { .max = FL_UNKNOWN_AMOUNT };
  g_autofree char *made = fl_explain_promise (rulebook, &number);
  g_autofree char *none = fl_explain_promise (rulebook, &open);
  g_autofree char *nothing = fl_explain_promise (rulebook, NULL);

  g_assert_cmpstr (made, ==, "Besked inom 2" NBSP "veckor från komplett ansökan.");
  g_assert_cmpstr (none, ==, "Inget löfte är lämnat.");
  g_assert_cmpstr (nothing, ==, none);
}

static void
test_legal (void)
{
  FlLegal swedish = { .act = "Plan- och bygglagen", .sfs = "2010:900", .section = "9 kap. 3 §" };
  FlLegal eu = { .act = "Förordningen om livsmedelshygien", .sfs = "(EG) 852/2004",
                 .section = "artikel 6.2" };
  FlLegal bare = { .act = "Lokala ordningsföreskrifter" };
  g_autofree char *a = fl_explain_legal (&swedish);
  g_autofree char *b = fl_explain_legal (&eu);
  g_autofree char *c = fl_explain_legal (&bare);

  g_assert_cmpstr (a, ==, "Plan- och bygglagen (2010:900) 9 kap. 3 §");
  g_assert_cmpstr (b, ==, "Förordningen om livsmedelshygien (EG) 852/2004 artikel 6.2");
  g_assert_cmpstr (c, ==, "Lokala ordningsföreskrifter");
}

static void
test_numbers (void)
{
  static const struct
  {
    double      number;
    const char *swedish;
    const char *english;
  } numbers[] = {
    { 0, "0", "0" },
    { 999, "999", "999" },
    { 1000000, "1" NBSP "000" NBSP "000", "1,000,000" },
    { 0.5, "0,5", "0.5" },
    { -1200.25, "−1" NBSP "200,25", "−1,200.25" },
    { 100, "100", "100" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      g_autofree char *swedish = fl_phrase_number (FL_LANGUAGE_SWEDISH, numbers[i].number);
      g_autofree char *english = fl_phrase_number (FL_LANGUAGE_ENGLISH, numbers[i].number);

      g_assert_cmpstr (swedish, ==, numbers[i].swedish);
      g_assert_cmpstr (english, ==, numbers[i].english);
    }
}

/* Nobody may forget a language. */
static void
test_phrases (void)
{
  for (int i = 0; i < FL_PHRASE_N; i++)
    {
      g_assert_nonnull (fl_phrase (FL_LANGUAGE_SWEDISH, (FlPhrase) i));
      g_assert_nonnull (fl_phrase (FL_LANGUAGE_ENGLISH, (FlPhrase) i));
    }
}

int
main (int    argc,
      char **argv)
{
  int result;

  setlocale (LC_ALL, "en_US.UTF-8");
  g_test_init (&argc, &argv, NULL);
  rulebook = fl_test_sample ();
  g_test_add_func ("/explain/steps", test_steps);
  g_test_add_func ("/explain/own-words", test_own_words);
  g_test_add_func ("/explain/maybe", test_maybe);
  g_test_add_func ("/explain/absent", test_absent);
  g_test_add_func ("/explain/cond", test_cond);
  g_test_add_func ("/explain/known", test_known);
  g_test_add_func ("/explain/owners", test_owners);
  g_test_add_func ("/explain/durations", test_durations);
  g_test_add_func ("/explain/fees", test_fees);
  g_test_add_func ("/explain/promises", test_promises);
  g_test_add_func ("/explain/legal", test_legal);
  g_test_add_func ("/explain/numbers", test_numbers);
  g_test_add_func ("/explain/phrases", test_phrases);
  result = g_test_run ();
  fl_rulebook_unref (rulebook);
  return result;
}
