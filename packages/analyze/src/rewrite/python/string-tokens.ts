/**
 * String literals of Python as they stand in the source: prefix, quotes, characters with their places, fields of f-strings.
 *
 * The tree knows what a string means; a rewrite has to know how it is written. Units: zero-based UTF-16 offsets into the file.
 */

/** One character of a string as the program sees it, and the source that stands for it (`\n`, `{{`). */
export interface Char {
  readonly c: string;
  readonly start: number;
  readonly end: number;
}

/** `{…}` of an f-string. `plain`: no conversion, no format, no `=`. */
export interface Field {
  readonly start: number;
  readonly end: number;
  readonly plain: boolean;
}

export interface StringToken {
  readonly start: number;
  readonly end: number;
  readonly bodyStart: number;
  readonly bodyEnd: number;
  /** Lower case. */
  readonly prefix: string;
  readonly quote: string;
  /** Characters and fields in source order. */
  readonly parts: readonly (Char | Field)[];
}

export const isField = (part: Char | Field): part is Field => 'plain' in part;

/** The literals between two offsets, implicit concatenation included; `undefined` when something else stands there. */
export const stringTokens = (text: string, start: number, end: number): readonly StringToken[] | undefined => {
  const tokens: StringToken[] = [];
  let at = start;
  while (at < end) {
    const c = text.charAt(at);
    if (/[\s\\()]/u.test(c)) at += 1;
    else if (c === '#') {
      const lineEnd = text.indexOf('\n', at);
      at = lineEnd < 0 ? end : lineEnd;
    } else {
      const token = tokenAt(text, at, end);
      if (token === undefined) return undefined;
      tokens.push(token);
      at = token.end;
    }
  }
  return tokens.length === 0 ? undefined : tokens;
};

const tokenAt = (text: string, start: number, limit: number): StringToken | undefined => {
  const [head = '', prefix = '', quote = ''] =
    /^([rRuUfFbBtT]{0,2})("""|'''|"|')/u.exec(text.slice(start, start + 8)) ?? [];
  if (quote === '') return undefined;
  const kind = prefix.toLowerCase();
  const parts: (Char | Field)[] = [];
  const bodyStart = start + head.length;
  const formatted = kind.includes('f') || kind.includes('t');
  let at = bodyStart;
  while (at < limit) {
    if (text.startsWith(quote, at)) {
      return { start, end: at + quote.length, bodyStart, bodyEnd: at, prefix: kind, quote, parts };
    }
    const c = text.charAt(at);
    if (formatted && (c === '{' || c === '}')) {
      if (text.charAt(at + 1) === c) {
        parts.push({ c, start: at, end: at + 2 });
        at += 2;
        continue;
      }
      const field = fieldAt(text, at, limit);
      if (field === undefined) return undefined;
      parts.push(field);
      at = field.end;
      continue;
    }
    const width = c === '\\' ? escapeWidth(text, at) : 1;
    parts.push({
      c: c === '\\' && !kind.includes('r') ? escaped(text.slice(at, at + width)) : text.slice(at, at + width),
      start: at,
      end: at + width,
    });
    at += width;
  }
  return undefined;
};

const escapeWidth = (text: string, at: number): number => {
  const rest = text.slice(at, at + 12);
  return /^\\(?:\r\n|x[\da-fA-F]{2}|u[\da-fA-F]{4}|U[\da-fA-F]{8}|[0-7]{1,3}|[^])/u.exec(rest)?.[0].length ?? 1;
};

const escaped = (source: string): string => {
  const simple: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', '\\': '\\', "'": "'", '"': '"' };
  const c = source.charAt(1);
  if (c === '\n' || c === '\r') return '';
  return simple[c] ?? '\uFFFD';
};

/** From `{` to its `}`: brackets and strings inside are passed over. */
const fieldAt = (text: string, start: number, limit: number): Field | undefined => {
  let depth = 0;
  let plain = true;
  for (let at = start; at < limit; at += 1) {
    const c = text.charAt(at);
    if (c === '"' || c === "'") {
      const close = text.startsWith(c.repeat(3), at) ? c.repeat(3) : c;
      const end = text.indexOf(close, at + close.length);
      if (end < 0 || end >= limit) return undefined;
      at = end + close.length - 1;
    } else if (c === '{' || c === '(' || c === '[') depth += 1;
    else if (c === '}' || c === ')' || c === ']') {
      depth -= 1;
      if (depth === 0) return { start, end: at + 1, plain };
    } else if (depth === 1 && (c === ':' || (c === '!' && text.charAt(at + 1) !== '='))) plain = false;
    else if (
      depth === 1 &&
      c === '=' &&
      !/[=!<>]/u.test(text.charAt(at - 1)) &&
      /^=\s*[}!:]/u.test(text.slice(at, at + 8))
    )
      plain = false;
  }
  return undefined;
};
