const jwt = require("jsonwebtoken");
// ruleid: javascript.jwt.expiry-ignored
jwt.verify(token, key, { algorithms: ["HS256"], ignoreExpiration: false });
// ok: javascript.jwt.expiry-ignored
jwt.verify(token, key, { algorithms: ["HS256"] });
