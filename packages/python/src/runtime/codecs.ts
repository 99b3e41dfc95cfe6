/** Text to bytes and back: UTF-8, UTF-16, UTF-32, Latin-1, ASCII and their error handlers. */
import { textOf } from './compare.ts';
import { E, Exc, isCaught, newExc, pyError, raised } from './exceptions.ts';
import { meter } from './meter.ts';
import { characterNames } from '../syntax/character-names.ts';
import { decodeUtf7, encodeUtf7 } from './utf7.ts';
import { Bytes, newBytes, toStr, type Value } from './object.ts';
import { fromAsciiName, fromPunycode, toAsciiName, toPunycode } from './punycode.ts';

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
  'utf-32le': 'utf-32-le',
  'utf-32be': 'utf-32-be',
  cp1252: 'cp1252',
  'windows-1252': 'cp1252',
  '1252': 'cp1252',
  'utf-7': 'utf-7',
  utf7: 'utf-7',
  'unicode-escape': 'unicode_escape',
  'raw-unicode-escape': 'raw_unicode_escape',
  idna: 'idna',
  punycode: 'punycode',
};
/** Encodings of one byte per character that the platform's decoder knows: what Python calls them, and what it does. */
const tabled = /^(?:(?:iso-?8859-?|latin-?|l)(\d+)|(?:cp|windows-)(125\d|866|874)|(koi8-[ru]))$/;
const latinParts: Readonly<Record<string, string>> = {
  2: '2',
  3: '3',
  4: '4',
  5: '9',
  6: '10',
  7: '13',
  8: '14',
  9: '15',
  10: '16',
};
/** The label of a table, if the name is one's. */
const tableLabel = (name: string): string | undefined => {
  const match = tabled.exec(name);
  if (match === null) return undefined;
  const [, part, page, koi] = match;
  if (koi !== undefined) return koi;
  if (page !== undefined) return page === '866' ? 'ibm866' : `windows-${page}`;
  const number = name.startsWith('i') ? part : latinParts[part!];
  return number === undefined || number === '1' || number === '12' || Number(number) > 16
    ? undefined
    : `iso-8859-${number}`;
};
interface Table {
  /** The character of each byte; undefined where there is none. */
  readonly characters: readonly (string | undefined)[];
  readonly bytes: ReadonlyMap<string, number>;
}
const tables = new Map<string, Table>();
const tableOf = (label: string): Table => {
  let found = tables.get(label);
  if (found === undefined) {
    const decoder = new TextDecoder(label);
    const page = label.startsWith('windows');
    const characters = Array.from({ length: 256 }, (_, b) => {
      const c = decoder.decode(Uint8Array.of(b));
      return c === '\ufffd' || (page && b > 127 && c.charCodeAt(0) === b && b < 160) ? undefined : c;
    });
    const bytes = new Map<string, number>();
    characters.forEach((c, b) => {
      if (c !== undefined && !bytes.has(c)) bytes.set(c, b);
    });
    found = { characters, bytes };
    tables.set(label, found);
  }
  return found;
};

const codecOf = (encoding: string, way: 'encode' | 'decode'): string => {
  const plain = encoding.toLowerCase().replace(/[_ ]/g, '-');
  const found = Object.hasOwn(names, plain) ? names[plain] : undefined;
  if (found !== undefined) return found === 'cp1252' ? 'table:windows-1252' : found;
  const label = tableLabel(plain);
  if (label === undefined && others.has(plain))
    throw pyError(
      E.LookupError,
      `'${encoding}' is not a text encoding; use codecs.${way}() to handle arbitrary codecs`,
    );
  if (label === undefined) throw pyError(E.LookupError, `unknown encoding: ${encoding}`);
  return `table:${label}`;
};

/** Codecs that are not from text to bytes: `codecs.encode` knows them. */
const others: ReadonlySet<string> = new Set(
  'base64 base64-codec base-64 bz2 hex hex-codec quopri quoted-printable rot13 rot-13 uu zip zlib zlib-codec'.split(
    ' ',
  ),
);

/** What Python calls an encoding; undefined if it knows none of that name. */
export const codecName = (encoding: string): string | undefined => {
  const plain = encoding.toLowerCase().replace(/[_ ]/g, '-');
  const found = Object.hasOwn(names, plain) ? names[plain] : undefined;
  if (found === 'latin-1') return 'iso8859-1';
  if (found !== undefined) return found.replaceAll('_', '-');
  const label = tableLabel(plain);
  return label
    ?.replace(/^windows-/, 'cp')
    .replace(/^ibm866$/, 'cp866')
    .replace(/^iso-/, 'iso');
};

/** Error handlers that the program made, and how to find them by name. */
export const ownHandlers: {
  find: ((name: string) => ((error: Exc) => readonly [Value, number]) | undefined) | undefined;
} = {
  find: undefined,
};

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
    case 'namereplace': {
      const name = characterNames.name?.(code);
      return name === undefined ? replaced('backslashreplace', code) : `\\N{${name}}`;
    }
    case 'strict':
    case 'surrogateescape':
    case 'surrogatepass':
      return undefined;
    default:
      throw pyError(E.LookupError, `unknown error handler name '${errors}'`);
  }
};

const cannotEncode = (codec: string, text: string, at: number, count: number, reason: string): object =>
  raised(newExc(E.UnicodeEncodeError, codec, toStr(text), at, at + count, reason));

/** `str.encode`. Errors: UnicodeEncodeError, LookupError. */
export const encodeText = (text: string, encoding: string, errors: string): Value => {
  const own = ownHandlers.find?.(errors);
  return own === undefined ? encodeOnce(text, encoding, errors) : encodeWith(own, text, encoding);
};

/** Encodes in pieces, between which a handler of the program's puts something else. */
const encodeWith = (own: (error: Exc) => readonly [Value, number], text: string, encoding: string): Value => {
  const points = Array.from(text);
  const pieces: Uint8Array[] = [];
  for (let at = 0; at < points.length;) {
    meter.spend(20);
    const depth = meter.d;
    try {
      pieces.push((encodeOnce(points.slice(at).join(''), encoding, 'strict') as Bytes).v);
      break;
    } catch (e) {
      if (!isCaught(e, depth, E.UnicodeEncodeError)) throw e;
      const [codec, , from, to, reason] = e.args.a as [Value, Value, number, number, Value];
      const start = at + from;
      const error = newExc(E.UnicodeEncodeError, codec, toStr(text), start, at + to, reason);
      const [put, next] = own(error);
      if (start > at) pieces.push((encodeOnce(points.slice(at, start).join(''), encoding, 'strict') as Bytes).v);
      pieces.push(put instanceof Bytes ? put.v : (encodeOnce(textOf(put) ?? '', encoding, 'strict') as Bytes).v);
      at = next < 0 ? next + points.length : next;
    }
  }
  return newBytes(Uint8Array.from(pieces.flatMap((piece) => Array.from(piece))));
};

const encodeOnce = (text: string, encoding: string, errors: string): Value => {
  const codec = codecOf(encoding, 'encode');
  meter.allocate(text.length * 2);
  meter.spend(text.length >> 3);
  if (codec === 'utf-8' || codec === 'utf-8-sig') {
    const bytes = lone(text) ? withLone(text, errors) : new TextEncoder().encode(text);
    return newBytes(codec === 'utf-8' ? bytes : Uint8Array.from([0xef, 0xbb, 0xbf, ...bytes]));
  }
  if (codec === 'utf-7') return newBytes(encodeUtf7(text));
  if (codec === 'punycode') return newBytes(new TextEncoder().encode(toPunycode(text)));
  if (codec === 'idna') {
    const name = toAsciiName(text);
    if (name === undefined) throw pyError(E.UnicodeError, 'label empty or too long');
    return newBytes(new TextEncoder().encode(name));
  }
  if (codec.startsWith('utf-')) return newBytes(wide(text, codec));
  if (codec.endsWith('unicode_escape')) return newBytes(escaped(text, codec.startsWith('raw')));
  if (codec.startsWith('table:')) return newBytes(byTable(text, tableOf(codec.slice(6)), errors));
  const top = codec === 'ascii' ? 127 : 255;
  const out: number[] = [];
  let at = 0;
  const points = Array.from(text);
  for (let i = 0; i < points.length; i++) {
    const code = points[i]!.codePointAt(0)!;
    if (code <= top) {
      out.push(code);
      continue;
    }
    if (errors === 'surrogateescape' && code >= 0xdc80 && code <= 0xdcff) {
      out.push(code - 0xdc00);
      continue;
    }
    const put = replaced(errors, code);
    if (put === undefined) {
      let count = 1;
      while (i + count < points.length && points[i + count]!.codePointAt(0)! > top) count++;
      throw cannotEncode(
        codec,
        text,
        i,
        count,
        codec === 'ascii' ? 'ordinal not in range(128)' : 'ordinal not in range(256)',
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
/** UTF-8 of a text with surrogates that stand alone. */
const withLone = (text: string, errors: string): Uint8Array => {
  const encoder = new TextEncoder();
  const out: number[] = [];
  let i = 0;
  meter.spend(text.length * 2);
  for (const c of text) {
    const code = c.codePointAt(0)!;
    if (code < 0xd800 || code > 0xdfff) for (const b of encoder.encode(c)) out.push(b);
    else if (errors === 'surrogatepass') out.push(0xe0 | (code >> 12), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63));
    else if (errors === 'surrogateescape' && code >= 0xdc80 && code <= 0xdcff) out.push(code - 0xdc00);
    else {
      const put = replaced(errors, code);
      if (put === undefined) throw cannotEncode('utf-8', text, i, loneRun(text, i), 'surrogates not allowed');
      for (const b of encoder.encode(put)) out.push(b);
    }
    i++;
  }
  return Uint8Array.from(out);
};
/** How many surrogates stand alone in a row from a code point on. */
const loneRun = (text: string, from: number): number => {
  let i = 0;
  let n = 0;
  for (const c of text) {
    if (i++ < from) continue;
    const code = c.codePointAt(0)!;
    if (code < 0xd800 || code > 0xdfff) break;
    n++;
  }
  return n;
};

/** `unicode_escape` and its raw sister. */
const escaped = (text: string, raw: boolean): Uint8Array => {
  let out = '';
  meter.spend(text.length);
  for (const c of text) {
    const code = c.codePointAt(0)!;
    if (code > 0xffff) out += `\\U${code.toString(16).padStart(8, '0')}`;
    else if (code > 0xff) out += `\\u${code.toString(16).padStart(4, '0')}`;
    else if (raw) out += c;
    else if (c === '\\') out += '\\\\';
    else if (c === '\n') out += '\\n';
    else if (c === '\r') out += '\\r';
    else if (c === '\t') out += '\\t';
    else if (code < 32 || code > 126) out += `\\x${code.toString(16).padStart(2, '0')}`;
    else out += c;
  }
  meter.allocate(out.length);
  return Uint8Array.from(out, (c) => c.charCodeAt(0));
};
const simpleEscapes: ReadonlyMap<string, string> = new Map([
  ['\n', ''],
  ['\\', '\\'],
  ["'", "'"],
  ['"', '"'],
  ['a', '\x07'],
  ['b', '\b'],
  ['f', '\f'],
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
  ['v', '\v'],
]);
const unescaped = (bytes: Uint8Array, raw: boolean, errors: string, from: Value): string => {
  const codec = raw ? 'rawunicodeescape' : 'unicodeescape';
  let out = '';
  meter.spend(bytes.length);
  for (let i = 0; i < bytes.length; i++) {
    const c = String.fromCharCode(bytes[i]!);
    if (c !== '\\') {
      out += c;
      continue;
    }
    const next = i + 1 < bytes.length ? String.fromCharCode(bytes[i + 1]!) : undefined;
    const size = next === 'u' ? 4 : next === 'U' ? 8 : next === 'x' && !raw ? 2 : 0;
    if (size > 0) {
      let hex = '';
      while (hex.length < size && /[0-9a-fA-F]/.test(String.fromCharCode(bytes[i + 2 + hex.length] ?? 0)))
        hex += String.fromCharCode(bytes[i + 2 + hex.length]!);
      const code = Number.parseInt(hex, 16);
      if (hex.length === size && code <= 0x10ffff) {
        out += String.fromCodePoint(code);
        i += 1 + size;
        continue;
      }
      const end = i + 2 + hex.length;
      const put = undecodable(errors, Array.from(bytes.subarray(i, end)));
      if (put === undefined)
        throw cannotDecode(
          codec,
          from,
          i,
          end,
          hex.length === size
            ? 'illegal Unicode character'
            : `truncated \\${next === 'x' ? 'xXX' : next === 'u' ? 'uXXXX' : 'UXXXXXXXX'} escape`,
        );
      out += put;
      i = end - 1;
      continue;
    }
    if (raw) {
      out += c;
      if (next !== undefined) {
        out += next;
        i++;
      }
      continue;
    }
    if (next === undefined) throw cannotDecode(codec, from, i, i + 1, '\\ at end of string');
    const simple = simpleEscapes.get(next);
    if (simple !== undefined) {
      out += simple;
      i++;
    } else if (next >= '0' && next <= '7') {
      let octal = '';
      while (octal.length < 3 && /[0-7]/.test(String.fromCharCode(bytes[i + 1 + octal.length] ?? 0)))
        octal += String.fromCharCode(bytes[i + 1 + octal.length]!);
      out += String.fromCharCode(Number.parseInt(octal, 8));
      i += octal.length;
    } else out += c;
  }
  return out;
};

const byTable = (text: string, table: Table, errors: string): Uint8Array => {
  const out: number[] = [];
  let i = 0;
  for (const c of text) {
    const b = table.bytes.get(c);
    if (b !== undefined) out.push(b);
    else {
      const code = c.codePointAt(0)!;
      if (errors === 'surrogateescape' && code >= 0xdc80 && code <= 0xdcff) out.push(code - 0xdc00);
      else {
        const put = replaced(errors, code);
        if (put === undefined) throw cannotEncode('charmap', text, i, 1, 'character maps to <undefined>');
        for (const one of put) out.push(table.bytes.get(one) ?? one.charCodeAt(0));
      }
    }
    i++;
  }
  return Uint8Array.from(out);
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
  const own = ownHandlers.find?.(errors);
  if (own === undefined) return decodeOnce(bytes, encoding, errors, from);
  let out = '';
  for (let at = 0; at <= bytes.length;) {
    meter.spend(20);
    const rest = bytes.subarray(at);
    const depth = meter.d;
    try {
      return out + decodeOnce(rest, encoding, 'strict', from);
    } catch (e) {
      if (!isCaught(e, depth, E.UnicodeDecodeError)) throw e;
      const [, , start, end, reason] = e.args.a as [Value, Value, number, number, Value];
      const error = newExc(E.UnicodeDecodeError, e.args.a[0]!, newBytes(bytes), at + start, at + end, reason);
      const [put, next] = own(error);
      out += decodeOnce(rest.subarray(0, start), encoding, 'strict', from) + (textOf(put) ?? '');
      at = next < 0 ? next + bytes.length : next;
    }
  }
  return out;
};

const decodeOnce = (bytes: Uint8Array, encoding: string, errors: string, from: Value): string => {
  const codec = codecOf(encoding, 'decode');
  meter.allocate(bytes.length * 2);
  meter.spend(bytes.length >> 3);
  if (codec === 'utf-8' || codec === 'utf-8-sig') {
    const start = codec === 'utf-8-sig' && bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
    return decodeUtf8(bytes, start, errors, from);
  }
  if (codec === 'utf-7')
    return decodeUtf7(bytes, ({ start, end, reason }) => {
      const put = undecodable(errors, Array.from(bytes.subarray(start, end)));
      if (put === undefined) throw cannotDecode('utf7', from, start, end, reason);
      return put;
    });
  if (codec.startsWith('utf-')) return decodeWide(bytes, codec, errors, from);
  if (codec === 'punycode') return fromPunycode(new TextDecoder().decode(bytes)) ?? '';
  if (codec === 'idna') return fromAsciiName(new TextDecoder().decode(bytes));
  if (codec.endsWith('unicode_escape')) return unescaped(bytes, codec.startsWith('raw'), errors, from);
  const table = codec.startsWith('table:') ? tableOf(codec.slice(6)) : undefined;
  let out = '';
  for (let i = 0; i < bytes.length; i++) {
    const b = bytes[i]!;
    if (codec === 'ascii' && b > 127) {
      const put = undecodable(errors, [b]);
      if (put === undefined) throw cannotDecode('ascii', from, i, i + 1, 'ordinal not in range(128)');
      out += put;
    } else if (table !== undefined) {
      const c = table.characters[b] ?? undecodable(errors, [b]);
      if (c === undefined) throw cannotDecode('charmap', from, i, i + 1, 'character maps to <undefined>');
      out += c;
    } else out += String.fromCharCode(b);
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
    case 'surrogatepass':
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
    if (errors === 'surrogatepass' && b === 0xed && bytes[i + 1]! >= 0xa0 && (bytes[i + 2]! & 0xc0) === 0x80) {
      out += String.fromCharCode(0xd000 | ((bytes[i + 1]! & 63) << 6) | (bytes[i + 2]! & 63));
      i += 3;
      continue;
    }
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
  const named = `${codec.slice(0, 6)}-${big ? 'be' : 'le'}`;
  let out = '';
  /** Puts what stands for bytes that mean nothing. */
  const wrong = (begin: number, to: number, reason: string): void => {
    const put = undecodable(errors, Array.from(bytes.subarray(begin, to)));
    if (put === undefined) throw cannotDecode(named, from, begin, to, reason);
    out += put;
  };
  for (; i + size <= bytes.length; i += size) {
    const code = unit(i);
    if (size === 4) {
      if (code > 0x10ffff) wrong(i, i + 4, 'code point not in range(0x110000)');
      else if (code >= 0xd800 && code <= 0xdfff && errors !== 'surrogatepass')
        wrong(i, i + 4, 'code point in surrogate code point range(0xd800, 0xe000)');
      else out += String.fromCodePoint(code);
    } else if (code < 0xd800 || code > 0xdfff || errors === 'surrogatepass') out += String.fromCharCode(code);
    else if (code > 0xdbff) wrong(i, i + 2, 'illegal encoding');
    else if (i + 4 > bytes.length) {
      wrong(i, bytes.length, 'unexpected end of data');
      return out;
    } else {
      const low = unit(i + 2);
      if (low >= 0xdc00 && low <= 0xdfff) {
        out += String.fromCharCode(code, low);
        i += 2;
      } else wrong(i, i + 2, 'illegal UTF-16 surrogate');
    }
  }
  if (i < bytes.length) wrong(i, bytes.length, 'truncated data');
  return out;
};
