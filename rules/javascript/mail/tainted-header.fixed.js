app.post("/contact", async (req, res) => {
  // ruleid: javascript.mail.tainted-header
  await transport.sendMail({ to: mailAddress(req.body.to), subject: "Hello", text: req.body.text });
  // ok: javascript.mail.tainted-header
  await transport.sendMail({ to: "shop@example.com", subject: "Hello", text: req.body.text });
  const address = req.body.address;
  if (!validator.isEmail(address)) return res.sendStatus(400);
  // ok: javascript.mail.tainted-header
  await transport.sendMail({ to: address, subject: "Hello", text: "Welcome" });
  res.end();
});

function mailAddress(value) {
  const address = String(value ?? "");
  if (!/^[^\s@<>,;:"]+@[^\s@<>,;:"]+$/.test(address)) throw new Error("this is no mail address");
  return address;
}
