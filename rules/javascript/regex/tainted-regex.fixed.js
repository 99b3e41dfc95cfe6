app.get("/search", (req, res) => {
  // ruleid: javascript.regex.tainted-regex
  const re = new RegExp(escapeRegExp(req.query.q), "i");
  // ruleid: javascript.regex.tainted-regex
  const query = { name: { $regex: escapeRegExp(req.query.q) } };
  // ok: javascript.regex.tainted-regex
  const safe = new RegExp(_.escapeRegExp(req.query.q), "i");
  // ok: javascript.regex.tainted-regex
  const safe2 = new RegExp(req.query.q.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  // ok: javascript.regex.tainted-regex
  const found = names.filter((name) => name.includes(req.query.q));
  res.json([re, query, safe, safe2, found]);
});

function escapeRegExp(value) {
  return String(value ?? "").replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
