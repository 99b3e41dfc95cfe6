import { clockText, type Told } from '@sallyport/core/report/clock';
import type { FormatName } from './all-formats.ts';

/**
 * The text of a report in two parts, between which its clock stands; nothing when the format has no place for it. `cachedFiles` is what the
 * next report says.
 */
export const withoutClock = (
  format: FormatName,
  text: string,
  told: Told,
  cachedFiles: number,
): { readonly before: string; readonly after: string } | undefined => {
  const clock = clockText(format, told);
  const at = clock === undefined ? -1 : format === 'text' ? text.lastIndexOf(clock) : text.indexOf(clock);
  if (clock === undefined || at === -1) return undefined;
  const after = text.slice(at + clock.length);
  return { before: text.slice(0, at), after: format === 'json' ? withCachedFiles(after, cachedFiles) : after };
};

/** Four blanks: a field of `stats`; those of what was found lie deeper. */
const withCachedFiles = (json: string, cachedFiles: number): string => {
  const name = '\n    "cachedFiles": ';
  const at = json.lastIndexOf(name);
  if (at === -1) return json;
  return `${json.slice(0, at + name.length)}${String(cachedFiles)}${json.slice(json.indexOf(',', at + name.length))}`;
};
