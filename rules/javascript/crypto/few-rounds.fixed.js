const bcrypt = require("bcrypt");
const crypto = require("crypto");
const ROUNDS = 12;
// ruleid: javascript.crypto.few-rounds
const a = bcrypt.hashSync(password, ROUNDS);
// ruleid: javascript.crypto.few-rounds
const b = crypto.pbkdf2Sync(password, salt, 600000, 32, "sha256");
// ok: javascript.crypto.few-rounds
const c = bcrypt.hashSync(password, 12);
// ok: javascript.crypto.few-rounds
const d = crypto.pbkdf2Sync(password, salt, 600000, 32, "sha256");
