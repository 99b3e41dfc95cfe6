import bcrypt from "bcrypt";
export async function register(req: Request, res: Response) {
  const password = await bcrypt.hash(req.body.password, 12);
  // ok: javascript.crypto.password-stored-in-clear
  res.json(await User.create({ email: req.body.email, password }));
}
