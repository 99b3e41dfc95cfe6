const crypto = require("crypto");
// ruleid: javascript.crypto.weak-cipher
const a = crypto.createCipheriv("des-ede3-cbc", key, iv);
// ruleid: javascript.crypto.weak-cipher
const b = crypto.createCipheriv("aes-128-ecb", key, null);
// ruleid: javascript.crypto.weak-cipher
const c = CryptoJS.AES.encrypt(text, key, { mode: CryptoJS.mode.ECB });
// ruleid: javascript.crypto.weak-cipher
const d = CryptoJS.DES.encrypt(text, key);
// ok: javascript.crypto.weak-cipher
const e = crypto.createCipheriv("aes-256-gcm", key, iv);
// ok: javascript.crypto.weak-cipher
const f = CryptoJS.AES.encrypt(text, key, { iv });
