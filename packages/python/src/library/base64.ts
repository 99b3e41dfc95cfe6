/** `base64`: Base64, 32, 16 and 85. */
import { Buffer } from 'node:buffer';
import { smallIndex } from '../runtime/arithmetic.ts';
import { bytesLike, wantBytes } from '../runtime/buffer.ts';
import { invoke } from '../runtime/call.ts';
import { builtin } from '../runtime/callables.ts';
import { textOf, truth } from '../runtime/compare.ts';
import { E, pyError, typeError, valueError } from '../runtime/exceptions.ts';
import { meter } from '../runtime/meter.ts';
import { newModuleOf } from '../runtime/modules.ts';
import { type Module, newBytes, none, typeOf, type Value } from '../runtime/object.ts';
import { repr } from '../runtime/text.ts';
import { lengthOf } from '../runtime/builtins/functions.ts';
import { binasciiError, fromBase64, isAscii, pay, toBase64 } from './binascii.ts';

const problem = (text: string): object => pyError(binasciiError, text);
const bytesOfText = (s: string): Value => newBytes(new Uint8Array(Buffer.from(s, 'latin1')));
const latin = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
/** What is to be decoded: bytes or ASCII text. */
const given = (v: Value): Uint8Array => {
  const text = textOf(v);
  if (text !== undefined) {
    if (!isAscii(text)) throw valueError('string argument should contain only ASCII characters');
    return Buffer.from(text, 'latin1');
  }
  const bytes = bytesLike(v);
  if (bytes === undefined)
    throw typeError(`argument should be a bytes-like object or ASCII string, not ${repr(typeOf(v).name)}`);
  return bytes;
};
const pairOf = (v: Value): string => {
  const pair = latin(given(v));
  if (pair.length !== 2) throw wrongPair(v);
  return pair;
};
const wrongPair = (v: Value): object => pyError(E.AssertionError, repr(v));

const b64encode = (data: Value, alt: Value): Value => {
  let text = toBase64(wantBytes(data));
  if (alt !== none) {
    const pair = latin(wantBytes(alt));
    if (pair.length !== 2) throw wrongPair(alt);
    text = text.replace(/[+/]/g, (c) => (c === '+' ? pair[0]! : pair[1]!));
  }
  return bytesOfText(text);
};
const b64decode = (data: Value, alt: Value, validate: Value): Value => {
  let bytes = given(data);
  if (alt !== none) {
    const pair = pairOf(alt);
    pay(bytes.length);
    bytes = bytes.map((b) => (b === pair.charCodeAt(0) ? 43 : b === pair.charCodeAt(1) ? 47 : b));
  }
  return newBytes(fromBase64(bytes, truth(validate)));
};
const urlsafe = (bytes: Uint8Array): Uint8Array => bytes.map((b) => (b === 45 ? 43 : b === 95 ? 47 : b));

// ── Base32 ──────────────────────────────────────────────────────────────────────────────────────
const plain32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
const hex32 = '0123456789ABCDEFGHIJKLMNOPQRSTUV';
const b32encode =
  (alphabet: string) =>
  (data: Value): Value => {
    const bytes = wantBytes(data);
    pay(bytes.length * 2);
    meter.spend(bytes.length);
    let out = '';
    for (let i = 0; i < bytes.length; i += 5) {
      let word = 0n;
      for (let k = 0; k < 5; k++) word = (word << 8n) | BigInt(bytes[i + k] ?? 0);
      const n = Math.min(5, bytes.length - i);
      const shown = Math.ceil((n * 8) / 5);
      for (let k = 0; k < 8; k++) out += k < shown ? alphabet[Number((word >> BigInt(35 - k * 5)) & 31n)]! : '=';
    }
    return bytesOfText(out);
  };
const b32decode = (alphabet: string, data: Value, casefold: Value, map01: Value): Value => {
  let text = latin(given(data));
  pay(text.length);
  meter.spend(text.length);
  if (text.length % 8 !== 0) throw problem('Incorrect padding');
  if (map01 !== none) text = text.replaceAll('0', 'O').replaceAll('1', latin(given(map01)));
  if (truth(casefold)) text = text.toUpperCase();
  const body = text.replace(/=+$/, '');
  const pads = text.length - body.length;
  const out: number[] = [];
  for (let i = 0; i < body.length; i += 8) {
    let word = 0n;
    for (let k = 0; k < 8; k++) {
      const c = body[i + k];
      const x = c === undefined ? 0 : alphabet.indexOf(c);
      if (x < 0) throw problem('Non-base32 digit found');
      word = (word << 5n) | BigInt(x);
    }
    for (let k = 4; k >= 0; k--) out.push(Number((word >> BigInt(k * 8)) & 255n));
  }
  if (![0, 1, 3, 4, 6].includes(pads)) throw problem('Incorrect padding');
  const whole = body.length === 0 ? 0 : Math.floor((body.length * 5) / 8);
  return newBytes(Uint8Array.from(out.slice(0, whole)));
};

// ── Base85 ──────────────────────────────────────────────────────────────────────────────────────
const alphabet85 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz!#$%&()*+-;<=>?@^_`{|}~';
const groups85 = (
  bytes: Uint8Array,
  digit: (x: number) => string,
  fold: (word: number) => string | undefined,
  pad: boolean,
): string => {
  pay(bytes.length * 2);
  meter.spend(bytes.length);
  let out = '';
  for (let i = 0; i < bytes.length; i += 4) {
    const n = Math.min(4, bytes.length - i);
    let word = 0;
    for (let k = 0; k < 4; k++) word = word * 256 + (bytes[i + k] ?? 0);
    const folded = n === 4 || pad ? fold(word) : undefined;
    if (folded !== undefined) {
      out += folded;
      continue;
    }
    let group = '';
    for (let k = 0; k < 5; k++) {
      group = digit(word % 85) + group;
      word = Math.floor(word / 85);
    }
    out += n === 4 || pad ? group : group.slice(0, n + 1);
  }
  return out;
};
const b85decode = (data: Value): Value => {
  const text = latin(given(data));
  pay(text.length);
  meter.spend(text.length);
  const out: number[] = [];
  const pads = (5 - (text.length % 5)) % 5;
  const all = text + '~'.repeat(pads);
  for (let i = 0; i < all.length; i += 5) {
    let word = 0;
    for (let k = 0; k < 5; k++) {
      const x = alphabet85.indexOf(all[i + k]!);
      if (x < 0) throw valueError(`bad base85 character at position ${i + k}`);
      word = word * 85 + x;
    }
    if (word > 0xffffffff) throw valueError(`base85 overflow in hunk starting at byte ${i}`);
    out.push(Math.floor(word / 2 ** 24), (word >>> 16) & 255, (word >>> 8) & 255, word & 255);
  }
  return newBytes(Uint8Array.from(pads > 0 ? out.slice(0, -pads) : out));
};
const a85encode = (data: Value, foldSpaces: Value, wrap: Value, pad: Value, adobe: Value): Value => {
  const folds = truth(foldSpaces);
  let text = groups85(
    wantBytes(data),
    (x) => String.fromCharCode(33 + x),
    (word) => (word === 0 ? 'z' : folds && word === 0x20202020 ? 'y' : undefined),
    truth(pad),
  );
  if (truth(adobe)) text = `<~${text}`;
  const width = smallIndex(wrap);
  if (width > 0) {
    const per = Math.max(truth(adobe) ? 2 : 1, width);
    const lines: string[] = [];
    for (let i = 0; i < text.length; i += per) lines.push(text.slice(i, i + per));
    if (truth(adobe) && (lines.at(-1)?.length ?? 0) + 2 > per) lines.push('');
    text = lines.join('\n');
  }
  return bytesOfText(truth(adobe) ? `${text}~>` : text);
};
const a85decode = (data: Value, foldSpaces: Value, adobe: Value, ignore: Value | undefined): Value => {
  let text = latin(given(data));
  pay(text.length);
  meter.spend(text.length);
  if (truth(adobe)) {
    if (!text.endsWith('~>')) throw valueError("Ascii85 encoded byte sequences must end with b'~>'");
    text = text.slice(text.startsWith('<~') ? 2 : 0, -2);
  }
  const skip = ignore === undefined ? ' \t\n\r\v' : latin(given(ignore));
  const out: number[] = [];
  let word = 0;
  let n = 0;
  const flush = (): void => {
    if (word > 0xffffffff) throw valueError('Ascii85 overflow');
    out.push(Math.floor(word / 2 ** 24), (word >>> 16) & 255, (word >>> 8) & 255, word & 255);
    word = n = 0;
  };
  for (const c of `${text}uuuu`) {
    const code = c.charCodeAt(0);
    if (code >= 33 && code <= 117) {
      word = word * 85 + code - 33;
      if (++n === 5) flush();
    } else if (c === 'z') {
      if (n > 0) throw valueError('z inside Ascii85 5-tuple');
      out.push(0, 0, 0, 0);
    } else if (c === 'y' && truth(foldSpaces)) {
      if (n > 0) throw valueError('y inside Ascii85 5-tuple');
      out.push(32, 32, 32, 32);
    } else if (!skip.includes(c)) throw valueError(`Non-Ascii85 digit found: ${c}`);
  }
  const padding = 4 - n;
  return newBytes(Uint8Array.from(padding > 0 ? out.slice(0, -padding) : out));
};

const lines = (data: Uint8Array): string => {
  const text = toBase64(data);
  let out = '';
  for (let i = 0; i < text.length; i += 76) out += `${text.slice(i, i + 76)}\n`;
  return out;
};
const wantData = (v: Value): Uint8Array => {
  const bytes = bytesLike(v);
  if (bytes === undefined) throw typeError(`expected bytes-like object, not ${typeOf(v).name}`);
  return bytes;
};

export const newModule = (): Module =>
  newModuleOf('base64', {
    b64encode: builtin('b64encode(s, altchars=None)', b64encode),
    b64decode: builtin('b64decode(s, altchars=None, validate=False)', b64decode),
    standard_b64encode: builtin('standard_b64encode(s)', (v: Value) => b64encode(v, none)),
    standard_b64decode: builtin('standard_b64decode(s)', (v: Value) => b64decode(v, none, false)),
    urlsafe_b64encode: builtin('urlsafe_b64encode(s)', (v: Value) =>
      bytesOfText(toBase64(wantBytes(v)).replaceAll('+', '-').replaceAll('/', '_')),
    ),
    urlsafe_b64decode: builtin('urlsafe_b64decode(s)', (v: Value) => newBytes(fromBase64(urlsafe(given(v)), false))),
    b32encode: builtin('b32encode(s)', b32encode(plain32)),
    b32hexencode: builtin('b32hexencode(s)', b32encode(hex32)),
    b32decode: builtin('b32decode(s, casefold=False, map01=None)', (v: Value, fold: Value, map: Value) =>
      b32decode(plain32, v, fold, map),
    ),
    b32hexdecode: builtin('b32hexdecode(s, casefold=False)', (v: Value, fold: Value) =>
      b32decode(hex32, v, fold, none),
    ),
    b16encode: builtin('b16encode(s)', (v: Value) => {
      const bytes = wantBytes(v);
      pay(bytes.length);
      return bytesOfText(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('hex').toUpperCase());
    }),
    b16decode: builtin('b16decode(s, casefold=False)', (v: Value, fold: Value) => {
      let text = latin(given(v));
      pay(text.length);
      if (truth(fold)) text = text.toUpperCase();
      if (/[^0-9A-F]/.test(text)) throw problem('Non-base16 digit found');
      if (text.length % 2 === 1) throw problem('Odd-length string');
      return newBytes(new Uint8Array(Buffer.from(text, 'hex')));
    }),
    b85encode: builtin('b85encode(b, pad=False)', (v: Value, pad: Value) =>
      bytesOfText(
        groups85(
          wantBytes(v),
          (x) => alphabet85[x]!,
          () => undefined,
          truth(pad),
        ),
      ),
    ),
    b85decode: builtin('b85decode(b)', b85decode),
    a85encode: builtin('a85encode(b, *, foldspaces=False, wrapcol=0, pad=False, adobe=False)', a85encode),
    a85decode: builtin('a85decode(b, *, foldspaces=False, adobe=False, ignorechars=...)', a85decode),
    encodebytes: builtin('encodebytes(s)', (v: Value) => bytesOfText(lines(wantData(v)))),
    decodebytes: builtin('decodebytes(s)', (v: Value) => newBytes(fromBase64(wantData(v), false))),
    encode: builtin('encode(input, output)', (input: Value, output: Value) => {
      for (;;) {
        const piece = invoke(input, 'read', 57);
        if (lengthOf(piece) === 0) return none;
        invoke(output, 'write', bytesOfText(lines(wantBytes(piece))));
      }
    }),
    decode: builtin('decode(input, output)', (input: Value, output: Value) => {
      for (;;) {
        const line = invoke(input, 'readline');
        if (lengthOf(line) === 0) return none;
        invoke(output, 'write', newBytes(fromBase64(wantBytes(line), false)));
      }
    }),
  });
