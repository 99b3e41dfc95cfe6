const crypto = require("crypto");
// ruleid: javascript.crypto.weak-hash
const a = crypto.createHash("sha256").update(data).digest("hex");
// ruleid: javascript.crypto.weak-hash
const b = crypto.createHash("sha256").update(data).digest("hex");
// ruleid: javascript.crypto.weak-hash
const c = crypto.createHmac("sha256", key).update(data).digest("hex");
// ruleid: javascript.crypto.weak-hash
const d = CryptoJS.SHA256(data).toString();
// ok: javascript.crypto.weak-hash
const e = crypto.createHash("sha256").update(data).digest("hex");
// ok: javascript.crypto.weak-hash
const f = crypto.createHash("sha512").update(data).digest("hex");
