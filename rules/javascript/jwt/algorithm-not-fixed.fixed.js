const jwt = require("jsonwebtoken");
const expressJwt = require("express-jwt");
// ruleid: javascript.jwt.algorithm-not-fixed
const a = jwt.verify(token, process.env.JWT_KEY, { algorithms: ["HS256"] });
// ruleid: javascript.jwt.algorithm-not-fixed
jwt.verify(token, process.env.JWT_KEY, { algorithms: ["HS256"] }, (err, claims) => next(err, claims));
// ruleid: javascript.jwt.algorithm-not-fixed
app.use(expressJwt({ secret: process.env.JWT_KEY, algorithms: ["HS256"] }));
// ok: javascript.jwt.algorithm-not-fixed
const b = jwt.verify(token, process.env.JWT_KEY, { algorithms: ["HS256"] });
// ok: javascript.jwt.algorithm-not-fixed
app.use(expressJwt({ secret: process.env.JWT_KEY, algorithms: ["HS256"] }));
