const User = require("./user");
exports.create = async (req, res) => {
  // ruleid: javascript.objects.mass-assignment
  const user = await User.create(req.body);
  // ruleid: javascript.objects.mass-assignment
  const other = new User(req.body);
  // ruleid: javascript.objects.mass-assignment
  await User.findByIdAndUpdate(req.params.id, req.body, { new: true });
  // ruleid: javascript.objects.mass-assignment
  await User.create({ ...req.body, createdAt: new Date() });
  // ruleid: javascript.objects.mass-assignment
  Object.assign(user, req.body);
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
