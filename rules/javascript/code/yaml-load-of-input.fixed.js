const yaml = require("js-yaml");
const fs = require("fs");
app.post("/import", (req, res) => {
  // ruleid: javascript.code.yaml-load-of-input
  const data = yaml.load(req.file.buffer.toString(), { schema: yaml.JSON_SCHEMA });
  // ok: javascript.code.yaml-load-of-input
  const plain = yaml.load(req.body.text, { schema: yaml.JSON_SCHEMA });
  // ok: javascript.code.yaml-load-of-input
  const own = yaml.load(fs.readFileSync("config.yml", "utf8"));
  res.json([data, plain, own]);
});
