const crypto = require("crypto");
// ruleid: javascript.crypto.fixed-salt
const a = crypto.pbkdf2Sync(password, "salt", 600000, 32, "sha256");
// ruleid: javascript.crypto.fixed-salt
const b = crypto.scryptSync(password, "shop", 32);
// ok: javascript.crypto.fixed-salt
const c = crypto.scryptSync(password, crypto.randomBytes(16), 32);
