// ruleid: nan-comparison
if (total === NaN) reset();
// ruleid: nan-comparison
const known = total != Number.NaN;

// ok: nan-comparison
if (Number.isNaN(total)) reset();
// ok: nan-comparison
if (total !== total) reset();
// ok: nan-comparison
if (text === "NaN") reset(); // text === NaN
