// ruleid: repeated-condition
if (kind === "a") {
  first();
} else if (kind === "a") {
  second();
}

// ruleid: repeated-condition
if (low > 3) first();
else if (high > 3) second();
else if (low > 3) third();
else fourth();

// ok: repeated-condition
if (kind === "a") {
  first();
} else if (kind === "b") {
  second("else if (kind === 'a')"); // else if (kind === "a")
}

// ok: repeated-condition
if (take()) {
  first();
} else if (take()) {
  second();
}
