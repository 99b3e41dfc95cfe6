exports.register = async (req, res) => {
  // ruleid: javascript.crypto.password-stored-in-clear
  const user = await User.create({ email: req.body.email, password: req.body.password });
  // ruleid: javascript.crypto.password-stored-in-clear
  await users.insertOne({ email: req.body.email, password: req.body.password });
  // ok: javascript.crypto.password-stored-in-clear
  await User.create({ email: req.body.email, passwordHash: await hash(req.body.password) });
  res.json(user);
};
