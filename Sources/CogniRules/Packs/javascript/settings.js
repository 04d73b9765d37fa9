// ruleid: weak-cipher
const des = crypto.createCipheriv("des-cbc", key, iv);
// ruleid: weak-cipher
const ecb = crypto.createCipheriv("aes-128-ecb", key, null);
// ok: weak-cipher
const gcm = crypto.createCipheriv("aes-256-gcm", key, iv); // createCipheriv("des-cbc", key, iv)
// ok: weak-cipher
log("crypto.createCipheriv('des-cbc', key, iv)");

// ruleid: cipher-without-iv
const old = crypto.createCipher("aes-256-cbc", password);
// ok: cipher-without-iv
const fresh = crypto.createCipheriv("aes-256-cbc", key, iv); // crypto.createCipher("aes-256-cbc", password)
// ok: cipher-without-iv
log("crypto.createCipher('aes-256-cbc', password)");

// ruleid: short-rsa-key
const small = crypto.generateKeyPairSync("rsa", { modulusLength: 1024 });
// ok: short-rsa-key
const large = crypto.generateKeyPairSync("rsa", { modulusLength: 3072 }); // modulusLength: 1024
// ok: short-rsa-key
log("modulusLength: 1024", { modulusLength: 1024 });

// ruleid: weak-key-derivation
const weak = crypto.pbkdf2Sync(password, salt, 1000, 32, "sha256");
// ok: weak-key-derivation
const strong = crypto.pbkdf2Sync(password, salt, 600000, 32, "sha256"); // pbkdf2Sync(p, s, 1000)
// ok: weak-key-derivation
log("pbkdf2Sync(password, salt, 1000)");

// ruleid: weak-signature-hash
const signer = crypto.createSign("RSA-SHA1");
// ok: weak-signature-hash
const better = crypto.createSign("RSA-SHA256"); // createSign("RSA-SHA1")
// ok: weak-signature-hash
const sum = crypto.createHash("sha1").update("createSign('sha1')");

// ruleid: jwt-unsigned
const user = jwt.verify(token, key, { algorithms: ["HS256", "none"] });
// ok: jwt-unsigned
const known = jwt.verify(token, key, { algorithms: ["HS256"] }); // algorithms: ["none"]
// ok: jwt-unsigned
log("jwt.verify(token, key, { algorithms: ['none'] })");

// ruleid: jwt-secret-in-code
const signed = jwt.sign({ id: user.id }, "tasks");
// ruleid: jwt-secret-in-code
app.use(session({ secret: "keyboard cat", resave: false }));
// ok: jwt-secret-in-code
const safe = jwt.sign({ id: user.id }, process.env.TOKEN_KEY); // jwt.sign(x, "key")
// ok: jwt-secret-in-code
log("jwt.sign(x, 'key')");

// ruleid: cookie-flags-off
res.cookie("session", id, { httpOnly: false });
// ruleid: cookie-flags-off
app.use(session({ secret: key, cookie: { secure: false } }));
// ok: cookie-flags-off
res.cookie("session", id, { httpOnly: true }); // { httpOnly: false }
// ok: cookie-flags-off
log("res.cookie('a', 1, { httpOnly: false })", { httpOnly: false });

// ruleid: cors-any-origin-with-credentials
app.use(cors({ origin: true, credentials: true }));
// ok: cors-any-origin-with-credentials
app.use(cors({ origin: ["https://app.example.com"], credentials: true })); // cors({ origin: true, credentials: true })
// ok: cors-any-origin-with-credentials
app.use(cors({ origin: true, note: "credentials: true" }));

// ruleid: external-entities
const bad = libxmljs.parseXml(upload, { noent: true });
// ok: external-entities
const fine = libxmljs.parseXml(upload); // parseXml(upload, { noent: true })
// ok: external-entities
log("libxmljs.parseXml(upload, { noent: true })");

app.use((error, req, res, next) => {
  // ruleid: stack-in-answer
  res.status(500).send(error.stack);
  // ok: stack-in-answer
  logger.error(error.stack); // res.send(error.stack)
  // ok: stack-in-answer
  res.status(500).send("res.send(error.stack)");
});

// ruleid: secret-in-log
console.log("signing in", user.name, user.password);
// ruleid: secret-in-log
logger.debug(`token ${session.accessToken}`);
// ok: secret-in-log
console.log("signing in", user.name, "user.password"); // console.log(user.password)
// ok: secret-in-log
console.log(user.passwordLength);

// ruleid: incomplete-escaping
const half = text.replace("<", "&lt;");
// ok: incomplete-escaping
const whole = text.replaceAll("<", "&lt;"); // text.replace("<", "&lt;")
// ok: incomplete-escaping
const once = text.replace("v", "text.replace('<', '')");

// ruleid: host-by-substring
if (url.includes("example.com")) follow(url);
// ok: host-by-substring
if (new URL(url).hostname === "example.com") follow(url); // url.includes("example.com")
// ok: host-by-substring
if (text.includes("example.com")) follow("url.includes('example.com')");
// ok: host-by-substring
if (hostname.endsWith(".example.com")) follow(hostname);

// ruleid: electron-node-in-pages
const view = new BrowserWindow({ webPreferences: { nodeIntegration: true } });
// ok: electron-node-in-pages
const good = new BrowserWindow({ webPreferences: { preload } }); // nodeIntegration: true
// ok: electron-node-in-pages
const settings = { webPreferences: "nodeIntegration: true" };

// ruleid: world-writable-file
fs.chmodSync("run.sh", 0o777);
// ok: world-writable-file
fs.chmodSync("run.sh", 0o755); // fs.chmodSync("run.sh", 0o777)
// ok: world-writable-file
log("fs.chmodSync('run.sh', 0o777)", 0o777);

// ruleid: slow-regexp
const valid = /^(a+)+$/.test(name);
// ruleid: slow-regexp
const words = /([\w]*)*x/;
// ok: slow-regexp
const quick = /^(a+b)+$/.test(name); // /(a+)+/
// ok: slow-regexp
log("/^(a+)+$/");

// ruleid: source-tree-served
app.use(express.static(__dirname));
// ok: source-tree-served
app.use(express.static("public")); // express.static(__dirname)
// ok: source-tree-served
app.use(express.static(__dirname + "/public"), "express.static(__dirname)");

// ruleid: any-letter-in-host
const ours = /^https:\/\/www.example.com\//.test(url);
// ok: any-letter-in-host
const exact = /^https:\/\/www\.example\.com\//.test(url); // /^https:\/\/www.example.com/
// ok: any-letter-in-host
log("/^https:\/\/www.example.com/");

// ruleid: tags-removed-once
const clean = text.replace(/<script.*?>/gi, "");
// ok: tags-removed-once
const spaces = text.replace(/\s+/g, ""); // text.replace(/<script>/g, "")
// ok: tags-removed-once
log("text.replace(/<script>/g, '')");
