// ruleid: result-of-foreach
await users.forEach((user) => notify(user));
// ruleid: result-of-foreach
const names = users.forEach((user) => user.name);
// ok: result-of-foreach
users.forEach((user) => notify(user));
// ok: result-of-foreach
log("await users.forEach(notify)"); // await users.forEach(notify)

// ruleid: async-predicate
const open = doors.filter(async (door) => await door.isOpen());
// ok: async-predicate
const shut = doors.filter((door) => !door.open);
// ok: async-predicate
const all = doors.map(async (door) => door.isOpen()); // doors.filter(async (door) => 1)
// ok: async-predicate
log("doors.filter(async (door) => 1)");

// ruleid: async-foreach
files.forEach(async (file) => {
  await upload(file);
});
// ok: async-foreach
files.forEach((file) => log("files.forEach(async () => {})")); // files.forEach(async () => {})

// ruleid: async-promise-executor
const answer = new Promise(async (resolve) => {
  resolve(await ask());
});
// ok: async-promise-executor
const later = new Promise((resolve) => setTimeout(resolve, 10)); // new Promise(async () => {})
// ok: async-promise-executor
log("new Promise(async () => {})");

// ruleid: unawaited-response
const user = await fetch("/user").json();
async function load() {
  const response = fetch("/user");
  // ruleid: unawaited-response
  return response.json();
}
async function good() {
  const response = await fetch("/user");
  // ok: unawaited-response
  return response.json("fetch('/user').json()"); // fetch("/user").json()
}
// ok: unawaited-response
fetch("/user").then((response) => response.json());

async function mayRead(user) {
  return (await roles(user)).has("reader");
}
// ruleid: unawaited-condition
if (mayRead(user)) show();
// ok: unawaited-condition
if (await mayRead(user)) show("if (mayRead(user))"); // if (mayRead(user))
// ok: unawaited-condition
if (mayWrite(user)) show();

it("loads", async () => {
  // ruleid: unawaited-assertion
  expect(load()).resolves.toBe(1);
  // ok: unawaited-assertion
  await expect(load()).resolves.toBe(1); // expect(load()).resolves.toBe(1)
  // ok: unawaited-assertion
  expect("expect(load()).resolves.toBe(1)").toBe(1);
  // ruleid: expectation-without-matcher
  expect(done).toHaveBeenCalled;
  // ok: expectation-without-matcher
  expect(done).to.be.true; // expect(done).toHaveBeenCalled;
  // ok: expectation-without-matcher
  expect("expect(done).toBe;").toBe("x");
});

// ruleid: map-parse-int
const sizes = fields.map(parseInt);
// ok: map-parse-int
const good1 = fields.map((field) => parseInt(field, 10)); // fields.map(parseInt)
// ok: map-parse-int
log("fields.map(parseInt)");

function clean(name, list, other) {
  // ruleid: unused-result
  name.trim();
  // ruleid: unused-result
  list.filter((item) => item.open);
  // ruleid: unused-result
  name.replace("a", "b");
  // ok: unused-result
  name = name.trim(); // name.trim();
  // ok: unused-result
  location.replace("/login", "name.trim();");
  // ok: unused-result
  return name.trim();
}

// ruleid: assigned-push
list = list.push(item);
// ok: assigned-push
const count = list.push(item); // list = list.push(item)
// ok: assigned-push
log("list = list.push(item)");

// ruleid: timer-arguments-swapped
setTimeout(1000, refresh);
// ok: timer-arguments-swapped
setTimeout(refresh, 1000); // setTimeout(1000, refresh)
// ok: timer-arguments-swapped
log("setTimeout(1000, refresh)");

// ruleid: called-instead-of-passed
setInterval(refresh(), 1000);
// ok: called-instead-of-passed
setInterval(makeRefresh(), 1000); // setInterval(refresh(), 1000)
// ok: called-instead-of-passed
log("setInterval(refresh(), 1000)");

// ruleid: promise-all-arguments
await Promise.all(load(first), load(second));
// ok: promise-all-arguments
await Promise.all([load(first), load(second)]); // Promise.all(a, b)
// ok: promise-all-arguments
log("Promise.all(a, b)");

// ruleid: awaited-list
const lengths = await files.map(async (file) => (await stat(file)).size);
// ok: awaited-list
const waited = await Promise.all(files.map(async (file) => stat(file))); // await files.map(async () => 1)
// ok: awaited-list
log("await files.map(async () => 1)");

// ruleid: shared-fill
const grid = new Array(3).fill([]);
// ok: shared-fill
const row = new Array(3).fill(0); // new Array(3).fill([])
// ok: shared-fill
log("new Array(3).fill([])");

// ruleid: listener-never-removed
window.removeEventListener("resize", layout.bind(view));
// ok: listener-never-removed
window.removeEventListener("resize", bound); // removeEventListener("x", () => 1)
// ok: listener-never-removed
window.addEventListener("removeEventListener('resize', () => 1)", () => layout());

// ruleid: lost-escape-in-regexp
const digits = new RegExp("^\d+$");
// ok: lost-escape-in-regexp
const right = new RegExp("^\\d+$"); // new RegExp("\d")
// ok: lost-escape-in-regexp
const line = new RegExp("a\nb");
// ok: lost-escape-in-regexp
const plain = /^\d+$/;

// ruleid: express-error-handler-arity
app.use((err, req, res) => {
  res.status(500).end();
});
// ok: express-error-handler-arity
app.use((err, req, res, next) => {
  res.status(500).end("app.use((err, req, res) => {})"); // app.use((err, req, res) => {})
});
// ok: express-error-handler-arity
app.use((req, res, next) => {
  next();
});

if (total < 0) {
  // ruleid: unthrown-error
  new RangeError("negative total");
}
// ok: unthrown-error
if (total < 0) throw new RangeError("negative total"); // new RangeError("x");
// ok: unthrown-error
fail(new Error("new Error();"));
