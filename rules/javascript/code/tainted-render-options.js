app.get("/", (req, res) => {
  // ruleid: javascript.code.tainted-render-options
  res.render("home", req.query);
});
app.post("/", (req, res) => {
  // ruleid: javascript.code.tainted-render-options
  res.render("home", { title: "Home", ...req.body });
});
app.get("/safe", (req, res) => {
  // ok: javascript.code.tainted-render-options
  res.render("home", { title: req.query.title });
});
