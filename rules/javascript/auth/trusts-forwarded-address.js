// ruleid: javascript.auth.trusts-forwarded-address
app.enable("trust proxy");
app.get("/", (req, res) => {
  // ruleid: javascript.auth.trusts-forwarded-address
  const address = req.headers["x-forwarded-for"];
  // ok: javascript.auth.trusts-forwarded-address
  const own = req.socket.remoteAddress;
  res.json([address, own]);
});
// ok: javascript.auth.trusts-forwarded-address
app.set("trust proxy", "loopback");
