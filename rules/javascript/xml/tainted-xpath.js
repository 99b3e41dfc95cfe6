const xpath = require("xpath");
app.post("/login", (req, res) => {
  const name = req.body.name;
  // ruleid: javascript.xml.tainted-xpath
  const found = xpath.select(`//user[name='${name}']`, doc);
  // ok: javascript.xml.tainted-xpath
  const good = xpath.parse("//user[name=$name]").select({ node: doc, variables: { name } });
  res.json([found, good]);
});
