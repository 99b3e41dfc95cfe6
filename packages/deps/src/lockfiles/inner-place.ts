import type { Place, Value } from '../text/index.ts';

/** Where a text stands inside a quoted value of JSON or TOML, or in an unquoted one; nothing when it is escaped there, or stands there twice. */
export const innerPlace = (text: string, value: Value | undefined, part: string): Place | undefined => {
  if (value === undefined || part === '') return undefined;
  const raw = text.slice(value.start, value.end);
  const at = raw.lastIndexOf(part);
  return at < 0 || raw.indexOf(part) !== at
    ? undefined
    : { start: value.start + at, end: value.start + at + part.length };
};
