/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fl-store-private.h"

static const FlField firm_fields[] = {
  { "name", FL_FIELD_TEXT, G_STRUCT_OFFSET (FlFirm, name) },
  { "organisation_number", FL_FIELD_TEXT, G_STRUCT_OFFSET (FlFirm, organisation_number) },
  { "anonymous", FL_FIELD_FLAG, G_STRUCT_OFFSET (FlFirm, anonymous) },
};

const FlTable fl_table_firm = {
  .name = "firm",
  .fields = firm_fields,
  .n_fields = G_N_ELEMENTS (firm_fields),
  .record_size = sizeof (FlFirm),
  .has_id = TRUE,
  .free = (GDestroyNotify) fl_firm_free,
};

static const FlField contact_fields[] = {
  { "firm_id", FL_FIELD_TEXT, G_STRUCT_OFFSET (FlContactPerson, firm_id) },
  { "name", FL_FIELD_TEXT, G_STRUCT_OFFSET (FlContactPerson, name) },
  { "role", FL_FIELD_TEXT, G_STRUCT_OFFSET (FlContactPerson, role) },
  { "telephone", FL_FIELD_TEXT, G_STRUCT_OFFSET (FlContactPerson, telephone) },
  { "email", FL_FIELD_TEXT, G_STRUCT_OFFSET (FlContactPerson, email) },
};

const FlTable fl_table_contact = {
  .name = "contact",
  .fields = contact_fields,
  .n_fields = G_N_ELEMENTS (contact_fields),
  .record_size = sizeof (FlContactPerson),
  .has_id = TRUE,
  .free = (GDestroyNotify) fl_contact_person_free,
};

/**
 * fl_store_put_firm:
 * @store: a store in a write
 * @firm: the firm; an id of %NULL is filled in
 * @error: return location for an error
 *
 * Returns: whether it is written
 */
gboolean
fl_store_put_firm (FlStore  *store,
                   FlFirm   *firm,
                   GError  **error)
{
  g_return_val_if_fail (FL_IS_STORE (store), FALSE);
  g_return_val_if_fail (firm != NULL, FALSE);

  return fl_store_put_record (store, &fl_table_firm, firm, error);
}

/**
 * fl_store_get_firm:
 * @store: a store
 * @id: a firm's id
 * @error: return location for an error
 *
 * Returns: (nullable) (transfer full): the firm
 */
FlFirm *
fl_store_get_firm (FlStore     *store,
                   const char  *id,
                   GError     **error)
{
  return fl_store_get_record (store, &fl_table_firm, id, error);
}

/**
 * fl_store_list_firms:
 * @store: a store
 * @error: return location for an error
 *
 * Returns: (nullable) (transfer full) (element-type FlFirm): every firm, in no order
 */
GPtrArray *
fl_store_list_firms (FlStore  *store,
                     GError  **error)
{
  return fl_store_get_records (store, &fl_table_firm, "TRUE", NULL, error);
}

/**
 * fl_store_put_contact:
 * @store: a store in a write
 * @person: the person; an id of %NULL is filled in
 * @error: return location for an error, %FL_ERROR_INVALID where the firm is not in the store
 *
 * Returns: whether the person is written
 */
gboolean
fl_store_put_contact (FlStore          *store,
                      FlContactPerson  *person,
                      GError          **error)
{
  g_return_val_if_fail (FL_IS_STORE (store), FALSE);
  g_return_val_if_fail (person != NULL, FALSE);

  return fl_store_put_record (store, &fl_table_contact, person, error);
}

/**
 * fl_store_delete_contact:
 * @store: a store in a write
 * @id: the person's id
 * @error: return location for an error
 *
 * Returns: whether the person is not there any more; one who never was counts too
 */
gboolean
fl_store_delete_contact (FlStore     *store,
                         const char  *id,
                         GError     **error)
{
  g_return_val_if_fail (FL_IS_STORE (store), FALSE);
  g_return_val_if_fail (id != NULL, FALSE);

  return fl_store_write_row (store, &fl_table_contact, id, NULL, error);
}

/**
 * fl_store_get_contacts:
 * @store: a store
 * @firm_id: a firm's id
 * @error: return location for an error
 *
 * Returns: (nullable) (transfer full) (element-type FlContactPerson): the firm's contact
 *   persons, in the order they were added
 */
GPtrArray *
fl_store_get_contacts (FlStore     *store,
                       const char  *firm_id,
                       GError     **error)
{
  return fl_store_get_records (store, &fl_table_contact, "firm_id = ?1 ORDER BY rowid", firm_id,
                               error);
}
