interface User {
  readonly name: string;
  readonly pin: string;
}

interface Users {
  findOne(filter: { readonly name: string; readonly pin: string }): Promise<User | null>;
}

export const findUser = async (users: Users, body: { name?: unknown; pin?: unknown } | null): Promise<User | null> => {
  const name = body?.name;
  const pin = body?.pin;
  if (typeof name !== 'string' || typeof pin !== 'string') return null;
  return users.findOne({ name, pin });
};
