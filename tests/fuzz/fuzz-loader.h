/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

#include "fl-rulebook.h"

/* libFuzzer asks for this name. */
int LLVMFuzzerTestOneInput (const uint8_t *data,
                            size_t         size);
