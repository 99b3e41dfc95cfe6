const User = require("./user");
exports.create = async (req, res) => {
  // ruleid: javascript.objects.mass-assignment
  const user = await User.create(picked(req.body, ["name", "email"]));
  // ruleid: javascript.objects.mass-assignment
  const other = new User(picked(req.body, ["name", "email"]));
  // ruleid: javascript.objects.mass-assignment
  await User.findByIdAndUpdate(req.params.id, picked(req.body, ["name", "email"]), { new: true });
  // ruleid: javascript.objects.mass-assignment
  await User.create({ ...picked(req.body, ["name", "email"]), createdAt: new Date() });
  // ruleid: javascript.objects.mass-assignment
  Object.assign(user, picked(req.body, ["name", "email"]));
  // ok: javascript.objects.mass-assignment
  const good = await User.create({ name: req.body.name, email: req.body.email });
  // ok: javascript.objects.mass-assignment
  const seal = crypto.createHmac("sha256", process.env.KEY).update(req.body).digest("hex");
  // ok: javascript.objects.mass-assignment
  const params = new URLSearchParams(req.body);
  // ok: javascript.objects.mass-assignment
  const zip = new AdmZip(req.body);
  res.json([zip, user, other, good, seal, params]);
};

/** The fields that are named, as far as they were sent; no others. */
function picked(body, fields) {
  return Object.fromEntries(fields.filter((field) => body?.[field] !== undefined).map((field) => [field, body[field]]));
}
