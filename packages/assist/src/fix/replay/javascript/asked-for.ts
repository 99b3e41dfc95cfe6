/** How a request has to look to come to a place. Both are empty where the text does not say. */
export interface AskedFor {
  readonly method: string;
  readonly path: string;
}

/**
 * The method and the path that the checks around a place compare with: `if (req.method === 'PUT') { … }`,
 * `if (req.method !== 'POST') return …`, `else if (pathname === '/ping') { … }`, `case '/ping':`.
 *
 * Read from the text alone: of several checks the last one that holds at the place counts. Units: `place` is a zero-based UTF-16 offset.
 */
export const askedFor = (text: string, place: number): AskedFor => {
  const before = text.slice(Math.max(0, place - 20_000), place);
  return {
    method: lastThatHolds(before, /\bmethod\)?\s*([!=])==?\s*["']([A-Z]{3,7})["']/gu),
    path:
      lastThatHolds(before, /\b(?:pathname|path|url|route)\)?\s*([!=])==?\s*["'](\/[\w/.-]{0,80})["']/gu) ||
      (/\bswitch\s*\([^)]*(?:pathname|path|url)\b[^)]*\)/u.test(before)
        ? (/^[^]*\bcase\s+["'](\/[\w/.-]{0,80})["']\s*:/u.exec(before)?.[1] ?? '')
        : ''),
  };
};

const lastThatHolds = (before: string, check: RegExp): string => {
  let found = '';
  for (const match of before.matchAll(check)) {
    const [whole, sign, value = ''] = match;
    if (sign === '!' || isOpen(before, match.index + whole.length)) found = value;
  }
  return found;
};

/** Whether the block behind a condition is still open at the end of the text. */
const isOpen = (text: string, from: number): boolean => {
  const open = text.indexOf('{', from);
  if (open === -1) return true;
  let depth = 0;
  for (let at = open; at < text.length; at += 1) {
    if (text[at] === '{') depth += 1;
    else if (text[at] === '}') depth -= 1;
    if (depth === 0) return false;
  }
  return true;
};
