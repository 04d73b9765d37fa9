function check(state, other) {
  // ruleid: assigned-condition
  if (state.open = true) {
    close(state);
  }
  // ruleid: assigned-condition
  if (other = null) return;

  // ok: assigned-condition
  if (state.open === true) {
    close(state);
  }
  // ok: assigned-condition
  if ((other = next())) return;
}
