function auth(req, res, next) {
  // ruleid: javascript.errors.check-fails-open
  try {
    req.user = jwt.verify(req.headers.authorization, key, { algorithms: ["HS256"] });
    next();
  } catch (err) {
    next();
  }
}
function strict(req, res, next) {
  // ok: javascript.errors.check-fails-open
  try {
    req.user = jwt.verify(req.headers.authorization, key, { algorithms: ["HS256"] });
  } catch (err) {
    return res.sendStatus(401);
  }
  next();
}
