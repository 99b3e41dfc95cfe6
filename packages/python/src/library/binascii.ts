/** `binascii`: bytes as text and back. */
import { Buffer } from 'node:buffer';
import { crc32 } from 'node:zlib';
import { index } from '../runtime/arithmetic.ts';
import { bytesLike, wantBytes } from '../runtime/buffer.ts';
import { builtin } from '../runtime/callables.ts';
import { textOf, truth } from '../runtime/compare.ts';
import { E, pyError, typeError, valueError } from '../runtime/exceptions.ts';
import { meter } from '../runtime/meter.ts';
import { newExceptionType, newModuleOf } from '../runtime/modules.ts';
import { type Module, newBytes, typeOf, type Value } from '../runtime/object.ts';
import { hexText } from '../runtime/types/bytes.ts';

export const binasciiError = newExceptionType('Error', 'binascii', E.ValueError);
const incomplete = newExceptionType('Incomplete', 'binascii', E.Exception);
const problem = (text: string): object => pyError(binasciiError, text);

/** Whether a text has characters below U+0080 alone. */
export const isAscii = (s: string): boolean => {
  for (let i = 0; i < s.length; i++) if (s.charCodeAt(i) > 127) return false;
  return true;
};
export const pay = (size: number): void => {
  meter.spend(1 + (size >> 3));
  meter.allocate(size * 2);
};
/** Bytes, or the bytes of ASCII text. Errors: TypeError, ValueError. */
export const asciiBytes = (v: Value): Uint8Array => {
  const text = textOf(v);
  if (text === undefined) {
    const bytes = bytesLike(v);
    if (bytes !== undefined) return bytes;
    throw typeError(`argument should be bytes, buffer or ASCII string, not '${typeOf(v).name}'`);
  }
  if (!isAscii(text)) throw valueError('string argument should contain only ASCII characters');
  return Buffer.from(text, 'latin1');
};
const text = (s: string): Value => newBytes(new Uint8Array(Buffer.from(s, 'latin1')));

/** The 6 bits of a character of Base64, or 255. */
const sextets = new Uint8Array(128).fill(255);
Buffer.from('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/').forEach((c, i) => (sextets[c] = i));

/** Base64 to bytes; what is not of its alphabet is skipped unless `strict`. Errors: binascii.Error. */
export const fromBase64 = (bytes: Uint8Array, strict: boolean): Uint8Array => {
  pay(bytes.length);
  const out = new Uint8Array(Math.ceil((bytes.length * 3) / 4) + 3);
  let n = 0;
  let quad = 0;
  let left = 0;
  let pads = 0;
  if (strict && bytes[0] === 61) throw problem('Leading padding not allowed');
  for (let i = 0; i < bytes.length; i++) {
    const c = bytes[i]!;
    if (c === 61) {
      pads++;
      if (quad >= 2 && quad + pads >= 4) {
        if (strict && i + 1 < bytes.length) throw problem('Excess data after padding');
        return out.slice(0, n);
      }
      continue;
    }
    const x = c < 128 ? sextets[c]! : 255;
    if (x === 255) {
      if (strict) throw problem('Only base64 data is allowed');
      continue;
    }
    if (strict && pads > 0) throw problem('Discontinuous padding not allowed');
    pads = 0;
    switch (quad) {
      case 0:
        quad = 1;
        left = x;
        break;
      case 1:
        quad = 2;
        out[n++] = (left << 2) | (x >> 4);
        left = x & 15;
        break;
      case 2:
        quad = 3;
        out[n++] = (left << 4) | (x >> 2);
        left = x & 3;
        break;
      default:
        quad = 0;
        out[n++] = (left << 6) | x;
        left = 0;
    }
  }
  if (quad === 1)
    throw problem(
      `Invalid base64-encoded string: number of data characters (${Math.floor(n / 3) * 4 + 1}) cannot be 1 more than a multiple of 4`,
    );
  if (quad !== 0) throw problem('Incorrect padding');
  return out.slice(0, n);
};
/** Bytes to Base64. */
export const toBase64 = (bytes: Uint8Array): string => {
  pay(bytes.length);
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('base64');
};

export const fromHex = (bytes: Uint8Array): Uint8Array => {
  pay(bytes.length);
  if (bytes.length % 2 === 1) throw problem('Odd-length string');
  const s = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
  if (!/^[0-9a-fA-F]*$/.test(s)) throw problem('Non-hexadecimal digit found');
  return new Uint8Array(Buffer.from(s, 'hex'));
};

const crcHqx = (bytes: Uint8Array, start: number): number => {
  meter.spend(bytes.length);
  let crc = start & 0xffff;
  for (const b of bytes) {
    crc ^= b << 8;
    for (let k = 0; k < 8; k++) crc = (crc & 0x8000) !== 0 ? ((crc << 1) ^ 0x1021) & 0xffff : (crc << 1) & 0xffff;
  }
  return crc;
};
/** CRC-32 going on from a value. */
export const crc32Of = (data: Value, start: Value): number => {
  const bytes = wantBytes(data);
  meter.spend(1 + (bytes.length >> 4));
  return crc32(bytes, Number(BigInt.asUintN(32, BigInt(index(start)))));
};

const toQp = (bytes: Uint8Array, tabs: boolean, isText: boolean, header: boolean): string => {
  pay(bytes.length * 3);
  let out = '';
  let column = 0;
  const add = (piece: string): void => {
    // A line has no more than 76 characters with the mark of its soft end.
    if (column + piece.length > 75) {
      out += '=\n';
      column = 0;
    }
    out += piece;
    column += piece.length;
  };
  for (let i = 0; i < bytes.length; i++) {
    const c = bytes[i]!;
    const next = bytes[i + 1];
    if (isText && (c === 10 || (c === 13 && next === 10))) {
      if (c === 13) i++;
      out += '\n';
      column = 0;
      continue;
    }
    const atEnd = next === undefined || (isText && (next === 10 || (next === 13 && bytes[i + 2] === 10)));
    if (header && c === 32) add('_');
    else if (
      c > 126 ||
      c === 61 ||
      (header && c === 95) ||
      (c < 33 && c !== 9 && c !== 32) ||
      ((c === 9 || c === 32) && (tabs || atEnd)) ||
      (c === 46 && column === 0 && (next === 10 || next === 13 || next === undefined))
    )
      add(`=${c.toString(16).toUpperCase().padStart(2, '0')}`);
    else add(String.fromCharCode(c));
  }
  return out;
};
const fromQp = (bytes: Uint8Array, header: boolean): Uint8Array => {
  pay(bytes.length);
  const out: number[] = [];
  const digit = (b: number | undefined): number =>
    b === undefined ? NaN : Number.parseInt(String.fromCharCode(b), 16);
  for (let i = 0; i < bytes.length; i++) {
    const c = bytes[i]!;
    if (c === 61) {
      const next = bytes[i + 1];
      if (next === undefined) break;
      if (next === 10 || next === 13) {
        while (i + 1 < bytes.length && bytes[i + 1] !== 10) i++;
        i++;
        continue;
      }
      const high = digit(next);
      const low = digit(bytes[i + 2]);
      if (Number.isNaN(high) || Number.isNaN(low)) out.push(61);
      else {
        out.push(high * 16 + low);
        i += 2;
      }
    } else out.push(header && c === 95 ? 32 : c);
  }
  return Uint8Array.from(out);
};
const toUu = (bytes: Uint8Array, backtick: boolean): string => {
  if (bytes.length > 45) throw problem('At most 45 bytes at once');
  const c = (x: number): string => (x === 0 && backtick ? '`' : String.fromCharCode(32 + x));
  let out = c(bytes.length);
  for (let i = 0; i < bytes.length; i += 3) {
    const x = ((bytes[i] ?? 0) << 16) | ((bytes[i + 1] ?? 0) << 8) | (bytes[i + 2] ?? 0);
    out += c(x >> 18) + c((x >> 12) & 63) + c((x >> 6) & 63) + c(x & 63);
  }
  return `${out}\n`;
};
const fromUu = (bytes: Uint8Array): Uint8Array => {
  pay(bytes.length);
  const length = bytes.length === 0 ? 0 : (bytes[0]! - 32) & 63;
  const out = new Uint8Array(length);
  let at = 1;
  let bits = 0;
  let left = 0;
  for (let n = 0; n < length; at++) {
    const b = bytes[at];
    let x = 0;
    if (b !== undefined && b !== 10 && b !== 13) {
      if (b < 32 || b > 96) throw problem('Illegal char');
      x = (b - 32) & 63;
    }
    left = (left << 6) | x;
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      out[n++] = (left >> bits) & 255;
      left &= (1 << bits) - 1;
    }
  }
  for (; at < bytes.length; at++)
    if (bytes[at] !== 32 && bytes[at] !== 96 && bytes[at] !== 10 && bytes[at] !== 13) throw problem('Trailing garbage');
  return out;
};

export const newModule = (): Module => {
  const hexlify = (data: Value, sep: Value | undefined, group: Value): Value =>
    text(hexText(wantBytes(data), sep, group));
  const unhexlify = (data: Value): Value => newBytes(fromHex(asciiBytes(data)));
  return newModuleOf('binascii', {
    Error: binasciiError,
    Incomplete: incomplete,
    hexlify: builtin('hexlify(data, sep=..., bytes_per_sep=1)', hexlify),
    b2a_hex: builtin('b2a_hex(data, sep=..., bytes_per_sep=1)', hexlify),
    unhexlify: builtin('unhexlify(hexstr, /)', unhexlify),
    a2b_hex: builtin('a2b_hex(hexstr, /)', unhexlify),
    b2a_base64: builtin('b2a_base64(data, /, *, newline=True)', (data: Value, newline: Value) =>
      text(toBase64(wantBytes(data)) + (truth(newline) ? '\n' : '')),
    ),
    a2b_base64: builtin('a2b_base64(data, /, *, strict_mode=False)', (data: Value, strict: Value) =>
      newBytes(fromBase64(asciiBytes(data), truth(strict))),
    ),
    b2a_qp: builtin(
      'b2a_qp(data, quotetabs=False, istext=True, header=False)',
      (data: Value, tabs: Value, isText: Value, header: Value) =>
        text(toQp(wantBytes(data), truth(tabs), truth(isText), truth(header))),
    ),
    a2b_qp: builtin('a2b_qp(data, header=False)', (data: Value, header: Value) =>
      newBytes(fromQp(asciiBytes(data), truth(header))),
    ),
    b2a_uu: builtin('b2a_uu(data, /, *, backtick=False)', (data: Value, backtick: Value) =>
      text(toUu(wantBytes(data), truth(backtick))),
    ),
    a2b_uu: builtin('a2b_uu(data, /)', (data: Value) => newBytes(fromUu(asciiBytes(data)))),
    crc32: builtin('crc32(data, crc=0, /)', crc32Of),
    crc_hqx: builtin('crc_hqx(data, crc, /)', (data: Value, crc: Value) =>
      crcHqx(wantBytes(data), Number(BigInt.asUintN(16, BigInt(index(crc))))),
    ),
  });
};
