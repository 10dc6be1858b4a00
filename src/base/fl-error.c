/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fl-error.h"

/**
 * fl_error_quark:
 *
 * Returns: the domain of the program's own errors, whose codes are #FlError
 */
G_DEFINE_QUARK (fl-error-quark, fl_error)
