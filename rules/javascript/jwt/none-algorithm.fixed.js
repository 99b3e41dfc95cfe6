const jwt = require("jsonwebtoken");
// ruleid: javascript.jwt.none-algorithm
const a = jwt.verify(token, key, { algorithms: ["HS256"] });
// ruleid: javascript.jwt.none-algorithm
const b = jwt.sign(claims, "", { algorithm: "none" });
// ruleid: javascript.jwt.none-algorithm
const c = jwt.verify(token, null);
// ok: javascript.jwt.none-algorithm
const d = jwt.verify(token, key, { algorithms: ["HS256"] });
