const User = require("./models/user");

module.exports.login = async (req, res) => {
  // ruleid: javascript.nosql.tainted-filter
  const user = await User.findOne({ email: { $eq: req.body.email }, password: { $eq: req.body.password } });
  // ok: javascript.nosql.tainted-filter
  const one = await User.findOne({ email: String(req.body.email) });
  // ok: javascript.nosql.tainted-filter
  const two = await User.findOne({ email: { $eq: req.body.email } });
  res.json([user, one, two]);
};

module.exports.list = async (req, res) => {
  // ruleid: javascript.nosql.tainted-filter
  const all = await User.find(req.query);
  // ok: javascript.nosql.tainted-filter
  const mine = all.find((entry) => entry.id === req.query.id);
  res.json(mine);
};

module.exports.remove = async (req, res) => {
  const { id } = req.body;
  // ruleid: javascript.nosql.tainted-filter
  await req.app.locals.db.collection("notes").deleteOne({ id: { $eq: id } });
  if (typeof id !== "string") return res.status(400).end();
  // ok: javascript.nosql.tainted-filter
  await req.app.locals.db.collection("notes").deleteOne({ id });
  // ok: javascript.nosql.tainted-filter
  await User.findById(req.params.id);
  res.end();
};

module.exports.relational = async (req, res) => {
  // ok: javascript.nosql.tainted-filter
  res.json(await Order.findOne({ where: { id: req.body.id } }));
};
