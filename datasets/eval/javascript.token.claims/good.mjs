import { createHmac, timingSafeEqual } from 'node:crypto';

const read = (part) => JSON.parse(Buffer.from(part, 'base64url').toString());

export function readClaims(token, key) {
  const parts = token.split('.');
  if (parts.length !== 3) throw new Error('this is no token');
  const [header, claims, signature] = parts;
  const expected = createHmac('sha256', key).update(`${header}.${claims}`).digest();
  const given = Buffer.from(signature, 'base64url');
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) throw new Error('the signature is wrong');
  if (read(header).alg !== 'HS256') throw new Error('the token is signed otherwise');
  return read(claims);
}
