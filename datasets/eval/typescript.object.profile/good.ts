interface User {
  readonly id: number;
  readonly name: string;
  readonly city: string;
  readonly about: string;
  readonly role: string;
  readonly points: number;
}

const isText = (value: unknown): value is string => typeof value === 'string';

export const updateProfile = (user: User, body: { name?: unknown; city?: unknown; about?: unknown }): User => ({
  ...user,
  ...(isText(body.name) ? { name: body.name } : {}),
  ...(isText(body.city) ? { city: body.city } : {}),
  ...(isText(body.about) ? { about: body.about } : {}),
});
