const router = require("express").Router();
router.get("/items", listItems);
router.post("/items", requireAuth, createItem);
// ruleid: javascript.auth.sibling-has-check
router.delete("/items/:id", async (req, res) => {
  await Item.deleteOne({ _id: req.params.id });
  res.end();
});
// ok: javascript.auth.sibling-has-check
router.put("/items/:id", requireAuth, updateItem);
// ok: javascript.auth.sibling-has-check
router.post("/login", login);
