const child_process = require("child_process");
const { exec, execFile, spawn } = require("child_process");
const mongoose = require("mongoose");
const vm = require("vm");
const xpath = require("xpath");

app.get("/commands", (req, res) => {
  // ruleid: command-injection
  child_process.exec("ping -c 1 " + req.query.host);
  // ruleid: command-injection
  exec(`tar czf out.tgz ${req.body.folder}`, done);
  const url = require("url").parse(req.url, true);
  // ruleid: command-injection
  spawn("sh", ["-c", "ls " + url.query.dir]);
  // ruleid: command-injection
  spawn("convert", [req.query.file], { shell: true });
  // An array of arguments has no shell: exec("ping " + req.query.host) would have one.
  // ok: command-injection
  execFile("ping", ["-c", "1", req.query.host]);
  // ok: command-injection
  exec("kill " + Number(req.query.pid));
  const text = 'exec("ping " + req.query.host)';
  // ok: command-injection
  exec("ping localhost", { env: { HOST: req.query.host } });
  const match = pattern.exec("a" + res.locals.name);
});

app.get("/statements", async (req, res) => {
  const name = req.query.name;
  // ruleid: sql-injection
  await pool.query("SELECT * FROM users WHERE name = '" + name + "'");
  // ruleid: sql-injection
  db.all(`SELECT * FROM orders WHERE id = ${req.params.id}`, done);
  // ruleid: sql-injection
  knex("users").whereRaw("age > " + req.body.age);
  // pool.query("SELECT '" + name + "'") in a comment
  // ok: sql-injection
  await pool.query("SELECT * FROM users WHERE name = ?", [name]);
  // ok: sql-injection
  db.all("SELECT * FROM orders LIMIT " + parseInt(req.query.limit, 10), done);
  // ok: sql-injection
  cache.get(req.query.key);
  // ok: sql-injection
  await pool.query({ text: "SELECT * FROM users WHERE name = $1", values: [name] });
});

app.post("/documents", async (req, res) => {
  // ruleid: nosql-injection
  const user = await User.findOne({ name: req.body.name, password: req.body.password });
  // ruleid: nosql-injection
  await db.collection("posts").deleteMany(req.body);
  // ok: nosql-injection
  await User.findOne({ name: String(req.body.name) });
  // ok: nosql-injection
  const first = list.find((item) => item.id === req.body.id);
  // User.findOne(req.body) in a comment, "User.findOne(req.body)" in a string
  // ok: nosql-injection
  await User.findOne({ name: { $eq: req.body.name } });
});

app.get("/code", (req, res) => {
  // ruleid: code-injection
  eval(req.query.code);
  // ruleid: code-injection
  vm.runInNewContext("result = " + req.body.formula, {});
  // ruleid: code-injection
  const plugin = require("./plugins/" + req.params.plugin);
  // ok: code-injection
  const data = JSON.parse(req.body);
  // ok: code-injection
  setTimeout(() => save(req.body), 100);
  // eval(req.query.code) in a comment
  // ok: code-injection
  log("eval(req.query.code)");
});

app.get("/templates", (req, res) => {
  // ruleid: template-injection
  res.send(Handlebars.compile("Hello " + req.query.name)({}));
  // ruleid: template-injection
  ejs.render(req.body.template, { user });
  // ejs.render(req.body.template)
  // ok: template-injection
  ejs.render("<%= name %>", { name: req.query.name });
  const near = "ejs.render(req.body)";
});

app.get("/nodes", (req, res) => {
  // ruleid: xpath-injection
  xpath.select("//user[name='" + req.query.name + "']", doc);
  // xpath.select(req.query.name)
  // ok: xpath-injection
  xpath.select("//user[position()=" + Number(req.query.index) + "]", doc);
  const near = "xpath.select(req.query.name)";
});

app.post("/directory", (req, res) => {
  // ruleid: ldap-injection
  client.search("ou=people", { filter: "(uid=" + req.body.name + ")" }, done);
  // ldap.parseFilter(req.body.name)
  // ok: ldap-injection
  client.search("ou=people", { filter: "(uid=" + escapeFilter(req.body.name) + ")" }, done);
  const near = "ldap.parseFilter(req.body.name)";
});

app.get("/logs", (req, res) => {
  // ruleid: log-injection
  console.info("login of " + req.query.name);
  // ruleid: log-injection
  logger.warn(`no such page: ${req.url}`);
  // console.log(`page ${req.url}`)
  // ok: log-injection
  logger.warn({ page: req.url }, "no such page");
  // ok: log-injection
  console.log("page", "${req.url}");
  // ruleid: format-string-injection
  console.log("user " + req.query.user, error);
  // console.log(req.query.user, error)
  // ok: format-string-injection
  console.log("user %s", req.query.user, error);
  const near = "console.log(req.query.user, 1)";
});

app.get("/search", (req, res) => {
  // ruleid: regex-injection
  const pattern = new RegExp(req.query.term, "i");
  // new RegExp(req.query.term)
  // ok: regex-injection
  const literal = new RegExp(_.escapeRegExp(req.query.term), "i");
  // ok: regex-injection
  const quoted = new RegExp(req.query.term.replace(/[-[\]{}()*+?.,\\^$|#\s]/g, "\\$&"));
  const near = "new RegExp(req.query.term)";
});

app.post("/restore", (req, res) => {
  // ruleid: unsafe-deserialization
  const state = serialize.unserialize(req.cookies.state);
  // serialize.unserialize(req.cookies.state)
  // ok: unsafe-deserialization
  const plain = JSON.parse(req.cookies.state);
  // ok: unsafe-deserialization
  const local = serialize.unserialize(fs.readFileSync("state"));
  const near = "unserialize(req.body)";
});

app.post("/settings", (req, res) => {
  // ruleid: prototype-pollution
  _.merge(settings, req.body);
  // ruleid: prototype-pollution
  tree[req.body.group][req.body.key] = req.body.value;
  // _.merge(settings, req.body)
  // ok: prototype-pollution
  Object.assign(settings, { theme: req.body.theme });
  // ok: prototype-pollution
  tree[Number(req.body.row)][Number(req.body.column)] = 1;
  const near = "_.merge(settings, req.body)";
});

app.get("/run/:action", (req, res) => {
  // ruleid: user-chosen-method
  actions[req.params.action](res);
  // actions[req.params.action](res)
  // ok: user-chosen-method
  actions["list"](req.params);
  // ok: user-chosen-method
  const value = actions[req.params.action];
  const near = "actions[req.query.a]()";
});
