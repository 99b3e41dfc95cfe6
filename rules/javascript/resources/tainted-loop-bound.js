app.post("/repeat", (req, res) => {
  // ruleid: javascript.resources.tainted-loop-bound
  for (let i = 0; i < req.body.count; i++) work(i);
  // ruleid: javascript.resources.tainted-loop-bound
  for (let i = 0; i < req.body.items.length; i++) work(i);
  // ok: javascript.resources.tainted-loop-bound
  for (let i = 0; i < items.length; i++) work(i);
  res.end();
});
