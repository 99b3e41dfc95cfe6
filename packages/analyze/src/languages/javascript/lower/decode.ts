/** The text of a string literal's body, escapes decoded as ECMAScript does (also the legacy octal ones). What is no valid escape stands for itself. */
export const decodeEscapes = (raw: string): string =>
  raw.includes('\\') ? raw.replace(escape, (whole, body: string) => decodeOne(whole, body)) : raw;

const escape = /\\(u\{[0-9a-fA-F]+\}|u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}|[0-3][0-7]{0,2}|[4-7][0-7]?|\r\n|[\s\S])/g;
const single: Readonly<Record<string, string>> = {
  n: '\n',
  t: '\t',
  r: '\r',
  b: '\b',
  f: '\f',
  v: '\v',
  '\n': '',
  '\r': '',
  '\r\n': '',
  '\u2028': '',
  '\u2029': '',
};

const decodeOne = (whole: string, body: string): string => {
  const simple = single[body];
  if (simple !== undefined) return simple;
  const first = body.charCodeAt(0);
  if (first === 0x75 && body.length > 1) {
    const code = Number.parseInt(body.charAt(1) === '{' ? body.slice(2, -1) : body.slice(1), 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  }
  if (first === 0x78 && body.length > 1) return String.fromCharCode(Number.parseInt(body.slice(1), 16));
  if (first >= 0x30 && first <= 0x37) return String.fromCharCode(Number.parseInt(body, 8));
  return body;
};

/** The value of a numeric literal; `NaN` when the text is none. */
export const decodeNumber = (raw: string): number | bigint => {
  const text = raw.replaceAll('_', '');
  if (/^(?:0[xX][0-9a-fA-F]+|0[bB][01]+|0[oO][0-7]+|\d+)n$/.test(text)) return BigInt(text.slice(0, -1));
  if (/^0[0-7]+$/.test(text)) return Number.parseInt(text, 8);
  return Number(text);
};

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  copy: '\u00a9',
  mdash: '\u2014',
  ndash: '\u2013',
  hellip: '\u2026',
  times: '\u00d7',
  middot: '\u00b7',
  bull: '\u2022',
  laquo: '\u00ab',
  raquo: '\u00bb',
};

/** Text with HTML character references decoded, as far as security questions need: numeric ones and the common names; others stay. */
export const decodeEntities = (text: string): string =>
  text.includes('&')
    ? text.replace(
        /&(?:#[xX]([0-9a-fA-F]{1,6})|#(\d{1,7})|([A-Za-z]+));/g,
        (whole, hex: string | undefined, decimal: string | undefined, name: string | undefined) => {
          if (name !== undefined) return entities[name] ?? whole;
          const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
          return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
        },
      )
    : text;
