// ruleid: eval-input
eval(formula.code);
// ruleid: eval-input
const run = new Function("x", text);
// ruleid: eval-input
setTimeout("save('" + name + "')", 100);

// ok: eval-input
eval("1 + 1");
// ok: eval-input
JSON.parse(text);
// ok: eval-input
model.eval(batch);
// ok: eval-input
setTimeout(() => save("eval(text)" + name), 100);
// ok: eval-input
const hint = "eval(request.body.code)"; // eval(text)

app.get("/sum", (req, res) => {
  const { formula } = req.query;
  // The rule code-injection finds that.
  // ok: eval-input
  eval(formula);
});
