const _ = require("lodash");
const settings = {};
app.put("/settings", (req, res) => {
  // ruleid: javascript.objects.tainted-merge
  _.merge(settings, withoutPrototype(req.body));
  // ruleid: javascript.objects.tainted-merge
  _.set(settings, req.body.path, req.body.value);
  // ok: javascript.objects.tainted-merge
  _.merge(settings, { theme: "dark" });
  // ok: javascript.objects.tainted-merge
  _.merge(settings, _.pick(req.body, ["theme"]));
  res.json(settings);
});

const merge = (target, source) => {
  for (const key of Object.keys(source)) {
    if (key === "__proto__" || key === "constructor") continue;
    target[key] = source[key];
  }
  return target;
};
// ok: javascript.objects.tainted-merge
app.put("/own", (req, res) => res.json(merge({}, req.body)));

function withoutPrototype(value) {
  const isOwn = (key) => key !== "__proto__" && key !== "constructor" && key !== "prototype";
  return JSON.parse(JSON.stringify(value ?? {}), (key, entry) => (isOwn(key) ? entry : undefined));
}
