app.post("/register", async (req, res) => {
  const user = await User.create({
    email: req.body.email,
    // ruleid: javascript.auth.role-from-request
    role: req.body.role,
  });
  // ok: javascript.auth.role-from-request
  const other = await User.create({ email: req.body.email, role: "customer" });
  res.json([user, other]);
});
app.get("/admin", (req, res) => {
  // ruleid: javascript.auth.role-from-request
  if (req.cookies.isAdmin === "true") res.render("admin");
  // ok: javascript.auth.role-from-request
  if (req.user.role === "admin") res.render("admin");
});
