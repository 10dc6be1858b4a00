/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <stdlib.h>

#include "fl-parse.h"

/* The terms of a process, which a <local> can add to: time, promises, fees, checklist. */

static const char *const time_units[] = { "days", "working-days", "weeks", "months", "years",
                                          NULL };

static FlClockStart
parse_clock (FlParser      *p,
             const xmlNode *node)
{
  static const char *const starts[] = { "", "arrival", "complete", NULL };

  return (FlClockStart) fl_parse_enum (p, node, FL_NAME_CLOCK, starts, FL_CLOCK_UNSTATED);
}

static FlCompleting
parse_completing (FlParser      *p,
                  const xmlNode *node)
{
  static const char *const ways[] = { "", "stops", "restarts", "runs-on", NULL };

  return (FlCompleting) fl_parse_enum (p, node, FL_NAME_COMPLETING, ways, FL_COMPLETING_UNSTATED);
}

static guint
parse_pause_months (FlParser      *p,
                    const xmlNode *node)
{
  const char *const *months = fl_parse_words (p, node, FL_NAME_PAUSE_MONTHS);
  guint mask = 0;

  for (guint i = 0; months != NULL && months[i] != NULL; i++)
    {
      int month = atoi (months[i]);

      if (month >= 1 && month <= 12)
        mask |= 1u << (month - 1);
    }
  return mask;
}

/**
 * fl_parse_duration:
 * @p: the parser
 * @node: a <duration>
 * @duration: to be filled in, zeroed; must not move any more
 */
void
fl_parse_duration (FlParser      *p,
                   const xmlNode *node,
                   FlDuration    *duration)
{
  static const char *const kinds[] = { "statutory", "typical", "notice", NULL };

  duration->kind = (FlDurationKind) fl_parse_enum (p, node, FL_NAME_KIND, kinds, 0);
  duration->min = fl_parse_amount (p, node, FL_NAME_MIN, FL_UNKNOWN_AMOUNT);
  duration->max = fl_parse_amount (p, node, FL_NAME_MAX, FL_UNKNOWN_AMOUNT);
  duration->unit = (FlTimeUnit) fl_parse_enum (p, node, FL_NAME_UNIT, time_units, 0);
  duration->extension = fl_parse_amount (p, node, FL_NAME_EXTENSION, 0);
  duration->extension_unit = (FlTimeUnit) fl_parse_enum (p, node, FL_NAME_EXTENSION_UNIT,
                                                         time_units, (int) duration->unit);
  duration->clock_start = parse_clock (p, node);
  duration->completing = parse_completing (p, node);
  duration->pause_months = parse_pause_months (p, node);
  duration->late = fl_parse_text (p, node, FL_NAME_LATE);
  duration->text = fl_parse_text (p, node, FL_NAME_TEXT);
  duration->when = fl_parse_when (p, node);
  duration->period = fl_parse_period (p, node);
  fl_parse_provenance (p, node, &duration->provenance);
  duration->place = fl_parse_place (p, node);
}

/**
 * fl_parse_promise:
 * @p: the parser
 * @node: a <promise>
 * @promise: to be filled in, zeroed; must not move any more
 */
void
fl_parse_promise (FlParser      *p,
                  const xmlNode *node,
                  FlPromise     *promise)
{
  promise->text = fl_parse_text (p, node, FL_NAME_TEXT);
  promise->max = fl_parse_amount (p, node, FL_NAME_MAX, FL_UNKNOWN_AMOUNT);
  promise->unit = (FlTimeUnit) fl_parse_enum (p, node, FL_NAME_UNIT, time_units, 0);
  promise->clock_start = parse_clock (p, node);
  promise->completing = parse_completing (p, node);
  promise->pause_months = parse_pause_months (p, node);
  promise->late = fl_parse_text (p, node, FL_NAME_LATE);
  promise->period = fl_parse_period (p, node);
  fl_parse_provenance (p, node, &promise->provenance);
  promise->place = fl_parse_place (p, node);
}

/**
 * fl_parse_fee:
 * @p: the parser
 * @node: a <fee>
 * @fee: to be filled in, zeroed; must not move any more
 */
void
fl_parse_fee (FlParser      *p,
              const xmlNode *node,
              FlFee         *fee)
{
  fee->min = fee->max = FL_UNKNOWN_AMOUNT;
  fl_parse_number (p, node, FL_NAME_MIN, &fee->min);
  fl_parse_number (p, node, FL_NAME_MAX, &fee->max);
  fee->currency = fl_parse_string (p, node, FL_NAME_CURRENCY);
  if (fee->currency == NULL)
    fee->currency = "SEK";
  fee->text = fl_parse_text (p, node, FL_NAME_TEXT);
  fee->when = fl_parse_when (p, node);
  fee->period = fl_parse_period (p, node);
  fl_parse_provenance (p, node, &fee->provenance);
  fee->place = fl_parse_place (p, node);
}

/**
 * fl_parse_item:
 * @p: the parser
 * @node: an <item>
 * @item: to be filled in, zeroed; must not move any more
 */
void
fl_parse_item (FlParser      *p,
               const xmlNode *node,
               FlItem        *item)
{
  static const char *const categories[] = { "permit", "land", "contact", "document", NULL };

  item->id = fl_parse_required (p, node, FL_NAME_ID);
  item->category = (FlCategory) fl_parse_enum (p, node, FL_NAME_CATEGORY, categories, 0);
  item->text = fl_parse_text (p, node, FL_NAME_TEXT);
  item->help = fl_parse_text (p, node, FL_NAME_HELP);
  fl_parse_reference (p, node, FL_NAME_PROCESS, FL_ENTITY_PROCESS, &item->process);
  item->when = fl_parse_when (p, node);
  item->period = fl_parse_period (p, node);
  item->place = fl_parse_place (p, node);
}

/**
 * fl_parse_warning_refs:
 * @p: the parser
 * @node: an element that may hold <warning ref="…"/>
 * @refs: takes them
 */
void
fl_parse_warning_refs (FlParser      *p,
                       const xmlNode *node,
                       FlWarningRefs *refs)
{
  guint n = fl_parse_count (node, FL_NAME_WARNING);

  refs->ids = fl_arena_array (p->arena, const char *, n);
  refs->places = fl_arena_array (p->arena, FlPlace, n);
  fl_xml_foreach_child (child, node)
    if (fl_xml_name (child) == FL_NAME_WARNING)
      {
        refs->ids[refs->n] = fl_parse_required (p, child, FL_NAME_REF);
        refs->places[refs->n++] = fl_parse_place (p, child);
      }
}
