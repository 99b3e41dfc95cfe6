exports.search = async (req, res) => {
  // ruleid: javascript.nosql.tainted-where-code
  const found = await db.collection("products").find({ name: String(req.query.name) }).toArray();
  // ok: javascript.nosql.tainted-where-code
  const good = await db.collection("products").find({ name: String(req.query.name) }).toArray();
  res.json([found, good]);
};
exports.reviews = async (req, res) => {
  const id = Number(req.params.id);
  // ok: javascript.nosql.tainted-where-code
  res.json(await reviews.find({ $where: "this.product == " + id }));
};
exports.orders = async (req, res) => {
  // ruleid: javascript.nosql.tainted-where-code
  res.json(await orders.find({ orderId: String(req.params.id) }));
};
exports.where = async (req, res) => {
  // ruleid: javascript.nosql.tainted-where-code
  res.json(await Product.find().$where(req.query.condition));
};
