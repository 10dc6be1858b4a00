/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * FL_ERROR:
 *
 * The error domain of the whole core.  Every message is one translated sentence, ready to be
 * shown: what is wrong, where, and what to do.
 */
#define FL_ERROR (fl_error_quark ())

/**
 * FlError:
 * @FL_ERROR_FAILED: something unforeseen failed; the message tells what
 * @FL_ERROR_NOT_FOUND: a file, an id or a record is not there
 * @FL_ERROR_INVALID: a value that a user or a file gave is not possible
 * @FL_ERROR_REFUSED: the input is well-formed but will not be read (hostile or outside its folder)
 * @FL_ERROR_IO: reading or writing failed
 * @FL_ERROR_TOO_NEW: the file was written by a newer version of the program
 * @FL_ERROR_DAMAGED: the file is not what it claims to be, or is damaged
 * @FL_ERROR_READ_ONLY: the file may be read but not written
 * @FL_ERROR_FULL: the disk is full
 * @FL_ERROR_BUSY: another program holds the file
 *
 * Codes of %FL_ERROR.
 */
typedef enum
{
  FL_ERROR_FAILED,
  FL_ERROR_NOT_FOUND,
  FL_ERROR_INVALID,
  FL_ERROR_REFUSED,
  FL_ERROR_IO,
  FL_ERROR_TOO_NEW,
  FL_ERROR_DAMAGED,
  FL_ERROR_READ_ONLY,
  FL_ERROR_FULL,
  FL_ERROR_BUSY,
} FlError;

GQuark fl_error_quark (void);

G_END_DECLS
