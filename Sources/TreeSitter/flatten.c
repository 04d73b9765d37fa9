#include "flatten.h"

#include <stdlib.h>

#include "language.h"
#include "subtree.h"
#include "tree.h"

// A subtree whose children are being walked. It may be hidden: its children then belong to the node above it.
typedef struct {
  Subtree subtree;
  uint32_t child;             // the next child
  uint32_t structural_child;  // the same, not counting extras
  uint32_t end;               // where the child before it ended
  int32_t node;               // the visible node that the children belong to
  uint8_t field;              // what a hidden subtree hands down to a child without a field of its own
  bool visible;
} Frame;

typedef struct {
  Frame *items;
  uint32_t count, capacity;
} Frames;

static bool push(Frames *frames, Frame frame) {
  if (frames->count == frames->capacity) {
    uint32_t capacity = frames->capacity ? 2 * frames->capacity : 64;
    Frame *items = realloc(frames->items, capacity * sizeof(Frame));
    if (!items) return false;
    frames->items = items;
    frames->capacity = capacity;
  }
  frames->items[frames->count++] = frame;
  return true;
}

static uint8_t field_of_child(const TSLanguage *language, const Frame *frame) {
  const TSFieldMapEntry *entry, *end;
  ts_language_field_map(language, frame->subtree.ptr->production_id, &entry, &end);
  for (; entry < end; entry++) {
    if (!entry->inherited && entry->child_index == frame->structural_child) return (uint8_t)entry->field_id;
  }
  return frame->field;
}

static FlatNode flat_node(const TSLanguage *language, Subtree subtree, TSSymbol alias, uint32_t start) {
  TSSymbol kind = ts_language_public_symbol(language, alias ? alias : ts_subtree_symbol(subtree));
  bool named = alias ? ts_language_symbol_metadata(language, alias).named : ts_subtree_named(subtree);
  uint8_t flags = (named ? FLAT_NAMED : 0) | (ts_subtree_missing(subtree) ? FLAT_MISSING : 0) |
                  (ts_subtree_extra(subtree) ? FLAT_EXTRA : 0) | (kind == ts_builtin_sym_error ? FLAT_ERROR : 0);
  return (FlatNode){.kind = kind, .flags = flags, .start = start, .end = start + ts_subtree_size(subtree).bytes};
}

FlatTree ts_tree_flatten(const TSTree *tree, FlatNode *nodes, uint32_t capacity, uint32_t max_depth) {
  FlatTree result = {0};
  if (capacity == 0) return result;
  const TSLanguage *language = tree->language;
  uint32_t start = ts_subtree_padding(tree->root).bytes;
  nodes[0] = flat_node(language, tree->root, 0, start);
  nodes[0].parent = -1;
  nodes[0].next = 1;
  result.count = 1;
  result.flags = nodes[0].flags;

  Frames frames = {0};
  uint32_t depth = 1;  // visible frames: the level of a visible child
  bool sound = ts_subtree_child_count(tree->root) == 0 ||
               push(&frames, (Frame){.subtree = tree->root, .end = start, .node = 0, .visible = true});
  while (sound && frames.count > 0) {
    Frame *frame = &frames.items[frames.count - 1];
    if (frame->child == frame->subtree.ptr->child_count) {
      if (frame->visible) {
        nodes[frame->node].next = (int32_t)result.count;
        depth--;
      }
      frames.count--;
      continue;
    }
    Subtree child = ts_subtree_children(frame->subtree)[frame->child];
    bool extra = ts_subtree_extra(child);
    uint32_t position = frame->end;
    if (frame->child > 0) position += ts_subtree_padding(child).bytes;
    TSSymbol alias = 0;
    uint8_t field = 0;
    if (!extra) {
      alias = ts_language_alias_at(language, frame->subtree.ptr->production_id, frame->structural_child);
      field = field_of_child(language, frame);
      frame->structural_child++;
    }
    frame->child++;
    frame->end = position + ts_subtree_size(child).bytes;

    bool visible = alias || ts_subtree_visible(child);
    int32_t owner = frame->node;
    if (visible) {
      if (result.count == capacity) break;
      owner = (int32_t)result.count++;
      nodes[owner] = flat_node(language, child, alias, position);
      nodes[owner].field = field;
      nodes[owner].parent = frame->node;
      nodes[owner].next = owner + 1;
      result.flags |= nodes[owner].flags;
      if (depth > result.depth) result.depth = depth;
      if (result.depth > max_depth) break;
    }
    if (visible ? ts_subtree_child_count(child) > 0 : ts_subtree_visible_child_count(child) > 0) {
      if (visible) depth++;
      sound = push(&frames, (Frame){.subtree = child, .end = position, .node = owner,
                                    .field = visible ? 0 : field, .visible = visible});
    }
  }
  result.complete = sound && frames.count == 0;
  free(frames.items);
  return result;
}
