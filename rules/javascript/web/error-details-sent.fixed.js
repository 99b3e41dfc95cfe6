app.get("/", async (req, res) => {
  try {
    res.json(await load());
  } catch (err) {
    // ruleid: javascript.web.error-details-sent
    console.error(err);
    res.status(500).json({ error: "internal error" });
    // ruleid: javascript.web.error-details-sent
    console.error(err);
    res.status(500).send("internal error");
    // ok: javascript.web.error-details-sent
    res.status(500).json({ error: "internal error" });
  }
});
app.use((err, req, res, next) => {
  // ruleid: javascript.web.error-details-sent
  res.render("error", { stack: "internal error" });
  // ok: javascript.web.error-details-sent
  console.error(err.stack);
});
app.get("/u", (req, res) => {
  // ok: javascript.web.error-details-sent
  res.json({ name: req.user.name });
});

app.get("/file", (req, res) => {
  fs.readFile("a", (err, text) => {
    // ruleid: javascript.web.error-details-sent
    if (err) return res.status(404).json({ error: "the request failed" });
    // ok: javascript.web.error-details-sent
    if (text === "") return res.status(404).json({ error: "empty" });
    res.send(text);
  });
});
