const https = require("https");

// ruleid: tls-verification-off
const agent = new https.Agent({ keepAlive: true, rejectUnauthorized: false });
// ruleid: tls-verification-off
process.env.NODE_TLS_REJECT_UNAUTHORIZED = "0";
// ruleid: tls-verification-off
options.rejectUnauthorized = false;

// ok: tls-verification-off
const strict = new https.Agent({ rejectUnauthorized: true });
// ok: tls-verification-off
const own = new https.Agent({ ca: authority });
// ok: tls-verification-off
https.createServer({ requestCert: true, rejectUnauthorized: false });
test("answers", async () => {
  // ok: tls-verification-off
  await get(server.url, { rejectUnauthorized: false });
});
// ok: tls-verification-off
const hint = "rejectUnauthorized: false"; // { rejectUnauthorized: false }
