app.get("/profile", async (req, res) => {
  const user = await User.findById(req.session.userId);
  // ruleid: javascript.xss.html-built-in-handler
  res.send(`<h1>${escapeHtml(user.name)}</h1>`);
  // ruleid: javascript.xss.html-built-in-handler
  res.send("<h1>" + escapeHtml(user.name) + "</h1>");
  // ok: javascript.xss.html-built-in-handler
  res.send(`<h1>${escapeHtml(user.name)}</h1>`);
  // ok: javascript.xss.html-built-in-handler
  res.send("<h1>Hello</h1>");
  // ok: javascript.xss.html-built-in-handler
  res.send(`total: ${user.total}`);
});

function escapeHtml(value) {
  return String(value ?? "").replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);
}
