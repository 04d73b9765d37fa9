const fs = require("fs");
const path = require("path");

app.get("/files", (req, res) => {
  // ruleid: path-traversal
  fs.readFile("uploads/" + req.query.name, done);
  // ruleid: path-traversal
  fs.promises.unlink(path.join(root, req.params.id));
  // ruleid: path-traversal
  res.sendFile(path.resolve(__dirname, req.params.page));
  // fs.readFile(req.query.name) in a comment
  // ok: path-traversal
  fs.readFile(path.join(root, path.basename(req.query.name)), done);
  // ok: path-traversal
  res.sendFile(req.params.page, { root: __dirname });
  // ok: path-traversal
  fs.writeFile("log.txt", req.body.text, done);
  // ok: path-traversal
  fs.unlink(req.file.path, done);
  const near = "fs.readFile(req.query.name)";
});

app.get("/checked", (req, res) => {
  const full = path.resolve(root, req.query.name);
  if (!full.startsWith(root + path.sep)) {
    return res.sendStatus(403);
  }
  // ok: path-traversal
  fs.createReadStream(full).pipe(res);
});

archive.pipe(unzip.Parse()).on("entry", (entry) => {
  // ruleid: zip-slip
  entry.pipe(fs.createWriteStream(path.join("out", entry.path)));
  // fs.createWriteStream(entry.path)
  // ok: zip-slip
  entry.pipe(fs.createWriteStream(path.join("out", path.basename(entry.path))));
  if (!entry.path.includes("..")) {
    // ok: zip-slip
    entry.pipe(fs.createWriteStream(path.join("out", entry.path)));
  }
  const near = "fs.createWriteStream(entry.path)";
});

app.get("/preview", async (req, res) => {
  // ruleid: server-side-request-forgery
  await axios.get(req.query.url);
  // ruleid: server-side-request-forgery
  await fetch("http://" + req.body.host + "/status");
  // ruleid: server-side-request-forgery
  await axios({ method: "GET", url: req.body.target });
  // fetch(req.query.url)
  // ok: server-side-request-forgery
  await fetch(`https://api.example.com/users/${req.params.id}`);
  // ok: server-side-request-forgery
  await axios.post("https://api.example.com/users", req.body);
  // ok: server-side-request-forgery
  await fetch(`${API_URL}/users/${req.params.id}`);
  const near = "fetch(req.query.url)";
});

app.get("/login", (req, res) => {
  // ruleid: open-redirect
  res.redirect(req.query.next);
  // ruleid: open-redirect
  res.writeHead(302, { Location: req.query.next });
  // ruleid: open-redirect
  res.redirect(301, "https://" + req.headers.host);
  // res.redirect(req.query.next)
  // ok: open-redirect
  res.redirect("/users/" + req.params.id);
  // ok: open-redirect
  res.redirect(req.get("Referrer") || "/");
  // ok: open-redirect
  res.redirect(`/users/${req.params.id}`);
  const near = "res.redirect(req.query.next)";
});

app.get("/hello", async (req, res) => {
  // ruleid: reflected-xss
  res.send("<p>" + req.query.name);
  // ruleid: reflected-xss
  res.status(404).send(`no page ${req.params.page}`);
  // ruleid: reflected-xss
  res.write(req.headers["user-agent"]);
  // res.send(req.query.name)
  // ok: reflected-xss
  res.send({ name: req.query.name });
  // ok: reflected-xss
  res.json(req.body);
  // ok: reflected-xss
  res.send(escapeHtml(req.query.name));
  // ok: reflected-xss
  res.send(await users.create(req.body));
  const near = "res.send(req.query.name)";
});

app.get("/text", (req, res) => {
  res.type("text/plain");
  // ok: reflected-xss
  res.send("you asked for " + req.query.name);
});

app.use((req, res, next) => {
  // ruleid: reflected-origin
  res.setHeader("Access-Control-Allow-Origin", req.headers.origin);
  res.setHeader("Access-Control-Allow-Credentials", "true");
  // setHeader("Access-Control-Allow-Origin", req.headers.origin)
  if (sites.includes(req.headers.origin)) {
    // ok: reflected-origin
    res.setHeader("Access-Control-Allow-Origin", req.headers.origin);
  }
  // ok: reflected-origin
  res.setHeader("X-Origin", req.headers.origin);
  const near = "res.setHeader('Access-Control-Allow-Origin', req.headers.origin)";
});

app.get("/fonts", (req, res) => {
  // ok: reflected-origin
  res.setHeader("Access-Control-Allow-Origin", req.headers.origin);
});

app.post("/reset", (req, res) => {
  // ruleid: host-header-link
  transport.sendMail({ to: user.mail, text: "https://" + req.headers.host + "/reset/" + token });
  // sendMail({ text: req.headers.host })
  // ok: host-header-link
  transport.sendMail({ to: user.mail, text: origin + "/reset/" + token });
  const near = "sendMail(req.headers.host)";
});

describe("redirects", () => {
  it("goes there", () => {
    app.get("/", (req, res) => {
      // ok: open-redirect
      res.redirect(req.query.to);
    });
  });
});
