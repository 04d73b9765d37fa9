// ruleid: eval-input
eval(request.body.code);
// ruleid: eval-input
const run = new Function("x", text);

// ok: eval-input
eval("1 + 1");
// ok: eval-input
JSON.parse(text);
// ok: eval-input
model.eval(batch);
