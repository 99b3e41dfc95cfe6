const actions = { start() {}, stop() {} };
const handlers = new Map();
app.post("/act", (req, res) => {
  // ruleid: javascript.code.tainted-method-call
  actions[req.body.action](req.body.value);
  const name = req.query.name;
  // ruleid: javascript.code.tainted-method-call
  const made = new classes[name]();
  // ok: javascript.code.tainted-method-call
  handlers.get(name)?.(req.body);
  const allowed = ["start", "stop"];
  if (!allowed.includes(name)) return res.status(400).end();
  // ok: javascript.code.tainted-method-call
  actions[name]();
  res.json(made);
});
