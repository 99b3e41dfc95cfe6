/**
 * UTF-7: ASCII in which everything else stands in base 64 between `+` and `-`.
 *
 * Source: RFC 2152; which characters stay as they are, as CPython 3.12 encodes them.
 */

const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const direct = /[A-Za-z0-9'(),\-./:? \t\n\r!"#$%&*;<=>@[\]^_`{|}]/;

export const encodeUtf7 = (text: string): Uint8Array => {
  let out = '';
  for (let i = 0; i < text.length;) {
    const c = text[i]!;
    if (direct.test(c)) {
      out += c;
      i++;
      continue;
    }
    if (c === '+') {
      out += '+-';
      i++;
      continue;
    }
    out += '+';
    let held = 0;
    let bits = 0;
    for (; i < text.length && !direct.test(text[i]!); i++) {
      held = ((held & 0x3f) << 16) | text.charCodeAt(i);
      for (bits += 16; bits >= 6;) {
        bits -= 6;
        out += digits[(held >> bits) & 63];
      }
    }
    if (bits > 0) out += digits[(held << (6 - bits)) & 63];
    // The end of the run is marked where the next character could belong to it, and at the end of the text.
    if (i >= text.length || digits.includes(text[i]!) || text[i] === '-') out += '-';
  }
  return Uint8Array.from(out, (c) => c.charCodeAt(0));
};

/** What is wrong with a place of UTF-7 text. Units: zero-based bytes, the end exclusive. */
export interface Utf7Problem {
  readonly start: number;
  readonly end: number;
  readonly reason: string;
}

/** The text; `wrong` gives what is put for a place that means nothing, or throws. */
export const decodeUtf7 = (bytes: Uint8Array, wrong: (problem: Utf7Problem) => string): string => {
  let out = '';
  for (let i = 0; i < bytes.length;) {
    const b = bytes[i]!;
    if (b > 127) {
      out += wrong({ start: i, end: i + 1, reason: 'unexpected special character' });
      i++;
    } else if (b !== 43) {
      out += String.fromCharCode(b);
      i++;
    } else if (bytes[i + 1] === 45) {
      out += '+';
      i += 2;
    } else {
      const start = i++;
      let held = 0;
      let bits = 0;
      for (; i < bytes.length; i++) {
        const value = digits.indexOf(String.fromCharCode(bytes[i]!));
        if (value < 0) break;
        held = ((held & 0xffff) << 6) | value;
        bits += 6;
        if (bits >= 16) {
          bits -= 16;
          out += String.fromCharCode((held >> bits) & 0xffff);
        }
      }
      if (i >= bytes.length && bytes.length - start > 1 && bits >= 6)
        out += wrong({ start, end: i, reason: 'unterminated shift sequence' });
      else if (i === start + 1) out += wrong({ start, end: i, reason: 'ill-formed sequence' });
      else if (bits >= 6 || (held & ((1 << bits) - 1)) !== 0)
        out += wrong({ start, end: i + 1, reason: 'partial character in base64 sequence' });
      if (bytes[i] === 45) i++;
    }
  }
  return out;
};
