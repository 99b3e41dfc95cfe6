const crypto = require("crypto");
const SECRET = "f4d9a0e2c1b35768f4d9a0e2c1b35768";
// ruleid: javascript.crypto.hard-coded-key
const a = crypto.createHmac("sha256", "seal-key-of-the-shop-2024").update(data).digest("hex");
// ruleid: javascript.crypto.hard-coded-key
const b = crypto.createCipheriv("aes-256-gcm", SECRET, crypto.randomBytes(12));
// ruleid: javascript.crypto.hard-coded-key
const c = CryptoJS.AES.encrypt(text, "my secret key").toString();
// ok: javascript.crypto.hard-coded-key
const d = crypto.createHmac("sha256", process.env.HMAC_KEY).update(data).digest("hex");
// ok: javascript.crypto.hard-coded-key
const e = crypto.createCipheriv("aes-256-gcm", loadKey(), crypto.randomBytes(12));
