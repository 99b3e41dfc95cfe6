app.get("/orders/:id", async (req, res) => {
  // ruleid: javascript.auth.object-by-id-without-owner
  const order = await Order.findById(req.params.id);
  res.json(order);
});
app.get("/baskets/:id", (req, res) => {
  const id = req.params.id;
  // ruleid: javascript.auth.object-by-id-without-owner
  Basket.findOne({ where: { id }, include: [Product] }).then((basket) => res.json(basket));
});
app.get("/mine/:id", async (req, res) => {
  // ok: javascript.auth.object-by-id-without-owner
  const order = await Order.findOne({ _id: req.params.id, owner: req.user.id });
  res.json(order);
});
app.get("/checked/:id", async (req, res) => {
  // ok: javascript.auth.object-by-id-without-owner
  const order = await Order.findById(req.params.id);
  if (order.owner !== req.user.id) return res.sendStatus(403);
  res.json(order);
});

app.delete("/boats/:id", requireUser, requireAdmin, async (req, res) => {
  // ok: javascript.auth.object-by-id-without-owner
  await Boat.destroy({ where: { id: req.params.id } });
  res.sendStatus(204);
});
