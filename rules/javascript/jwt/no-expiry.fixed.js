const jwt = require("jsonwebtoken");
// ruleid: javascript.jwt.no-expiry
const a = jwt.sign({ sub: user.id }, process.env.JWT_KEY, { expiresIn: "1h" });
// ruleid: javascript.jwt.no-expiry
const b = jwt.sign({ sub: user.id }, process.env.JWT_KEY, { algorithm: "HS256", expiresIn: "1h" });
// ok: javascript.jwt.no-expiry
const c = jwt.sign({ sub: user.id }, process.env.JWT_KEY, { expiresIn: "15m" });
// ok: javascript.jwt.no-expiry
const d = jwt.sign({ sub: user.id, exp: soon() }, process.env.JWT_KEY);
