/**
 * Checks that formats carry in themselves.
 *
 * A token whose checksum is wrong was never issued: it is a typing error, a shortened copy or somebody's example. Where the
 * algorithm is published (GitHub, npm) such a text is no secret at all; for the others it only lowers the confidence.
 */

/**
 * Whether the last six characters are the CRC-32 of the thirty before them, in base 62.
 *
 * Source: GitHub, "Behind GitHub's new authentication token formats" (5 April 2021); npm, "New access token format" (23 September 2021).
 */
export const hasBase62Checksum = (token: string): boolean => {
  const body = /_([0-9A-Za-z]{30})([0-9A-Za-z]{6})$/u.exec(token);
  return body !== null && toBase62(crc32(body[1] ?? '')) === body[2];
};

/** CRC-32 of the ASCII text, as zip and PNG use it. Source: ISO/IEC 8802-3, reflected polynomial 0xEDB88320. */
export const crc32 = (text: string): number => {
  let crc = 0xffffffff;
  for (let at = 0; at < text.length; at += 1) {
    crc ^= text.charCodeAt(at) & 0xff;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
};

const base62 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** Six digits, zeros in front. */
export const toBase62 = (value: number): string => {
  let digits = '';
  for (let left = value; left > 0; left = Math.floor(left / 62)) digits = base62.charAt(left % 62) + digits;
  return digits.padStart(6, '0');
};

/** Whether a text of lower-case letters and digits is good Bech32 (age keys are). Source: BIP 173, "Checksum". */
export const hasBech32Checksum = (text: string): boolean => {
  const lower = text.toLowerCase();
  const cut = lower.lastIndexOf('1');
  const human = lower.slice(0, cut);
  const data = Array.from(lower.slice(cut + 1), (char) => bech32.indexOf(char));
  if (cut < 1 || data.includes(-1)) return false;
  const values = [
    ...Array.from(human, (char) => char.charCodeAt(0) >> 5),
    0,
    ...Array.from(human, (char) => char.charCodeAt(0) & 31),
    ...data,
  ];
  return polymod(values) === 1;
};

const bech32 = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l';

/** The checksum's polynomial over GF(32). */
export const polymod = (values: readonly number[]): number => {
  let sum = 1;
  for (const value of values) {
    const top = sum >>> 25;
    sum = ((sum & 0x1ffffff) << 5) ^ value;
    generators.forEach((generator, bit) => {
      if ((top >>> bit) & 1) sum ^= generator;
    });
  }
  return sum;
};

const generators = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3];
