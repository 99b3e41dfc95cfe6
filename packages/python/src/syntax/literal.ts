/** Values of number and string tokens. */
import type { Expr } from './ast.ts';
import { characterNames } from './character-names.ts';

/**
 * The constant that a number token stands for.
 *
 * Integers are numbers while exact and `bigint` beyond. Python 2's `0777` and `10L` are understood; they reach
 * this place only in tolerant mode. `undefined` for a decimal integer longer than CPython converts (4300 digits).
 */
export const numberLiteral = (text: string, start: number, end: number): Expr | undefined => {
  const raw = text.slice(start, end);
  const plain = raw.includes('_') ? raw.replaceAll('_', '') : raw;
  const last = plain.charCodeAt(plain.length - 1) | 32;
  const based = plain.length > 1 && plain.charCodeAt(0) === 48 && /^0[xXoObB]/.test(plain);
  if (!based) {
    if (last === 106) return { kind: 'Imaginary', start, end, value: Number(plain.slice(0, -1)) };
    for (let i = 0; i < plain.length; i++) {
      const c = plain.charCodeAt(i);
      if (c === 46 || c === 101 || c === 69) return { kind: 'Float', start, end, value: Number(plain) };
    }
  }
  const digits = last === 108 ? plain.slice(0, -1) : plain;
  const octal = !based && digits.length > 1 && digits.charCodeAt(0) === 48 && /^0[0-7]+$/.test(digits);
  const spelled = octal ? `0o${digits.slice(1)}` : digits;
  if (spelled.length <= 15) return { kind: 'Int', start, end, value: Number(spelled) };
  if (!based && spelled.length > 4300) return undefined;
  try {
    const value = BigInt(spelled);
    const exact = value <= BigInt(Number.MAX_SAFE_INTEGER);
    return { kind: 'Int', start, end, value: exact ? Number(value) : value };
  } catch {
    return { kind: 'Int', start, end, value: Number.NaN };
  }
};

/** A decoded literal, or what is wrong with it. */
export type Decoded = { readonly value: string; readonly problem?: string; readonly warning?: string };

const simple: Readonly<Record<string, string>> = {
  '\\': '\\',
  "'": "'",
  '"': '"',
  a: '\u0007',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
};

/**
 * Resolves the escapes of a string or bytes body.
 *
 * `\N{name}` becomes U+FFFD: the names of Unicode characters are not shipped. Unknown escapes stay as written.
 */
export const decodeEscapes = (body: string, bytes: boolean): Decoded => {
  let out = '';
  let from = 0;
  let problem: string | undefined;
  let warning: string | undefined;
  let at = body.indexOf('\\');
  while (at >= 0) {
    out += body.slice(from, at);
    const c = body[at + 1];
    let next = at + 2;
    if (c === undefined) {
      out += '\\';
      next = at + 1;
    } else if (c === '\n') {
      // A line joined by a backslash.
    } else if (simple[c] !== undefined) out += simple[c];
    else if (c >= '0' && c <= '7') {
      while (next < at + 4 && body[next] !== undefined && body[next]! >= '0' && body[next]! <= '7') next++;
      const code = Number.parseInt(body.slice(at + 1, next), 8);
      if (code > 255) warning ??= `invalid octal escape sequence '${body.slice(at, next)}'`;
      out += String.fromCharCode(bytes ? code & 255 : code);
    } else if (c === 'x' || (!bytes && (c === 'u' || c === 'U'))) {
      const width = c === 'x' ? 2 : c === 'u' ? 4 : 8;
      const hex = body.slice(next, next + width);
      if (hex.length === width && /^[0-9a-fA-F]+$/.test(hex)) {
        const code = Number.parseInt(hex, 16);
        if (code > 0x10ffff) {
          problem ??= unicodeError(at, next + width - 1, 'illegal Unicode character');
          out += '\ufffd';
        } else out += String.fromCodePoint(code);
        next += width;
      } else {
        const shape = c === 'x' ? '\\xXX' : c === 'u' ? '\\uXXXX' : '\\UXXXXXXXX';
        const good = /^[0-9a-fA-F]*/.exec(hex)?.[0].length ?? 0;
        problem ??= bytes
          ? `(value error) invalid \\x escape at position ${at}`
          : unicodeError(at, next + good - 1, `truncated ${shape} escape`);
        out += `\\${c}`;
      }
    } else if (!bytes && c === 'N') {
      const close = body[next] === '{' ? body.indexOf('}', next) : -1;
      if (close > next + 1) {
        const code = characterNames.lookup?.(body.slice(next + 1, close));
        if (code === undefined && characterNames.lookup !== undefined)
          problem ??= unicodeError(at, close, 'unknown Unicode character name');
        out += String.fromCodePoint(code ?? 0xfffd);
        next = close + 1;
      } else {
        problem ??= unicodeError(at, next - 1, 'malformed \\N character escape');
        out += '\\N';
      }
    } else {
      const [unknown] = body.slice(at + 1, at + 3);
      warning ??= `invalid escape sequence '\\${unknown!}'`;
      out += `\\${c}`;
    }
    from = next;
    at = body.indexOf('\\', next);
  }
  out += body.slice(from);
  if (problem !== undefined) return { value: out, problem };
  return warning === undefined ? { value: out } : { value: out, warning };
};

const unicodeError = (start: number, end: number, what: string): string =>
  `(unicode error) 'unicodeescape' codec can't decode bytes in position ${start}-${end}: ${what}`;

/** Python reads `\r\n` and `\r` in source text as `\n`. */
export const normaliseBreaks = (body: string): string => body.replace(/\r\n?/g, '\n');
