app.get("/me", (req, res) => {
  // ruleid: javascript.auth.trusts-header-for-identity
  const id = req.headers["x-user-id"];
  // ruleid: javascript.auth.trusts-header-for-identity
  if (req.get("X-Role") === "admin") return res.render("admin");
  // ok: javascript.auth.trusts-header-for-identity
  const agent = req.headers["user-agent"];
  res.json([id, agent, req.session.userId]);
});
