export function sessionCookie(id) {
  const maxAge = 24 * 60 * 60;
  return `sid=${id}; Path=/; Max-Age=${maxAge}`;
}
