/**
 * Case mappings of single characters that JavaScript does not have: title case, and the folding for comparisons.
 *
 * Both are worked out from JavaScript's upper and lower case, which follow Unicode's full mappings, so that no table is needed.
 * Source: Unicode 15.0, SpecialCasing.txt and CaseFolding.txt; compared with CPython 3.12 for every code point.
 */

const digraphs: Readonly<Record<string, string>> = {
  ǆ: 'ǅ',
  Ǆ: 'ǅ',
  ǅ: 'ǅ',
  ǉ: 'ǈ',
  Ǉ: 'ǈ',
  ǈ: 'ǈ',
  ǌ: 'ǋ',
  Ǌ: 'ǋ',
  ǋ: 'ǋ',
  ǳ: 'ǲ',
  Ǳ: 'ǲ',
  ǲ: 'ǲ',
};

/** Whether a character has a case. */
export const isCased = (c: string): boolean => /[\p{Uppercase}\p{Lowercase}\p{Lt}]/u.test(c);

/** A character as it begins a word: `ß` gives `Ss`, `ǆ` gives `ǅ`. */
export const toTitle = (c: string): string => {
  if (c >= '\u10d0' && c <= '\u10ff') return c;
  const digraph = digraphs[c];
  if (digraph !== undefined) return digraph;
  const up = c.toUpperCase();
  if (up.length === c.length) return up;
  // A Greek letter with an iota below keeps it there.
  if (c >= '\u1f80' && c <= '\u1fff' && up.endsWith('\u0399')) {
    const below = `${up.slice(0, -1)}\u0345`;
    return below.length === 2 ? below.normalize('NFC') : below;
  }
  const [first = '', ...rest] = up;
  return isCased(first) ? first + rest.join('').toLowerCase() : up;
};

/** A text with the differences of case taken out. */
export const foldCase = (text: string): string => {
  // ASCII, and all letters that have one lower and one upper case, are done by the first step.
  if (/^\p{ASCII}*$/u.test(text)) return text.toLowerCase();
  let out = '';
  for (const c of text) out += fold(c);
  return out;
};

const fold = (c: string): string => {
  // Cherokee folds to upper case; the dotless i is itself.
  if ((c >= '\u13a0' && c <= '\u13fd') || (c >= '\uab70' && c <= '\uabbf')) return c.toUpperCase();
  if (c === '\u0131') return c;
  if (c === '\u0130') return 'i\u0307';
  const low = lowerAlone(c);
  return lowerAlone(low.toUpperCase());
};

/** Lower case, each character as if it stood alone: no sigma is a final one. */
const lowerAlone = (text: string): string => {
  let out = '';
  for (const c of text) out += c.toLowerCase();
  return out;
};
