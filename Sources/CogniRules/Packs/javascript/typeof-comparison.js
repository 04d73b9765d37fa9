// ruleid: typeof-comparison
if (typeof value === "array") list(value);
// ruleid: typeof-comparison
if (typeof value != 'fucntion') stop();

// ok: typeof-comparison
if (typeof value === "function") value();
// ok: typeof-comparison
if (typeof value === typeof other) list(value);
// ok: typeof-comparison
if (kind === "array") list(value); // typeof value === "array"
// ok: typeof-comparison
const hint = 'typeof value === "array"';
