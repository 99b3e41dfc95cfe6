/** One change. Units: zero-based UTF-16, end exclusive. */
export interface Change {
  readonly start: number;
  readonly end: number;
  readonly after: string;
}

/** The text after the changes, ended by the same blank lines as before; nothing when two of them overlap. */
export const splice = (text: string, changes: readonly Change[]): string | undefined => {
  const sorted = [...changes].sort((a, b) => a.start - b.start || a.end - b.end);
  const parts: string[] = [];
  let at = 0;
  for (const { start, end, after } of sorted) {
    if (start < at || end < start || end > text.length) return undefined;
    parts.push(text.slice(at, start), after);
    at = end;
  }
  return [...parts, text.slice(at)].join('').trimEnd() + text.slice(text.trimEnd().length);
};
