interface User {
  id: number;
  name: string;
  city: string;
  about: string;
  role: string;
  points: number;
}

export function updateProfile(user: User, body: Partial<User>): User {
  return { ...user, ...body };
}
