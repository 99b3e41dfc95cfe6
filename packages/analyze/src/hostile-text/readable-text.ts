import { hasInvisible, invisible } from './invisible.ts';

/** A text as a reader takes it who does not stumble over tricks with letters, with the way back to the file. */
export interface ReadableText {
  readonly text: string;
  /** Offset in the file of an offset in `text`. */
  toFile(offset: number): number;
}

/**
 * Without invisible characters; fullwidth letters and Cyrillic or Greek letters inside of Latin words as the Latin ones that they look
 * like. The same text, and no work, for what holds none of them.
 */
export const readableText = (text: string): ReadableText => {
  if (!beyondAscii.test(text)) return { text, toFile: (offset) => offset };
  const folded = text
    .replace(mixedWord, latinOf)
    .replace(fullwidth, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0xfee0));
  if (!hasInvisible(folded)) return { text: folded, toFile: (offset) => offset };
  const gaps: { readonly at: number; readonly removed: number }[] = [];
  let removed = 0;
  const plain = folded.replace(invisible, (found, at: number) => {
    gaps.push({ at: at - removed, removed: removed + found.length });
    removed += found.length;
    return '';
  });
  return {
    text: plain,
    toFile: (offset) => {
      let low = 0;
      let high = gaps.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((gaps[middle]?.at ?? 0) <= offset) low = middle + 1;
        else high = middle;
      }
      return offset + (gaps[low - 1]?.removed ?? 0);
    },
  };
};

/** The letters of a word as the Latin ones that they look like; others stay. Keeps the length. */
export const latinOf = (word: string): string => word.replace(/[^\0-\x7f]/gu, (letter) => twins.get(letter) ?? letter);

const beyondAscii = /[^\0-\x7f]/u;
const mixedWord = /[A-Za-z]+[\u0370-\u052f][A-Za-z\u0370-\u052f]*|[\u0370-\u052f]+[A-Za-z][A-Za-z\u0370-\u052f]*/gu;
const fullwidth = /[\uff01-\uff5e]/gu;

/** Letters that look the same in common fonts. Source: Unicode Technical Standard 39, confusables, the rows without doubt. */
const twins: ReadonlyMap<string, string> = new Map(
  [
    ['авекмнорстухіјѕԛԝһҽ', 'aBeKMHopcTyxijsqwhe'],
    ['АВЕКМНОРСТУХІЈЅԚԜҺ', 'ABEKMHOPCTYXIJSQWh'],
    ['ΑΒΕΖΗΙΚΜΝΟΡΤΥΧονϲϳ', 'ABEZHIKMNOPTYXovcj'],
    ['ԁցհոսօՏ', 'dghnuoS'],
  ].flatMap(([from = '', to = '']) => Array.from(from, (letter, index) => [letter, to[index] ?? letter] as const)),
);
