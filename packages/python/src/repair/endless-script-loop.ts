import type { Place } from '../run/outcome.ts';
import { placeOf } from '../run/place-of.ts';

/**
 * The head of the first `while (true)` or `for (;;)` of a JavaScript program in whose body no `break`, `return`, `throw` or `yield` stands, if there is one.
 *
 * By its text alone: a look for advice is not worth a parser.
 */
export const endlessScriptLoop = (source: string): Place | undefined => {
  for (const match of source.matchAll(/\b(?:while\s*\(\s*(?:true|1)\s*\)|for\s*\(\s*;\s*;[^;)\n]*\))/g)) {
    const end = match.index + match[0].length;
    if (!/\b(?:break|return|throw|yield|process\.exit)\b/.test(bodyAt(source, end)))
      return placeOf(source, match.index, end);
  }
  return undefined;
};

/** The block or the statement at a place. */
const bodyAt = (source: string, from: number): string => {
  const open = /^\s*\{/.exec(source.slice(from, from + 200));
  if (open === null)
    return source.slice(from, source.indexOf('\n', from) < 0 ? source.length : source.indexOf('\n', from));
  let depth = 0;
  for (let at = from + open[0].length - 1; at < source.length; at++) {
    if (source[at] === '{') depth++;
    else if (source[at] === '}' && --depth === 0) return source.slice(from, at);
  }
  return source.slice(from);
};
