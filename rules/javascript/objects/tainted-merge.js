const _ = require("lodash");
const settings = {};
app.put("/settings", (req, res) => {
  // ruleid: javascript.objects.tainted-merge
  _.merge(settings, req.body);
  // ruleid: javascript.objects.tainted-merge
  _.set(settings, req.body.path, req.body.value);
  // ok: javascript.objects.tainted-merge
  _.merge(settings, { theme: "dark" });
  // ok: javascript.objects.tainted-merge
  _.merge(settings, _.pick(req.body, ["theme"]));
  res.json(settings);
});
