/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fl-store-private.h"

#include <glib/gi18n-lib.h>

#include "fl-error.h"

static GBytes *
convert (GConverter  *converter,
         GBytes      *bytes,
         GError     **error)
{
  g_autoptr (GInputStream) from = g_memory_input_stream_new_from_bytes (bytes);
  g_autoptr (GInputStream) through = g_converter_input_stream_new (from, converter);
  g_autoptr (GOutputStream) to = g_memory_output_stream_new_resizable ();

  if (g_output_stream_splice (to, through, G_OUTPUT_STREAM_SPLICE_CLOSE_TARGET, NULL, error) < 0)
    return NULL;
  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (to));
}

static gboolean
has_rulebook (FlStore     *store,
              const char  *sha256,
              gboolean    *found,
              GError     **error)
{
  g_autoptr (FlStmt) stmt = fl_store_prepare (store, "SELECT 1 FROM rulebook WHERE sha256 = ?1",
                                              error);

  if (stmt == NULL)
    return FALSE;

  fl_stmt_bind_text (stmt, 1, sha256);
  return fl_stmt_next (stmt, found, error);
}

static gboolean
insert_rulebook (FlStore     *store,
                 const char  *sha256,
                 const char  *id,
                 const char  *version,
                 GBytes      *archive,
                 GError     **error)
{
  g_autoptr (GConverter) compressor
    = G_CONVERTER (g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_ZLIB, -1));
  g_autoptr (GBytes) compressed = convert (compressor, archive, error);
  g_autoptr (FlStmt) stmt = NULL;

  if (compressed == NULL)
    return FALSE;

  stmt = fl_store_prepare (store, "INSERT INTO rulebook (sha256, rulebook_id, version, archive)"
                                  " VALUES (?, ?, ?, ?)", error);
  if (stmt == NULL)
    return FALSE;

  fl_stmt_bind_text (stmt, 1, sha256);
  fl_stmt_bind_text (stmt, 2, id);
  fl_stmt_bind_text (stmt, 3, version);
  return fl_stmt_bind_bytes (stmt, 4, compressed, error) && fl_stmt_run (stmt, error);
}

/**
 * fl_store_put_rulebook:
 * @store: a store in a write
 * @sha256: the SHA-256 that names the version, in lowercase hexadecimal
 * @id: the rulebook's id
 * @version: what it calls its version
 * @archive: its bytes, as fl_rulebook_source_pack() gives them
 * @error: return location for an error
 *
 * Keeps a version of a rulebook, compressed and once.  What is named by its own bytes never
 * changes and is never taken back, so this is not in the event log.
 *
 * Returns: whether it is kept
 */
gboolean
fl_store_put_rulebook (FlStore     *store,
                       const char  *sha256,
                       const char  *id,
                       const char  *version,
                       GBytes      *archive,
                       GError     **error)
{
  gboolean found;

  g_return_val_if_fail (FL_IS_STORE (store), FALSE);
  g_return_val_if_fail (sha256 != NULL && id != NULL && version != NULL, FALSE);
  g_return_val_if_fail (archive != NULL, FALSE);
  g_return_val_if_fail (store->write != NULL, FALSE);

  if (has_rulebook (store, sha256, &found, error)
      && (found || insert_rulebook (store, sha256, id, version, archive, error)))
    return TRUE;

  store->write->failed = TRUE;
  return FALSE;
}

/**
 * fl_store_get_rulebook:
 * @store: a store
 * @sha256: the SHA-256 that names the version
 * @error: return location for an error, %FL_ERROR_NOT_FOUND where it is not kept and
 *   %FL_ERROR_DAMAGED where what is kept is no longer those bytes
 *
 * Returns: (nullable) (transfer full): the bytes
 */
GBytes *
fl_store_get_rulebook (FlStore     *store,
                       const char  *sha256,
                       GError     **error)
{
  g_autoptr (FlStmt) stmt = NULL;
  g_autoptr (GConverter) decompressor
    = G_CONVERTER (g_zlib_decompressor_new (G_ZLIB_COMPRESSOR_FORMAT_ZLIB));
  g_autoptr (GBytes) compressed = NULL;
  g_autoptr (GBytes) archive = NULL;
  gboolean row;

  g_return_val_if_fail (FL_IS_STORE (store), NULL);
  g_return_val_if_fail (sha256 != NULL, NULL);

  stmt = fl_store_prepare (store, "SELECT archive FROM rulebook WHERE sha256 = ?1", error);
  if (stmt == NULL)
    return NULL;
  fl_stmt_bind_text (stmt, 1, sha256);
  if (!fl_stmt_next (stmt, &row, error))
    return NULL;
  if (!row)
    {
      g_set_error (error, FL_ERROR, FL_ERROR_NOT_FOUND,
                   _("The version of the rulebook that the case was planned with (%.12s) is not "
                     "in “%s”."),
                   sha256, store->path);
      return NULL;
    }

  compressed = fl_stmt_column_bytes (stmt, 0);
  archive = convert (decompressor, compressed, NULL);
  if (archive != NULL)
    return g_steal_pointer (&archive);

  g_set_error (error, FL_ERROR, FL_ERROR_DAMAGED,
               _("The version of the rulebook that the case was planned with (%.12s) is damaged "
                 "in “%s”. Restore it from a backup."),
               sha256, store->path);
  return NULL;
}
