const crypto = require("crypto");
const SECRET = process.env.APP_SECRET;
// ruleid: javascript.crypto.hard-coded-key
const a = crypto.createHmac("sha256", process.env.HMAC_KEY).update(data).digest("hex");
// ruleid: javascript.crypto.hard-coded-key
const b = crypto.createCipheriv("aes-256-gcm", SECRET, crypto.randomBytes(12));
// ruleid: javascript.crypto.hard-coded-key
const c = CryptoJS.AES.encrypt(text, process.env.ENCRYPTION_KEY).toString();
// ok: javascript.crypto.hard-coded-key
const d = crypto.createHmac("sha256", process.env.HMAC_KEY).update(data).digest("hex");
// ok: javascript.crypto.hard-coded-key
const e = crypto.createCipheriv("aes-256-gcm", loadKey(), crypto.randomBytes(12));
