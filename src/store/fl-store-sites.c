/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fl-store-private.h"

static const FlField fields[] = {
  { "property", FL_FIELD_TEXT, G_STRUCT_OFFSET (FlSite, property) },
  { "address", FL_FIELD_TEXT, G_STRUCT_OFFSET (FlSite, address) },
  { "area", FL_FIELD_MEASURE, G_STRUCT_OFFSET (FlSite, area) },
};

const FlTable fl_table_site = {
  .name = "site",
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .record_size = sizeof (FlSite),
  .has_id = TRUE,
  .free = (GDestroyNotify) fl_site_free,
};

/**
 * fl_store_put_site:
 * @store: a store in a write
 * @site: the site; an id of %NULL is filled in
 * @error: return location for an error
 *
 * Returns: whether it is written
 */
gboolean
fl_store_put_site (FlStore  *store,
                   FlSite   *site,
                   GError  **error)
{
  g_return_val_if_fail (FL_IS_STORE (store), FALSE);
  g_return_val_if_fail (site != NULL, FALSE);

  return fl_store_put_record (store, &fl_table_site, site, error);
}

/**
 * fl_store_get_site:
 * @store: a store
 * @id: a site's id
 * @error: return location for an error
 *
 * Returns: (nullable) (transfer full): the site
 */
FlSite *
fl_store_get_site (FlStore     *store,
                   const char  *id,
                   GError     **error)
{
  return fl_store_get_record (store, &fl_table_site, id, error);
}
