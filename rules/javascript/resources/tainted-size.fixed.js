app.get("/noise", (req, res) => {
  const size = Number(req.query.size);
  // ruleid: javascript.resources.tainted-size
  const a = Buffer.alloc(Math.min(size, 10000));
  // ruleid: javascript.resources.tainted-size
  const b = "x".repeat(Math.min(Number(parseInt(req.query.count, 10)), 10000));
  // ok: javascript.resources.tainted-size
  const c = Buffer.alloc(Math.min(size, 1024));
  // ok: javascript.resources.tainted-size
  const d = Buffer.alloc(1024);
  res.json([a.length, b, c.length, d.length]);
});
