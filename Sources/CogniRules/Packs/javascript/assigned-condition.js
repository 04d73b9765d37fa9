function check(state, other) {
  // ruleid: assigned-condition
  if (state.open = true) {
    close(state);
  }
  // ruleid: assigned-condition
  if (other = null) return;
  // ruleid: assigned-condition
  if (state.name = "open") {
    close(state);
  } else {
    open(state);
  }

  // ok: assigned-condition
  if (state.open === true) {
    close(state);
  }
  // ok: assigned-condition
  if ((other = next())) return;
  // ok: assigned-condition
  if (text === "if (other = null)") return; // if (other = null)
}
