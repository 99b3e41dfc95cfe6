import { digitsEnd } from './characters.ts';

const legacyWords: Readonly<Record<string, string>> = { pre: 'c', preview: 'c', '-': 'final-', rc: 'c', dev: '@' };

/**
 * A version that PEP 440 does not know, in pieces: digits, words and hyphens apart, `*final` at the end. Compared as lists of
 * texts, they stand in the order that setuptools and the packaging library gave them, until version 22 of the latter.
 *
 * Numbers are filled up to eight digits and words stand behind a `*`, which comes before every digit.
 */
export const legacyPieces = (text: string): readonly string[] => {
  const pieces: string[] = [];
  const words = text.toLowerCase().match(/\d+|[a-z]+|\.|-|[^\da-z.-]+/gu) ?? [];
  for (const word of [...words, 'final']) {
    if (word === '.') continue;
    if (digitsEnd(word, 0) > 0) {
      pieces.push(word.padStart(8, '0'));
      continue;
    }
    const piece = `*${Object.hasOwn(legacyWords, word) ? legacyWords[word] : word}`;
    // A hyphen before a pre-release means nothing, and neither do zeros at the end of a row of numbers.
    if (piece < '*final') while (pieces.at(-1) === '*final-') pieces.pop();
    while (pieces.at(-1) === '00000000') pieces.pop();
    pieces.push(piece);
  }
  return pieces;
};
