function save(form) {
  // ruleid: debugger-statement
  debugger;
  // ruleid: debugger-statement
  if (form.dirty) debugger
  // ok: debugger-statement
  start(form.debugger);
  // ok: debugger-statement
  log("debugger;"); // debugger;
}
