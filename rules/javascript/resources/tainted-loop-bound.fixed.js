app.post("/repeat", (req, res) => {
  // ruleid: javascript.resources.tainted-loop-bound
  for (let i = 0; i < Math.min(Number(req.body.count), 10000); i++) work(i);
  // ruleid: javascript.resources.tainted-loop-bound
  for (let i = 0; i < Math.min(req.body.items.length, 10000); i++) work(i);
  // ok: javascript.resources.tainted-loop-bound
  for (let i = 0; i < items.length; i++) work(i);
  res.end();
});
