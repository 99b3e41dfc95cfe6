async function login(req, res) {
  const user = await User.findOne({ email: String(req.body.email) });
  // ruleid: javascript.crypto.password-compared-in-clear
  if (user.password === req.body.password) return res.json(user);
  // ruleid: javascript.crypto.password-compared-in-clear
  const other = await User.findOne({ email: req.body.email, password: req.body.password });
  // ok: javascript.crypto.password-compared-in-clear
  if (req.body.password !== req.body.password_again) return res.status(400).end();
  // ok: javascript.crypto.password-compared-in-clear
  if (req.body.password !== req.body.confirmPassword) return res.status(400).end();
  // ok: javascript.crypto.password-compared-in-clear
  const ok = await bcrypt.compare(req.body.password, user.passwordHash);
  res.json([other, ok]);
}
