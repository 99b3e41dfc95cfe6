import { Buffer } from 'node:buffer';
import { createHash, createHmac } from 'node:crypto';
import { meter } from '../runtime/meter.ts';
import { askedList, textIn } from './asked.ts';

const known: ReadonlySet<string> = new Set([
  'md5',
  'sha1',
  'sha224',
  'sha256',
  'sha384',
  'sha512',
  'ripemd160',
  'sha3-256',
  'sha3-512',
]);

/**
 * The digest of data under an algorithm, with a `+` before its base64; empty for an algorithm that is not known. `how` is JSON: the algorithm, `hash` or
 * `hmac`, the key in base64.
 */
export const scriptHash = (how: string, data: string): string => {
  const [given = '', kind = '', key = ''] = askedList(how).map(textIn);
  const name = given.toLowerCase().replace(/^sha-(?=\d)/, 'sha');
  if (!known.has(name)) return '';
  meter.spend(500 + (data.length >> 3));
  const bytes = Buffer.from(data, 'base64');
  const hash = kind === 'hmac' ? createHmac(name, Buffer.from(key, 'base64')) : createHash(name);
  return `+${hash.update(bytes).digest('base64')}`;
};
