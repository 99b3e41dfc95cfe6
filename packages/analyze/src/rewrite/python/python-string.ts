import { isKnownText } from './known-text.ts';
import type { Place } from '../rewrite.ts';
import type { Item } from './text-items.ts';

/** Characters as a literal of Python with these quotes. */
export const quoted = (text: string, mark: '"' | "'" = '"'): string =>
  mark +
  text
    .replaceAll('\\', '\\\\')
    .replaceAll(mark, `\\${mark}`)
    .replaceAll('\n', String.raw`\n`)
    .replaceAll('\r', String.raw`\r`)
    .replaceAll('\t', String.raw`\t`) +
  mark;

/**
 * An expression for a stretch of a text: a literal, a value (`str(x)` unless it is text for certain or was added to text), or an
 * f-string. `undefined` where a value is formatted, or cannot stand in an f-string.
 */
export const textExpression = (place: Place, items: readonly Item[]): string | undefined => {
  if (items.every(({ kind }) => kind === 'char'))
    return quoted(items.map((item) => (item.kind === 'char' ? item.c : '')).join(''));
  const [only] = items;
  if (items.length === 1 && only?.kind === 'value' && only.plain) {
    const source = place.source(only.node);
    return only.token === undefined || isKnownText(place, only.node) ? source : `str(${source})`;
  }
  let body = '';
  for (const item of items) {
    if (item.kind === 'char') body += item.c === '{' || item.c === '}' ? item.c + item.c : quoted(item.c).slice(1, -1);
    else {
      const source = place.source(item.node);
      if (!item.plain || /[\\\n{}]/u.test(source) || (source.includes('"') && source.includes("'"))) return undefined;
      body += `{${source.replaceAll('"', "'")}}`;
    }
  }
  return `f"${body}"`;
};
