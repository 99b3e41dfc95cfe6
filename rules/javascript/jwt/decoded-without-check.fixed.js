const jwt = require("jsonwebtoken");
function user(token) {
  // ruleid: javascript.jwt.decoded-without-check
  const claims = jwt.verify(token, process.env.JWT_SECRET, { algorithms: ["HS256"] });
  return claims.sub;
}
function checked(token, key) {
  // ok: javascript.jwt.decoded-without-check
  const claims = jwt.verify(token, key, { algorithms: ["HS256"] });
  return claims.sub;
}
function payload(token) {
  // ruleid: javascript.jwt.decoded-without-check
  return JSON.parse(Buffer.from(token.split(".")[1], "base64").toString());
}
