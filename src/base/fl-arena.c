/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <stddef.h>
#include <string.h>

#include "fl-arena.h"

#define ALIGNMENT G_ALIGNOF (max_align_t)
#define LARGEST_BLOCK ((gsize) 1 << 20)

typedef struct _Block Block;

struct _Block
{
  Block *previous;
  gsize  size;
  gsize  used;
  _Alignas (max_align_t) guint8 bytes[];
};

struct _FlArena
{
  Block *block;
  gsize  next_size;
};

/**
 * fl_arena_new:
 * @first_block: how many bytes are likely to be needed; more are taken when they are
 *
 * Returns: (transfer full): an empty arena
 */
FlArena *
fl_arena_new (gsize first_block)
{
  FlArena *arena = g_new0 (FlArena, 1);

  arena->next_size = MAX (first_block, 1024);
  return arena;
}

/**
 * fl_arena_free:
 * @arena: (nullable): an arena
 *
 * Frees @arena and everything that was taken from it.
 */
void
fl_arena_free (FlArena *arena)
{
  if (arena == NULL)
    return;

  for (Block *block = arena->block; block != NULL;)
    {
      Block *previous = block->previous;

      g_free (block);
      block = previous;
    }
  g_free (arena);
}

/**
 * fl_arena_alloc:
 * @arena: an arena
 * @size: the size of one thing, in bytes
 * @count: how many
 *
 * Returns: (nullable) (transfer none): room for them, zeroed; %NULL for none at all
 */
gpointer
fl_arena_alloc (FlArena *arena,
                gsize    size,
                gsize    count)
{
  gsize wanted;
  gpointer bytes;

  g_return_val_if_fail (arena != NULL, NULL);
  g_return_val_if_fail (size == 0 || count <= (G_MAXSIZE / 2) / size, NULL);

  if (size == 0 || count == 0)
    return NULL;
  wanted = (size * count + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;

  if (arena->block == NULL || arena->block->size - arena->block->used < wanted)
    {
      gsize room = MAX (arena->next_size, wanted);
      Block *block = g_malloc (sizeof (Block) + room);

      block->previous = arena->block;
      block->size = room;
      block->used = 0;
      arena->block = block;
      arena->next_size = MIN (room * 2, MAX (LARGEST_BLOCK, arena->next_size));
    }

  bytes = arena->block->bytes + arena->block->used;
  arena->block->used += wanted;
  return memset (bytes, 0, wanted);
}

/**
 * fl_arena_strdup:
 * @arena: an arena
 * @text: (nullable): a string
 *
 * Returns: (nullable) (transfer none): a copy of @text that lives as long as @arena
 */
char *
fl_arena_strdup (FlArena    *arena,
                 const char *text)
{
  gsize length;

  if (text == NULL)
    return NULL;

  length = strlen (text) + 1;
  return memcpy (fl_arena_alloc (arena, 1, length), text, length);
}
