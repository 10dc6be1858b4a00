/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "fl-error.h"
#include "fl-rulebook-head.h"
#include "fl-rulebook-link.h"
#include "fl-schema.h"

typedef struct
{
  FlParser          parser;
  FlRulebookSource *source;
  gboolean          complete; /* every file could be read */
} Loader;

/* The name that findings give a file; as long-lived as the rulebook. */
static const char *
file_name (Loader     *loader,
           guint       folder,
           const char *path)
{
  g_autofree char *name = g_strconcat (fl_rulebook_source_get_folder (loader->source, folder), "/",
                                       path, NULL);

  return fl_arena_strdup (loader->parser.arena, name);
}

static void
report_missing (Loader          *loader,
                guint            folder,
                const char      *file,
                const FlPartRef *part)
{
  const char *why = fl_rulebook_source_why_unreadable (loader->source, folder, part->href);

  loader->complete = FALSE;
  if (why != NULL)
    fl_findings_add (loader->parser.findings, "part-unreadable", file, part->line, "%s", why);
  else
    fl_findings_add (loader->parser.findings, "missing-part", file, part->line,
                     _("The part “%s” is not there."), part->href);
}

static void
load_part (Loader               *loader,
           guint                 folder,
           const FlRulebookHead *head,
           const char           *head_file,
           const FlPartRef      *part)
{
  FlParser *p = &loader->parser;
  GBytes *bytes = fl_rulebook_source_find (loader->source, folder, part->href);
  g_autoptr (xmlDoc) doc = NULL;
  const xmlNode *root;
  const char *language;

  if (bytes == NULL)
    {
      report_missing (loader, folder, head_file, part);
      return;
    }
  p->file = file_name (loader, folder, part->href);
  doc = fl_xml_read (p->xml, p->file, bytes, p->findings);
  if (doc == NULL)
    {
      loader->complete = FALSE;
      return;
    }
  fl_schema_validate (doc, p->file, p->findings);

  root = xmlDocGetRootElement (doc);
  if (fl_xml_name (root) == FL_NAME_RULEBOOK)
    fl_findings_add (p->findings, "part-lists-parts", p->file, fl_xml_line (root),
                     _("“%s” is listed as a part, but is a <rulebook> with parts of its own."),
                     part->href);
  if (fl_xml_name (root) != FL_NAME_PART)
    {
      loader->complete = FALSE;
      return;
    }
  language = fl_parse_string (p, root, FL_NAME_LANG);
  p->language = language != NULL ? language : head->language;
  fl_parse_part (p, root);
}

/* The first folder names the whole. */
static void
adopt_head (Loader               *loader,
            const FlRulebookHead *head,
            const xmlNode        *root)
{
  FlRulebook *rulebook = loader->parser.rulebook;
  const char *title;

  rulebook->id = fl_arena_strdup (rulebook->arena, head->id != NULL ? head->id : "");
  rulebook->version = fl_arena_strdup (rulebook->arena, head->version != NULL ? head->version : "");
  if (head->language != NULL)
    rulebook->language = fl_arena_strdup (rulebook->arena, head->language);
  loader->parser.language = rulebook->language;
  title = fl_parse_text (&loader->parser, root, FL_NAME_TITLE);
  rulebook->title = title != NULL ? title : rulebook->id;
}

static void
check_head (Loader               *loader,
            guint                 folder,
            const FlRulebookHead *head,
            const char           *file)
{
  FlFindings *findings = loader->parser.findings;

  if (head->is_catalogue && folder > 0)
    fl_findings_add (findings, "second-catalogue", file, head->line,
                     _("There is a catalogue already; only one can be used at a time."));
  else if (!head->is_catalogue && head->extends == NULL)
    fl_findings_add (findings, "wrong-catalogue", file, head->line,
                     _("The local part does not say which catalogue it extends."));
  else if (!head->is_catalogue && folder > 0 && head->extends != NULL
           && strcmp (head->extends, loader->parser.rulebook->id) != 0)
    fl_findings_add (findings, "wrong-catalogue", file, head->line,
                     _("The local part extends the catalogue “%s”, but this one is “%s”."),
                     head->extends, loader->parser.rulebook->id);
}

static void
load_folder (Loader *loader,
             guint   folder)
{
  FlParser *p = &loader->parser;
  const char *file = file_name (loader, folder, FL_RULEBOOK_FILE);
  GBytes *bytes = fl_rulebook_source_find (loader->source, folder, FL_RULEBOOK_FILE);
  g_autoptr (FlRulebookHead) head = NULL;
  g_autoptr (xmlDoc) doc = NULL;

  p->folder = folder;
  p->file = file;
  if (bytes == NULL)
    {
      loader->complete = FALSE;
      fl_findings_add (p->findings, "not-a-rulebook", fl_rulebook_source_get_folder
                       (loader->source, folder), 0,
                       _("The folder has no %s."), FL_RULEBOOK_FILE);
      return;
    }
  doc = fl_xml_read (p->xml, file, bytes, p->findings);
  head = doc != NULL ? fl_rulebook_head_read (p->xml, file, doc, p->findings) : NULL;
  if (head == NULL)
    {
      loader->complete = FALSE;
      return;
    }
  fl_schema_validate (doc, file, p->findings);
  if (folder == 0)
    adopt_head (loader, head, xmlDocGetRootElement (doc));
  check_head (loader, folder, head, file);
  if (head->language == NULL)
    head->language = g_strdup (p->rulebook->language);
  for (guint i = 0; i < head->parts->len; i++)
    load_part (loader, folder, head, file, &g_array_index (head->parts, FlPartRef, i));
}

static void
set_error (FlFindings *findings,
           GError    **error)
{
  guint n = fl_findings_count (findings, FL_FINDING_ERROR);

  for (guint i = 0; i < fl_findings_get_n (findings); i++)
    {
      const FlFinding *finding = fl_findings_get (findings, i);

      if (finding->severity != FL_FINDING_ERROR)
        continue;
      g_set_error (error, FL_ERROR, FL_ERROR_REFUSED,
                   ngettext ("The rulebook has %u error: %s:%u: %s",
                             "The rulebook has %u errors; the first: %s:%u: %s", n),
                   n, finding->file, finding->line, finding->sentence);
      return;
    }
  g_set_error (error, FL_ERROR, FL_ERROR_REFUSED,
               ngettext ("The rulebook has %u error.", "The rulebook has %u errors.", n), n);
}

/**
 * fl_rulebook_load:
 * @source: the rulebook's bytes
 * @findings: takes everything that is found, sorted
 * @error: return location for an %FL_ERROR_REFUSED
 *
 * Checks a rulebook and makes its model: well-formed, then the schema, then references, which
 * are followed only when every file could be read, so that one mistake is not told many times.
 * What the rulebook means is another question, which planning need not ask: fl_rulebook_lint().
 * Thread-safe.
 *
 * Returns: (transfer full) (nullable): the rulebook; %NULL with @error set when @findings has
 *   an error
 */
FlRulebook *
fl_rulebook_load (FlRulebookSource *source,
                  FlFindings       *findings,
                  GError          **error)
{
  g_autoptr (FlRulebook) rulebook = NULL;
  g_autoptr (FlXml) xml = NULL;
  Loader loader = { .source = source, .complete = TRUE };

  g_return_val_if_fail (source != NULL && findings != NULL, NULL);

  rulebook = fl_rulebook_new (source);
  xml = fl_xml_new ();
  fl_parser_init (&loader.parser, rulebook, xml, findings);
  if (fl_rulebook_source_get_n_folders (source) == 0)
    {
      loader.complete = FALSE;
      fl_findings_add (findings, "not-a-rulebook", "", 0, _("There is no rulebook at all."));
    }
  for (guint i = 0; i < fl_rulebook_source_get_n_folders (source); i++)
    load_folder (&loader, i);
  if (loader.complete)
    fl_rulebook_link (&loader.parser);
  fl_parser_clear (&loader.parser);

  fl_findings_sort (findings);
  if (fl_findings_count (findings, FL_FINDING_ERROR) > 0)
    {
      set_error (findings, error);
      return NULL;
    }
  return g_steal_pointer (&rulebook);
}
