const escapeHtml = require("escape-html");
app.get("/hello", (req, res) => {
  // ruleid: javascript.xss.tainted-response
  res.send("<h1>Hello " + escapeHtml(req.query.name) + "</h1>");
  // ok: javascript.xss.tainted-response
  res.send(`<h1>Hello ${escapeHtml(req.query.name)}</h1>`);
  // ok: javascript.xss.tainted-response
  res.json({ name: req.query.name });
  // ok: javascript.xss.tainted-response
  res.send({ name: req.query.name });
});
app.get("/page/:id", (req, res) => {
  const id = parseInt(req.params.id, 10);
  // ok: javascript.xss.tainted-response
  res.send(`<p>Page ${id}</p>`);
});
function notFound(request, response) {
  response.writeHead(404, { "Content-Type": "text/html" });
  // ruleid: javascript.xss.tainted-response
  response.write(`<p>${escapeHtml(request.url)} was not found</p>`);
  response.end();
}
function plain(request, response) {
  response.setHeader("Content-Type", "text/plain");
  // ok: javascript.xss.tainted-response
  response.end("not found: " + request.url);
}
router.get("/koa", async (ctx) => {
  // ruleid: javascript.xss.tainted-response
  ctx.body = `<p>${escapeHtml(ctx.query.text)}</p>`;
  // ok: javascript.xss.tainted-response
  ctx.body = { text: ctx.query.text };
});
app.get("/q", (req, res) => {
  // ruleid: javascript.xss.tainted-response
  res.status(400).send("Unknown item " + escapeHtml(req.params.item));
});
