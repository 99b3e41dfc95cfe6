const path = require("path");
app.get("/report", async (req, res) => {
  // ruleid: javascript.code.tainted-require
  const report = require("./reports/" + req.query.type);
  // ruleid: javascript.code.tainted-require
  const plugin = await import(`./plugins/${req.query.plugin}.js`);
  if (!/^[a-z]+$/.test(req.params.theme)) return res.status(404).end();
  // ok: javascript.code.tainted-require
  const theme = require("./themes/" + req.params.theme);
  res.json([report.run(), plugin.run(), theme]);
});
// ok: javascript.code.tainted-require
const fixed = require("./reports/daily");
