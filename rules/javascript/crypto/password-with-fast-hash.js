const crypto = require("crypto");
function store(user, password) {
  // ruleid: javascript.crypto.password-with-fast-hash
  user.hash = crypto.createHash("sha256").update(password).digest("hex");
  // ruleid: javascript.crypto.password-with-fast-hash
  user.hash = md5(user.password);
  // ruleid: javascript.crypto.password-with-fast-hash
  user.hash = crypto.createHash("sha512").update(salt + password).digest("hex");
  // ok: javascript.crypto.password-with-fast-hash
  user.hash = bcrypt.hashSync(password, 12);
  // ok: javascript.crypto.password-with-fast-hash
  user.tag = crypto.createHash("sha256").update(user.email).digest("hex");
}
