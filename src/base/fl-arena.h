/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * FlArena:
 *
 * Memory for many small things that live and die together.  What is taken from it is zeroed,
 * aligned for any type, and freed with the arena alone.  Not thread-safe.
 */
typedef struct _FlArena FlArena;

FlArena *fl_arena_new    (gsize       first_block);
void     fl_arena_free   (FlArena    *arena);
gpointer fl_arena_alloc  (FlArena    *arena,
                          gsize       size,
                          gsize       count) G_GNUC_WARN_UNUSED_RESULT;
char    *fl_arena_strdup (FlArena    *arena,
                          const char *text) G_GNUC_WARN_UNUSED_RESULT;

#define fl_arena_array(arena, type, count) \
  ((type *) fl_arena_alloc ((arena), sizeof (type), (count)))

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FlArena, fl_arena_free)

G_END_DECLS
