/** Text to bytes and back: UTF-8, UTF-16, UTF-32, Latin-1, ASCII and their error handlers. */
import { E, newExc, pyError, raised } from './exceptions.ts';
import { meter } from './meter.ts';
import { newBytes, toStr, type Value } from './object.ts';

const names: Readonly<Record<string, string>> = {
  utf8: 'utf-8',
  'utf-8': 'utf-8',
  u8: 'utf-8',
  'utf-8-sig': 'utf-8-sig',
  ascii: 'ascii',
  'us-ascii': 'ascii',
  latin1: 'latin-1',
  'latin-1': 'latin-1',
  'iso-8859-1': 'latin-1',
  iso8859: 'latin-1',
  l1: 'latin-1',
  utf16: 'utf-16',
  'utf-16': 'utf-16',
  'utf-16-le': 'utf-16-le',
  'utf-16-be': 'utf-16-be',
  'utf-16le': 'utf-16-le',
  'utf-16be': 'utf-16-be',
  utf32: 'utf-32',
  'utf-32': 'utf-32',
  'utf-32-le': 'utf-32-le',
  'utf-32-be': 'utf-32-be',
  cp1252: 'cp1252',
  'windows-1252': 'cp1252',
};

const codecOf = (encoding: string): string => {
  const found = names[encoding.toLowerCase().replace(/[_ ]/g, '-')];
  if (found === undefined) throw pyError(E.LookupError, `unknown encoding: ${encoding}`);
  return found;
};

const cp1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** What an error handler puts for characters that cannot be encoded, as text; undefined to raise. */
const replaced = (errors: string, code: number): string | undefined => {
  switch (errors) {
    case 'ignore':
      return '';
    case 'replace':
      return '?';
    case 'backslashreplace':
      return code < 256
        ? `\\x${code.toString(16).padStart(2, '0')}`
        : code < 65536
          ? `\\u${code.toString(16).padStart(4, '0')}`
          : `\\U${code.toString(16).padStart(8, '0')}`;
    case 'xmlcharrefreplace':
      return `&#${code};`;
    case 'namereplace':
      return `\\N{U+${code.toString(16)}}`;
    case 'strict':
      return undefined;
    default:
      throw pyError(E.LookupError, `unknown error handler name '${errors}'`);
  }
};

const cannotEncode = (codec: string, text: string, at: number, count: number, reason: string): object =>
  raised(newExc(E.UnicodeEncodeError, codec, toStr(text), at, at + count, reason));

/** `str.encode`. Errors: UnicodeEncodeError, LookupError. */
export const encodeText = (text: string, encoding: string, errors: string): Value => {
  const codec = codecOf(encoding);
  meter.allocate(text.length * 2);
  meter.spend(text.length >> 3);
  if (codec === 'utf-8' || codec === 'utf-8-sig') {
    const clean = lone(text) ? withoutLone(text, errors, 'utf-8') : text;
    const bytes = new TextEncoder().encode(clean);
    return newBytes(codec === 'utf-8' ? bytes : Uint8Array.from([0xef, 0xbb, 0xbf, ...bytes]));
  }
  if (codec.startsWith('utf-')) return newBytes(wide(text, codec));
  const top = codec === 'ascii' ? 127 : 255;
  const out: number[] = [];
  let at = 0;
  const points = Array.from(text);
  for (let i = 0; i < points.length; i++) {
    const code = points[i]!.codePointAt(0)!;
    if (codec === 'cp1252' && code > 127) {
      const k = cp1252.indexOf(points[i]!);
      if (k >= 0) {
        out.push(128 + k);
        continue;
      }
      if (code >= 160 && code <= 255) {
        out.push(code);
        continue;
      }
    } else if (code <= top) {
      out.push(code);
      continue;
    }
    const put = replaced(errors, code);
    if (put === undefined) {
      let count = 1;
      while (i + count < points.length && points[i + count]!.codePointAt(0)! > top) count++;
      throw cannotEncode(
        codec === 'cp1252' ? 'charmap' : codec,
        text,
        i,
        codec === 'cp1252' ? 1 : count,
        codec === 'ascii'
          ? 'ordinal not in range(128)'
          : codec === 'latin-1'
            ? 'ordinal not in range(256)'
            : 'character maps to <undefined>',
      );
    }
    for (const c of put) out.push(c.charCodeAt(0));
    at++;
  }
  void at;
  return newBytes(Uint8Array.from(out));
};

const lone = (text: string): boolean =>
  /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/.test(text);
const withoutLone = (text: string, errors: string, codec: string): string => {
  let i = 0;
  let out = '';
  for (const c of text) {
    const code = c.codePointAt(0)!;
    if (code >= 0xd800 && code <= 0xdfff) {
      const put = errors === 'surrogatepass' || errors === 'surrogateescape' ? undefined : replaced(errors, code);
      if (put === undefined) throw cannotEncode(codec, text, i, 1, 'surrogates not allowed');
      out += put;
    } else out += c;
    i++;
  }
  return out;
};

const wide = (text: string, codec: string): Uint8Array => {
  const big = codec.endsWith('-be');
  const mark = !codec.endsWith('-le') && !big;
  const units: number[] = [];
  const size = codec.startsWith('utf-16') ? 2 : 4;
  if (mark) units.push(0xfeff);
  if (size === 2) for (let i = 0; i < text.length; i++) units.push(text.charCodeAt(i));
  else for (const c of text) units.push(c.codePointAt(0)!);
  const bytes = new Uint8Array(units.length * size);
  const view = new DataView(bytes.buffer);
  units.forEach((unit, i) => (size === 2 ? view.setUint16(i * 2, unit, !big) : view.setUint32(i * 4, unit, !big)));
  return bytes;
};

const cannotDecode = (codec: string, from: Value, start: number, end: number, reason: string): object =>
  raised(newExc(E.UnicodeDecodeError, codec, from, start, end, reason));

/** `bytes.decode`. Errors: UnicodeDecodeError, LookupError. */
export const decodeBytes = (bytes: Uint8Array, encoding: string, errors: string, from: Value): string => {
  const codec = codecOf(encoding);
  meter.allocate(bytes.length * 2);
  meter.spend(bytes.length >> 3);
  if (codec === 'utf-8' || codec === 'utf-8-sig') {
    const start = codec === 'utf-8-sig' && bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
    return decodeUtf8(bytes, start, errors, from);
  }
  if (codec.startsWith('utf-')) return decodeWide(bytes, codec, errors, from);
  let out = '';
  for (let i = 0; i < bytes.length; i++) {
    const b = bytes[i]!;
    if (codec === 'ascii' && b > 127) {
      const put = undecodable(errors, [b]);
      if (put === undefined) throw cannotDecode('ascii', from, i, i + 1, 'ordinal not in range(128)');
      out += put;
    } else if (codec === 'cp1252' && b > 127 && b < 160) out += cp1252[b - 128]!;
    else out += String.fromCharCode(b);
  }
  return out;
};

const undecodable = (errors: string, bytes: readonly number[]): string | undefined => {
  switch (errors) {
    case 'ignore':
      return '';
    case 'replace':
      return '\ufffd';
    case 'backslashreplace':
      return bytes.map((b) => `\\x${b.toString(16).padStart(2, '0')}`).join('');
    case 'surrogateescape':
      return bytes.map((b) => String.fromCharCode(0xdc00 + b)).join('');
    case 'strict':
      return undefined;
    default:
      throw pyError(E.LookupError, `unknown error handler name '${errors}'`);
  }
};

const decodeUtf8 = (bytes: Uint8Array, start: number, errors: string, from: Value): string => {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes.subarray(start));
  } catch {
    // The slow way finds the place.
  }
  let out = '';
  let i = start;
  const n = bytes.length;
  while (i < n) {
    const b = bytes[i]!;
    if (b < 0x80) {
      out += String.fromCharCode(b);
      i++;
      continue;
    }
    const need = b >= 0xc2 && b <= 0xdf ? 1 : b >= 0xe0 && b <= 0xef ? 2 : b >= 0xf0 && b <= 0xf4 ? 3 : 0;
    let reason = 'invalid start byte';
    let good = 0;
    if (need > 0) {
      for (good = 0; good < need; good++) {
        const c = bytes[i + 1 + good];
        if (c === undefined) break;
        const low = good > 0 ? 0x80 : b === 0xe0 ? 0xa0 : b === 0xf0 ? 0x90 : 0x80;
        const high = good > 0 ? 0xbf : b === 0xed ? 0x9f : b === 0xf4 ? 0x8f : 0xbf;
        if (c < low || c > high) break;
      }
      if (good === need) {
        let code = b & (need === 1 ? 0x1f : need === 2 ? 0x0f : 0x07);
        for (let k = 1; k <= need; k++) code = (code << 6) | (bytes[i + k]! & 0x3f);
        out += String.fromCodePoint(code);
        i += need + 1;
        continue;
      }
      reason = i + 1 + good >= n ? 'unexpected end of data' : 'invalid continuation byte';
    }
    const end = i + 1 + good;
    const put = undecodable(errors, Array.from(bytes.subarray(i, end)));
    if (put === undefined) throw cannotDecode('utf-8', from, i, end, reason);
    out += put;
    i = end;
  }
  return out;
};

const decodeWide = (bytes: Uint8Array, codec: string, errors: string, from: Value): string => {
  const size = codec.startsWith('utf-16') ? 2 : 4;
  let big = codec.endsWith('-be');
  let i = 0;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const unit = (at: number): number => (size === 2 ? view.getUint16(at, !big) : view.getUint32(at, !big));
  if (!codec.endsWith('-le') && !big && bytes.length >= size) {
    if (unit(0) === 0xfeff) i = size;
    else {
      big = true;
      if (unit(0) === 0xfeff) i = size;
      else big = false;
    }
  }
  let out = '';
  for (; i + size <= bytes.length; i += size) {
    const code = unit(i);
    if (size === 4 && code > 0x10ffff) throw cannotDecode(codec, from, i, i + 4, 'code point not in range(0x110000)');
    out += size === 2 ? String.fromCharCode(code) : String.fromCodePoint(code);
  }
  if (i < bytes.length) {
    const put = undecodable(errors, Array.from(bytes.subarray(i)));
    if (put === undefined) throw cannotDecode(codec, from, i, bytes.length, 'truncated data');
    out += put;
  }
  return out;
};
