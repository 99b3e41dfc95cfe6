/** Base64 without a buffer of Node's, which programs' cells do not have. */

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const codes = Uint8Array.from(alphabet, (c) => c.charCodeAt(0));
const digits = new Uint8Array(128).fill(255);
codes.forEach((code, digit) => (digits[code] = digit));
const padding = 0x3d;
/** Units: bytes per piece of text; a multiple of three. */
const piece = 24_576;

/** The text of bytes. */
export const toBase64Text = (bytes: Uint8Array): string => {
  let out = '';
  for (let from = 0; from < bytes.length; from += piece) {
    const to = Math.min(bytes.length, from + piece);
    const text = new Uint8Array(Math.ceil((to - from) / 3) * 4).fill(padding);
    for (let i = from, at = 0; i < to; i += 3, at += 4) {
      const a = bytes[i]!;
      const b = i + 1 < to ? bytes[i + 1]! : 0;
      const c = i + 2 < to ? bytes[i + 2]! : 0;
      text[at] = codes[a >> 2]!;
      text[at + 1] = codes[((a & 3) << 4) | (b >> 4)]!;
      if (i + 1 < to) text[at + 2] = codes[((b & 15) << 2) | (c >> 6)]!;
      if (i + 2 < to) text[at + 3] = codes[c & 63]!;
    }
    // Spreading the array would go through its iterator: twenty times slower.
    out += Reflect.apply(String.fromCharCode, undefined, text) as string;
  }
  return out;
};

/** The bytes of a text; what is no digit is passed over. */
export const fromBase64Text = (text: string): Uint8Array => {
  const out = new Uint8Array(Math.floor((text.length * 3) / 4));
  let from = 0;
  let at = 0;
  // Four digits at a time, as long as there are nothing but digits; the rest one by one.
  for (; from + 4 <= text.length; from += 4, at += 3) {
    const [a, b, c, d] = [
      digitAt(text, from),
      digitAt(text, from + 1),
      digitAt(text, from + 2),
      digitAt(text, from + 3),
    ];
    if ((a | b | c | d) > 63) break;
    const bits = (a << 18) | (b << 12) | (c << 6) | d;
    out[at] = bits >> 16;
    out[at + 1] = (bits >> 8) & 255;
    out[at + 2] = bits & 255;
  }
  let bits = 0;
  let held = 0;
  for (; from < text.length; from++) {
    const digit = digitAt(text, from);
    if (digit === 255) continue;
    held = ((held << 6) | digit) & 0xffffff;
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      out[at++] = (held >> bits) & 255;
    }
  }
  return out.subarray(0, at);
};

/** The digit at a place in the text; 255 for what is none. */
const digitAt = (text: string, at: number): number => {
  const code = text.charCodeAt(at);
  return code < 128 ? digits[code]! : 255;
};
