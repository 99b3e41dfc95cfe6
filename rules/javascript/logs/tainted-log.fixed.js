app.post("/login", (req, res) => {
  // ruleid: javascript.logs.tainted-log
  console.log("login failed for " + String(req.body.user).replace(/[\r\n]/g, " "));
  // ruleid: javascript.logs.tainted-log
  logger.info(`login failed for ${String(req.body.user).replace(/[\r\n]/g, " ")}`);
  // ok: javascript.logs.tainted-log
  logger.info({ user: req.body.user }, "login failed");
  // ok: javascript.logs.tainted-log
  console.log("login failed for " + JSON.stringify(req.body.user));
  // ok: javascript.logs.tainted-log
  console.log("login failed for " + req.body.user.replace(/[\r\n]/g, ""));
  // ok: javascript.logs.tainted-log
  console.log("login failed");
  res.end();
});
