const bcrypt = require("bcrypt");
async function login(req, res, user) {
  // ruleid: javascript.auth.check-not-awaited
  if (!(await bcrypt.compare(req.body.password, user.hash))) return res.sendStatus(401);
  const ok = await bcrypt.compare(req.body.password, user.hash);
  // ruleid: javascript.auth.check-not-awaited
  if (!ok) return res.sendStatus(401);
  // ok: javascript.auth.check-not-awaited
  if (!(await bcrypt.compare(req.body.password, user.hash))) return res.sendStatus(401);
  // ok: javascript.auth.check-not-awaited
  if (!bcrypt.compareSync(req.body.password, user.hash)) return res.sendStatus(401);
  res.end();
}
