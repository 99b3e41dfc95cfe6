const crypto = require("crypto");
function store(user, password) {
  // ruleid: javascript.crypto.password-with-fast-hash
  user.hash = crypto.scryptSync(password, process.env.PASSWORD_SALT, 32, { N: 16384, r: 8, p: 5 }).toString("hex");
  // ruleid: javascript.crypto.password-with-fast-hash
  user.hash = crypto.scryptSync(user.password, process.env.PASSWORD_SALT, 32, { N: 16384, r: 8, p: 5 }).toString("hex");
  // ruleid: javascript.crypto.password-with-fast-hash
  user.hash = crypto.scryptSync(salt + password, process.env.PASSWORD_SALT, 32, { N: 16384, r: 8, p: 5 }).toString("hex");
  // ok: javascript.crypto.password-with-fast-hash
  user.hash = bcrypt.hashSync(password, 12);
  // ok: javascript.crypto.password-with-fast-hash
  user.tag = crypto.createHash("sha256").update(user.email).digest("hex");
}
