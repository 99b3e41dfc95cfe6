/** Percent-encoding. Bytes in and out; text is encoded by the caller. */
import { Buffer } from 'node:buffer';
import { decodeBytes } from '../../runtime/codecs.ts';
import { meter } from '../../runtime/meter.ts';
import { newBytes } from '../../runtime/object.ts';

const always = new Uint8Array(128);
for (const c of 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.-~') always[c.charCodeAt(0)] = 1;

const encoded = Array.from({ length: 256 }, (_, b) => `%${b.toString(16).toUpperCase().padStart(2, '0')}`);

/** Bytes with all but the safe characters encoded. */
export const quoteBytes = (bytes: Uint8Array, safe: string): string => {
  meter.spend(bytes.length >> 1);
  meter.allocate(bytes.length * 3);
  let out = '';
  for (const b of bytes) {
    const plain = b < 128 && (always[b] === 1 || safe.includes(String.fromCharCode(b)));
    out += plain ? String.fromCharCode(b) : encoded[b]!;
  }
  return out;
};

const hex = (code: number): number => {
  if (code >= 48 && code <= 57) return code - 48;
  const lower = code | 32;
  return lower >= 97 && lower <= 102 ? lower - 87 : -1;
};

/** Bytes with what is encoded decoded; what is no code stays. */
export const unquoteBytes = (bytes: Uint8Array): Uint8Array => {
  meter.spend(bytes.length >> 1);
  meter.allocate(bytes.length);
  const out = new Uint8Array(bytes.length);
  let n = 0;
  for (let i = 0; i < bytes.length; i++) {
    if (bytes[i] === 37 && i + 2 < bytes.length) {
      const high = hex(bytes[i + 1]!);
      const low = hex(bytes[i + 2]!);
      if (high >= 0 && low >= 0) {
        out[n++] = high * 16 + low;
        i += 2;
        continue;
      }
    }
    out[n++] = bytes[i]!;
  }
  return out.slice(0, n);
};

/** Text with the codes in its ASCII parts decoded. */
export const unquoteText = (text: string, encoding: string, errors: string): string => {
  if (!text.includes('%')) return text;
  meter.spend(text.length);
  // oxlint-disable-next-line no-control-regex -- ASCII is asked for
  return text.replace(/[\u0000-\u007f]+/g, (part) => {
    if (!part.includes('%')) return part;
    const bytes = unquoteBytes(Uint8Array.from(Buffer.from(part, 'latin1')));
    return decodeBytes(bytes, encoding, errors, newBytes(bytes));
  });
};
