const day = 24 * 60 * 60;

export const sessionCookie = (id) =>
  `sid=${encodeURIComponent(id)}; Path=/; Max-Age=${String(day)}; Secure; HttpOnly; SameSite=Lax`;
