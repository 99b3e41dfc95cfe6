/** A pattern or template as code points (or bytes). */
export type PatternText = readonly number[];

/** The code points of a string or list; surrogate pairs in a string are taken together. */
export const patternText = (pattern: string | readonly number[]): PatternText => {
  if (typeof pattern !== 'string') return pattern;
  const out: number[] = [];
  for (let i = 0; i < pattern.length; i++) {
    const code = pattern.codePointAt(i)!;
    if (code > 0xffff) i++;
    out.push(code);
  }
  return out;
};

/** Code points as a JavaScript string. */
export const textOf = (codes: readonly number[]): string => {
  let out = '';
  for (const code of codes) out += String.fromCodePoint(code);
  return out;
};

const escapes = new Map([
  [9, '\\t'],
  [10, '\\n'],
  [13, '\\r'],
  [92, '\\\\'],
]);

/** Code points as Python's `repr` shows a str (`bytes`: as `ascii` of it), for messages. */
export const quoted = (codes: readonly number[], ascii = false): string => {
  const quote = codes.includes(39) && !codes.includes(34) ? 34 : 39;
  let out = '';
  for (const code of codes) {
    const known = escapes.get(code);
    if (known !== undefined) out += known;
    else if (code === quote) out += `\\${String.fromCodePoint(code)}`;
    else if (code < 32 || code === 127) out += `\\x${code.toString(16).padStart(2, '0')}`;
    else if (code < 127 || (!ascii && !/^[\p{C}\p{Z}]$/u.test(String.fromCodePoint(code))))
      out += String.fromCodePoint(code);
    else if (code < 256) out += `\\x${code.toString(16).padStart(2, '0')}`;
    else if (code < 65_536) out += `\\u${code.toString(16).padStart(4, '0')}`;
    else out += `\\U${code.toString(16).padStart(8, '0')}`;
  }
  const mark = String.fromCodePoint(quote);
  return mark + out + mark;
};
