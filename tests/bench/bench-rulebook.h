/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "fl-rulebook-source.h"

G_BEGIN_DECLS

/**
 * BenchSize:
 * @n_processes: processes, each with what the shipped ones have
 * @n_questions: questions of every kind, four to a dozen of each
 * @n_units: units that own the processes, in ten municipalities
 * @n_conditions: conditions, on steps, checklist items, evidence and owners
 * @n_leaves: how many questions each of them asks
 * @n_steps: steps in each journey; every process is in one journey
 *
 * How large a make-believe rulebook is to be.
 */
typedef struct
{
  guint n_processes;
  guint n_questions;
  guint n_units;
  guint n_conditions;
  guint n_leaves;
  guint n_steps;
} BenchSize;

/* The file in the source that everything is in. */
#define BENCH_PART "part.xml"

FlRulebookSource *bench_rulebook_new (const BenchSize *size);

G_END_DECLS
