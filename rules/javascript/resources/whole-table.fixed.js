app.get("/items", async (req, res) => {
  // ruleid: javascript.resources.whole-table
  const all = await Item.find({}).limit(100);
  // ok: javascript.resources.whole-table
  const page = await Item.find({}).limit(50);
  // ok: javascript.resources.whole-table
  const one = await Item.find({ name: "a" });
  res.json([all, page, one]);
});
