import type { Value } from '../text/index.ts';

/**
 * Where the text of a quoted scalar begins in its file, so that places in the text are places in the file; nothing when the file writes it with
 * escapes. Units: zero-based UTF-16.
 */
export const innerOffset = (text: string, value: Value): number | undefined => {
  if (value.kind !== 'scalar') return undefined;
  const said = String(value.value);
  for (const quotes of [1, 3, 0])
    if (value.end - value.start === said.length + 2 * quotes && text.startsWith(said, value.start + quotes))
      return value.start + quotes;
  return undefined;
};
