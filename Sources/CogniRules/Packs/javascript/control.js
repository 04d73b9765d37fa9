// ruleid: loop-past-the-end
for (let i = 0; i <= rows.length; i++) {
  print(rows[i]);
}
// ok: loop-past-the-end
for (let i = 0; i < rows.length; i++) {
  print(rows[i], "for (let i = 0; i <= rows.length; i++)"); // i <= rows.length
}
// ok: loop-past-the-end
for (let n = 0; n <= rows.length; n++) {
  print(rows.slice(0, n));
}

// ruleid: loop-in-wrong-direction
for (let i = rows.length - 1; i >= 0; i++) {
  print(rows[i]);
}
// ok: loop-in-wrong-direction
for (let i = rows.length - 1; i >= 0; i--) {
  print(rows[i], "for (let i = 9; i >= 0; i++)"); // for (let i = 9; i >= 0; i++)
}

// ruleid: list-changed-while-read
items.forEach((item, index) => {
  if (item.done) {
    items.splice(index, 1);
  }
});
// ruleid: list-changed-while-read
for (const item of items) {
  if (item.done) {
    items.splice(items.indexOf(item), 1);
  }
}
// ok: list-changed-while-read
for (const item of items) {
  if (item.done) {
    others.splice(0, 1); // items.splice(0, 1)
  }
}
// ok: list-changed-while-read
log("for (const x of items) { items.splice(0, 1); }");

// ruleid: late-bound-loop-variable
for (var i = 0; i < 3; i++) {
  setTimeout(() => print(i), 100);
}
// ok: late-bound-loop-variable
for (let i = 0; i < 3; i++) {
  setTimeout(() => print(i, "var i"), 100); // var i = 0
}

// ruleid: same-branches
if (user.admin) {
  show(menu);
} else {
  show(menu);
}
// ruleid: same-branches
const color = dark ? "black" : "black";
// ok: same-branches
if (user.admin) {
  show(adminMenu); // show(menu)
} else {
  show("show(adminMenu)");
}

function load() {
  try {
    return parse(read());
  // ruleid: return-in-finally
  } finally {
    return null;
  }
}
function good() {
  try {
    return parse(read());
  // ok: return-in-finally
  } finally {
    close("return null;"); // return null;
  }
}

try {
  load();
// ruleid: lost-cause
} catch (error) {
  throw new Error("not loaded");
}
try {
  load();
// ok: lost-cause
} catch (error) {
  throw new Error("catch (e) { throw new Error('x'); }", { cause: error }); // throw new Error("x")
}

// ruleid: duplicate-case
switch (key) {
  case "up":
    move(-1);
    break;
  case "up":
    move(1);
    break;
}
// ok: duplicate-case
switch (key) {
  case "up":
    move("case 'up': case 'up':");
    break; // case "up":
  case "down":
    move(1);
    break;
}

// ruleid: duplicate-key
const options = { retries: 3, delay: 10, retries: 5 };
// ok: duplicate-key
const single = { retries: 3, delay: 10, text: "retries: 5" }; // retries: 5
// ok: duplicate-key
const nested = { retries: 3, inner: { retries: 5 } };

// ruleid: swallowed-rejection
save(order).catch(() => {});
// ok: swallowed-rejection
save(order).catch((error) => log(error, "save().catch(() => {})")); // save().catch(() => {})

async function stop() {
  try {
    await run();
  // ok: return-in-finally
  } finally {
    await close((message) => log(message));
    paths.forEach((path) => table.delete(path));
    await new Promise((resolve) => {
      server.close((error) => {
        if (error) {
          return;
        }
        resolve();
      });
    });
  }
}
