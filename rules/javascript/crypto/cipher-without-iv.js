const crypto = require("crypto");
// ruleid: javascript.crypto.cipher-without-iv
const cipher = crypto.createCipher("aes-256-cbc", password);
// ruleid: javascript.crypto.cipher-without-iv
const decipher = crypto.createDecipher("aes-256-cbc", password);
// ok: javascript.crypto.cipher-without-iv
const good = crypto.createCipheriv("aes-256-gcm", key, crypto.randomBytes(12));
