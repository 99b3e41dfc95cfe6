const crypto = require("crypto");
function open(key, iv, data) {
  // ruleid: javascript.crypto.unauthenticated-decrypt
  const decipher = crypto.createDecipheriv("aes-256-gcm", key, iv);
  return decipher.update(data);
}
function openSafely(key, iv, data, tag) {
  // ok: javascript.crypto.unauthenticated-decrypt
  const decipher = crypto.createDecipheriv("aes-256-gcm", key, iv);
  decipher.setAuthTag(tag);
  return Buffer.concat([decipher.update(data), decipher.final()]);
}
