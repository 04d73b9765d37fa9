// A tree as one flat array of nodes in document order. Walking a tree through the cursor of the public interface asks for
// each node's symbol, field and extent by itself; one walk over the subtrees knows them all.
#pragma once
#include "tree_sitter/api.h"

enum { FLAT_NAMED = 1, FLAT_MISSING = 2, FLAT_EXTRA = 4, FLAT_ERROR = 8 };

// A node: the numbers that ts_node_symbol, ts_tree_cursor_current_field_id, ts_node_start_byte and ts_node_end_byte give.
typedef struct {
  uint16_t kind;
  uint8_t field;   // 0 for none
  uint8_t flags;   // FLAT_…
  uint32_t start;
  uint32_t end;
  int32_t parent;  // index; -1 for the root
  int32_t next;    // index after the subtree's last node
} FlatNode;

// What a walk saw.
typedef struct {
  uint32_t count;   // nodes written
  uint32_t depth;   // levels below the root
  uint8_t flags;    // of all nodes
  bool complete;    // false: `capacity` or memory did not suffice, or the tree is deeper than `max_depth`
} FlatTree;

// Writes the nodes of `tree`, named and anonymous, into `nodes`, which has room for `capacity` of them;
// ts_node_descendant_count of the root says how many there are.
FlatTree ts_tree_flatten(const TSTree *tree, FlatNode *nodes, uint32_t capacity, uint32_t max_depth);
