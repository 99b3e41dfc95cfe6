const fs = require("fs");
const path = require("path");
const fsp = require("fs/promises");
const root = path.resolve("public");

app.get("/file", (req, res) => {
  // ruleid: javascript.path.tainted-file
  const filePath = path.resolve(path.join(root, req.query.name));
  if (!filePath.startsWith(root + path.sep)) {
    return res.status(403).end();
  }
  fs.readFile(filePath, (err, data) => res.end(data));
});
app.get("/send/:name", (req, res) => {
  const target = path.resolve(path.join(__dirname, "files", req.params.name));
  if (!target.startsWith(path.join(__dirname, "files") + path.sep)) {
    return res.status(403).end();
  }
  // ruleid: javascript.path.tainted-file
  res.sendFile(target);
  // ok: javascript.path.tainted-file
  res.sendFile(req.params.name, { root });
});
app.post("/save", async (req, res) => {
  // ruleid: javascript.path.tainted-file
  const filePath = path.resolve(`uploads/${req.body.name}`);
  if (!filePath.startsWith(path.resolve("uploads") + path.sep)) {
    return res.status(403).end();
  }
  await fsp.writeFile(filePath, req.body.content);
  // ok: javascript.path.tainted-file
  await fsp.writeFile("uploads/latest.txt", req.body.content);
  // ok: javascript.path.tainted-file
  await fsp.writeFile(path.join("uploads", path.basename(req.body.name)), req.body.content);
  res.end();
});
app.get("/guarded", (req, res) => {
  const full = path.resolve(root, req.query.name);
  if (!full.startsWith(root + path.sep)) return res.sendStatus(400);
  // ok: javascript.path.tainted-file
  res.end(fs.readFileSync(full));
});
app.get("/page", (req, res) => {
  // ruleid: javascript.path.tainted-file
  res.render(req.query.page);
  // ok: javascript.path.tainted-file
  res.render("page", { title: req.query.title });
});
