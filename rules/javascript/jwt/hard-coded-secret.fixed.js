const jwt = require("jsonwebtoken");
const KEY = process.env.APP_KEY;
// ruleid: javascript.jwt.hard-coded-secret
const a = jwt.sign({ sub: 1 }, process.env.JWT_SECRET);
// ruleid: javascript.jwt.hard-coded-secret
const b = jwt.verify(token, KEY, { algorithms: ["HS256"] });
// ok: javascript.jwt.hard-coded-secret
const c = jwt.sign({ sub: 1 }, process.env.JWT_KEY, { expiresIn: "15m" });
// ok: javascript.jwt.hard-coded-secret
const d = jwt.verify(token, loadKey(), { algorithms: ["HS256"] });
