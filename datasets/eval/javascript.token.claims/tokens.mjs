import { createHmac } from 'node:crypto';

export const key = 'a key of the tests';

export const packed = (value) =>
  Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url');

export const signed = (claims, { by = key, header = { alg: 'HS256', typ: 'JWT' }, digest = 'sha256' } = {}) => {
  const text = `${packed(header)}.${packed(claims)}`;
  return `${text}.${createHmac(digest, by).update(text).digest('base64url')}`;
};
