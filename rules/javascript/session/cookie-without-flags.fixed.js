app.post("/login", (req, res) => {
  // ruleid: javascript.session.cookie-without-flags
  res.cookie("token", sign(req.user), { httpOnly: true, secure: true, sameSite: "lax" });
  // ruleid: javascript.session.cookie-without-flags
  res.cookie("token", sign(req.user), { maxAge: 1000, httpOnly: true, secure: true, sameSite: "lax" });
  // ruleid: javascript.session.cookie-without-flags
  res.cookie("token", sign(req.user), { httpOnly: true, secure: true, sameSite: "lax" });
  // ok: javascript.session.cookie-without-flags
  res.cookie("token", sign(req.user), { httpOnly: true, secure: true, sameSite: "lax" });
  // ok: javascript.session.cookie-without-flags
  res.cookie("theme", "dark");
  res.end();
});
// ruleid: javascript.session.cookie-without-flags
document.cookie = "token=" + token;
// ok: javascript.session.cookie-without-flags
document.cookie = "theme=dark";
