/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fl-settings.h"

#include <glib/gi18n.h>

#include "fl-error.h"
#include "fl-paths.h"

/**
 * fl_settings_new:
 * @error: return location for an error
 *
 * Finds the schema beside the program, also where GSettings does not look by itself, otherwise
 * where GSettings does.  g_settings_new() would abort where it is missing.
 *
 * Returns: (transfer full) (nullable): the program's settings; %NULL with %FL_ERROR_NOT_FOUND when
 *   their schema is not installed
 */
GSettings *
fl_settings_new (GError **error)
{
  g_autofree char *dir = fl_paths_get_schema_dir ();
  g_autoptr (GSettingsSchemaSource) source = NULL;
  g_autoptr (GSettingsSchema) schema = NULL;

  source = g_settings_schema_source_new_from_directory (
      dir, g_settings_schema_source_get_default (), FALSE, NULL);
  if (source == NULL && g_settings_schema_source_get_default () != NULL)
    source = g_settings_schema_source_ref (g_settings_schema_source_get_default ());
  if (source != NULL)
    schema = g_settings_schema_source_lookup (source, FL_APP_ID, TRUE);

  if (schema == NULL)
    {
      g_set_error (error, FL_ERROR, FL_ERROR_NOT_FOUND,
                   _("The settings schema %s is not installed. Install the program again."),
                   FL_APP_ID);
      return NULL;
    }

  return g_settings_new_full (schema, NULL, NULL);
}
