const crypto = require("crypto");
// ruleid: javascript.crypto.predictable-secret
const token = crypto.randomBytes(16).toString("hex");
// ruleid: javascript.crypto.predictable-secret
function generatePassword(length) {
  const chars = "abcdefghijklmnop";
  let password = "";
  for (let i = 0; i < length; i++) {
    // ruleid: javascript.crypto.predictable-secret
    password += chars.charAt(crypto.randomInt(chars.length));
  }
  return password;
}
// ruleid: javascript.crypto.predictable-secret
user.resetToken = "r" + crypto.randomInt(1000000000);
// ok: javascript.crypto.predictable-secret
const colour = Math.random().toString(16).slice(2, 8);
// ok: javascript.crypto.predictable-secret
const secure = crypto.randomBytes(32).toString("hex");
