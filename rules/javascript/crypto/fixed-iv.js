const crypto = require("crypto");
const iv = Buffer.alloc(16, 0);
function encrypt(key, text) {
  // ruleid: javascript.crypto.fixed-iv
  const one = crypto.createCipheriv("aes-256-cbc", key, iv);
  // ruleid: javascript.crypto.fixed-iv
  const two = crypto.createCipheriv("aes-256-cbc", key, "1234567890123456");
  // ok: javascript.crypto.fixed-iv
  const three = crypto.createCipheriv("aes-256-cbc", key, crypto.randomBytes(16));
  return [one, two, three, text];
}
