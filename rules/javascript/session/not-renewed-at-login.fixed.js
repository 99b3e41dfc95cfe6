app.post("/login", async (req, res) => {
  const user = await check(req.body);
  // ruleid: javascript.session.not-renewed-at-login
  await new Promise((resolve, reject) => req.session.regenerate((err) => (err ? reject(err) : resolve())));
  req.session.userId = user.id;
  res.redirect("/");
});
app.post("/login2", async (req, res) => {
  const user = await check(req.body);
  req.session.regenerate(() => {
    // ok: javascript.session.not-renewed-at-login
    req.session.userId = user.id;
    res.redirect("/");
  });
});
app.post("/theme", (req, res) => {
  // ok: javascript.session.not-renewed-at-login
  req.session.theme = "dark";
  res.end();
});
app.post("/signin", (req, res, next) => {
  find(req.body, (error, user) => {
    if (error) return next(error);
    // ruleid: javascript.session.not-renewed-at-login
    req.session.regenerate((err) => {
      if (err) {
        return next(err);
      }
      req.session.loggedIn = true;
      // ruleid: javascript.session.not-renewed-at-login
      req.session.username = user.name;

      res.redirect("/"); // home
    });
  });
});
app.post("/name", (req, res) => {
  // ok: javascript.session.not-renewed-at-login
  req.session.user = { ...req.session.user, name: req.body.name };
  res.end();
});
