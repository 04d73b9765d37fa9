// ruleid: negated-left-operand
if (!key in options) stop();
// ruleid: negated-left-operand
if (!error instanceof TypeError) throw error;

// ok: negated-left-operand
if (!(key in options)) stop();
// ok: negated-left-operand
if ((!key) in options) stop();
// ok: negated-left-operand
for (const name in options) stop(!name);
// ok: negated-left-operand
const hint = "!key in options"; // !key in options
