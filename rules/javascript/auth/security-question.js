app.post("/reset", async (req, res) => {
  // ruleid: javascript.auth.security-question
  if (hmac(req.body.securityAnswer) !== user.answer) return res.sendStatus(401);
  // ok: javascript.auth.security-question
  if (req.body.answer === 42) return res.sendStatus(200);
  res.end();
});
