app.get("/lang", (req, res) => {
  // ruleid: javascript.headers.tainted-header
  res.setHeader("Content-Language", String(req.query.lang).replace(/[\r\n]/g, ""));
  // ok: javascript.headers.tainted-header
  res.setHeader("Content-Language", "en");
  // ok: javascript.headers.tainted-header
  res.setHeader("X-Name", encodeURIComponent(req.query.name));
  // ruleid: javascript.headers.tainted-header
  res.set("Content-Disposition", `attachment; filename="${encodeURIComponent(req.query.name)}"`);
  res.end();
});
app.get("/next", (req, res) => {
  // ok: javascript.headers.tainted-header
  res.writeHead(302, { Location: req.query.next });
  res.end();
});
