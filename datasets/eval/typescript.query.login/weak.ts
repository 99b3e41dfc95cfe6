export async function findUser(users: any, body: any) {
  const user = await users.findOne({ name: body.name, pin: body.pin });
  return user;
}
