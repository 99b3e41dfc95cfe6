const config = {};
const values = new Map();
app.put("/config/:section/:key", (req, res) => {
  // ruleid: javascript.objects.tainted-key
  const section = req.params.section;
  if (section === "__proto__" || section === "constructor" || section === "prototype") {
    return res.status(400).end();
  }
  const propertyName = req.params.key;
  if (propertyName === "__proto__" || propertyName === "constructor" || propertyName === "prototype") {
    return res.status(400).end();
  }
  config[section][propertyName] = req.body.value;
  // ruleid: javascript.objects.tainted-key
  const field = req.body.name;
  if (field === "__proto__" || field === "constructor" || field === "prototype") {
    return res.status(400).end();
  }
  config[field] = req.body.value;
  // ok: javascript.objects.tainted-key
  values.set(req.body.name, req.body.value);
  // ok: javascript.objects.tainted-key
  config.theme = req.body.theme;
  const name = req.body.name;
  if (name === "__proto__") return res.status(400).end();
  // ok: javascript.objects.tainted-key
  config[name] = 1;
  res.end();
});
