/** The value and type of a number as C writes it: `10`, `0x1fUL`, `1e3f`, `'a'`. Source: C11 6.4.4. */
export const parseNumber = (
  text: string,
): { readonly value: number; readonly float: boolean; readonly unsigned: boolean; readonly long: boolean } => {
  const plain = text.replaceAll("'", '');
  const hex = /^0x/i.test(plain);
  const float = hex ? /p/i.test(plain) : /[.e]/i.test(plain);
  if (float) {
    const value = Number.parseFloat(hex ? '0' : plain);
    return { value: Number.isFinite(value) ? value : 0, float: true, unsigned: false, long: false };
  }
  const suffix = /[uUlL]*$/.exec(plain)?.[0].toLowerCase() ?? '';
  const digits = plain.slice(0, plain.length - suffix.length);
  const value = hex
    ? Number.parseInt(digits.slice(2), 16)
    : /^0b/i.test(digits)
      ? Number.parseInt(digits.slice(2), 2)
      : /^0\d/.test(digits)
        ? Number.parseInt(digits, 8)
        : Number.parseInt(digits, 10);
  const known = Number.isNaN(value) ? 0 : value;
  const wide = suffix.includes('l') || known > 4294967295 || (known > 2147483647 && !hex && !suffix.includes('u'));
  return {
    value: known,
    float: false,
    unsigned: suffix.includes('u') || (hex && known > 2147483647 && known <= 4294967295) || known >= 2 ** 63,
    long: wide,
  };
};

/** What stands between the quotes of a string or character literal, as bytes (each a character below 256). Source: C11 6.4.4.4. */
export const unquote = (literal: string): string => {
  const quote = literal.search(/["']/);
  const closed = literal.length > quote + 1 && literal.endsWith(literal[quote] ?? '"');
  const body = literal.slice(quote + 1, closed ? -1 : undefined);
  const plain = body.replaceAll(
    /\\(?:x([\dA-Fa-f]{1,8})|([0-7]{1,3})|u([\dA-Fa-f]{4})|U([\dA-Fa-f]{8})|([\s\S]))/g,
    (...found: unknown[]) => {
      const [, hex, octal, u4, u8, single] = found.map((part) => (typeof part === 'string' ? part : undefined));
      if (hex !== undefined) return String.fromCharCode(Number.parseInt(hex, 16) & 255);
      if (octal !== undefined) return String.fromCharCode(Number.parseInt(octal, 8) & 255);
      const point = u4 ?? u8;
      if (point !== undefined) return codePoint(Number.parseInt(point, 16));
      return escapes[single ?? ''] ?? single ?? '';
    },
  );
  return /[\u0100-\uffff\u0080-\u00ff]/.test(body) ? bytes(plain) : plain;
};

const codePoint = (point: number): string => (point > 0x10ffff ? '?' : bytes(String.fromCodePoint(point)));

const bytes = (text: string): string => {
  let out = '';
  for (const byte of new TextEncoder().encode(text)) out += String.fromCharCode(byte);
  return out;
};

const escapes: Readonly<Record<string, string>> = {
  n: '\n',
  t: '\t',
  r: '\r',
  a: '\u0007',
  b: '\b',
  f: '\f',
  v: '\v',
  e: '\u001b',
  '\\': '\\',
  "'": "'",
  '"': '"',
  '?': '?',
};
