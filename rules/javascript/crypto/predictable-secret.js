// ruleid: javascript.crypto.predictable-secret
const token = Math.random().toString(36).slice(2);
// ruleid: javascript.crypto.predictable-secret
function generatePassword(length) {
  const chars = "abcdefghijklmnop";
  let password = "";
  for (let i = 0; i < length; i++) {
    // ruleid: javascript.crypto.predictable-secret
    password += chars.charAt(Math.floor(Math.random() * chars.length));
  }
  return password;
}
// ruleid: javascript.crypto.predictable-secret
user.resetToken = "r" + Math.floor(Math.random() * 1e9);
// ok: javascript.crypto.predictable-secret
const colour = Math.random().toString(16).slice(2, 8);
// ok: javascript.crypto.predictable-secret
const secure = crypto.randomBytes(32).toString("hex");
