app.get("/debug", (req, res) => {
  // ruleid: javascript.web.environment-sent
  res.json(process.env);
  // ruleid: javascript.web.environment-sent
  res.json({ env: process.env, up: process.uptime() });
  // ok: javascript.web.environment-sent
  res.json({ version: process.env.APP_VERSION });
});
