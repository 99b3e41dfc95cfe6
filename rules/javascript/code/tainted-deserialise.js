const serialize = require("node-serialize");
const v8 = require("v8");
app.get("/", (req, res) => {
  const text = Buffer.from(req.cookies.profile, "base64").toString();
  // ruleid: javascript.code.tainted-deserialise
  const profile = serialize.unserialize(text);
  // ruleid: javascript.code.tainted-deserialise
  const other = v8.deserialize(req.body);
  // ok: javascript.code.tainted-deserialise
  const safe = JSON.parse(text);
  // ok: javascript.code.tainted-deserialise
  const own = serialize.unserialize(constantText);
  res.json([profile, other, safe, own]);
});
