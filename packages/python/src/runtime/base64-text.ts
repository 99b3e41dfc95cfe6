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
    out += String.fromCharCode(...text);
  }
  return out;
};

/** The bytes of a text; what is no digit is passed over. */
export const fromBase64Text = (text: string): Uint8Array => {
  const out = new Uint8Array(Math.floor((text.length * 3) / 4));
  let bits = 0;
  let held = 0;
  let at = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const digit = code < 128 ? digits[code]! : 255;
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
