// ruleid: weak-password-hash
const stored = crypto.createHash("md5").update(password).digest("hex");
// ruleid: weak-password-hash
const salted = createHash('sha1').update(salt + user.password).digest();

// ok: weak-password-hash
const etag = crypto.createHash("md5").update(body).digest("hex");
// ok: weak-password-hash
const safe = crypto.scryptSync(password, salt, 64);
// ok: weak-password-hash
const hint = "createHash('md5').update(password)"; // createHash("md5").update(password)
