// ruleid: debug-output
console.log("here");
// ruleid: debug-output
console.log("DEBUG:", value);
// ruleid: debug-output
console.log(">>>>", value);
// ruleid: debug-output
console.log(`debug ${value}`);

// ok: debug-output
console.log("listening on port 3000");
// ok: debug-output
console.log("--------");
// ok: debug-output
console.log(value);
// ok: debug-output
console.log("Here are the results:");
// ok: debug-output
const hint = 'console.log("here")'; // console.log("here")
