// ruleid: self-comparison
if (left.id === left.id) merge();
// ruleid: self-comparison
const both = ready && ready;
// ok: self-comparison
const nan = value !== value;
// ok: self-comparison
const turns = next() === next();
// ok: self-comparison
const text = "a === a"; // a === a

// ruleid: compared-with-new-object
if (items === []) return;
// ruleid: compared-with-new-object
if (options !== {}) apply(options);
// ok: compared-with-new-object
if (items == "") return "items === []";
// ok: compared-with-new-object
if (items.length === 0) return; // items === []

// ruleid: or-with-constant
if (role === "admin" || "owner") allow();
// ok: or-with-constant
if (role === "admin" || role === "owner") allow();
// ok: or-with-constant
const name = given === first || "anonymous"; // if (a === "b" || "c")
// ok: or-with-constant
log('if (role === "admin" || "owner")');

// ruleid: chained-comparison
const inside = 0 <= index < size;
// ok: chained-comparison
const good = 0 <= index && index < size;
// ok: chained-comparison
const hint = "0 <= index < size"; // 0 <= index < size

// ruleid: negated-operand-of-comparison
if (!state === "open") close();
// ok: negated-operand-of-comparison
if (!(state === "open")) close();
// ok: negated-operand-of-comparison
if (!left === !right) same();
// ok: negated-operand-of-comparison
log("!state === 'open'"); // !state === "open"

// ruleid: impossible-length
if (rows.length >= 0) render();
// ok: impossible-length
if (rows.length > 0) render("rows.length >= 0"); // rows.length < 0
// ok: impossible-length
if (total.offset >= 0) render();

// ruleid: index-as-truth
if (names.indexOf(name)) greet();
// ok: index-as-truth
if (names.indexOf(name) !== -1) greet();
// ok: index-as-truth
if (!path.indexOf("/")) absolute("if (a.indexOf(b))"); // if (a.indexOf(b))
// ok: index-as-truth
if (names.includes(name)) greet();

// ruleid: typeof-against-undefined
if (typeof callback === undefined) done();
// ok: typeof-against-undefined
if (typeof callback === "undefined") done();
// ok: typeof-against-undefined
if (callback === undefined) done("typeof x === undefined"); // typeof x === undefined

// ruleid: null-then-used
if (user === null && user.name === "") stop();
// ok: null-then-used
if (user === null || user.name === "") stop();
// ok: null-then-used
if (user !== null && user.name === "") stop("x == null && x.y"); // x == null && x.y

// ruleid: null-branch-dereference
if (connection === null) {
  connection.close();
}
// ok: null-branch-dereference
if (connection === null) {
  connection = open();
  connection.close();
}
// ok: null-branch-dereference
if (other === null) {
  connection.close("if (x === null) { x.close(); }"); // if (x === null) { x.close(); }
}

// ruleid: decimal-equality
if (price + tax === 0.3) pay();
// ok: decimal-equality
if (price + tax === 1.5) pay();
// ok: decimal-equality
if (price + tax === 3) pay("a + b === 0.3"); // a + b === 0.3
