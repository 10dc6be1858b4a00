/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "fl-parse.h"

/* Who there is: sources, municipalities, organisations, units and posts. */

/**
 * fl_parse_source:
 * @p: the parser
 * @node: a <source>
 */
void
fl_parse_source (FlParser      *p,
                 const xmlNode *node)
{
  FlSource *source = fl_arena_array (p->arena, FlSource, 1);

  source->id = fl_parse_required (p, node, FL_NAME_ID);
  source->title = fl_parse_required (p, node, FL_NAME_TITLE);
  source->href = fl_parse_string (p, node, FL_NAME_HREF);
  source->date = fl_parse_date (p, node, FL_NAME_DATE);
  source->place = fl_parse_place (p, node);
  g_ptr_array_add (p->rulebook->entities[FL_ENTITY_SOURCE], source);
}

/**
 * fl_parse_municipality:
 * @p: the parser
 * @node: a <municipality>
 */
void
fl_parse_municipality (FlParser      *p,
                       const xmlNode *node)
{
  GPtrArray *all = p->rulebook->entities[FL_ENTITY_MUNICIPALITY];
  FlMunicipality *municipality = fl_arena_array (p->arena, FlMunicipality, 1);

  municipality->index = all->len;
  municipality->code = fl_parse_required (p, node, FL_NAME_CODE);
  municipality->name = fl_parse_required (p, node, FL_NAME_NAME);
  municipality->aliases = fl_parse_texts (p, node, FL_NAME_ALIAS);
  municipality->period = fl_parse_period (p, node);
  fl_parse_provenance (p, node, &municipality->provenance);
  municipality->place = fl_parse_place (p, node);
  g_ptr_array_add (all, municipality);
  g_array_append_val (p->folders, p->folder);
}

static void
parse_serves (FlParser       *p,
              const xmlNode  *node,
              FlOrganisation *organisation)
{
  const char *const **codes = fl_arena_array (p->arena, const char *const *,
                                              fl_parse_count (node, FL_NAME_SERVES));
  FlServes *serves;
  guint n = 0, i = 0;

  fl_xml_foreach_child (child, node)
    if (fl_xml_name (child) == FL_NAME_SERVES)
      {
        codes[i] = fl_parse_words (p, child, FL_NAME_MUNICIPALITY);
        for (guint j = 0; codes[i] != NULL && codes[i][j] != NULL; j++)
          n++;
        i++;
      }
  organisation->serves = serves = fl_arena_array (p->arena, FlServes, n);
  organisation->n_serves = n;

  n = i = 0;
  fl_xml_foreach_child (child, node)
    if (fl_xml_name (child) == FL_NAME_SERVES)
      {
        for (guint j = 0; codes[i] != NULL && codes[i][j] != NULL; j++, n++)
          {
            FlFixup fixup = { FL_ENTITY_MUNICIPALITY, codes[i][j], &serves[n].municipality,
                              fl_parse_place (p, child) };

            serves[n].period = fl_parse_period (p, child);
            g_array_append_val (p->fixups, fixup);
          }
        i++;
      }
}

/**
 * fl_parse_organisation:
 * @p: the parser
 * @node: an <organisation>
 */
void
fl_parse_organisation (FlParser      *p,
                       const xmlNode *node)
{
  static const char *const kinds[] = { "municipality", "joint-board", "federation", "company",
                                       "state", "region", NULL };
  GPtrArray *all = p->rulebook->entities[FL_ENTITY_ORGANISATION];
  FlOrganisation *organisation = fl_arena_array (p->arena, FlOrganisation, 1);

  organisation->index = all->len;
  organisation->id = fl_parse_required (p, node, FL_NAME_ID);
  organisation->name = fl_parse_required (p, node, FL_NAME_NAME);
  organisation->short_name = fl_parse_string (p, node, FL_NAME_SHORT_NAME);
  organisation->description = fl_parse_text (p, node, FL_NAME_DESCRIPTION);
  organisation->kind = (FlOrganisationKind) fl_parse_enum (p, node, FL_NAME_KIND, kinds, 0);
  organisation->serves_all = g_strcmp0 (fl_xml_attr (p->xml, node, FL_NAME_SERVES), "all") == 0;
  parse_serves (p, node, organisation);
  organisation->period = fl_parse_period (p, node);
  fl_parse_provenance (p, node, &organisation->provenance);
  organisation->place = fl_parse_place (p, node);
  g_ptr_array_add (all, organisation);
}

static const FlChannel *
parse_channels (FlParser      *p,
                const xmlNode *node,
                guint         *n)
{
  static const char *const kinds[] = { "telephone", "email", "web", "e-service", "booking", "visit",
                                       NULL };
  FlChannel *channels;
  guint i = 0;

  *n = fl_parse_count (node, FL_NAME_CHANNEL);
  channels = fl_arena_array (p->arena, FlChannel, *n);
  fl_xml_foreach_child (child, node)
    if (fl_xml_name (child) == FL_NAME_CHANNEL)
      {
        FlChannel *channel = &channels[i++];

        channel->kind = (FlChannelKind) fl_parse_enum (p, child, FL_NAME_KIND, kinds, 0);
        channel->value = fl_parse_string (p, child, FL_NAME_VALUE);
        channel->note = fl_parse_text (p, child, FL_NAME_NOTE);
        channel->period = fl_parse_period (p, child);
        fl_parse_provenance (p, child, &channel->provenance);
        channel->place = fl_parse_place (p, child);
      }
  return channels;
}

/* A weekday's number from its first three letters, Monday being 0; -1 if it is none. */
static int
weekday (const char *word)
{
  static const char *const days[] = { "mon", "tue", "wed", "thu", "fri", "sat", "sun" };

  for (int i = 0; i < (int) G_N_ELEMENTS (days); i++)
    if (strncmp (word, days[i], 3) == 0)
      return i;
  return -1;
}

static guint
parse_weekdays (FlParser      *p,
                const xmlNode *node)
{
  const char *const *list = fl_parse_words (p, node, FL_NAME_DAYS);
  guint days = 0;

  for (guint i = 0; list != NULL && list[i] != NULL; i++)
    {
      gsize length = strlen (list[i]);
      int first = weekday (list[i]);
      int last = length == 7 && list[i][3] == '-' ? weekday (list[i] + 4) : first;

      if (first < 0 || last < first || (length != 3 && length != 7)
          || (length == 7 && list[i][3] != '-'))
        {
          fl_findings_add (p->findings, "bad-value", p->file, fl_xml_line (node),
                           _("“%s” is not a weekday or a span of them; write for example "
                             "“mon-thu” or “mon wed”."), list[i]);
          continue;
        }
      for (int day = first; day <= last; day++)
        days |= 1u << day;
    }
  return days;
}

/* Minutes since midnight of HH:MM. */
static int
parse_minutes (FlParser      *p,
               const xmlNode *node,
               FlName         name)
{
  const char *value = fl_xml_attr (p->xml, node, name);

  if (value == NULL || strlen (value) != 5)
    return 0;
  return ((value[0] - '0') * 10 + (value[1] - '0')) * 60 + (value[3] - '0') * 10 + (value[4] - '0');
}

static void
parse_hours (FlParser      *p,
             const xmlNode *node,
             FlUnit        *unit)
{
  FlHours *hours;
  guint i = 0;

  unit->n_hours = fl_parse_count (node, FL_NAME_HOURS);
  unit->hours = hours = fl_arena_array (p->arena, FlHours, unit->n_hours);
  fl_xml_foreach_child (child, node)
    if (fl_xml_name (child) == FL_NAME_HOURS)
      {
        hours[i].weekdays = parse_weekdays (p, child);
        hours[i].opens = parse_minutes (p, child, FL_NAME_OPENS);
        hours[i].closes = parse_minutes (p, child, FL_NAME_CLOSES);
        hours[i].period = fl_parse_period (p, child);
        fl_parse_provenance (p, child, &hours[i].provenance);
        hours[i].place = fl_parse_place (p, child);
        i++;
      }
}

static void
parse_posts (FlParser      *p,
             const xmlNode *node,
             FlUnit        *unit)
{
  GPtrArray *all = p->rulebook->entities[FL_ENTITY_POST];
  const FlPost **posts;
  guint i = 0;

  unit->n_posts = fl_parse_count (node, FL_NAME_POST);
  posts = fl_arena_array (p->arena, const FlPost *, unit->n_posts);
  unit->posts = posts;
  fl_xml_foreach_child (child, node)
    if (fl_xml_name (child) == FL_NAME_POST)
      {
        FlPost *post = fl_arena_array (p->arena, FlPost, 1);

        post->index = all->len;
        post->id = fl_parse_required (p, child, FL_NAME_ID);
        post->title = fl_parse_required (p, child, FL_NAME_TITLE);
        post->unit = unit;
        post->channels = parse_channels (p, child, &post->n_channels);
        post->period = fl_parse_period (p, child);
        fl_parse_provenance (p, child, &post->provenance);
        post->place = fl_parse_place (p, child);
        g_ptr_array_add (all, post);
        posts[i++] = post;
      }
}

/**
 * fl_parse_unit:
 * @p: the parser
 * @node: a top-level <unit>
 */
void
fl_parse_unit (FlParser      *p,
               const xmlNode *node)
{
  GPtrArray *all = p->rulebook->entities[FL_ENTITY_UNIT];
  FlUnit *unit = fl_arena_array (p->arena, FlUnit, 1);

  unit->index = all->len;
  unit->id = fl_parse_required (p, node, FL_NAME_ID);
  unit->name = fl_parse_required (p, node, FL_NAME_NAME);
  unit->description = fl_parse_text (p, node, FL_NAME_DESCRIPTION);
  fl_parse_reference (p, node, FL_NAME_ORGANISATION, FL_ENTITY_ORGANISATION, &unit->organisation);
  fl_parse_reference (p, node, FL_NAME_PARENT, FL_ENTITY_UNIT, &unit->parent);
  unit->role = fl_parse_role (p, node);
  unit->channels = parse_channels (p, node, &unit->n_channels);
  parse_hours (p, node, unit);
  parse_posts (p, node, unit);
  unit->synonyms = fl_parse_texts (p, node, FL_NAME_SYNONYM);
  unit->period = fl_parse_period (p, node);
  fl_parse_provenance (p, node, &unit->provenance);
  unit->place = fl_parse_place (p, node);
  g_ptr_array_add (all, unit);
}
