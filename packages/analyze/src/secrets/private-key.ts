import { isMonotonous } from './placeholder.ts';
import type { Spotted } from './spotted.ts';

/** Longest key that is followed to its end. A 16,384-bit RSA key has some 12,700 characters. Units: UTF-16 units. */
const mostKey = 16_384;

/**
 * The private key that begins at `start` (where `-----BEGIN ` stands), or `undefined` for public keys, certificates and examples.
 *
 * Keys are also written into other files: with `\n` for line ends, quotes and plus signs between the lines, or indentation. What
 * is pointed at and hidden is the body. A key that is protected by a passphrase is told apart: it is worth as much as that.
 *
 * Source: RFC 7468 (PEM), RFC 4880 section 6.2 (PGP), OpenSSH PROTOCOL.key.
 */
export const privateKeyAt = (text: string, start: number): Spotted | undefined => {
  const head = /^-----BEGIN ((?:[A-Z0-9]{2,12} ){0,3})PRIVATE KEY(?: BLOCK)?-----/u.exec(text.slice(start, start + 80));
  if (head === null) return undefined;
  const sort = (head[1] ?? '').trim();
  const from = start + head[0].length;
  const whole = text.slice(from, from + mostKey);
  const again = whole.indexOf('-----BEGIN ');
  const window = again === -1 ? whole : whole.slice(0, again);
  const end = window.indexOf('-----END');
  const body = end === -1 ? (/^[\sA-Za-z0-9+/=\\"',:.-]*/u.exec(window)?.[0] ?? '') : window.slice(0, end);
  const letters = lettersOf(body);
  // `text.startsWith("-----BEGIN RSA PRIVATE KEY-----")`: what keys are known by.
  if (letters.length < 8) return { kind: 'private-key.pkcs8', start, end: from, confidence: 'low', refused: true };
  if (letters.length < 60 || isMonotonous(letters.slice(0, 200)) || /example|your|placeholder|\.\.\./iu.test(body))
    return undefined;
  const lead = /^(?:\s|\\[nr]|["'+,\\])*/u.exec(body)?.[0].length ?? 0;
  const tail = /(?:\s|\\[nr]|["'+,\\])*$/u.exec(body.slice(-400))?.[0].length ?? 0;
  return {
    kind: kindOfKey(sort, body, letters, text, start),
    start: from + lead,
    end: from + body.length - tail,
    confidence: 'high',
  };
};

/** The base64 of a body, without line ends in any spelling and without PEM's own headers. */
const lettersOf = (body: string): string =>
  body
    .replace(/\\[nrt]/gu, '\n')
    .replace(/^.*?: .*$/gmu, '')
    .replace(/[^A-Za-z0-9+/=]/gu, '');

const kindOfKey = (sort: string, body: string, letters: string, text: string, start: number): string => {
  const encrypted =
    sort.startsWith('ENCRYPTED') ||
    /Proc-Type: 4,ENCRYPTED/u.test(body) ||
    (sort === 'OPENSSH' && !opensshIsOpen(letters));
  if (encrypted) return 'private-key.encrypted';
  if (/"type"\s*:\s*"service_account"/u.test(text.slice(Math.max(0, start - 1_000), start + 6_000)))
    return 'gcp.service-account-key';
  switch (sort) {
    case 'RSA':
      return 'private-key.rsa';
    case 'EC':
      return 'private-key.ec';
    case 'DSA':
      return 'private-key.dsa';
    case 'OPENSSH':
      return 'private-key.openssh';
    case 'PGP':
      return 'private-key.pgp';
    default:
      return 'private-key.pkcs8';
  }
};

/** The name of the cipher stands at the start of the file: `none` for a key without a passphrase. */
const opensshIsOpen = (letters: string): boolean => {
  try {
    const head = atob(letters.slice(0, 40));
    return !head.startsWith('openssh-key-v1') || head.slice(15).includes('none');
  } catch {
    return true;
  }
};
