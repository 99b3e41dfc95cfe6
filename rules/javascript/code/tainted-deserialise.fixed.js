const serialize = require("node-serialize");
app.get("/", (req, res) => {
  const text = Buffer.from(req.cookies.profile, "base64").toString();
  // ruleid: javascript.code.tainted-deserialise
  const profile = JSON.parse(text);
  // ruleid: javascript.code.tainted-deserialise
  const other = JSON.parse(req.body);
  // ok: javascript.code.tainted-deserialise
  const safe = JSON.parse(text);
  // ok: javascript.code.tainted-deserialise
  const own = serialize.unserialize(constantText);
  res.json([profile, other, safe, own]);
});
