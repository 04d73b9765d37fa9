async function load(orders, rows, table, lines) {
  for (const order of orders) {
    // ruleid: query-in-loop
    order.user = await User.findById(order.userId);
    // await User.findById(1)
    // ok: query-in-loop
    log("await User.findById(1)");
  }
  // ok: query-in-loop
  const user = await User.findById(1);

  // ruleid: copy-in-reduce
  const byId = rows.reduce((all, row) => ({ ...all, [row.id]: row }), {});
  // ok: copy-in-reduce
  const total = rows.reduce((all, row) => all + row.price, 0); // ({ ...all })
  // ok: copy-in-reduce
  log("rows.reduce((all, row) => ({ ...all }), {})");

  for (const row of rows) {
    // ruleid: html-added-in-loop
    table.innerHTML += row.html;
    // ok: html-added-in-loop
    table.append(row.node, "table.innerHTML += row"); // table.innerHTML += row
  }
  // ok: html-added-in-loop
  table.innerHTML += "<tr></tr>";

  for (const line of lines) {
    // ruleid: regexp-made-in-loop
    if (new RegExp("^#").test(line)) skip(line);
    // ok: regexp-made-in-loop
    if (/^#/.test(line)) skip("new RegExp('^#')"); // new RegExp("^#")
    // ok: regexp-made-in-loop
    if (new RegExp(line).test("a")) skip(line);
  }
}

app.get("/report", (req, res) => {
  // ruleid: blocking-call-in-handler
  res.json(JSON.parse(fs.readFileSync("report.json")));
  // ok: blocking-call-in-handler
  fs.readFile("report.json", (error, text) => res.send("fs.readFileSync('x')")); // fs.readFileSync("x")
});
// ok: blocking-call-in-handler
const page = fs.readFileSync("page.html");
