/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fl-palette.h"

#include <adwaita.h>

/* GTK 4.8 has no way to ask for a style's colours that later versions do not deprecate, so these
 * are Adwaita's, for light and for dark surroundings. */
typedef struct
{
  GdkRGBA light;
  GdkRGBA dark;
} Pair;

#define RGB(hex) { ((hex) >> 16 & 0xff) / 255.f, ((hex) >> 8 & 0xff) / 255.f, \
                   ((hex) & 0xff) / 255.f, 1.f }

static const Pair accent = { RGB (0x1c71d8), RGB (0x78aeed) };

static const Pair statuses[] = {
  [FL_CASE_STATUS_LATE] = { RGB (0xc01c28), RGB (0xff7b63) },
  [FL_CASE_STATUS_TO_DO] = { RGB (0x1c71d8), RGB (0x78aeed) },
  [FL_CASE_STATUS_WAITING_FIRM] = { RGB (0x905400), RGB (0xf8e45c) },
  [FL_CASE_STATUS_WAITING_UNIT] = { RGB (0x5e5c64), RGB (0xc0bfbc) },
  [FL_CASE_STATUS_FINISHED] = { RGB (0x1b8553), RGB (0x8ff0a4) },
  [FL_CASE_STATUS_CLOSED] = { RGB (0x5e5c64), RGB (0xc0bfbc) },
};

static gboolean
is_dark (void)
{
  return adw_style_manager_get_dark (adw_style_manager_get_default ());
}

/**
 * fl_palette_text:
 * @strength: 1 for text that is read first, less for what may stay in the background
 *
 * Returns: the colour of text; with high contrast it is never faint
 */
GdkRGBA
fl_palette_text (double strength)
{
  GdkRGBA colour = is_dark () ? (GdkRGBA) { 1, 1, 1, 1 } : (GdkRGBA) { 0, 0, 0, 1 };

  if (adw_style_manager_get_high_contrast (adw_style_manager_get_default ()))
    colour.alpha = MAX (strength, 0.9);
  else
    colour.alpha = is_dark () ? strength : strength * 0.86;

  return colour;
}

/**
 * fl_palette_accent:
 *
 * Returns: the colour that says "this is how far it has come"
 */
GdkRGBA
fl_palette_accent (void)
{
  return is_dark () ? accent.dark : accent.light;
}

/**
 * fl_palette_status:
 * @status: how a case stands
 *
 * Returns: the colour of the word that says so; readable as text
 */
GdkRGBA
fl_palette_status (FlCaseStatus status)
{
  g_return_val_if_fail (status < G_N_ELEMENTS (statuses), fl_palette_text (1));

  return is_dark () ? statuses[status].dark : statuses[status].light;
}
