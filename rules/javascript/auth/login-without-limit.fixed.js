const express = require("express");
const app = express();
// ruleid: javascript.auth.login-without-limit
app.post("/login", limitAttempts, (req, res) => login(req, res));
// ok: javascript.auth.login-without-limit
app.post("/comments", (req, res) => save(req, res));

const attempts = new Map();
let attemptsSince = 0;

/** At most 10 tries of one address within 15 minutes. */
function limitAttempts(req, res, next) {
  if (process.uptime() - attemptsSince > 15 * 60) {
    attempts.clear();
    attemptsSince = process.uptime();
  }
  const count = (attempts.get(req.ip) ?? 0) + 1;
  attempts.set(req.ip, count);
  if (count > 10) {
    res.status(429).send("too many attempts, try again later");
    return;
  }
  next();
}
