// ruleid: predictable-token
const token = Math.random().toString(36).slice(2);
// ruleid: predictable-token
user.resetToken = "r" + Math.random();
// ruleid: predictable-token
const password = letters[Math.floor(Math.random() * letters.length)];

// ok: predictable-token
const token2 = crypto.randomBytes(16).toString("hex");
// ok: predictable-token
const color = colors[Math.floor(Math.random() * colors.length)];
// ok: predictable-token
const secret = "Math.random()"; // token = Math.random()
