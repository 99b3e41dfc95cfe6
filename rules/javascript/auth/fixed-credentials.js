app.post("/admin", (req, res) => {
  // ruleid: javascript.auth.fixed-credentials
  if (req.body.user === "admin" && req.body.password === "letmein1") return res.render("admin");
  // ok: javascript.auth.fixed-credentials
  if (req.body.password === "") return res.sendStatus(400);
  // ok: javascript.auth.fixed-credentials
  if (typeof req.body.password === "string") res.sendStatus(401);
});
